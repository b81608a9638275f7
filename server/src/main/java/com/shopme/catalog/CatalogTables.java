package com.shopme.catalog;

import com.shopme.api.Given;
import com.shopme.api.ListRequest;
import com.shopme.api.tables.ImportReport;
import com.shopme.api.tables.TableFile;
import com.shopme.api.tables.TableImport;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/// Products and categories as tables, CSV and Excel.
@Service
public class CatalogTables {
    private final Products products;
    private final Categories categories;
    private final ProductWriting writing;
    private final ProductStore productStore;
    private final CategoryStore categoryStore;
    private final ServiceStore serviceStore;
    private final Workspaces workspaces;
    private final TableImport imports;

    CatalogTables(
            Products products,
            Categories categories,
            ProductWriting writing,
            ProductStore productStore,
            CategoryStore categoryStore,
            ServiceStore serviceStore,
            Workspaces workspaces,
            TableImport imports) {
        this.products = products;
        this.categories = categories;
        this.writing = writing;
        this.productStore = productStore;
        this.categoryStore = categoryStore;
        this.serviceStore = serviceStore;
        this.workspaces = workspaces;
        this.imports = imports;
    }

    /// The rows of a table, and all that it holds.
    ///
    /// @param cells of one thing, one for each column
    /// @param all gives all things, some at a time
    public record Rows<T>(
            List<String> columns,
            Function<T, List<Object>> cells,
            Consumer<Consumer<List<T>>> all) {}

    /// Exactly what the list shows, all pages of it.
    public Rows<ProductSheet> products(WorkspaceId workspace, ListRequest request) {
        var rows = rows(workspace);
        return new Rows<>(
                rows.columns(), rows::cells, take -> products.each(workspace, request, take));
    }

    /// Exactly what the list shows, all pages of it.
    public Rows<CategorySheet> categories(WorkspaceId workspace, ListRequest request) {
        var rows = categoryRows(workspace);
        return new Rows<>(
                rows.columns(), rows::cells, take -> categories.each(workspace, request, take));
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

    private ProductRows rows(WorkspaceId workspace) {
        var shop = workspaces.get(workspace);
        return new ProductRows(
                new ProductRows.Shop() {
                    @Override
                    public Shelves shelves() {
                        return writing.shelves(workspace);
                    }

                    @Override
                    public List<CategorySheet> categories() {
                        return categoryStore.all(workspace);
                    }

                    @Override
                    public List<ServiceSheet> services() {
                        return serviceStore.all(workspace, shop.currency());
                    }

                    @Override
                    public List<ProductSheet> named(
                            Collection<String> skus, Collection<String> slugs) {
                        return products.whole(
                                workspace,
                                productStore.lockNamed(workspace, skus, slugs, shop.currency()));
                    }

                    @Override
                    public CategoryId addCategory(Given given) {
                        return categories.insert(workspace, given);
                    }

                    @Override
                    public void add(Shelves shelves, Given given) {
                        writing.insert(shelves, given);
                    }

                    @Override
                    public boolean change(Shelves shelves, ProductSheet now, Given given) {
                        return writing.update(shelves, now, given);
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
