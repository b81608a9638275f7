package com.shopme.workspace;

import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorkspaceStore {
    private final JdbcClient db;

    WorkspaceStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Workspace> find(WorkspaceId workspace) {
        return db.sql(
                        """
                        SELECT w.id, w.name, w.currency, w.time_zone, w.default_language,
                            w.tax_rate, w.prices_include_tax,
                            CASE w.status WHEN 'active' THEN w.answered_by ELSE 'people' END
                                AS answered_by,
                            CASE WHEN w.debug_mode THEN w.debug_phone END AS debug_phone,
                            w.settings ->> 'payment_link' AS payment_link,
                            coalesce((w.settings ->> 'cash_on_delivery')::boolean, false)
                                AS cash_on_delivery,
                            ARRAY(SELECT l.code FROM languages l
                                WHERE l.workspace_id = w.id AND l.active
                                    AND l.deleted_at IS NULL) AS languages
                        FROM workspaces w
                        WHERE w.id = :workspace AND w.deleted_at IS NULL
                        """)
                .param("workspace", workspace.value())
                .query((row, _) -> workspace(row))
                .optional();
    }

    boolean active(WorkspaceId workspace) {
        return db.sql("SELECT EXISTS (SELECT 1 FROM workspaces WHERE id = ? AND status = 'active')")
                .param(workspace.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Integer> retentionDays(WorkspaceId workspace) {
        return days(workspace, "retention_days");
    }

    Optional<Integer> clientRetentionDays(WorkspaceId workspace) {
        return days(workspace, "client_retention_days");
    }

    private Optional<Integer> days(WorkspaceId workspace, String column) {
        return db.sql(
                        "SELECT %1$s FROM workspaces WHERE id = ? AND %1$s IS NOT NULL"
                                .formatted(column))
                .param(workspace.value())
                .query(Integer.class)
                .optional();
    }

    List<WorkspaceId> all() {
        return db.sql("SELECT id FROM workspaces WHERE deleted_at IS NULL ORDER BY id")
                .query((row, _) -> new WorkspaceId(row.getObject(1, UUID.class)))
                .list();
    }

    void insert(WorkspaceId workspace, NewWorkspace details) {
        db.sql(
                        """
                        INSERT INTO workspaces (id, name, currency, time_zone, default_language,
                            tax_rate, prices_include_tax, settings)
                        VALUES (:id, :name, :currency, :zone, :language, :rate, :included,
                            jsonb_strip_nulls(jsonb_build_object(
                                'payment_link', :link::text, 'cash_on_delivery', :cash::boolean)))
                        """)
                .param("id", workspace.value())
                .param("name", details.name())
                .param("currency", details.currency().getCurrencyCode())
                .param("zone", details.zone().getId())
                .param("language", details.defaultLanguage().code())
                .param("rate", details.taxRate())
                .param("included", details.pricesIncludeTax())
                .param("link", details.paymentLink().orElse(null))
                .param("cash", details.cashOnDelivery())
                .update();
    }

    void insert(WorkspaceId workspace, Language language) {
        db.sql("INSERT INTO languages (workspace_id, code, name) VALUES (?, ?, ?)")
                .param(workspace.value())
                .param(language.code())
                .param(language.locale().getDisplayLanguage(Locale.ENGLISH))
                .update();
    }

    int answeredBy(WorkspaceId workspace, AnsweredBy who) {
        return db.sql("UPDATE workspaces SET answered_by = ? WHERE id = ?")
                .param(who.name().toLowerCase(Locale.ROOT))
                .param(workspace.value())
                .update();
    }

    int debug(WorkspaceId workspace, Optional<PhoneNumber> phone) {
        return db.sql("UPDATE workspaces SET debug_mode = ?, debug_phone = ? WHERE id = ?")
                .param(phone.isPresent())
                .param(phone.map(PhoneNumber::value).orElse(null))
                .param(workspace.value())
                .update();
    }

    Optional<String> text(WorkspaceId workspace, Topic topic, Language language) {
        return db.sql(
                        """
                        SELECT t.body
                        FROM workspace_texts t JOIN workspaces w ON w.id = t.workspace_id
                        WHERE t.workspace_id = :workspace AND t.topic = :topic
                            AND t.language IN (:language, w.default_language)
                            AND t.deleted_at IS NULL
                        ORDER BY t.language = :language DESC
                        LIMIT 1
                        """)
                .param("workspace", workspace.value())
                .param("topic", topic.code())
                .param("language", language.code())
                .query(String.class)
                .optional();
    }

    void putText(WorkspaceId workspace, Topic topic, Language language, String text) {
        db.sql(
                        """
                        INSERT INTO workspace_texts (workspace_id, topic, language, body)
                        VALUES (?, ?, ?, ?)
                        ON CONFLICT (workspace_id, topic, language) WHERE deleted_at IS NULL
                        DO UPDATE SET body = excluded.body
                        """)
                .params(workspace.value(), topic.code(), language.code(), text)
                .update();
    }

    void deleteText(WorkspaceId workspace, Topic topic, Language language) {
        db.sql(
                        """
                        UPDATE workspace_texts SET deleted_at = now()
                        WHERE workspace_id = ? AND topic = ? AND language = ?
                            AND deleted_at IS NULL
                        """)
                .params(workspace.value(), topic.code(), language.code())
                .update();
    }

    private static Workspace workspace(ResultSet row) throws SQLException {
        return new Workspace(
                new WorkspaceId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Currency.getInstance(row.getString("currency")),
                ZoneId.of(row.getString("time_zone")),
                Language.of(row.getString("default_language")),
                languages((String[]) row.getArray("languages").getArray()),
                row.getBigDecimal("tax_rate"),
                row.getBoolean("prices_include_tax"),
                AnsweredBy.valueOf(row.getString("answered_by").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("debug_phone")).map(PhoneNumber::new),
                Optional.ofNullable(row.getString("payment_link")),
                row.getBoolean("cash_on_delivery"));
    }

    private static Set<Language> languages(String[] codes) {
        return Arrays.stream(codes).map(Language::of).collect(Collectors.toUnmodifiableSet());
    }
}
