package com.shopme.analytics.web;

import static com.shopme.workspace.Permission.ANALYTICS_READ;

import com.shopme.analytics.DashboardStats;
import com.shopme.analytics.Figures;
import com.shopme.analytics.Overview;
import com.shopme.analytics.Period;
import com.shopme.api.InvalidRequest;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How the shop does.
@RestController
class AnalyticsController {
    private final Figures figures;

    AnalyticsController(Figures figures) {
        this.figures = figures;
    }

    @Operation(
            summary = "Read general statistics",
            description =
                    "Since the shop's beginning; `growth` compares the last 30 days with the 30 days"
                            + " before, in percent.")
    @May(ANALYTICS_READ)
    @GetMapping("/api/analytics/overview")
    Overview overview(WorkspaceId workspace) {
        return figures.overview(workspace);
    }

    @Operation(
            summary = "List what has happened lately",
            description =
                    "New registrations, added products and received orders, the latest first. `type`"
                            + " is `client_registered`, `product_added` or `order_received`.")
    @May(ANALYTICS_READ)
    @GetMapping("/api/analytics/recent-activity")
    Figures.Happenings recent(
            WorkspaceId workspace,
            @RequestParam("type") Optional<String> type,
            @RequestParam("cursor") Optional<String> cursor,
            @RequestParam(value = "limit", defaultValue = "50") int limit) {
        return figures.recent(workspace, type, cursor, limit);
    }

    @Operation(
            summary = "Read the dashboard's statistics",
            description =
                    "Of today, this week or this month so far, in the shop's time zone and currency,"
                            + " each beside the same part of the period before. `period` is `daily`"
                            + " (the default), `weekly` or `monthly`.")
    @May(ANALYTICS_READ)
    @GetMapping("/api/dashboard/stats")
    DashboardStats stats(
            WorkspaceId workspace,
            @RequestParam(value = "period", defaultValue = "daily") String period) {
        return figures.stats(workspace, period(period));
    }

    private static Period period(String word) {
        return Arrays.stream(Period.values())
                .filter(period -> period.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new InvalidRequest(
                                        "period", "value", "is one of daily, weekly, monthly"));
    }
}
