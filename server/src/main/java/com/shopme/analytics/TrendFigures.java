package com.shopme.analytics;

import com.shopme.analytics.FigureStore.Step;
import com.shopme.analytics.Usage.UsageCount;
import com.shopme.api.InvalidList;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspace;
import com.shopme.workspace.Workspaces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How a shop did on days of one's choice, in its own time zone and currency.
@Service
@Transactional(readOnly = true)
public class TrendFigures {
    private static final Map<String, TemporalAmount> STEPS =
            Map.of(
                    "hour", Duration.ofHours(1),
                    "day", Period.ofDays(1),
                    "week", Period.ofWeeks(1),
                    "month", Period.ofMonths(1));
    private static final int MOST_POINTS = 1_000;

    private final FigureStore figures;
    private final TrendStore trends;
    private final Workspaces workspaces;
    private final Clock clock;

    TrendFigures(FigureStore figures, TrendStore trends, Workspaces workspaces, Clock clock) {
        this.figures = figures;
        this.trends = trends;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /// Which days are meant: a word for some, or the first and the last.
    public record Asked(Optional<String> period, Optional<String> from, Optional<String> to) {}

    /// @param step `hour`, `day`, `week` or `month`; empty: as suits the days
    /// @throws InvalidList for days or a step that cannot be, or a curve of more than 1,000 points
    public Trends trends(WorkspaceId workspace, Asked asked, Optional<String> step) {
        var shop = workspaces.get(workspace);
        var now = clock.instant();
        var days = days(shop, asked, now);
        var by = step.orElseGet(days::usualStep);
        var points = points(days, by, shop);
        var present = days.upTo(now, shop.zone());
        var past = days.beforeUpTo(now, shop.zone());
        var currency = Figures.currency(shop);
        var sales = figures.sales(workspace, currency, present);
        var salesBefore = figures.sales(workspace, currency, past);
        return new Trends(
                days.from(),
                days.to(),
                by,
                shop.zone().getId(),
                currency,
                Figure.of(
                        Figures.amount(shop, sales.revenue()),
                        Figures.amount(shop, salesBefore.revenue())),
                Figure.of(sales.orders(), salesBefore.orders()),
                Figure.of(figures.messages(workspace, present), figures.messages(workspace, past)),
                Figure.of(
                        figures.newClients(workspace, present),
                        figures.newClients(workspace, past)),
                series(shop, present, by, points));
    }

    /// @param limit how many of each, 1 to 50
    public Tops tops(WorkspaceId workspace, Asked asked, int limit) {
        if (limit < 1 || limit > 50)
            throw new InvalidList("limit", "range", "must be a whole number from 1 to 50");
        var shop = workspaces.get(workspace);
        var now = clock.instant();
        var days = days(shop, asked, now);
        var when = days.upTo(now, shop.zone());
        return new Tops(
                days.from(),
                days.to(),
                Figures.currency(shop),
                trends.products(shop, when, limit),
                trends.services(shop, when, limit),
                trends.clients(shop, when, limit),
                trends.orders(shop, when, limit));
    }

    public Usage usage(WorkspaceId workspace, Asked asked) {
        var shop = workspaces.get(workspace);
        var now = clock.instant();
        var days = days(shop, asked, now);
        var when = days.upTo(now, shop.zone());
        var counts = trends.messages(shop, when);
        return new Usage(
                days.from(),
                days.to(),
                shop.zone().getId(),
                counts.values().stream().reduce(UsageCount.NONE, UsageCount::plus),
                days.from()
                        .datesUntil(days.to().plusDays(1))
                        .map(
                                day ->
                                        new Usage.UsageDay(
                                                day, counts.getOrDefault(day, UsageCount.NONE)))
                        .toList(),
                trends.types(workspace, when));
    }

    private static Days days(Workspace shop, Asked asked, Instant now) {
        var today = now.atZone(shop.zone()).toLocalDate();
        return Days.of(asked.period(), asked.from(), asked.to(), today);
    }

    private List<Trends.TrendPoint> series(
            Workspace shop, Stretch when, String step, List<Instant> points) {
        var found =
                figures.series(shop.id(), Figures.currency(shop), when, step, shop.zone()).stream()
                        .collect(Collectors.toMap(Step::from, Function.identity()));
        return points.stream()
                .map(from -> found.getOrDefault(from, Step.nothing(from)))
                .map(
                        one ->
                                new Trends.TrendPoint(
                                        one.from(),
                                        Figures.amount(shop, one.revenue()),
                                        one.orders(),
                                        one.messages(),
                                        one.newClients()))
                .toList();
    }

    // By the shop's calendar: a day on which the clock is turned has 23 or 25 hours.
    private static List<Instant> points(Days days, String step, Workspace shop) {
        var length = STEPS.get(step);
        if (length == null)
            throw new InvalidList("step", "choice", "is one of hour, day, week, month");
        var end = days.to().plusDays(1).atStartOfDay(shop.zone());
        var points = new ArrayList<Instant>();
        for (var at = days.firstStep(step, shop.zone()); at.isBefore(end); at = at.plus(length)) {
            points.add(at.toInstant());
            if (points.size() > MOST_POINTS)
                throw new InvalidList("step", "range", "gives a curve of more than 1,000 points");
        }
        return points;
    }
}
