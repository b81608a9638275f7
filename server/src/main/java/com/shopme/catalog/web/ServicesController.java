package com.shopme.catalog.web;

import static com.shopme.workspace.Permission.CATALOG_READ;
import static com.shopme.workspace.Permission.CATALOG_WRITE;

import com.shopme.api.BulkAnswer;
import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.Version;
import com.shopme.api.web.Download;
import com.shopme.catalog.ServiceId;
import com.shopme.catalog.ServiceSheet;
import com.shopme.catalog.Services;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.net.URI;
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

/// Services, for the people of the shop.
@RestController
@RequestMapping("/api/services")
class ServicesController {
    private final Services services;

    ServicesController(Services services) {
        this.services = services;
    }

    @Operation(summary = "List services")
    @May(CATALOG_READ)
    @GetMapping
    Page<ServiceJson> list(WorkspaceId workspace, ListRequest request) {
        return services.list(workspace, request).map(ServiceJson::of);
    }

    @Operation(summary = "Export services")
    @May(CATALOG_READ)
    @GetMapping("/export")
    void export(WorkspaceId workspace, ListRequest request, Download download) throws IOException {
        download.send("services", ServiceJson.class, request, asked -> list(workspace, asked));
    }

    @Operation(summary = "Read a service")
    @May(CATALOG_READ)
    @GetMapping("/{service}")
    ResponseEntity<ServiceJson> get(WorkspaceId workspace, @PathVariable("service") UUID service) {
        return answer(services.get(workspace, new ServiceId(service)));
    }

    @Operation(summary = "Create a service")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CatalogBodies.Service.class)))
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ServiceJson.class)))
    @May(CATALOG_WRITE)
    @PostMapping
    ResponseEntity<ServiceJson> create(WorkspaceId workspace, Given body) {
        var sheet = services.create(workspace, body);
        return ResponseEntity.created(URI.create("/api/services/" + sheet.id()))
                .eTag(tag(sheet))
                .body(ServiceJson.of(sheet));
    }

    @Operation(summary = "Change a service", description = "What is not mentioned stays.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CatalogBodies.Service.class)))
    @May(CATALOG_WRITE)
    @PatchMapping("/{service}")
    ResponseEntity<ServiceJson> update(
            WorkspaceId workspace,
            @PathVariable("service") UUID service,
            IfMatch ifMatch,
            Given body) {
        return answer(services.update(workspace, new ServiceId(service), body, ifMatch));
    }

    @Operation(
            summary = "Change a service, the way of PUT",
            description = "The same as PATCH: what is not mentioned stays.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CatalogBodies.Service.class)))
    @May(CATALOG_WRITE)
    @PutMapping("/{service}")
    ResponseEntity<ServiceJson> put(
            WorkspaceId workspace,
            @PathVariable("service") UUID service,
            IfMatch ifMatch,
            Given body) {
        return update(workspace, service, ifMatch, body);
    }

    @Operation(
            summary = "Delete a service",
            description =
                    "One that has products is deleted only if `move_to` names another service for"
                            + " them. It can be restored.")
    @May(CATALOG_WRITE)
    @DeleteMapping("/{service}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            WorkspaceId workspace,
            @PathVariable("service") UUID service,
            @RequestParam(name = "move_to", required = false) @Nullable UUID moveTo,
            IfMatch ifMatch) {
        services.delete(
                workspace,
                new ServiceId(service),
                Optional.ofNullable(moveTo).map(ServiceId::new),
                ifMatch);
    }

    @Operation(summary = "Restore a deleted service")
    @May(CATALOG_WRITE)
    @PostMapping("/{service}/restore")
    ResponseEntity<ServiceJson> restore(
            WorkspaceId workspace, @PathVariable("service") UUID service) {
        return answer(services.restore(workspace, new ServiceId(service)));
    }

    @Operation(
            summary = "Create, change and delete many services",
            description = "At most 1,000 rows together; each stands for itself.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CatalogBodies.ServiceRows.class)))
    @May(CATALOG_WRITE)
    @PostMapping("/bulk")
    BulkAnswer bulk(WorkspaceId workspace, Given body) {
        return services.bulk(workspace, body);
    }

    private static ResponseEntity<ServiceJson> answer(ServiceSheet sheet) {
        return ResponseEntity.ok().eTag(tag(sheet)).body(ServiceJson.of(sheet));
    }

    private static String tag(ServiceSheet sheet) {
        return new Version(sheet.updatedAt()).tag();
    }
}
