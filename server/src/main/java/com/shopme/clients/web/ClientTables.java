package com.shopme.clients.web;

import com.shopme.api.Forms;
import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.api.InvalidRequest;
import com.shopme.api.ListRequest;
import com.shopme.api.tables.ImportReport;
import com.shopme.api.tables.RowTarget;
import com.shopme.api.tables.TableFile;
import com.shopme.api.tables.TableImport;
import com.shopme.api.tables.TableRow;
import com.shopme.api.web.Download;
import com.shopme.clients.ClientFile;
import com.shopme.clients.ClientFiles;
import com.shopme.clients.ClientId;
import com.shopme.clients.Clients;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Clients as tables. What an export holds, an import takes; who the client is and what they
/// allowed is not for a table to say, and such columns are passed over.
@Component
class ClientTables {
    private static final Map<String, Function<ClientJson, Object>> COLUMNS = columns();
    private static final Set<String> WRITTEN =
            Set.of(
                    "phone",
                    "email",
                    "first_name",
                    "last_name",
                    "language",
                    "status",
                    "discount_percentage",
                    "discount_active",
                    "assigned_to");

    private final ClientFiles files;
    private final Clients clients;
    private final Forms forms;
    private final TableImport tables;

    ClientTables(ClientFiles files, Clients clients, Forms forms, TableImport tables) {
        this.files = files;
        this.clients = clients;
        this.forms = forms;
        this.tables = tables;
    }

    /// @throws com.shopme.api.InvalidRequest for a column there is not
    void export(WorkspaceId workspace, ListRequest request, Download download) throws IOException {
        download.<ClientFile>send(
                "clients",
                List.copyOf(COLUMNS.keySet()),
                file -> {
                    var json = ClientJson.of(file, Map.of());
                    return COLUMNS.values().stream().map(cell -> cell.apply(json)).toList();
                },
                take -> files.each(workspace, request, take));
    }

    ImportReport carryIn(WorkspaceId workspace, InputStream in, boolean dryRun) throws IOException {
        try (var file = TableFile.receive(in)) {
            return tables.run(workspace, file, dryRun, new Target(workspace));
        }
    }

    private final class Target implements RowTarget {
        private final WorkspaceId workspace;

        Target(WorkspaceId workspace) {
            this.workspace = workspace;
        }

        @Override
        public void columns(List<String> columns) {
            for (var column : columns)
                if (!column.isEmpty() && !COLUMNS.containsKey(column))
                    throw new InvalidRequest(
                            List.of(
                                    new InvalidRequest.Wrong(
                                            column,
                                            "unknown",
                                            "is not one of " + COLUMNS.keySet())));
        }

        @Override
        public Optional<String> key(TableRow row) {
            var id = row.cell("id");
            return id.isEmpty()
                    ? PhoneNumber.read(row.cell("phone")).map(PhoneNumber::value)
                    : Optional.of(id);
        }

        @Override
        public void begin(List<TableRow> rows) {
            // each row locks its own client
        }

        @Override
        public Outcome write(TableRow row) {
            var body = JsonNodeFactory.instance.objectNode();
            for (var column : WRITTEN)
                if (!row.cell(column).isEmpty()) body.put(column, row.cell(column));
            if (!row.cell("tags").isEmpty()) {
                var tags = body.putArray("tags");
                Stream.of(row.cell("tags").split(","))
                        .filter(tag -> !tag.isBlank())
                        .forEach(tags::add);
            }
            var known = known(row);
            if (known.isEmpty()) {
                files.add(workspace, forms.fill(ClientBody.class, Given.of(body)).told(), "import");
                return Outcome.CREATED;
            }
            var before = files.get(workspace, known.get());
            var after = change(known.get(), body);
            return after.updatedAt().equals(before.updatedAt())
                    ? Outcome.UNCHANGED
                    : Outcome.UPDATED;
        }

        @Override
        public String column(String field) {
            return field;
        }

        private ClientFile change(ClientId client, ObjectNode body) {
            return files.change(
                    workspace,
                    client,
                    IfMatch.ANY,
                    "import",
                    told -> forms.change(ClientBody.of(told), Given.of(body)).told());
        }

        private Optional<ClientId> known(TableRow row) {
            if (!row.cell("id").isEmpty()) return Optional.of(id(row.cell("id")));
            return PhoneNumber.read(row.cell("phone"))
                    .flatMap(phone -> clients.withPhone(workspace, phone))
                    .map(client -> client.id());
        }

        private static ClientId id(String text) {
            try {
                if (text.length() == 36) return new ClientId(UUID.fromString(text));
            } catch (IllegalArgumentException e) {
                // told below
            }
            throw new InvalidRequest(
                    List.of(new InvalidRequest.Wrong("id", "type", "must be the id of a client")));
        }
    }

    private static Map<String, Function<ClientJson, Object>> columns() {
        var columns = new LinkedHashMap<String, Function<ClientJson, Object>>();
        columns.put("id", ClientJson::id);
        columns.put("phone", ClientJson::phone);
        columns.put("email", ClientJson::email);
        columns.put("first_name", ClientJson::firstName);
        columns.put("last_name", ClientJson::lastName);
        columns.put("profile_name", ClientJson::profileName);
        columns.put("language", ClientJson::language);
        columns.put("status", ClientJson::status);
        columns.put("discount_percentage", ClientJson::discountPercentage);
        columns.put("discount_active", ClientJson::discountActive);
        columns.put("tags", client -> String.join(", ", client.tags()));
        columns.put("assigned_to", ClientJson::assignedTo);
        columns.put("registered", ClientJson::registered);
        columns.put("marketing", ClientJson::marketing);
        columns.put("created_at", ClientJson::createdAt);
        return columns;
    }
}
