package com.shopme.whatsapp;

import com.shopme.conversation.Content.Media;
import com.shopme.conversation.Content.MediaKind;
import com.shopme.conversation.MessageId;
import com.shopme.conversation.NumberId;
import com.shopme.conversation.Received;
import com.shopme.platform.Lanes;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The pictures, voice notes and files of clients.
@Repository
class MediaStore {
    private final JdbcClient db;
    private final NumberStore numbers;
    private final Lanes lanes;

    MediaStore(JdbcClient db, NumberStore numbers, Lanes lanes) {
        this.db = db;
        this.numbers = numbers;
        this.lanes = lanes;
    }

    /// A message announces a file; it is fetched later.
    void expect(WorkspaceId workspace, Received message, Sender sender, Media file) {
        var id = Ids.next();
        var added =
                db.sql(
                                """
                                INSERT INTO media (id, workspace_id, message_id, number_id, kind,
                                    channel_media_id, mime_type, file_name)
                                SELECT :id, :workspace, :message, :number, :kind, :channel_id,
                                    :type, :name
                                WHERE NOT EXISTS (SELECT FROM media
                                    WHERE workspace_id = :workspace AND message_id = :message)
                                """)
                        .param("id", id)
                        .param("workspace", workspace.value())
                        .param("message", message.message().value())
                        .param("number", sender.number().id().value())
                        .param("kind", file.media().name())
                        .param("channel_id", file.mediaId())
                        .param("type", file.mimeType())
                        .param("name", file.fileName().orElse(null))
                        .update();
        if (added == 1) lanes.wake(workspace, Queues.MEDIA, id.toString());
    }

    Optional<ExpectedFile> expected(WorkspaceId workspace, String id) {
        return db.sql(
                        """
                        SELECT m.id AS media_id, m.kind, m.channel_media_id, m.mime_type,
                            m.attempts,
                        """
                                + NumberStore.COLUMNS
                                + """
                                FROM media m JOIN whatsapp_settings s ON s.id = m.number_id
                                WHERE m.workspace_id = :workspace AND m.id = :id::uuid
                                  AND m.state = 'waiting' AND s.deleted_at IS NULL
                                """)
                .param("workspace", workspace.value())
                .param("id", id)
                .query(
                        (row, _) ->
                                new ExpectedFile(
                                        workspace,
                                        row.getObject("media_id", UUID.class),
                                        MediaKind.valueOf(row.getString("kind")),
                                        row.getString("channel_media_id"),
                                        row.getString("mime_type"),
                                        row.getInt("attempts"),
                                        numbers.sender(row)))
                .optional();
    }

    /// @return false if nobody expects it any more
    boolean stored(ExpectedFile expected, FetchedFile file) {
        return 1
                == db.sql(
                                """
                        UPDATE media SET state = 'stored', path = :path, mime_type = :type,
                            size = :size, sha256 = :sha256, reason = NULL
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                        .param("path", file.path())
                        .param("type", file.type())
                        .param("size", file.size())
                        .param("sha256", file.sha256())
                        .param("workspace", expected.workspace().value())
                        .param("id", expected.id())
                        .update();
    }

    /// @param state `refused` or `failed`
    void ended(ExpectedFile file, String state, String why) {
        db.sql(
                        """
                        UPDATE media SET state = :state, reason = :why
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .param("state", state)
                .param("why", why)
                .param("workspace", file.workspace().value())
                .param("id", file.id())
                .update();
    }

    /// What a number has not fetched yet will not come any more.
    void giveUp(WorkspaceId workspace, NumberId number, String why) {
        db.sql(
                        """
                        UPDATE media SET state = 'failed', reason = :why
                        WHERE workspace_id = :workspace AND number_id = :number
                          AND state = 'waiting'
                        """)
                .param("why", why)
                .param("workspace", workspace.value())
                .param("number", number.value())
                .update();
    }

    /// The file of a message, once it is here.
    Optional<ClientFile> kept(WorkspaceId workspace, MessageId message) {
        return db.sql(
                        """
                        SELECT path, mime_type, file_name FROM media
                        WHERE workspace_id = :workspace AND message_id = :message
                          AND state = 'stored'
                        """)
                .param("workspace", workspace.value())
                .param("message", message.value())
                .query(
                        (row, _) ->
                                new ClientFile(
                                        row.getString("path"),
                                        row.getString("mime_type"),
                                        Optional.ofNullable(row.getString("file_name"))))
                .optional();
    }

    void failedOnce(ExpectedFile file, String why) {
        db.sql(
                        """
                        UPDATE media SET attempts = attempts + 1, reason = :why
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .param("why", why)
                .param("workspace", file.workspace().value())
                .param("id", file.id())
                .update();
    }
}
