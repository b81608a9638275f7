package com.shopme.identity;

import com.shopme.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UserStore {
    private final JdbcClient db;

    UserStore(JdbcClient db) {
        this.db = db;
    }

    Optional<User> find(UserId user) {
        return account(user).map(Account::user);
    }

    Optional<Account> account(UserId user) {
        return db.sql(
                        """
                        SELECT id, email, first_name, last_name, language, password_hash FROM users
                        WHERE id = :id AND status = 'active' AND deleted_at IS NULL
                        """)
                .param("id", user.value())
                .query(UserStore::account)
                .optional();
    }

    Optional<Account> withEmail(String email) {
        return db.sql(
                        """
                        SELECT id, email, first_name, last_name, language, password_hash FROM users
                        WHERE lower(email) = lower(:email) AND status = 'active'
                          AND deleted_at IS NULL
                        """)
                .param("email", email.strip())
                .query(UserStore::account)
                .optional();
    }

    void insert(UserId id, String email, String passwordHash) {
        db.sql(
                        """
                        INSERT INTO users (id, email, password_hash) VALUES (:id, :email, :hash)
                        ON CONFLICT (lower(email)) WHERE deleted_at IS NULL DO NOTHING
                        """)
                .param("id", id.value())
                .param("email", email)
                .param("hash", passwordHash)
                .update();
    }

    void signedIn(UserId user, String passwordHash) {
        db.sql("UPDATE users SET last_login = now(), password_hash = :hash WHERE id = :id")
                .param("id", user.value())
                .param("hash", passwordHash)
                .update();
    }

    /// Whether the address belongs to somebody, even if they may not sign in.
    boolean taken(String email) {
        return db.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM users
                            WHERE lower(email) = lower(:email) AND deleted_at IS NULL)
                        """)
                .param("email", email.strip())
                .query(Boolean.class)
                .single();
    }

    void setPassword(UserId user, String passwordHash) {
        db.sql("UPDATE users SET password_hash = :hash WHERE id = :id")
                .param("hash", passwordHash)
                .param("id", user.value())
                .update();
    }

    void setProfile(User user) {
        db.sql(
                        """
                        UPDATE users SET first_name = :first, last_name = :last,
                            language = :language
                        WHERE id = :id
                        """)
                .param("first", user.firstName().orElse(null))
                .param("last", user.lastName().orElse(null))
                .param("language", user.language().code())
                .param("id", user.id().value())
                .update();
    }

    boolean none() {
        return db.sql("SELECT NOT EXISTS (SELECT 1 FROM users WHERE deleted_at IS NULL)")
                .query(Boolean.class)
                .single();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        var user =
                new User(
                        new UserId(row.getObject("id", UUID.class)),
                        row.getString("email"),
                        Optional.ofNullable(row.getString("first_name")),
                        Optional.ofNullable(row.getString("last_name")),
                        Language.of(row.getString("language")));
        return new Account(user, row.getString("password_hash"));
    }
}
