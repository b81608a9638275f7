package com.shopme.catalog;

import com.shopme.api.Given;
import com.shopme.api.tables.RowTarget;
import com.shopme.api.tables.TableRow;
import com.shopme.shared.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Categories as rows of a table, out and in. A row is about the category with its slug, or else
/// with its name.
final class CategoryRows implements RowTarget {
    private static final JsonMapper json = JsonMapper.builder().build();
    private static final List<String> FIRST =
            List.of("slug", "name", "description", "status", "sort_order");
    private static final List<String> LAST = List.of("products", "id", "created_at", "updated_at");

    /// Where rows come from and go to.
    interface Shop {
        /// All of them with their texts, locked.
        List<CategorySheet> categories();

        void add(Given given);

        boolean change(CategorySheet now, Given given);
    }

    private final Shop shop;
    private final TextColumns texts;
    private final Map<String, CategorySheet> bySlug = new HashMap<>();
    private final Map<String, CategorySheet> byName = new HashMap<>();

    CategoryRows(Shop shop, Collection<Language> languages) {
        this.shop = shop;
        this.texts = new TextColumns(languages);
    }

    List<String> columns() {
        var columns = new ArrayList<>(FIRST);
        columns.addAll(texts.names());
        columns.addAll(LAST);
        return columns;
    }

    List<Object> cells(CategorySheet category) {
        var cells = new ArrayList<Object>();
        cells.add(category.slug());
        cells.add(category.name());
        cells.add(category.description().orElse(""));
        cells.add(category.status().word());
        cells.add(category.sortOrder());
        cells.addAll(texts.cells(category.texts()));
        cells.add(category.products());
        cells.add(category.id());
        cells.add(category.createdAt());
        cells.add(category.updatedAt());
        return cells;
    }

    @Override
    public void columns(List<String> columns) {
        TableCells.check(columns, Set.copyOf(columns()), Set.of("name", "slug"));
    }

    @Override
    public Optional<String> key(TableRow row) {
        if (!row.cell("slug").isEmpty()) return Optional.of("slug " + row.cell("slug"));
        return Optional.of(folded(row.cell("name"))).filter(name -> !name.isEmpty());
    }

    @Override
    public void begin(List<TableRow> rows) {
        bySlug.clear();
        byName.clear();
        for (var category : shop.categories()) {
            bySlug.put(category.slug(), category);
            byName.putIfAbsent(folded(category.name()), category);
        }
    }

    @Override
    public Outcome write(TableRow row) {
        var now = Optional.ofNullable(bySlug.get(row.cell("slug")));
        if (row.cell("slug").isEmpty())
            now = Optional.ofNullable(byName.get(folded(row.cell("name"))));
        var given = Given.of(body(row, now.map(CategorySheet::texts).orElse(List.of())));
        if (now.isEmpty()) {
            shop.add(given);
            return Outcome.CREATED;
        }
        return shop.change(now.get(), given) ? Outcome.UPDATED : Outcome.UNCHANGED;
    }

    @Override
    public String column(String field) {
        return TextColumns.column(field);
    }

    private ObjectNode body(TableRow row, List<Named> now) {
        var body = json.createObjectNode();
        TableCells.text(row, "slug", body);
        TableCells.text(row, "name", body);
        TableCells.clearableText(row, "description", body);
        TableCells.word(row, "status", body);
        TableCells.integer(row, "sort_order", body);
        texts.write(row, now, body);
        return body;
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
