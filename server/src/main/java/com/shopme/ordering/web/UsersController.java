package com.shopme.ordering.web;

import static com.shopme.workspace.Permission.CLIENTS_READ;
import static com.shopme.workspace.Permission.CLIENTS_WRITE;

import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.Version;
import com.shopme.clients.ClientFile;
import com.shopme.clients.ClientFiles;
import com.shopme.clients.Clients;
import com.shopme.ordering.Carts;
import com.shopme.ordering.Orders;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// WhatsApp users: clients as a workflow meets them, with their carts and orders.
@RestController
@Tag(name = "Users")
@RequestMapping("/api/users")
class UsersController {
    private final ClientFiles files;
    private final Clients clients;
    private final Carts carts;
    private final Orders orders;

    UsersController(ClientFiles files, Clients clients, Carts carts, Orders orders) {
        this.files = files;
        this.clients = clients;
        this.carts = carts;
        this.orders = orders;
    }

    @Operation(
            summary = "List WhatsApp users",
            description =
                    "The clients, each with cart and orders. Filters as at `/api/clients`; `search`"
                            + " is `q`.")
    @May(CLIENTS_READ)
    @GetMapping
    Page<UserJson> list(WorkspaceId workspace, ListRequest request) {
        return files.list(workspace, request).mapAll(found -> json(workspace, found));
    }

    @Operation(
            summary = "Identify a WhatsApp user",
            description =
                    "By phone number in any spelling (the two of Brazil, Mexico and Argentina are"
                            + " one), by Meta's user id, or by our id.")
    @May(CLIENTS_READ)
    @GetMapping("/{phone}")
    ResponseEntity<UserJson> get(WorkspaceId workspace, @PathVariable("phone") String phone) {
        return answer(ResponseEntity.ok(), workspace, files.named(workspace, phone));
    }

    @Operation(
            summary = "Register a WhatsApp user",
            description =
                    "Who has written before and is not registered yet is registered now; otherwise the"
                            + " phone must be nobody's.")
    @May(CLIENTS_WRITE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<UserJson> create(WorkspaceId workspace, @RequestBody @Valid UserBody body) {
        var user = register(workspace, body);
        var here = URI.create("/api/users/" + user.id());
        return answer(ResponseEntity.created(here), workspace, user);
    }

    private ClientFile register(WorkspaceId workspace, UserBody body) {
        return clients.withPhone(workspace, body.number())
                .filter(known -> !known.registered())
                .map(known -> files.change(workspace, known.id(), IfMatch.ANY, "api", body::over))
                .orElseGet(() -> files.add(workspace, body.told(), "api"));
    }

    private ResponseEntity<UserJson> answer(
            ResponseEntity.BodyBuilder with, WorkspaceId workspace, ClientFile file) {
        return with.eTag(new Version(file.updatedAt()).tag())
                .body(json(workspace, List.of(file)).getFirst());
    }

    private List<UserJson> json(WorkspaceId workspace, List<ClientFile> found) {
        var baskets = carts.of(workspace, found.stream().map(ClientFile::client).toList());
        var bought = orders.of(workspace, found.stream().map(ClientFile::id).toList());
        return found.stream()
                .map(file -> UserJson.of(file, baskets.get(file.id()), bought.get(file.id())))
                .toList();
    }
}
