package com.shopme.identity;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// Signing in with e-mail and password.
@Service
public class SignIn {
    // An unknown e-mail costs the same time as a wrong password: nobody's hash is compared too.
    private static final String NOBODYS_HASH =
            "$2a$%02d$".formatted(IdentityConfiguration.BCRYPT_STRENGTH)
                    + "Nobody".repeat(9).substring(0, 53);

    private final UserStore users;
    private final Attempts attempts;
    private final PasswordEncoder passwords;
    private final Tokens tokens;

    SignIn(UserStore users, Attempts attempts, PasswordEncoder passwords, Tokens tokens) {
        this.users = users;
        this.attempts = attempts;
        this.passwords = passwords;
        this.tokens = tokens;
    }

    /// @param address where the attempt comes from, an IP address
    /// @throws WrongCredentials for an unknown e-mail and for a wrong password alike
    /// @throws TooManyAttempts if there were too many of late
    public AccessToken withPassword(String email, String password, String address) {
        attempts.begin(email, address)
                .ifPresent(
                        pause -> {
                            throw new TooManyAttempts(pause);
                        });
        var account = users.withEmail(email);
        var hash = account.map(Account::passwordHash).orElse(NOBODYS_HASH);
        if (!passwords.matches(password, hash) || account.isEmpty()) throw new WrongCredentials();
        attempts.succeeded(email, address);
        users.signedIn(account.get().user().id());
        return tokens.issue(account.get().user().id());
    }
}
