package com.shopme;

import com.shopme.audit.AuditCommand;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The server. Settings come from the environment, see `docs/operations.md`.
@SpringBootApplication
@NullMarked
public class ShopMe {
    static void main(String[] args) {
        if (List.of(args).equals(List.of("audit"))) System.exit(AuditCommand.run(System.out));
        SpringApplication.run(ShopMe.class, args);
    }
}
