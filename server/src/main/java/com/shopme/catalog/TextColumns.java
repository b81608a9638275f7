package com.shopme.catalog;

import com.shopme.api.tables.TableRow;
import com.shopme.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What something is called in which language, as columns of a table: `name_it`, `description_it`
/// and `aliases_it`, the aliases apart by `|`.
final class TextColumns {
    private final List<Language> languages;

    TextColumns(Collection<Language> languages) {
        this.languages = languages.stream().sorted((a, b) -> a.code().compareTo(b.code())).toList();
    }

    List<String> names() {
        var names = new ArrayList<String>();
        for (var language : languages) {
            names.add("name_" + language);
            names.add("description_" + language);
            names.add("aliases_" + language);
        }
        return names;
    }

    List<Object> cells(List<Named> texts) {
        var cells = new ArrayList<>();
        for (var language : languages) {
            var text = TextReading.in(texts, language);
            cells.add(text.map(Named::name).orElse(""));
            cells.add(text.flatMap(Named::description).orElse(""));
            cells.add(text.map(it -> String.join("|", it.aliases())).orElse(""));
        }
        return cells;
    }

    /// Writes a row's cells as the body of a write would have them. A language whose cells are all
    /// empty is taken away.
    void write(TableRow row, List<Named> now, ObjectNode body) {
        var texts = body.objectNode();
        for (var language : languages) {
            var columns =
                    List.of("name_" + language, "description_" + language, "aliases_" + language);
            if (columns.stream().noneMatch(row.cells()::containsKey)) continue;
            if (columns.stream().allMatch(column -> row.cell(column).isEmpty())) {
                if (row.cells().containsKey("name_" + language)
                        && TextReading.in(now, language).isPresent())
                    texts.putNull(language.code());
                continue;
            }
            var text = texts.putObject(language.code());
            if (!row.cell(columns.get(0)).isEmpty()) text.put("name", row.cell(columns.get(0)));
            if (row.cells().containsKey(columns.get(1)))
                text.put("description", row.cell(columns.get(1)));
            if (row.cells().containsKey(columns.get(2))) {
                var aliases = text.putArray("aliases");
                Arrays.stream(row.cell(columns.get(2)).split("\\|"))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .forEach(aliases::add);
            }
        }
        if (!texts.isEmpty()) body.set("texts", texts);
    }

    /// The column of a field such as `texts.it.name`.
    static String column(String field) {
        var parts = field.split("\\.");
        return parts.length == 3 && parts[0].equals("texts") ? parts[2] + "_" + parts[1] : field;
    }
}
