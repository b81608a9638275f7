package com.shopme.clients.web;

import static com.shopme.workspace.Permission.CLIENTS_READ;
import static com.shopme.workspace.Permission.CLIENTS_WRITE;

import com.shopme.api.Bulk;
import com.shopme.api.BulkAnswer;
import com.shopme.api.BulkRows;
import com.shopme.api.Forms;
import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.Version;
import com.shopme.api.tables.ImportReport;
import com.shopme.api.web.Download;
import com.shopme.clients.ClientFile;
import com.shopme.clients.ClientFiles;
import com.shopme.clients.ClientId;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
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

/// Clients, for the people of the shop.
@RestController
@RequestMapping("/api/clients")
class ClientsController {
    private static final String BY = "dashboard";

    private final ClientFiles files;
    private final Forms forms;
    private final Bulk bulk;
    private final ClientTables tables;
    private final ClientsInJson json;

    ClientsController(
            ClientFiles files, Forms forms, Bulk bulk, ClientTables tables, ClientsInJson json) {
        this.tables = tables;
        this.json = json;
        this.files = files;
        this.forms = forms;
        this.bulk = bulk;
    }

    @Operation(
            summary = "List clients",
            description = "`q` looks into names, e-mail addresses and phone numbers.")
    @May(CLIENTS_READ)
    @GetMapping
    Page<ClientJson> list(WorkspaceId workspace, ListRequest request) {
        return files.list(workspace, request).mapAll(json::of);
    }

    /// @param data in order
    record ClientTags(List<String> data) {}

    @Operation(
            summary = "List the tags that clients have",
            description = "To filter by: `tags eq vip`. A thousand at most.")
    @May(CLIENTS_READ)
    @GetMapping("/tags")
    ClientTags tags(WorkspaceId workspace) {
        return new ClientTags(files.tags(workspace));
    }

    @Operation(summary = "Read a client")
    @May(CLIENTS_READ)
    @GetMapping("/{client}")
    ResponseEntity<ClientJson> get(WorkspaceId workspace, @PathVariable("client") UUID client) {
        return ok(files.get(workspace, new ClientId(client)));
    }

    @Operation(
            summary = "Create a client",
            description =
                    "A phone, a name or an e-mail address is needed. `registered` and `marketing`"
                            + " write down what the client agreed to.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(schema = @Schema(implementation = ClientBody.class))))
    @May(CLIENTS_WRITE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ClientJson> create(WorkspaceId workspace, Given body) {
        var added = add(workspace, body);
        return ResponseEntity.created(URI.create("/api/clients/" + added.id()))
                .eTag(tag(added))
                .body(json.of(added));
    }

    @Operation(
            summary = "Change a client",
            description = "What is left out stays; null takes away.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(schema = @Schema(implementation = ClientBody.class))))
    @May(CLIENTS_WRITE)
    @PatchMapping("/{client}")
    ResponseEntity<ClientJson> change(
            WorkspaceId workspace,
            @PathVariable("client") UUID client,
            IfMatch condition,
            Given body) {
        return ok(change(workspace, new ClientId(client), condition, body));
    }

    @Operation(
            summary = "Update a client",
            description = "The same as PATCH.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(schema = @Schema(implementation = ClientBody.class))))
    @May(CLIENTS_WRITE)
    @PutMapping("/{client}")
    ResponseEntity<ClientJson> update(
            WorkspaceId workspace,
            @PathVariable("client") UUID client,
            IfMatch condition,
            Given body) {
        return ok(change(workspace, new ClientId(client), condition, body));
    }

    @Operation(
            summary = "Delete a client",
            description =
                    "Puts the file away; orders and chats stay. To erase all that is personal, see"
                            + " `DELETE /api/clients/{client}/personal-data`.")
    @May(CLIENTS_WRITE)
    @DeleteMapping("/{client}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(WorkspaceId workspace, @PathVariable("client") UUID client, IfMatch condition) {
        files.delete(workspace, new ClientId(client), condition);
    }

    @Operation(summary = "Export clients")
    @May(CLIENTS_READ)
    @GetMapping("/export")
    void export(WorkspaceId workspace, ListRequest request, Download download) throws IOException {
        tables.export(workspace, request, download);
    }

    @Operation(
            summary = "Import clients",
            description =
                    "CSV (UTF-8; comma, semicolon or tab) or Excel, with columns of the export. A row"
                            + " changes the client with its `id` or `phone`; if there is none, it"
                            + " creates one. An empty cell changes nothing. Consents are not for a"
                            + " table to give or take: those columns are passed over. Rows with errors"
                            + " are told and left out, the others are written.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "text/csv",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType =
                                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @May(CLIENTS_WRITE)
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
        return tables.carryIn(workspace, table, dryRun);
    }

    @Operation(summary = "Restore a deleted client")
    @May(CLIENTS_WRITE)
    @PostMapping("/{client}/restore")
    ResponseEntity<ClientJson> restore(WorkspaceId workspace, @PathVariable("client") UUID client) {
        return ok(files.restore(workspace, new ClientId(client)));
    }

    @Operation(
            summary = "Create, update and delete many clients",
            description = "Each row stands for itself, unless `all_or_nothing` is true.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    ClientBody.Rows.class))))
    @May(CLIENTS_WRITE)
    @PostMapping("/bulk")
    BulkAnswer bulk(WorkspaceId workspace, Given body) {
        return bulk.run(workspace, body, new Rows(workspace));
    }

    private final class Rows implements Bulk.Target {
        private final WorkspaceId workspace;

        Rows(WorkspaceId workspace) {
            this.workspace = workspace;
        }

        @Override
        public void hold(BulkRows rows) {
            files.hold(workspace, rows.ids());
        }

        @Override
        public UUID create(Given row) {
            return add(workspace, row).id().value();
        }

        @Override
        public void update(UUID id, Given row, IfMatch condition) {
            change(workspace, new ClientId(id), condition, row);
        }

        @Override
        public void delete(UUID id) {
            files.delete(workspace, new ClientId(id), IfMatch.ANY);
        }
    }

    private ClientFile add(WorkspaceId workspace, Given body) {
        return files.add(workspace, forms.fill(ClientBody.class, body).told(), BY);
    }

    private ClientFile change(
            WorkspaceId workspace, ClientId client, IfMatch condition, Given body) {
        return files.change(
                workspace,
                client,
                condition,
                BY,
                told -> forms.change(ClientBody.of(told), body).told());
    }

    private ResponseEntity<ClientJson> ok(ClientFile file) {
        return ResponseEntity.ok().eTag(tag(file)).body(json.of(file));
    }

    private static String tag(ClientFile file) {
        return new Version(file.updatedAt()).tag();
    }
}
