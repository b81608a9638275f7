package com.shopme;

import org.jspecify.annotations.NullMarked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The server. Settings come from the environment, see `docs/operations.md`.
@SpringBootApplication
@NullMarked
public class ShopMe {
    static void main(String[] args) {
        SpringApplication.run(ShopMe.class, args);
    }
}
