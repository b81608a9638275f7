package com.shopme.identity;

import com.shopme.platform.NotFound;
import com.shopme.shared.Ids;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people who work with ShopMe.
@Service
public class Users {
    private final UserStore store;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    Users(UserStore store, PasswordEncoder passwords, ApplicationEventPublisher events) {
        this.store = store;
        this.passwords = passwords;
        this.events = events;
    }

    /// @throws NotFound if there is none, or no longer
    @Transactional(readOnly = true)
    public User get(UserId user) {
        return store.find(user).orElseThrow(() -> new NotFound("user"));
    }

    /// @param email in any case
    @Transactional(readOnly = true)
    public Optional<User> withEmail(String email) {
        return store.withEmail(email).map(Account::user);
    }

    /// Makes an account, unless this e-mail has one: that one stays as it is. Who calls knows that
    /// the address is theirs, such as by a link that was sent to it.
    ///
    /// @param password at most 72 bytes in UTF-8, all that bcrypt looks at
    @Transactional
    public User register(String email, String password) {
        store.insert(new UserId(Ids.next()), email.strip(), passwords.encode(password));
        return withEmail(email).orElseThrow();
    }

    /// Keeps another name and language of a user.
    ///
    /// @throws NotFound if there is none, or no longer
    @Transactional
    public User setProfile(User user) {
        get(user.id());
        store.setProfile(user);
        events.publishEvent(new AccountEvent.ProfileChanged(user.id()));
        return get(user.id());
    }

    @Transactional(readOnly = true)
    boolean none() {
        return store.none();
    }
}
