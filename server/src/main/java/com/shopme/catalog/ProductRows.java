package com.shopme.catalog;

import com.shopme.api.Given;
import com.shopme.api.InvalidRequest;
import com.shopme.api.tables.RowTarget;
import com.shopme.api.tables.TableRow;
import com.shopme.shared.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Products as rows of a table, out and in. A row is about the product with its article number, or
/// else with its slug. A category that there is none of by this name is made.
final class ProductRows implements RowTarget {
    private static final JsonMapper json =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final List<String> FIRST =
            List.of(
                    "sku",
                    "slug",
                    "name",
                    "description",
                    "price",
                    "currency",
                    "stock",
                    "status",
                    "category",
                    "service",
                    "sort_order",
                    "attributes");
    private static final List<String> LAST = List.of("sold", "id", "created_at", "updated_at");

    /// Where rows come from and go to.
    interface Shop {
        Shelves shelves();

        List<CategorySheet> categories();

        List<ServiceSheet> services();

        /// With their texts, locked.
        List<ProductSheet> named(Collection<String> skus, Collection<String> slugs);

        CategoryId addCategory(Given given);

        void add(Shelves shelves, Given given);

        boolean change(Shelves shelves, ProductSheet now, Given given);
    }

    private final Shop shop;
    private final TextColumns texts;
    private final Map<String, ProductSheet> bySku = new HashMap<>();
    private final Map<String, ProductSheet> bySlug = new HashMap<>();
    private @Nullable Shelves shelves;
    private ShelfNames categories;
    private ShelfNames services;

    ProductRows(Shop shop, Collection<Language> languages) {
        this.shop = shop;
        this.texts = new TextColumns(languages);
        this.categories = ShelfNames.ofCategories(shop.categories());
        this.services = ShelfNames.ofServices(shop.services());
    }

    List<String> columns() {
        var columns = new ArrayList<>(FIRST);
        columns.addAll(texts.names());
        columns.addAll(LAST);
        return columns;
    }

    List<Object> cells(ProductSheet product) {
        var cells = new ArrayList<Object>();
        cells.add(product.sku().orElse(""));
        cells.add(product.slug());
        cells.add(product.name());
        cells.add(product.description().orElse(""));
        cells.add(product.price().amount());
        cells.add(product.price().currency());
        cells.add(product.stock());
        cells.add(product.status().word());
        cells.add(categories.name(product.category().value()));
        cells.add(services.name(product.service().value()));
        cells.add(product.sortOrder());
        cells.add(product.attributes());
        cells.addAll(texts.cells(product.texts()));
        cells.add(product.sold());
        cells.add(product.id());
        cells.add(product.createdAt());
        cells.add(product.updatedAt());
        return cells;
    }

    @Override
    public void columns(List<String> columns) {
        TableCells.check(columns, Set.copyOf(columns()), Set.of("sku", "slug"));
    }

    @Override
    public Optional<String> key(TableRow row) {
        if (!row.cell("sku").isEmpty()) return Optional.of("sku " + row.cell("sku"));
        return Optional.of(row.cell("slug")).filter(slug -> !slug.isEmpty());
    }

    @Override
    public void begin(List<TableRow> rows) {
        shelves = shop.shelves();
        categories = ShelfNames.ofCategories(shop.categories());
        services = ShelfNames.ofServices(shop.services());
        bySku.clear();
        bySlug.clear();
        for (var product : shop.named(cells(rows, "sku"), cells(rows, "slug"))) {
            product.sku().ifPresent(sku -> bySku.put(sku, product));
            bySlug.put(product.slug(), product);
        }
    }

    @Override
    public Outcome write(TableRow row) {
        if (key(row).isEmpty())
            throw wrong("sku", "required", "is missing, and so is a slug: one of them is needed");
        if (shelves == null) throw new IllegalStateException("begin comes first");
        var now =
                Optional.ofNullable(bySku.get(row.cell("sku")))
                        .or(() -> Optional.ofNullable(bySlug.get(row.cell("slug"))));
        var body = body(row, now.map(ProductSheet::texts).orElse(List.of()));
        var added = category(row, body);
        if (now.isEmpty()) shop.add(shelves, Given.of(body));
        else if (!shop.change(shelves, now.get(), Given.of(body))) return Outcome.UNCHANGED;
        // Only now: what a refused row made is taken back.
        added.ifPresent(id -> categories.add(id, row.cell("category"), id.toString()));
        return now.isEmpty() ? Outcome.CREATED : Outcome.UPDATED;
    }

    @Override
    public String column(String field) {
        return switch (field) {
            case "category_id" -> "category";
            case "service_id" -> "service";
            default -> TextColumns.column(field);
        };
    }

    private ObjectNode body(TableRow row, List<Named> now) {
        var body = json.createObjectNode();
        TableCells.text(row, "sku", body);
        TableCells.text(row, "slug", body);
        TableCells.text(row, "name", body);
        TableCells.clearableText(row, "description", body);
        TableCells.decimal(row, "price", body);
        TableCells.integer(row, "stock", body);
        TableCells.word(row, "status", body);
        TableCells.integer(row, "sort_order", body);
        attributes(row, body);
        service(row, body);
        texts.write(row, now, body);
        return body;
    }

    private Optional<UUID> category(TableRow row, ObjectNode body) {
        var name = row.cell("category");
        if (name.isEmpty()) return Optional.empty();
        var known = categories.id(name);
        var id = known.orElseGet(() -> newCategory(name));
        body.put("category_id", id.toString());
        return known.isEmpty() ? Optional.of(id) : Optional.empty();
    }

    private UUID newCategory(String name) {
        try {
            return shop.addCategory(Given.of(json.createObjectNode().put("name", name))).value();
        } catch (InvalidRequest invalid) {
            throw new InvalidRequest(
                    invalid.wrongs().stream()
                            .map(
                                    wrong ->
                                            new InvalidRequest.Wrong(
                                                    "category_id", wrong.rule(), wrong.message()))
                            .toList());
        }
    }

    private void service(TableRow row, ObjectNode body) {
        var name = row.cell("service");
        if (name.isEmpty()) return;
        var known = services.id(name);
        if (known.isPresent()) body.put("service_id", known.get().toString());
        else body.put("service_id", name); // which is then told to be none
    }

    private static void attributes(TableRow row, ObjectNode body) {
        if (!row.cells().containsKey("attributes")) return;
        var cell = row.cell("attributes");
        if (cell.isEmpty()) {
            body.putNull("attributes");
            return;
        }
        try {
            body.set("attributes", json.readTree(cell));
        } catch (JacksonException e) {
            throw wrong("attributes", "type", "must be a JSON object");
        }
    }

    private static Set<String> cells(List<TableRow> rows, String column) {
        var cells = new HashSet<String>();
        for (var row : rows) cells.add(row.cell(column));
        cells.remove("");
        return cells;
    }

    private static InvalidRequest wrong(String field, String rule, String message) {
        return new InvalidRequest(List.of(new InvalidRequest.Wrong(field, rule, message)));
    }
}
