package com.shopme.identity;

import com.shopme.platform.Settings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Where nobody can sign in yet, SHOPME_ADMIN_EMAIL and SHOPME_ADMIN_PASSWORD make the first
/// account. Later changes of the two change nothing: the account belongs to its owner.
@Component
@Order(10)
class FirstOwner implements ApplicationRunner {
    private final Users users;
    private final Settings settings;

    FirstOwner(Users users, Settings settings) {
        this.users = users;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (users.none()) users.register(settings.adminEmail(), settings.adminPassword());
    }
}
