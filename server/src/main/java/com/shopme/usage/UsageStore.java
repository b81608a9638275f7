package com.shopme.usage;

import com.shopme.shared.WorkspaceId;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UsageStore {
    private final JdbcClient db;

    UsageStore(JdbcClient db) {
        this.db = db;
    }

    /// Once per cause, however often this is called.
    void book(
            WorkspaceId workspace, String kind, String cause, BigDecimal amount, String currency) {
        db.sql(
                        """
                        INSERT INTO usage_entries (workspace_id, kind, cause, amount, currency)
                        VALUES (:workspace, :kind, :cause, :amount, :currency)
                        ON CONFLICT (workspace_id, cause) DO NOTHING
                        """)
                .param("workspace", workspace.value())
                .param("kind", kind)
                .param("cause", cause)
                .param("amount", amount)
                .param("currency", currency)
                .update();
    }

    void book(WorkspaceId workspace, Spending spending) {
        db.sql(
                        """
                        INSERT INTO model_costs (id, workspace_id, calls, tokens_in, tokens_out, cost)
                        VALUES (:id, :workspace, :calls, :in, :out, :cost)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .param("id", spending.id())
                .param("workspace", workspace.value())
                .param("calls", spending.calls())
                .param("in", spending.tokensIn())
                .param("out", spending.tokensOut())
                .param("cost", spending.cost())
                .update();
    }

    BigDecimal cost(WorkspaceId workspace, Span span) {
        return db.sql(
                        """
                        SELECT coalesce(sum(cost), 0) FROM model_costs
                        WHERE workspace_id = :workspace AND booked_at >= :start
                            AND booked_at < :end
                        """)
                .param("workspace", workspace.value())
                .param("start", span.start().atOffset(ZoneOffset.UTC))
                .param("end", span.end().atOffset(ZoneOffset.UTC))
                .query(BigDecimal.class)
                .single();
    }

    Statement statement(
            WorkspaceId workspace,
            Span span,
            Prices prices,
            BiFunction<Optional<BigDecimal>, BigDecimal, Statement.State> state) {
        var budget = budget(workspace);
        return db.sql(
                        """
                        SELECT e.questions, e.pushes, e.charged, c.calls, c.tokens_in,
                            c.tokens_out, c.cost
                        FROM (SELECT count(*) FILTER (WHERE kind = 'question') AS questions,
                                count(*) FILTER (WHERE kind = 'push') AS pushes,
                                coalesce(sum(amount), 0) AS charged
                              FROM usage_entries
                              WHERE workspace_id = :workspace AND booked_at >= :start
                                AND booked_at < :end) e,
                            (SELECT coalesce(sum(calls), 0) AS calls,
                                coalesce(sum(tokens_in), 0) AS tokens_in,
                                coalesce(sum(tokens_out), 0) AS tokens_out,
                                coalesce(sum(cost), 0) AS cost
                             FROM model_costs
                             WHERE workspace_id = :workspace AND booked_at >= :start
                                AND booked_at < :end) c
                        """)
                .param("workspace", workspace.value())
                .param("start", span.start().atOffset(ZoneOffset.UTC))
                .param("end", span.end().atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Statement(
                                        span.month(),
                                        row.getInt("questions"),
                                        row.getInt("pushes"),
                                        row.getBigDecimal("charged"),
                                        prices,
                                        row.getLong("calls"),
                                        row.getLong("tokens_in"),
                                        row.getLong("tokens_out"),
                                        row.getBigDecimal("cost"),
                                        budget,
                                        state.apply(budget, row.getBigDecimal("cost"))))
                .single();
    }

    Optional<BigDecimal> budget(WorkspaceId workspace) {
        return db.sql("SELECT monthly FROM model_budgets WHERE workspace_id = ?")
                .param(workspace.value())
                .query(BigDecimal.class)
                .optional();
    }

    void budget(WorkspaceId workspace, Optional<BigDecimal> budget) {
        if (budget.isEmpty())
            db.sql("DELETE FROM model_budgets WHERE workspace_id = ?")
                    .param(workspace.value())
                    .update();
        else
            db.sql(
                            """
                            INSERT INTO model_budgets (workspace_id, monthly) VALUES (?, ?)
                            ON CONFLICT (workspace_id) DO UPDATE SET monthly = excluded.monthly
                            """)
                    .params(workspace.value(), budget.get())
                    .update();
    }
}
