package com.shopme.views;

import com.shopme.api.Given;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A view as it is wanted.
record ViewDraft(String table, String name, boolean shared, String definition) {
    private static final int LONGEST = 16_000;
    private static final Set<String> KNOWN =
            Set.of("workspace_id", "table", "name", "shared", "definition");

    /// @param now as it is; null for a new one
    /// @throws com.shopme.api.InvalidBody if it cannot be so
    static ViewDraft of(Given given, @Nullable TableView now) {
        given.only(KNOWN);
        if (now == null && !given.has("definition"))
            given.wrong("definition", "required", "is missing");
        var draft =
                new ViewDraft(
                        given.text("table", 60, now == null ? null : now.table()),
                        given.text("name", 100, now == null ? null : now.name()),
                        given.flag("shared", now != null && now.shared()),
                        given.json("definition", LONGEST, now == null ? "{}" : now.definition()));
        if (now != null && !draft.table.equals(now.table()))
            given.wrong("table", "unchangeable", "cannot change");
        if (!draft.table.isEmpty() && !draft.table.matches("[a-z][a-z0-9_-]*"))
            given.wrong("table", "format", "must be small letters, digits, - and _");
        given.check();
        return draft;
    }
}
