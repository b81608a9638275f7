package com.shopme.analytics;

import com.shopme.api.InvalidRequest;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspace;
import com.shopme.workspace.Workspaces;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How a shop does, in its own time zone and currency.
@Service
@Transactional(readOnly = true)
public class Figures {
    private static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration LATELY = Duration.ofDays(30);

    private final FigureStore store;
    private final Workspaces workspaces;
    private final Clock clock;

    Figures(FigureStore store, Workspaces workspaces, Clock clock) {
        this.store = store;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    public DashboardStats stats(WorkspaceId workspace, Period period) {
        var shop = workspaces.get(workspace);
        var now = clock.instant();
        var present = period.upTo(now, shop.zone());
        var past = period.before(now, shop.zone());
        var sales = store.sales(workspace, currency(shop), present);
        var salesBefore = store.sales(workspace, currency(shop), past);
        return new DashboardStats(
                period.word(),
                present.from(),
                present.to(),
                shop.zone().getId(),
                currency(shop),
                Figure.of(
                        store.activeUsers(workspace, present), store.activeUsers(workspace, past)),
                Figure.of(store.messages(workspace, present), store.messages(workspace, past)),
                Figure.of(amount(shop, sales.revenue()), amount(shop, salesBefore.revenue())),
                Figure.of(sales.orders(), salesBefore.orders()),
                Figure.of(store.newClients(workspace, present), store.newClients(workspace, past)),
                store
                        .series(workspace, currency(shop), present, period.step(), shop.zone())
                        .stream()
                        .map(
                                step ->
                                        new DashboardStats.StatsPoint(
                                                step.from(),
                                                step.orders(),
                                                amount(shop, step.revenue()),
                                                step.messages(),
                                                step.newClients()))
                        .toList());
    }

    public Overview overview(WorkspaceId workspace) {
        var shop = workspaces.get(workspace);
        var now = clock.instant();
        var ever = new Stretch(EVER, now);
        var lately = new Stretch(now.minus(LATELY), now);
        var before = new Stretch(now.minus(LATELY.multipliedBy(2)), now.minus(LATELY));
        var sales = store.sales(workspace, currency(shop), ever);
        var late = store.sales(workspace, currency(shop), lately);
        var early = store.sales(workspace, currency(shop), before);
        var active = store.activeUsers(workspace, lately);
        return new Overview(
                currency(shop),
                store.newClients(workspace, ever),
                active,
                store.messages(workspace, ever),
                sales.orders(),
                amount(shop, sales.revenue()),
                new Overview.Growth(
                        Figure.of(active, store.activeUsers(workspace, before)).growth(),
                        Figure.of(
                                        store.messages(workspace, lately),
                                        store.messages(workspace, before))
                                .growth(),
                        Figure.of(late.orders(), early.orders()).growth(),
                        Figure.of(late.revenue(), early.revenue()).growth()));
    }

    /// A part of what has happened, the latest first.
    ///
    /// @param next goes into `cursor` to get what follows; empty at the end
    public record Happenings(List<Happening> data, Optional<String> next) {}

    /// @param type `client_registered`, `product_added` or `order_received`; empty: everything
    /// @throws InvalidRequest for a type, limit or cursor that cannot be
    public Happenings recent(
            WorkspaceId workspace, Optional<String> type, Optional<String> cursor, int limit) {
        if (limit < 1 || limit > 200)
            throw new InvalidRequest("limit", "range", "must be a whole number from 1 to 200");
        if (type.isPresent() && !FigureStore.knows(type.get()))
            throw new InvalidRequest(
                    "type", "value", "is one of client_registered, order_received, product_added");
        var after = cursor.map(Figures::read).orElseGet(() -> Place.before(clock.instant()));
        var found = store.before(workspace, type, after.at(), after.id(), limit + 1);
        var data = found.subList(0, Math.min(limit, found.size()));
        return new Happenings(
                data, found.size() > limit ? Optional.of(write(data.getLast())) : Optional.empty());
    }

    private static String write(Happening last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        new Place(last.at(), last.id())
                                .toString()
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static Place read(String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.UTF_8));
            return Place.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest("cursor", "value", "is none of this list");
        }
    }

    static String currency(Workspace shop) {
        return shop.currency().getCurrencyCode();
    }

    static BigDecimal amount(Workspace shop, long thousandths) {
        var decimals = shop.currency().getDefaultFractionDigits();
        return BigDecimal.valueOf(thousandths, 3).setScale(decimals, RoundingMode.HALF_UP);
    }
}
