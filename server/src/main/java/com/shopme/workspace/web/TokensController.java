package com.shopme.workspace.web;

import static com.shopme.workspace.Permission.MEMBERS_READ;
import static com.shopme.workspace.Permission.MEMBERS_WRITE;

import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.web.Download;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.MachineToken;
import com.shopme.workspace.Machines;
import com.shopme.workspace.May;
import com.shopme.workspace.Pass;
import com.shopme.workspace.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Tokens of programs.
@RestController
@RequestMapping("/api/tokens")
@Tag(name = "Machine tokens")
class TokensController {
    private final Machines machines;

    TokensController(Machines machines) {
        this.machines = machines;
    }

    record MachineTokenJson(
            UUID id,
            String name,
            List<String> scopes,
            UUID createdBy,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> revokedAt) {

        static MachineTokenJson of(MachineToken token) {
            return new MachineTokenJson(
                    token.id(),
                    token.name(),
                    RolesController.codes(token.scopes()),
                    token.createdBy(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt(),
                    token.revokedAt());
        }
    }

    /// @param token opens the API, sent as `Authorization: Bearer`; shown this once
    record MachineTokenMade(MachineTokenJson machineToken, String token) {}

    record NewMachineToken(
            @NotBlank
                    @Size(max = 100)
                    @Pattern(regexp = WorkspaceBody.TEXT, message = WorkspaceBody.NO_CONTROLS)
                    String name,
            @NotEmpty @Size(max = 100)
                    List<
                                    @NotNull
                                    @Known(
                                            value = Known.As.PERMISSION,
                                            message = "is not a permission, see /api/permissions")
                                    String>
                            scopes,
            @NotNull Instant expiresAt) {

        Role role() {
            return new Role(name.strip(), RolesController.permissions(scopes));
        }
    }

    @Operation(
            summary = "List machine tokens",
            description = "With `deleted=true` those that were revoked.")
    @May(MEMBERS_READ)
    @GetMapping
    Page<MachineTokenJson> list(WorkspaceId workspace, ListRequest request) {
        return machines.list(workspace, request).map(MachineTokenJson::of);
    }

    @Operation(summary = "Export tokens")
    @May(MEMBERS_READ)
    @GetMapping("/export")
    void export(WorkspaceId workspace, ListRequest request, Download download) throws IOException {
        download.send("tokens", MachineTokenJson.class, request, asked -> list(workspace, asked));
    }

    @Operation(summary = "Read a machine token")
    @May(MEMBERS_READ)
    @GetMapping("/{token}")
    MachineTokenJson get(WorkspaceId workspace, @PathVariable("token") UUID token) {
        return MachineTokenJson.of(machines.get(workspace, token));
    }

    @Operation(
            summary = "Make a machine token; it is shown in this answer only",
            description = "Its scopes are permissions that whoever makes it has.")
    @May(MEMBERS_WRITE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MachineTokenMade> add(
            WorkspaceId workspace, Pass by, @RequestBody @Valid NewMachineToken body) {
        var made = machines.add(by, body.role(), body.expiresAt());
        return ResponseEntity.created(URI.create("/api/tokens/" + made.token().id()))
                .cacheControl(CacheControl.noStore())
                .body(new MachineTokenMade(MachineTokenJson.of(made.token()), made.jwt()));
    }

    @Operation(summary = "Revoke a machine token")
    @May(MEMBERS_WRITE)
    @DeleteMapping("/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(WorkspaceId workspace, @PathVariable("token") UUID token) {
        machines.revoke(workspace, token);
    }
}
