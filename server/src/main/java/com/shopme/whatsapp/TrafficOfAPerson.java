package com.shopme.whatsapp;

import com.shopme.clients.Person;
import com.shopme.clients.PersonalDataKeeper;
import com.shopme.conversation.ClientMessages;
import com.shopme.conversation.ClientMessages.Known;
import com.shopme.platform.Lanes;
import com.shopme.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What WhatsApp brought and took of a client: files, what waited to be sent, raw deliveries. Of a
/// delivery younger than Meta repeats it (7 days) its id is kept, so that a late copy does not
/// bring the client back; [Keeper] takes it away then.
@Repository
@Order(100)
class TrafficOfAPerson implements PersonalDataKeeper {
    private final JdbcClient db;
    private final JsonMapper json;
    private final MediaFiles files;
    private final ClientMessages messages;
    private final Lanes lanes;

    TrafficOfAPerson(
            JdbcClient db,
            JsonMapper json,
            MediaFiles files,
            ClientMessages messages,
            Lanes lanes) {
        this.db = db;
        this.json = json;
        this.files = files;
        this.messages = messages;
        this.lanes = lanes;
    }

    @Override
    public String section() {
        return "files";
    }

    @Override
    public List<JsonNode> export(WorkspaceId workspace, Person person) {
        return db.sql(
                        """
                        SELECT to_jsonb(t)::text FROM (
                            SELECT id, message_id, kind, file_name, mime_type, size, sha256, state,
                                path, created_at
                            FROM media
                            WHERE workspace_id = :workspace AND message_id = ANY (:messages)
                            ORDER BY created_at) t
                        """)
                .param("workspace", workspace.value())
                .param("messages", ids(messages.of(workspace, person.client())))
                .query((row, _) -> json.readTree(row.getString(1)))
                .list();
    }

    @Override
    public void erase(WorkspaceId workspace, Person person) {
        var known = messages.of(workspace, person.client());
        forget(workspace, known);
        var lanesOf = eraseDeliveries(workspace, person.contacts(), known);
        lanesOf.forEach(lane -> lanes.forget(workspace, Queues.IN, lane));
        known.stream()
                .map(one -> one.session().value().toString())
                .distinct()
                .forEach(lane -> lanes.forget(workspace, Queues.OUT, lane));
    }

    @Override
    public boolean forget(WorkspaceId workspace, Instant before, int most) {
        var old = messages.before(workspace, before, most);
        forget(workspace, old);
        var deliveries =
                db.sql(
                                """
                                DELETE FROM whatsapp_inbox WHERE seq IN (
                                    SELECT seq FROM whatsapp_inbox
                                    WHERE workspace_id = :workspace
                                        AND state IN ('done', 'ignored')
                                        AND received_at < least(:before, now() - interval '8 days')
                                    ORDER BY seq LIMIT :most)
                                """)
                        .param("workspace", workspace.value())
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .update();
        return deliveries == most;
    }

    private void forget(WorkspaceId workspace, Collection<Known> known) {
        db.sql("DELETE FROM whatsapp_outbox WHERE workspace_id = ? AND message_id = ANY (?)")
                .params(workspace.value(), ids(known))
                .update();
        db.sql(
                        """
                        DELETE FROM media WHERE workspace_id = ? AND message_id = ANY (?)
                        RETURNING id
                        """)
                .params(workspace.value(), ids(known))
                .query(UUID.class)
                .list()
                .forEach(
                        file -> {
                            files.delete(workspace, file);
                            lanes.forget(workspace, Queues.MEDIA, file.toString());
                        });
    }

    private List<String> eraseDeliveries(
            WorkspaceId workspace, Collection<String> contacts, Collection<Known> known) {
        var channelIds =
                known.stream()
                        .flatMap(one -> one.channelMessageId().stream())
                        .toArray(String[]::new);
        return db.sql(
                        """
                        WITH found AS (
                            SELECT seq, lane, kind, received_at FROM whatsapp_inbox
                            WHERE workspace_id = :workspace AND (
                                split_part(lane, ':', 2) = ANY (:contacts)
                                OR about = ANY (:ids) OR dedupe_key = ANY (:ids)
                                OR payload::text LIKE ANY (:mentions))),
                        emptied AS (
                            UPDATE whatsapp_inbox i SET payload = NULL, lane = NULL, about = NULL,
                                state = 'done', problem = NULL
                            FROM found f WHERE i.seq = f.seq AND f.kind = 'message'
                                AND f.received_at > now() - interval '8 days'),
                        gone AS (
                            DELETE FROM whatsapp_inbox i USING found f WHERE i.seq = f.seq
                                AND NOT (f.kind = 'message'
                                    AND f.received_at > now() - interval '8 days'))
                        SELECT DISTINCT lane FROM found
                        WHERE split_part(lane, ':', 2) = ANY (:contacts)
                        """)
                .param("workspace", workspace.value())
                .param("contacts", contacts.toArray(String[]::new))
                .param("ids", channelIds)
                .param(
                        "mentions",
                        contacts.stream()
                                .map(one -> "%\"" + one.replaceAll("([\\\\%_])", "\\\\$1") + "\"%")
                                .toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private static UUID[] ids(Collection<Known> known) {
        return known.stream().map(one -> one.message().value()).toArray(UUID[]::new);
    }
}
