package com.shopme.clients;

import com.shopme.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UnderstudyStore {
    private final JdbcClient db;

    UnderstudyStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Client client) {
        db.sql(
                        """
                        INSERT INTO clients (id, workspace_id, first_name, last_name, profile_name,
                            language, discount_percentage, discount_active, registered_at)
                        VALUES (:id, :workspace, :first_name, :last_name, :profile_name, :language,
                            :discount, :discount > 0, CASE WHEN :registered THEN now() END)
                        """)
                .param("id", client.id().value())
                .param("workspace", client.workspace().value())
                .param("first_name", client.firstName().orElse(null))
                .param("last_name", client.lastName().orElse(null))
                .param("profile_name", client.profileName().orElse(null))
                .param("language", client.language().map(Language::code).orElse(null))
                .param("discount", client.discountPercentage())
                .param("registered", client.registered())
                .update();
        if (client.marketing())
            db.sql(
                            """
                            INSERT INTO consents (workspace_id, client_id, purpose, granted, source)
                            VALUES (?, ?, 'marketing', true, 'chat')
                            """)
                    .params(client.workspace().value(), client.id().value())
                    .update();
    }
}
