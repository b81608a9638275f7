package com.shopme.usage;

import com.shopme.conversation.TurnAnswered;
import com.shopme.platform.Settings;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The ledger of a workspace, and its budget.
@Service
public class Usage {
    private static final BigDecimal WARN_AT = new BigDecimal("0.8");

    private final UsageStore store;
    private final Workspaces workspaces;
    private final Prices prices;
    private final Clock clock;

    Usage(UsageStore store, Workspaces workspaces, Settings settings, Clock clock) {
        this.store = store;
        this.workspaces = workspaces;
        this.prices =
                new Prices(
                        settings.prices().question(),
                        settings.prices().push(),
                        settings.prices().currency());
        this.clock = clock;
    }

    /// A question was answered; heard within the transaction that keeps the answer.
    @EventListener
    @Transactional
    public void on(TurnAnswered answered) {
        store.book(
                answered.workspace(),
                "question",
                "question:" + answered.last(),
                prices.question(),
                prices.currency());
    }

    /// A push was sent.
    ///
    /// @param cause identifies it: booked once
    @Transactional
    public void pushed(WorkspaceId workspace, String cause) {
        store.book(workspace, "push", "push:" + cause, prices.push(), prices.currency());
    }

    /// Models were asked; it costs whether or not the answer was of use.
    @Transactional
    public void spent(WorkspaceId workspace, Spending spending) {
        store.book(workspace, spending);
    }

    /// How the budget of this month stands.
    @Transactional(readOnly = true)
    public Statement.State state(WorkspaceId workspace) {
        return state(store.budget(workspace), store.cost(workspace, thisMonth(workspace)));
    }

    @Transactional(readOnly = true)
    public Statement statement(WorkspaceId workspace, Optional<YearMonth> month) {
        var span = span(workspace, month.orElseGet(() -> month(workspace)));
        return store.statement(workspace, span, prices, this::state);
    }

    /// @param budget what the models may cost in a month, in US dollars; empty: no limit
    @Transactional
    public void budget(WorkspaceId workspace, Optional<BigDecimal> budget) {
        store.budget(workspace, budget);
    }

    Statement.State state(Optional<BigDecimal> budget, BigDecimal cost) {
        if (budget.isEmpty()) return Statement.State.OPEN;
        if (cost.compareTo(budget.get()) >= 0) return Statement.State.STOPPED;
        return cost.compareTo(budget.get().multiply(WARN_AT)) >= 0
                ? Statement.State.WARNING
                : Statement.State.OPEN;
    }

    private Span thisMonth(WorkspaceId workspace) {
        return span(workspace, month(workspace));
    }

    private YearMonth month(WorkspaceId workspace) {
        return YearMonth.now(clock.withZone(workspaces.get(workspace).zone()));
    }

    private Span span(WorkspaceId workspace, YearMonth month) {
        return Span.of(month, workspaces.get(workspace).zone());
    }
}
