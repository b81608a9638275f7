package com.shopme.analytics;

import com.shopme.analytics.TimelineMoment.TimelineConsent;
import com.shopme.analytics.TimelineMoment.TimelineMessage;
import com.shopme.analytics.TimelineMoment.TimelineNote;
import com.shopme.analytics.TimelineMoment.TimelineOrder;
import com.shopme.shared.WorkspaceId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Each kind is asked by itself, along its own index.
@Repository
class TimelineStore {
    private static final String WHERE =
            """
            WHERE workspace_id = :workspace AND client_id = :client
                AND created_at <= :at AND (created_at < :at OR id < :id)
            ORDER BY created_at DESC, id DESC LIMIT :most
            """;

    private final JdbcClient db;

    TimelineStore(JdbcClient db) {
        this.db = db;
    }

    /// @param after how far it was read with this one
    record Read(TimelineMoment moment, After after) {}

    /// Moves a place behind something that was read.
    interface After {
        TimelinePlace move(TimelinePlace place);
    }

    boolean knows(WorkspaceId workspace, UUID client) {
        return db.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM client_figures
                            WHERE workspace_id = :workspace AND id = :client)
                        """)
                .param("workspace", workspace.value())
                .param("client", client)
                .query(Boolean.class)
                .single();
    }

    /// The newest of each chat, and of those the newest.
    List<Read> messages(WorkspaceId workspace, UUID client, TimelinePlace from, int most) {
        return db.sql(
                        """
                        SELECT m.* FROM chat_figures c
                        CROSS JOIN LATERAL (SELECT * FROM timeline_messages
                            WHERE workspace_id = :workspace AND chat_id = c.id AND seq < :seq
                            ORDER BY seq DESC LIMIT :most) m
                        WHERE c.workspace_id = :workspace AND c.client_id = :client
                        ORDER BY m.seq DESC LIMIT :most
                        """)
                .param("workspace", workspace.value())
                .param("client", client)
                .param("seq", from.message())
                .param("most", most)
                .query(
                        (row, _) -> {
                            var seq = row.getLong("seq");
                            var said =
                                    new TimelineMessage(
                                            row.getObject("chat_id", UUID.class),
                                            row.getString("author"),
                                            row.getString("type"),
                                            row.getString("content"),
                                            row.getString("status"));
                            return new Read(
                                    TimelineMoment.of(id(row), at(row), said),
                                    place -> place.afterMessage(seq));
                        })
                .list();
    }

    List<Read> orders(WorkspaceId workspace, UUID client, TimelinePlace from, int most) {
        return asked("timeline_orders", workspace, client, from.order(), most)
                .query(
                        (row, _) -> {
                            var last = new Place(at(row), id(row));
                            var order =
                                    new TimelineOrder(
                                            row.getString("order_number"),
                                            row.getString("status"),
                                            total(row),
                                            row.getString("currency"));
                            return new Read(
                                    TimelineMoment.of(last.id(), last.at(), order),
                                    place -> place.afterOrder(last));
                        })
                .list();
    }

    List<Read> consents(WorkspaceId workspace, UUID client, TimelinePlace from, int most) {
        return asked("timeline_consents", workspace, client, from.consent(), most)
                .query(
                        (row, _) -> {
                            var last = new Place(at(row), id(row));
                            var consent =
                                    new TimelineConsent(
                                            row.getString("purpose"),
                                            row.getBoolean("granted"),
                                            row.getString("source"),
                                            Optional.ofNullable(row.getString("note")));
                            return new Read(
                                    TimelineMoment.of(last.id(), last.at(), consent),
                                    place -> place.afterConsent(last));
                        })
                .list();
    }

    List<Read> notes(WorkspaceId workspace, UUID client, TimelinePlace from, int most) {
        return asked("timeline_notes", workspace, client, from.note(), most)
                .query(
                        (row, _) -> {
                            var last = new Place(at(row), id(row));
                            var note =
                                    new TimelineNote(
                                            row.getString("content"),
                                            row.getObject("created_by", UUID.class),
                                            Optional.ofNullable(row.getString("author")));
                            return new Read(
                                    TimelineMoment.of(last.id(), last.at(), note),
                                    place -> place.afterNote(last));
                        })
                .list();
    }

    private JdbcClient.StatementSpec asked(
            String view, WorkspaceId workspace, UUID client, Place from, int most) {
        return db.sql("SELECT * FROM " + view + "\n" + WHERE)
                .param("workspace", workspace.value())
                .param("client", client)
                .params(from.parameters())
                .param("most", most);
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getTimestamp("created_at").toInstant();
    }

    private static BigDecimal total(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return BigDecimal.valueOf(row.getLong("total_in_thousandths"), 3)
                .setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }
}
