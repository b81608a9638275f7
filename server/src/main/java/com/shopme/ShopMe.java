package com.shopme;

import com.shopme.audit.AuditCommand;
import com.shopme.platform.RotateKeyCommand;
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
        switch (args.length == 1 ? args[0] : "") {
            case "audit" -> System.exit(AuditCommand.run(System.out));
            case "rotate-key" -> System.exit(RotateKeyCommand.run(System.out));
            default -> SpringApplication.run(ShopMe.class, args);
        }
    }
}
