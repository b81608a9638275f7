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
import com.shopme.catalog.Images;
import com.shopme.catalog.ProductId;
import com.shopme.catalog.ProductSheet;
import com.shopme.catalog.Products;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
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

/// Products, for the people of the shop.
@RestController
@RequestMapping("/api/products")
class ProductsController {
    private final Products products;
    private final Images images;
    private final CatalogTables tables;

    ProductsController(Products products, Images images, CatalogTables tables) {
        this.products = products;
        this.images = images;
        this.tables = tables;
    }

    @Operation(
            summary = "List products",
            description =
                    "`sort=-sold` puts what sells best first. With `q` the best match comes first"
                            + " (`relevance`), in any language of the shop and in spite of typing"
                            + " errors; article numbers are found by their beginning.")
    @May(CATALOG_READ)
    @GetMapping
    Page<ProductJson> list(WorkspaceId workspace, ListRequest request) {
        return products.list(workspace, request).map(sheet -> json(workspace, sheet));
    }

    @Operation(summary = "Read a product")
    @May(CATALOG_READ)
    @GetMapping("/{product}")
    ResponseEntity<ProductJson> get(WorkspaceId workspace, @PathVariable("product") UUID product) {
        return answer(workspace, products.get(workspace, new ProductId(product)));
    }

    @Operation(summary = "Create a product")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CatalogBodies.Product.class)))
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ProductJson.class)))
    @May(CATALOG_WRITE)
    @PostMapping
    ResponseEntity<ProductJson> create(WorkspaceId workspace, Given body) {
        var sheet = products.create(workspace, body);
        return ResponseEntity.created(URI.create("/api/products/" + sheet.id()))
                .eTag(tag(sheet))
                .body(json(workspace, sheet));
    }

    @Operation(summary = "Change a product", description = "What is not mentioned stays.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CatalogBodies.Product.class)))
    @May(CATALOG_WRITE)
    @PatchMapping("/{product}")
    ResponseEntity<ProductJson> update(
            WorkspaceId workspace,
            @PathVariable("product") UUID product,
            IfMatch ifMatch,
            Given body) {
        return answer(workspace, products.update(workspace, new ProductId(product), body, ifMatch));
    }

    @Operation(
            summary = "Change a product, the way of PUT",
            description = "The same as PATCH: what is not mentioned stays.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CatalogBodies.Product.class)))
    @May(CATALOG_WRITE)
    @PutMapping("/{product}")
    ResponseEntity<ProductJson> put(
            WorkspaceId workspace,
            @PathVariable("product") UUID product,
            IfMatch ifMatch,
            Given body) {
        return update(workspace, product, ifMatch, body);
    }

    @Operation(summary = "Delete a product", description = "It can be restored.")
    @May(CATALOG_WRITE)
    @DeleteMapping("/{product}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(WorkspaceId workspace, @PathVariable("product") UUID product, IfMatch ifMatch) {
        products.delete(workspace, new ProductId(product), ifMatch);
    }

    @Operation(summary = "Restore a deleted product")
    @May(CATALOG_WRITE)
    @PostMapping("/{product}/restore")
    ResponseEntity<ProductJson> restore(
            WorkspaceId workspace, @PathVariable("product") UUID product) {
        return answer(workspace, products.restore(workspace, new ProductId(product)));
    }

    @Operation(
            summary = "Add to or take from a product's stock",
            description =
                    "Counts from what is there at the moment. To say how many there are, change the"
                            + " product's `stock`, with `If-Match`.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CatalogBodies.StockChange.class)))
    @May(CATALOG_WRITE)
    @PostMapping("/{product}/stock")
    ResponseEntity<ProductJson> stock(
            WorkspaceId workspace,
            @PathVariable("product") UUID product,
            IfMatch ifMatch,
            Given body) {
        return answer(
                workspace, products.addStock(workspace, new ProductId(product), body, ifMatch));
    }

    @Operation(
            summary = "Create, change and delete many products",
            description = "At most 1,000 rows together; each stands for itself.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CatalogBodies.ProductRows.class)))
    @May(CATALOG_WRITE)
    @PostMapping("/bulk")
    BulkAnswer bulk(WorkspaceId workspace, Given body) {
        return products.bulk(workspace, body);
    }

    @Operation(summary = "Export products")
    @May(CATALOG_READ)
    @GetMapping("/export")
    void export(WorkspaceId workspace, ListRequest request, Download download) throws IOException {
        var rows = tables.products(workspace, request);
        download.send("products", rows.columns(), rows.cells(), rows.all());
    }

    @Operation(
            summary = "Import products",
            description =
                    "CSV (UTF-8; comma, semicolon or tab) or Excel, with the columns of the export."
                            + " A row changes the product with its `sku`, or else its `slug`; if there"
                            + " is none, it creates one. Columns that are not there leave what they"
                            + " name as it is. A category is created if there is none of that name. Rows"
                            + " with errors are told and left out, the others are written.")
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
        return tables.importProducts(workspace, table, dryRun);
    }

    private ResponseEntity<ProductJson> answer(WorkspaceId workspace, ProductSheet sheet) {
        return ResponseEntity.ok().eTag(tag(sheet)).body(json(workspace, sheet));
    }

    private ProductJson json(WorkspaceId workspace, ProductSheet sheet) {
        return ProductJson.of(workspace, sheet, images);
    }

    private static String tag(ProductSheet sheet) {
        return new Version(sheet.updatedAt()).tag();
    }
}
