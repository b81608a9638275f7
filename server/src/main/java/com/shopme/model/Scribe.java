package com.shopme.model;

import com.shopme.model.ModelCall.Line;
import com.shopme.model.ModelCall.Tools;
import com.shopme.platform.Settings;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.usage.Spending;
import com.shopme.usage.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Has a workspace's models write a text for the people of the shop: no tools, what it costs is
/// booked, and what does not fit goes back once.
@Component
class Scribe {
    private final Engines engines;
    private final Model model;
    private final Usage usage;
    private final Settings.Model settings;

    Scribe(Engines engines, Model model, Usage usage, Settings settings) {
        this.engines = engines;
        this.model = model;
        this.usage = usage;
        this.settings = settings.model();
    }

    /// @param complaint what is wrong with a text, told to the model; empty: nothing
    /// @throws ModelUnavailable if none may be asked, or none writes what fits
    WrittenText write(
            WorkspaceId workspace,
            String told,
            String asked,
            Function<String, Optional<String>> complaint) {
        var engine =
                engines.of(workspace)
                        .filter(_ -> engines.mayCost(workspace))
                        .orElseThrow(() -> unavailable(workspace));
        var ladder =
                new Ladder(model, engine, settings.turnTime(), settings.turnCost(), () -> true);
        try {
            return write(ladder, told, asked, complaint);
        } catch (GivenUp e) {
            engines.failed(engine, e.word());
            throw new ModelUnavailable(e.word());
        } finally {
            usage.spent(workspace, spending(ladder));
        }
    }

    private ModelUnavailable unavailable(WorkspaceId workspace) {
        return new ModelUnavailable(engines.whyNot(workspace).orElse("no_model"));
    }

    private static WrittenText write(
            Ladder ladder,
            String told,
            String asked,
            Function<String, Optional<String>> complaint) {
        var lines = new ArrayList<Line>(List.of(new Line.Told(told), new Line.Client(asked)));
        for (int attempt = 0; attempt < 2; attempt++) {
            var reply = ladder.ask(lines, Tools.NONE);
            var wrong =
                    reply.text().isBlank()
                            ? Optional.of("You wrote nothing.")
                            : complaint.apply(reply.text());
            if (wrong.isEmpty()) return new WrittenText(reply.text(), reply.model(), ladder.cost());
            if (!reply.text().isBlank()) lines.add(new Line.Assistant(reply.text(), List.of()));
            lines.add(new Line.Told(wrong.get() + " Write it anew."));
        }
        throw new GivenUp("unproven");
    }

    private static Spending spending(Ladder ladder) {
        return new Spending(
                Ids.next(),
                ladder.attempts().size(),
                ladder.tokensIn(),
                ladder.tokensOut(),
                ladder.cost());
    }
}
