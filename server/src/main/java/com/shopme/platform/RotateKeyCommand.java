package com.shopme.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import javax.sql.DataSource;

/// `./shopme rotate-key`: seals all stored secrets anew under a new master key.
public final class RotateKeyCommand {
    private RotateKeyCommand() {}

    /// @return the exit code: 0 if the old key is needed no more
    public static int run(PrintStream out) {
        return Command.with(
                context -> {
                    var settings = context.getBean(Settings.class);
                    if (settings.masterKey().isEmpty())
                        return rotateKept(settings, context.getBean(DataSource.class), out);
                    if (settings.oldMasterKey().isEmpty()) {
                        out.println(
                                "Give the new key as SHOPME_MASTER_KEY and the one in force as"
                                        + " SHOPME_OLD_MASTER_KEY.");
                        return 1;
                    }
                    return rotate(
                            context.getBean(DataSource.class),
                            MasterKeys.of(settings),
                            "SHOPME_OLD_MASTER_KEY",
                            out);
                });
    }

    private static int rotateKept(Settings settings, DataSource database, PrintStream out) {
        try {
            var keys = MasterKeys.replaceKept(settings.dataDir());
            var code = rotate(database, keys, "The old key", out);
            if (code == 0) MasterKeys.dropOldKept(settings.dataDir());
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a new master key", e);
        }
    }

    static int rotate(DataSource database, MasterKeys keys, String old, PrintStream out) {
        var secrets = new Secrets(keys);
        var outcomes = new Rotation(database, secrets).run();
        outcomes.forEach(outcome -> tell(outcome, out));
        // A server that knows the old key alone may have sealed meanwhile.
        var late = new Rotation(database, secrets).run();
        var whole = lost(outcomes) == 0 && late.stream().allMatch(again -> again.anew() == 0);
        out.println(
                whole
                        ? "All secrets are under the new key. " + old + " can be dropped."
                        : "Not all secrets are under the new key: keep both, see above, run again.");
        return whole ? 0 : 1;
    }

    private static void tell(Rotation.Outcome outcome, PrintStream out) {
        out.printf("%s: %d sealed anew%n", outcome.column(), outcome.anew());
        outcome.lost().forEach(place -> out.println("  opens under neither key: " + place));
    }

    private static int lost(List<Rotation.Outcome> outcomes) {
        return outcomes.stream().mapToInt(outcome -> outcome.lost().size()).sum();
    }
}
