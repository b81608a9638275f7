package com.shopme.audit;

import com.shopme.platform.Command;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// `./shopme audit`: verifies the activity log of all workspaces.
public final class AuditCommand {
    private AuditCommand() {}

    /// @return the exit code: 0 if every chain is intact, 1 if one is broken
    public static int run(PrintStream out) {
        return report(
                Command.look(
                        database ->
                                new Verification(
                                                new ActivityStore(
                                                        database, JsonMapper.builder().build()))
                                        .verifyAll()),
                out);
    }

    static int report(List<Verdict> verdicts, PrintStream out) {
        verdicts.forEach(verdict -> out.println(line(verdict)));
        var intact = verdicts.stream().allMatch(Verdict::intact);
        out.printf(
                "%d chains, %s%n",
                verdicts.size(), intact ? "all intact" : "not all intact: see BROKEN above");
        return intact ? 0 : 1;
    }

    private static String line(Verdict verdict) {
        var whose =
                verdict.workspace().equals(Verification.NO_WORKSPACE)
                        ? "accounts"
                        : "workspace " + verdict.workspace();
        return verdict.broken()
                .map(
                        broken ->
                                "%s: BROKEN at entry %d%s: %s"
                                        .formatted(
                                                whose,
                                                broken.number(),
                                                broken.entry()
                                                        .map(id -> " (" + id + ")")
                                                        .orElse(""),
                                                broken.reason()))
                .orElseGet(() -> "%s: %d entries, intact".formatted(whose, verdict.entries()));
    }
}
