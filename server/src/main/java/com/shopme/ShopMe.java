package com.shopme;

import com.shopme.audit.AuditCommand;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The server. Settings come from the environment, see `docs/operations.md`.
// Two rooms may call a thing alike: a bean is named with its package.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@NullMarked
public class ShopMe {
    static void main(String[] args) {
        if (List.of(args).equals(List.of("audit"))) System.exit(AuditCommand.run(System.out));
        SpringApplication.run(ShopMe.class, args);
    }
}
