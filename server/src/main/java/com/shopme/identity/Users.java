package com.shopme.identity;

import com.shopme.platform.NotFound;
import com.shopme.shared.Ids;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people who work with ShopMe.
@Service
public class Users {
    private final UserStore store;
    private final PasswordEncoder passwords;

    Users(UserStore store, PasswordEncoder passwords) {
        this.store = store;
        this.passwords = passwords;
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

    /// Makes an account, unless this e-mail has one: that one stays as it is.
    ///
    /// @param password at most 72 bytes in UTF-8, all that bcrypt looks at
    @Transactional
    public User register(String email, String password) {
        store.insert(new UserId(Ids.next()), email.strip(), passwords.encode(password));
        return withEmail(email).orElseThrow();
    }

    @Transactional(readOnly = true)
    boolean none() {
        return store.none();
    }
}
