package com.shopme.analytics.web;

import static com.shopme.workspace.Permission.ANALYTICS_READ;

import com.shopme.analytics.Tops;
import com.shopme.analytics.TrendFigures;
import com.shopme.analytics.TrendFigures.Asked;
import com.shopme.analytics.Trends;
import com.shopme.analytics.Usage;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How the shop did on days of one's choice.
@RestController
class TrendsController {
    private static final String DAYS =
            " The days are a `period` (`today`, `yesterday`, `last_7_days`, `last_30_days` (the"
                    + " default), `last_90_days`, `this_month`, `last_month`, `last_12_months`), or"
                    + " `from` one day `to` another, both among them, in the shop's time zone.";

    private final TrendFigures figures;

    TrendsController(TrendFigures figures) {
        this.figures = figures;
    }

    @Operation(
            summary = "Read curves of revenue, orders, messages and new clients",
            description =
                    "Each figure beside the same number of days before, and a point for every `step`"
                            + " (`hour`, `day`, `week`, `month`). Yesterday's revenue is"
                            + " `period=yesterday`."
                            + DAYS)
    @May(ANALYTICS_READ)
    @GetMapping("/api/analytics/trends")
    Trends trends(
            WorkspaceId workspace,
            @RequestParam("period") Optional<String> period,
            @RequestParam("from") Optional<String> from,
            @RequestParam("to") Optional<String> to,
            @RequestParam("step") Optional<String> step) {
        return figures.trends(workspace, new Asked(period, from, to), step);
    }

    @Operation(
            summary = "Read the top products, services, clients and orders",
            description = "Three of each, or `limit`; cancelled orders aside." + DAYS)
    @May(ANALYTICS_READ)
    @GetMapping("/api/analytics/top")
    Tops top(
            WorkspaceId workspace,
            @RequestParam("period") Optional<String> period,
            @RequestParam("from") Optional<String> from,
            @RequestParam("to") Optional<String> to,
            @RequestParam(value = "limit", defaultValue = "3") int limit) {
        return figures.tops(workspace, new Asked(period, from, to), limit);
    }

    @Operation(
            summary = "Read how many messages were exchanged",
            description = "By day and who said them, and by kind of message." + DAYS)
    @May(ANALYTICS_READ)
    @GetMapping("/api/analytics/usage")
    Usage usage(
            WorkspaceId workspace,
            @RequestParam("period") Optional<String> period,
            @RequestParam("from") Optional<String> from,
            @RequestParam("to") Optional<String> to) {
        return figures.usage(workspace, new Asked(period, from, to));
    }
}
