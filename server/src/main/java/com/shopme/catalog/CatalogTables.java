package com.shopme.catalog;

import com.shopme.api.Given;
import com.shopme.api.InvalidRequest;
import com.shopme.api.ListRequest;
import com.shopme.api.tables.ImportReport;
import com.shopme.api.tables.TableFile;
import com.shopme.api.tables.TableFormat;
import com.shopme.api.tables.TableImport;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/// Products and categories as tables, CSV and Excel.
@Service
public class CatalogTables {
    private final Products products;
    private final Categories categories;
    private final CategoryStore categoryStore;
    private final ServiceStore serviceStore;
    private final Workspaces workspaces;
    private final TableImport imports;

    CatalogTables(
            Products products,
            Categories categories,
            CategoryStore categoryStore,
            ServiceStore serviceStore,
            Workspaces workspaces,
            TableImport imports) {
        this.products = products;
        this.categories = categories;
        this.categoryStore = categoryStore;
        this.serviceStore = serviceStore;
        this.workspaces = workspaces;
        this.imports = imports;
    }

    /// Exactly what the list shows, all pages of it.
    ///
    /// @param only the columns wanted; all if empty
    public TableFile products(
            WorkspaceId workspace, ListRequest request, TableFormat format, List<String> only)
            throws IOException {
        var rows = rows(workspace);
        return table(
                format,
                rows.columns(),
                only,
                rows::cells,
                take -> products.each(workspace, request, take));
    }

    /// Exactly what the list shows, all pages of it.
    ///
    /// @param only the columns wanted; all if empty
    public TableFile categories(
            WorkspaceId workspace, ListRequest request, TableFormat format, List<String> only)
            throws IOException {
        var rows = categoryRows(workspace);
        return table(
                format,
                rows.columns(),
                only,
                rows::cells,
                take -> categories.each(workspace, request, take));
    }

    /// @param dryRun only tells what would become of the rows
    public ImportReport importProducts(WorkspaceId workspace, InputStream table, boolean dryRun)
            throws IOException {
        try (var file = TableFile.receive(table)) {
            return imports.run(workspace, file, dryRun, rows(workspace));
        }
    }

    /// @param dryRun only tells what would become of the rows
    public ImportReport importCategories(WorkspaceId workspace, InputStream table, boolean dryRun)
            throws IOException {
        try (var file = TableFile.receive(table)) {
            return imports.run(workspace, file, dryRun, categoryRows(workspace));
        }
    }

    private static <T> TableFile table(
            TableFormat format,
            List<String> columns,
            List<String> only,
            Function<T, List<Object>> cells,
            Consumer<Consumer<List<T>>> all)
            throws IOException {
        if (!Set.copyOf(columns).containsAll(only))
            throw new InvalidRequest("fields", "unknown", "knows " + String.join(", ", columns));
        var shown =
                IntStream.range(0, columns.size())
                        .filter(i -> only.isEmpty() || only.contains(columns.get(i)))
                        .toArray();
        return TableFile.write(
                format,
                IntStream.of(shown).mapToObj(columns::get).toList(),
                table ->
                        all.accept(
                                some -> {
                                    try {
                                        for (var thing : some) {
                                            var row = cells.apply(thing);
                                            table.row(
                                                    IntStream.of(shown)
                                                            .mapToObj(row::get)
                                                            .toList());
                                        }
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                }));
    }

    private ProductRows rows(WorkspaceId workspace) {
        var shop = workspaces.get(workspace);
        return new ProductRows(
                new ProductRows.Shop() {
                    @Override
                    public Shelves shelves() {
                        return products.shelves(workspace);
                    }

                    @Override
                    public List<CategorySheet> categories() {
                        return categoryStore.all(workspace, shop.currency());
                    }

                    @Override
                    public List<ServiceSheet> services() {
                        return serviceStore.all(workspace, shop.currency());
                    }

                    @Override
                    public List<ProductSheet> named(
                            Collection<String> skus, Collection<String> slugs) {
                        return products.lockNamed(workspace, skus, slugs);
                    }

                    @Override
                    public CategoryId addCategory(Given given) {
                        return new CategoryId(categories.insert(workspace, given));
                    }

                    @Override
                    public void add(Shelves shelves, Given given) {
                        products.insert(workspace, given, Products.reading(shelves));
                    }

                    @Override
                    public boolean change(Shelves shelves, ProductSheet now, Given given) {
                        return products.write(workspace, now, given, Products.reading(shelves));
                    }
                },
                shop.languages());
    }

    private CategoryRows categoryRows(WorkspaceId workspace) {
        return new CategoryRows(
                new CategoryRows.Shop() {
                    @Override
                    public List<CategorySheet> categories() {
                        return categories.allLocked(workspace);
                    }

                    @Override
                    public void add(Given given) {
                        categories.insert(workspace, given);
                    }

                    @Override
                    public boolean change(CategorySheet now, Given given) {
                        return categories.write(workspace, now, given);
                    }
                },
                workspaces.get(workspace).languages());
    }
}
