package com.shopme.conversation;

import com.shopme.clients.ClientId;
import com.shopme.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells a channel which messages are to be forgotten, so that it forgets its own part first.
@Service
public class ClientMessages {
    private final JdbcClient db;

    ClientMessages(JdbcClient db) {
        this.db = db;
    }

    /// @param channelMessageId empty until the channel has named it
    public record Known(MessageId message, SessionId session, Optional<String> channelMessageId) {}

    /// All messages of a client's chats.
    @Transactional
    public List<Known> of(WorkspaceId workspace, ClientId client) {
        return db.sql(
                        """
                        SELECT m.id, m.chat_session_id, m.channel_message_id
                        FROM chat_sessions s
                        JOIN messages m ON m.workspace_id = s.workspace_id
                            AND m.chat_session_id = s.id
                        WHERE s.workspace_id = :workspace AND s.client_id = :client
                        """)
                .param("workspace", workspace.value())
                .param("client", client.value())
                .query((row, _) -> known(row))
                .list();
    }

    /// The oldest messages from before a time. The same ones each time it is asked, until they are
    /// gone.
    @Transactional
    public List<Known> before(WorkspaceId workspace, Instant before, int most) {
        return db.sql(
                        """
                        SELECT id, chat_session_id, channel_message_id FROM messages
                        WHERE workspace_id = :workspace AND created_at < :before
                        ORDER BY created_at, id LIMIT :most
                        """)
                .param("workspace", workspace.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> known(row))
                .list();
    }

    private static Known known(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Known(
                new MessageId(row.getObject("id", UUID.class)),
                new SessionId(row.getObject("chat_session_id", UUID.class)),
                Optional.ofNullable(row.getString("channel_message_id")));
    }
}
