package com.shopme.automation;

import com.shopme.clients.Person;
import com.shopme.clients.PersonalDataKeeper;
import com.shopme.shared.WorkspaceId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What webhooks were told of somebody: kept for thirty days, gone with them before that. What the
/// other side was told is the other side's to erase.
@Repository
@Order(5)
class EventsOfAPerson implements PersonalDataKeeper {
    private final JdbcClient db;
    private final JsonMapper json;

    EventsOfAPerson(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public String section() {
        return "webhook_events";
    }

    @Override
    public List<JsonNode> export(WorkspaceId workspace, Person person) {
        return db.sql(
                        """
                        SELECT body FROM webhook_events
                        WHERE workspace_id = ? AND client_id = ? ORDER BY created_at, id
                        """)
                .params(workspace.value(), person.client().value())
                .query((row, _) -> json.readTree(row.getString(1)))
                .list();
    }

    @Override
    public void erase(WorkspaceId workspace, Person person) {
        db.sql("DELETE FROM webhook_events WHERE workspace_id = ? AND client_id = ?")
                .params(workspace.value(), person.client().value())
                .update();
    }
}
