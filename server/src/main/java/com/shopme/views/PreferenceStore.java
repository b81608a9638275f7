package com.shopme.views;

import com.shopme.identity.UserId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PreferenceStore {
    private final JdbcClient db;

    PreferenceStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Preferences.Kept> find(UserId user) {
        return db.sql("SELECT preferences, updated_at FROM user_preferences WHERE user_id = ?")
                .param(user.value())
                .query(
                        (row, _) ->
                                new Preferences.Kept(
                                        row.getString("preferences"),
                                        row.getTimestamp("updated_at").toInstant()))
                .optional();
    }

    /// Makes the row there is none of yet, and holds it.
    Preferences.Kept lock(UserId user) {
        db.sql(
                        """
                        INSERT INTO user_preferences (user_id, preferences, updated_at)
                        VALUES (?, '{}', 'epoch') ON CONFLICT DO NOTHING
                        """)
                .param(user.value())
                .update();
        return db.sql(
                        """
                        SELECT preferences, updated_at FROM user_preferences
                        WHERE user_id = ? FOR UPDATE
                        """)
                .param(user.value())
                .query(
                        (row, _) ->
                                new Preferences.Kept(
                                        row.getString("preferences"),
                                        row.getTimestamp("updated_at").toInstant()))
                .single();
    }

    void put(UserId user, String preferences) {
        db.sql("UPDATE user_preferences SET preferences = ? WHERE user_id = ?")
                .params(preferences, user.value())
                .update();
    }
}
