package com.shopme.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// People by their ids, for lists of members and of what they did. Those who left are found too.
@Service
public class Colleagues {
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private final JdbcClient db;
    private final Cache<UserId, Boolean> active =
            Caffeine.newBuilder().expireAfterWrite(BELIEVED).maximumSize(100_000).build();

    Colleagues(JdbcClient db) {
        this.db = db;
    }

    /// Whether their account is open: neither closed nor suspended, as of five seconds ago. Asked
    /// at each request: what is known takes no connection, so this is no transaction.
    public boolean active(UserId user) {
        return active.get(user, this::looksActive);
    }

    private boolean looksActive(UserId user) {
        return Optional.ofNullable(all(List.of(user)).get(user))
                .filter(Colleague::active)
                .isPresent();
    }

    /// @return those that there are
    @Transactional(readOnly = true)
    public Map<UserId, Colleague> all(Collection<UserId> ids) {
        if (ids.isEmpty()) return Map.of();
        return db
                .sql(
                        """
                        SELECT id, email, first_name, last_name, last_login,
                            status = 'active' AND deleted_at IS NULL AS active
                        FROM users WHERE id IN (:ids)
                        """)
                .param("ids", ids.stream().map(UserId::value).toList())
                .query((row, _) -> colleague(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Colleague::id, Function.identity()));
    }

    private static Colleague colleague(ResultSet row) throws SQLException {
        return new Colleague(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("email"),
                Optional.ofNullable(row.getString("first_name")),
                Optional.ofNullable(row.getString("last_name")),
                Optional.ofNullable(row.getTimestamp("last_login"))
                        .map(java.sql.Timestamp::toInstant),
                row.getBoolean("active"));
    }
}
