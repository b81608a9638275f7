package com.shopme.catalog.web;

import static com.shopme.workspace.Permission.CATALOG_READ;
import static com.shopme.workspace.Permission.CATALOG_WRITE;

import com.shopme.api.BulkAnswer;
import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.Version;
import com.shopme.api.tables.ImportReport;
import com.shopme.api.web.Download;
import com.shopme.catalog.CatalogTables;
import com.shopme.catalog.Categories;
import com.shopme.catalog.CategoryId;
import com.shopme.catalog.CategorySheet;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Categories, for the people of the shop.
@RestController
@RequestMapping("/api/categories")
class CategoriesController {
    private final Categories categories;
    private final CatalogTables tables;

    CategoriesController(Categories categories, CatalogTables tables) {
        this.categories = categories;
        this.tables = tables;
    }

    @Operation(summary = "List categories")
    @May(CATALOG_READ)
    @GetMapping
    Page<CategoryJson> list(WorkspaceId workspace, ListRequest request) {
        return categories.list(workspace, request).map(CategoryJson::of);
    }

    @Operation(summary = "Read a category")
    @May(CATALOG_READ)
    @GetMapping("/{category}")
    ResponseEntity<CategoryJson> get(
            WorkspaceId workspace, @PathVariable("category") UUID category) {
        return answer(categories.get(workspace, new CategoryId(category)));
    }

    @Operation(summary = "Create a category")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CatalogBodies.Category.class)))
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = CategoryJson.class)))
    @May(CATALOG_WRITE)
    @PostMapping
    ResponseEntity<CategoryJson> create(WorkspaceId workspace, Given body) {
        var sheet = categories.create(workspace, body);
        return ResponseEntity.created(URI.create("/api/categories/" + sheet.id()))
                .eTag(tag(sheet))
                .body(CategoryJson.of(sheet));
    }

    @Operation(summary = "Change a category", description = "What is not mentioned stays.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CatalogBodies.Category.class)))
    @May(CATALOG_WRITE)
    @PatchMapping("/{category}")
    ResponseEntity<CategoryJson> update(
            WorkspaceId workspace,
            @PathVariable("category") UUID category,
            IfMatch ifMatch,
            Given body) {
        return answer(categories.update(workspace, new CategoryId(category), body, ifMatch));
    }

    @Operation(
            summary = "Change a category, the way of PUT",
            description = "The same as PATCH: what is not mentioned stays.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CatalogBodies.Category.class)))
    @May(CATALOG_WRITE)
    @PutMapping("/{category}")
    ResponseEntity<CategoryJson> put(
            WorkspaceId workspace,
            @PathVariable("category") UUID category,
            IfMatch ifMatch,
            Given body) {
        return update(workspace, category, ifMatch, body);
    }

    @Operation(
            summary = "Delete a category",
            description =
                    "One that holds products is deleted only if `move_to` names another category for"
                            + " them. It can be restored.")
    @May(CATALOG_WRITE)
    @DeleteMapping("/{category}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            WorkspaceId workspace,
            @PathVariable("category") UUID category,
            @RequestParam(name = "move_to", required = false) @Nullable UUID moveTo,
            IfMatch ifMatch) {
        categories.delete(
                workspace,
                new CategoryId(category),
                Optional.ofNullable(moveTo).map(CategoryId::new),
                ifMatch);
    }

    @Operation(summary = "Restore a deleted category")
    @May(CATALOG_WRITE)
    @PostMapping("/{category}/restore")
    ResponseEntity<CategoryJson> restore(
            WorkspaceId workspace, @PathVariable("category") UUID category) {
        return answer(categories.restore(workspace, new CategoryId(category)));
    }

    @Operation(
            summary = "Create, change and delete many categories",
            description = "At most 1,000 rows together; each stands for itself.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CatalogBodies.CategoryRows.class)))
    @May(CATALOG_WRITE)
    @PostMapping("/bulk")
    BulkAnswer bulk(WorkspaceId workspace, Given body) {
        return categories.bulk(workspace, body);
    }

    record CategoryOrder(
            @NotNull @Size(min = 1, max = 1000) @Nullable List<@NotNull UUID> categories) {}

    @Operation(
            summary = "Put categories into order",
            description =
                    "Sets `sort_order` by the place in the list; those not named follow as they are.")
    @May(CATALOG_WRITE)
    @PutMapping("/order")
    List<CategoryJson> arrange(
            WorkspaceId workspace,
            @org.springframework.web.bind.annotation.RequestBody @Valid CategoryOrder order) {
        var wanted =
                Objects.requireNonNull(order.categories()).stream().map(CategoryId::new).toList();
        return categories.arrange(workspace, wanted).stream().map(CategoryJson::of).toList();
    }

    @Operation(summary = "Export categories")
    @May(CATALOG_READ)
    @GetMapping("/export")
    void export(WorkspaceId workspace, ListRequest request, Download download) throws IOException {
        var rows = tables.categories(workspace, request);
        download.send("categories", rows.columns(), rows.cells(), rows.all());
    }

    @Operation(
            summary = "Import categories",
            description =
                    "CSV (UTF-8; comma, semicolon or tab) or Excel, with the columns of the export."
                            + " A row changes the category with its `slug`, or else its `name`; if there"
                            + " is none, it creates one. Rows with errors are told and left out, the"
                            + " others are written.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType =
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    @May(CATALOG_WRITE)
    @PostMapping(
            path = "/import",
            consumes = {
                "text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/octet-stream"
            })
    ImportReport importTable(
            WorkspaceId workspace,
            @Schema(description = "Only tell what would become of the rows")
                    @RequestParam(name = "dry_run", defaultValue = "false")
                    boolean dryRun,
            InputStream table)
            throws IOException {
        return tables.importCategories(workspace, table, dryRun);
    }

    private static ResponseEntity<CategoryJson> answer(CategorySheet sheet) {
        return ResponseEntity.ok().eTag(tag(sheet)).body(CategoryJson.of(sheet));
    }

    private static String tag(CategorySheet sheet) {
        return new Version(sheet.updatedAt()).tag();
    }
}
