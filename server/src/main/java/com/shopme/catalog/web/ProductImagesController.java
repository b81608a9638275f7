package com.shopme.catalog.web;

import static com.shopme.workspace.Permission.CATALOG_READ;
import static com.shopme.workspace.Permission.CATALOG_WRITE;

import com.shopme.api.Given;
import com.shopme.catalog.ImageId;
import com.shopme.catalog.Images;
import com.shopme.catalog.Picture;
import com.shopme.catalog.ProductId;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The pictures of a product, for the people of the shop.
@RestController
@RequestMapping("/api/products/{product}/images")
class ProductImagesController {
    private static final int LONGEST_ALT = 500;

    private final Images images;

    ProductImagesController(Images images) {
        this.images = images;
    }

    @Schema(name = "ProductImages")
    record PicturesJson(List<PictureJson> data) {}

    @Operation(summary = "List the pictures of a product")
    @May(CATALOG_READ)
    @GetMapping
    PicturesJson list(WorkspaceId workspace, @PathVariable("product") UUID product) {
        return json(workspace, images.of(workspace, new ProductId(product)));
    }

    @Operation(
            summary = "Add a picture to a product",
            description =
                    "The body is the picture: a JPEG or PNG of at most 5 MB, which WhatsApp shows.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "image/jpeg",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "image/png",
                        schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = PictureJson.class)))
    @May(CATALOG_WRITE)
    @PostMapping(consumes = "image/*")
    ResponseEntity<PictureJson> add(
            WorkspaceId workspace,
            @PathVariable("product") UUID product,
            @Schema(description = "What is to be seen", maxLength = LONGEST_ALT)
                    @RequestParam(defaultValue = "")
                    String alt,
            @Parameter(hidden = true) @RequestHeader("Content-Type") String type,
            @org.springframework.web.bind.annotation.RequestBody byte[] bytes) {
        var mime = MediaType.parseMediaType(type);
        var picture =
                images.attach(
                        workspace,
                        new ProductId(product),
                        mime.getType() + "/" + mime.getSubtype(),
                        bytes,
                        text(alt));
        var json = PictureJson.of(workspace, picture, images);
        return ResponseEntity.created(json.url()).body(json);
    }

    @Operation(
            summary = "Order the pictures of a product",
            description = "`images` names all of them; the first one is what clients see.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CatalogBodies.ImageOrder.class)))
    @May(CATALOG_WRITE)
    @PutMapping("/order")
    PicturesJson order(WorkspaceId workspace, @PathVariable("product") UUID product, Given body) {
        body.only(Set.of("images", "workspace_id"));
        if (!body.has("images")) body.wrong("images", "required", "is missing");
        var ids = body.ids("images");
        body.check();
        return json(
                workspace,
                images.order(
                        workspace,
                        new ProductId(product),
                        ids.stream().map(ImageId::new).toList()));
    }

    @Operation(summary = "Say what a picture shows")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CatalogBodies.ImageText.class)))
    @May(CATALOG_WRITE)
    @PatchMapping("/{image}")
    PictureJson describe(
            WorkspaceId workspace,
            @PathVariable("product") UUID product,
            @PathVariable("image") UUID image,
            Given body) {
        body.only(Set.of("alt", "workspace_id"));
        if (!body.has("alt")) body.wrong("alt", "required", "is missing");
        var alt = body.optionalText("alt", LONGEST_ALT, Optional.empty()).orElse("");
        body.check();
        return PictureJson.of(
                workspace,
                images.describe(workspace, new ProductId(product), new ImageId(image), alt),
                images);
    }

    @Operation(summary = "Delete a picture")
    @May(CATALOG_WRITE)
    @DeleteMapping("/{image}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            WorkspaceId workspace,
            @PathVariable("product") UUID product,
            @PathVariable("image") UUID image) {
        images.remove(workspace, new ProductId(product), new ImageId(image));
    }

    private PicturesJson json(WorkspaceId workspace, List<Picture> pictures) {
        return new PicturesJson(
                pictures.stream()
                        .map(picture -> PictureJson.of(workspace, picture, images))
                        .toList());
    }

    private static String text(String alt) {
        return Given.cleanText("alt", alt, LONGEST_ALT);
    }
}
