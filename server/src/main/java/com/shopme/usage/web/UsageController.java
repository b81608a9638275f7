package com.shopme.usage.web;

import static com.shopme.workspace.Permission.ANALYTICS_READ;
import static com.shopme.workspace.Permission.SETTINGS_WRITE;

import com.shopme.api.InvalidRequest;
import com.shopme.shared.WorkspaceId;
import com.shopme.usage.Statement;
import com.shopme.usage.Usage;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a workspace uses, month by month.
@RestController
@RequestMapping("/api/usage")
class UsageController {
    private final Usage usage;

    UsageController(Usage usage) {
        this.usage = usage;
    }

    /// @param charged questions and pushes, in `currency`
    /// @param modelCost in US dollars, as `budget`
    /// @param state `open`, `warning` (four fifths are used) or `stopped`
    record UsageJson(
            String month,
            int questions,
            int pushes,
            BigDecimal charged,
            BigDecimal pricePerQuestion,
            BigDecimal pricePerPush,
            String currency,
            long modelCalls,
            long tokensIn,
            long tokensOut,
            BigDecimal modelCost,
            Optional<BigDecimal> budget,
            String state) {
        static UsageJson of(Statement statement) {
            return new UsageJson(
                    statement.month().toString(),
                    statement.questions(),
                    statement.pushes(),
                    statement.charged(),
                    statement.prices().question(),
                    statement.prices().push(),
                    statement.prices().currency(),
                    statement.modelCalls(),
                    statement.tokensIn(),
                    statement.tokensOut(),
                    statement.modelCost(),
                    statement.budget(),
                    statement.state().name().toLowerCase(Locale.ROOT));
        }
    }

    /// @param budget what models may cost in a month, in US dollars; left out: no limit
    record BudgetBody(
            @DecimalMin("0") @Digits(integer = 8, fraction = 2) @Nullable BigDecimal budget) {}

    @Operation(summary = "Read the statement of a month; the present one if none is named")
    @May(ANALYTICS_READ)
    @GetMapping
    UsageJson get(
            WorkspaceId workspace,
            @RequestParam(value = "month", required = false) @Nullable String month) {
        return UsageJson.of(
                usage.statement(workspace, Optional.ofNullable(month).map(UsageController::month)));
    }

    @Operation(summary = "Set what models may cost in a month")
    @May(SETTINGS_WRITE)
    @PutMapping("/budget")
    UsageJson budget(WorkspaceId workspace, @RequestBody @Valid BudgetBody body) {
        usage.budget(workspace, Optional.ofNullable(body.budget()));
        return UsageJson.of(usage.statement(workspace, Optional.empty()));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidRequest("month", "invalid", "must be a month, such as 2026-11");
        }
    }
}
