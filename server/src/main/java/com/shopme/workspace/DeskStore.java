package com.shopme.workspace;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.identity.UserId;
import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Workspaces as their owners handle them.
@Repository
class DeskStore {
    private static final String COLUMNS =
            """
            SELECT w.*, w.settings ->> 'payment_link' AS payment_link,
                coalesce((w.settings ->> 'cash_on_delivery')::boolean, false)
                    AS cash_on_delivery,
                ARRAY(SELECT l.code FROM languages l
                    WHERE l.workspace_id = w.id AND l.active
                        AND l.deleted_at IS NULL ORDER BY l.sort_order, l.code) AS languages
            """;
    private static final Listing MINE =
            Listing.of(
                            COLUMNS,
                            """
                            FROM user_workspaces m JOIN workspaces w ON w.id = m.workspace_id
                            WHERE m.user_id = :user AND m.deleted_at IS NULL
                                AND (w.deleted_at IS NULL OR m.role = 'owner')
                            """)
                    .id("w.id")
                    .deletedAt("w.deleted_at")
                    .text("name", "w.name")
                    .sorts()
                    .text("role", "m.role")
                    .choice("status", "w.status::text", statuses())
                    .time("created_at", "w.created_at")
                    .sorts()
                    .order("name")
                    .build();

    private final JdbcClient db;

    DeskStore(JdbcClient db) {
        this.db = db;
    }

    /// Across workspaces.
    Page<WorkspaceView> mine(UserId user, ListRequest request) {
        return MINE.fetch(db, request, Map.of("user", user.value()), (row, _) -> view(row));
    }

    /// Deleted or not.
    Optional<WorkspaceView> find(WorkspaceId workspace) {
        return read(workspace, "");
    }

    /// Locks it until the transaction ends: who changes the workspace, its members or its roles
    /// comes one after the other.
    Optional<WorkspaceView> lock(WorkspaceId workspace) {
        return read(workspace, "FOR NO KEY UPDATE OF w");
    }

    private Optional<WorkspaceView> read(WorkspaceId workspace, String lock) {
        return db.sql(COLUMNS + "FROM workspaces w WHERE w.id = :workspace " + lock)
                .param("workspace", workspace.value())
                .query((row, _) -> view(row))
                .optional();
    }

    void save(WorkspaceId workspace, Terms terms) {
        db.sql(
                        """
                        UPDATE workspaces SET name = :name, currency = :currency,
                            time_zone = :zone, default_language = :language, tax_rate = :rate,
                            prices_include_tax = :included, answered_by = :answered_by,
                            debug_mode = :debug, debug_phone = :debug_phone,
                            require_second_factor = :second_factor, retention_days = :retention,
                            client_retention_days = :client_retention,
                            settings = jsonb_strip_nulls(settings || jsonb_build_object(
                                'payment_link', :link::text, 'cash_on_delivery', :cash::boolean))
                        WHERE id = :workspace
                        """)
                .param("workspace", workspace.value())
                .param("name", terms.name())
                .param("currency", terms.currency().getCurrencyCode())
                .param("zone", terms.zone().getId())
                .param("language", terms.defaultLanguage().code())
                .param("rate", terms.taxRate())
                .param("included", terms.pricesIncludeTax())
                .param("answered_by", terms.answeredBy().name().toLowerCase(Locale.ROOT))
                .param("debug", terms.debugMode())
                .param("debug_phone", terms.debugPhone().map(PhoneNumber::value).orElse(null))
                .param("second_factor", terms.requireSecondFactor())
                .param("retention", terms.retentionDays().orElse(null))
                .param("client_retention", terms.clientRetentionDays().orElse(null))
                .param("link", terms.paymentLink().orElse(null))
                .param("cash", terms.cashOnDelivery())
                .update();
    }

    void status(WorkspaceId workspace, WorkspaceStatus status) {
        db.sql("UPDATE workspaces SET status = ?::workspace_status WHERE id = ?")
                .params(status.name().toLowerCase(Locale.ROOT), workspace.value())
                .update();
    }

    void delete(WorkspaceId workspace) {
        db.sql("UPDATE workspaces SET deleted_at = now() WHERE id = ?")
                .param(workspace.value())
                .update();
    }

    void restore(WorkspaceId workspace) {
        db.sql("UPDATE workspaces SET deleted_at = NULL WHERE id = ?")
                .param(workspace.value())
                .update();
    }

    private static WorkspaceView view(ResultSet row) throws SQLException {
        return new WorkspaceView(
                new WorkspaceId(row.getObject("id", UUID.class)),
                WorkspaceStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                terms(row),
                languages((String[]) row.getArray("languages").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("deleted_at")).map(Timestamp::toInstant));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                row.getString("name"),
                Currency.getInstance(row.getString("currency")),
                ZoneId.of(row.getString("time_zone")),
                Language.of(row.getString("default_language")),
                row.getBigDecimal("tax_rate"),
                row.getBoolean("prices_include_tax"),
                Optional.ofNullable(row.getString("payment_link")),
                row.getBoolean("cash_on_delivery"),
                AnsweredBy.valueOf(row.getString("answered_by").toUpperCase(Locale.ROOT)),
                row.getBoolean("debug_mode"),
                Optional.ofNullable(row.getString("debug_phone")).map(PhoneNumber::new),
                row.getBoolean("require_second_factor"),
                Optional.ofNullable(row.getObject("retention_days", Integer.class)),
                Optional.ofNullable(row.getObject("client_retention_days", Integer.class)));
    }

    private static Set<Language> languages(String[] codes) {
        return Arrays.stream(codes)
                .map(Language::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> statuses() {
        return Arrays.stream(WorkspaceStatus.values())
                .map(status -> status.name().toLowerCase(Locale.ROOT));
    }
}
