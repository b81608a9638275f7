package com.shopme.workspace.web;

import static com.shopme.workspace.Permission.MEMBERS_READ;
import static com.shopme.workspace.Permission.MEMBERS_WRITE;

import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.Version;
import com.shopme.api.web.Download;
import com.shopme.api.web.Patches;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import com.shopme.workspace.Pass;
import com.shopme.workspace.Permission;
import com.shopme.workspace.Role;
import com.shopme.workspace.RoleView;
import com.shopme.workspace.Roles;
import com.shopme.workspace.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// What members may be, and of what that is made.
@RestController
class RolesController {
    private final Roles roles;
    private final Patches patches;

    RolesController(Roles roles, Patches patches) {
        this.roles = roles;
        this.patches = patches;
    }

    record PermissionJson(String code, String meaning) {}

    record RoleJson(
            UUID id,
            String name,
            List<String> permissions,
            boolean builtIn,
            Instant updatedAt,
            Optional<Instant> deletedAt) {

        static RoleJson of(RoleView view) {
            return new RoleJson(
                    view.id(),
                    view.role().name(),
                    codes(view.role().permissions()),
                    view.builtIn(),
                    view.changedAt(),
                    view.deletedAt());
        }
    }

    record RoleBody(
            @NotBlank
                    @Size(max = 50)
                    @Pattern(
                            regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N} _-]*",
                            message = "must be letters, digits, blanks, _ and -")
                    String name,
            @NotEmpty @Size(max = 100)
                    List<
                                    @NotNull
                                    @Known(
                                            value = Known.As.PERMISSION,
                                            message = "is not a permission, see /api/permissions")
                                    String>
                            permissions) {

        static RoleBody of(Role role) {
            return new RoleBody(role.name(), codes(role.permissions()));
        }

        Role role() {
            return new Role(name.strip(), RolesController.permissions(permissions));
        }
    }

    @Operation(summary = "List the permissions that roles and machine tokens are made of")
    @SignedIn
    @GetMapping("/api/permissions")
    Page<PermissionJson> permissions() {
        var all =
                Arrays.stream(Permission.values())
                        .map(one -> new PermissionJson(one.code(), one.meaning()))
                        .toList();
        return new Page<>(all, Optional.empty(), all.size(), true);
    }

    @Operation(summary = "List roles, built in and made here")
    @May(MEMBERS_READ)
    @GetMapping("/api/roles")
    Page<RoleJson> list(WorkspaceId workspace, ListRequest request) {
        return roles.list(workspace, request).map(RoleJson::of);
    }

    @Operation(summary = "Export roles")
    @May(MEMBERS_READ)
    @GetMapping("/api/roles/export")
    void export(WorkspaceId workspace, ListRequest request, Download download) throws IOException {
        download.send("roles", RoleJson.class, request, asked -> list(workspace, asked));
    }

    @Operation(summary = "Read a role")
    @May(MEMBERS_READ)
    @GetMapping("/api/roles/{role}")
    ResponseEntity<RoleJson> get(WorkspaceId workspace, @PathVariable("role") UUID role) {
        return answer(HttpStatus.OK, roles.get(workspace, role));
    }

    @Operation(summary = "Make a role out of permissions of one's own")
    @May(MEMBERS_WRITE)
    @PostMapping("/api/roles")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RoleJson> add(
            WorkspaceId workspace, Pass by, @RequestBody @Valid RoleBody body) {
        return answer(HttpStatus.CREATED, roles.add(by, body.role()));
    }

    @Operation(
            summary = "Change a role",
            description = "Whoever has it has it as it becomes, at once.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = RoleBody.class)))
    @May(MEMBERS_WRITE)
    @PatchMapping("/api/roles/{role}")
    ResponseEntity<RoleJson> change(
            WorkspaceId workspace,
            Pass by,
            @PathVariable("role") UUID role,
            IfMatch condition,
            @RequestBody JsonNode patch) {
        return answer(
                HttpStatus.OK,
                roles.change(
                        by,
                        role,
                        condition,
                        before -> patches.apply(RoleBody.of(before), patch).role()));
    }

    @Operation(summary = "Delete a role that nobody has")
    @May(MEMBERS_WRITE)
    @DeleteMapping("/api/roles/{role}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            WorkspaceId workspace, Pass by, @PathVariable("role") UUID role, IfMatch condition) {
        roles.delete(by, role, condition);
    }

    @Operation(summary = "Bring back a role that was deleted")
    @May(MEMBERS_WRITE)
    @PostMapping("/api/roles/{role}/restore")
    ResponseEntity<RoleJson> restore(
            WorkspaceId workspace, Pass by, @PathVariable("role") UUID role) {
        return answer(HttpStatus.OK, roles.restore(by, role));
    }

    static List<String> codes(Collection<Permission> permissions) {
        return permissions.stream().map(Permission::code).sorted().toList();
    }

    static Set<Permission> permissions(Collection<String> codes) {
        return codes.stream()
                .map(Permission::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static ResponseEntity<RoleJson> answer(HttpStatus status, RoleView role) {
        var answer = ResponseEntity.status(status).eTag(new Version(role.changedAt()).tag());
        if (status == HttpStatus.CREATED) answer.location(URI.create("/api/roles/" + role.id()));
        return answer.body(RoleJson.of(role));
    }
}
