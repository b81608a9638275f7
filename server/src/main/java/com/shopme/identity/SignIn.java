package com.shopme.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Signing in with e-mail and password.
@Service
public class SignIn {
    private final UserStore users;
    private final Sessions sessions;
    private final Attempts attempts;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    // An unknown e-mail costs the same time as a wrong password: nobody's hash is compared too.
    private final String nobodysHash;

    SignIn(
            UserStore users,
            Sessions sessions,
            Attempts attempts,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.users = users;
        this.sessions = sessions;
        this.attempts = attempts;
        this.passwords = passwords;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.nobodysHash = passwords.encode("nobody");
    }

    /// @param remember for 30 days instead of 12 hours
    /// @throws WrongCredentials for an unknown e-mail and for a wrong password alike
    /// @throws TooManyAttempts if there were too many of late
    public Grant withPassword(String email, String password, boolean remember, Device device) {
        attempts.begin(email, device.address())
                .ifPresent(
                        pause -> {
                            throw new TooManyAttempts(pause);
                        });
        var account = users.withEmail(email);
        // No transaction is open while bcrypt takes its time.
        var hash = account.map(Account::passwordHash).orElse(nobodysHash);
        if (!passwords.matches(password, hash) || account.isEmpty()) {
            failed(account.map(Account::user), device);
            throw new WrongCredentials();
        }
        var user = account.get().user().id();
        var better = passwords.upgradeEncoding(hash) ? passwords.encode(password) : hash;
        return transaction.execute(
                _ -> {
                    attempts.succeeded(email, device.address());
                    users.signedIn(user, better);
                    return sessions.open(user, List.of("pwd"), remember, device);
                });
    }

    private void failed(Optional<User> user, Device device) {
        transaction.executeWithoutResult(
                _ ->
                        events.publishEvent(
                                new AccountEvent.SignInFailed(user.map(User::id), device)));
    }
}
