package com.shopme.workspace.web;

import static com.shopme.workspace.Permission.SETTINGS_READ;
import static com.shopme.workspace.Permission.SETTINGS_WRITE;
import static com.shopme.workspace.Permission.WORKSPACE_OWN;

import com.shopme.api.Forms;
import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.Version;
import com.shopme.identity.Caller;
import com.shopme.identity.UserId;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Desk;
import com.shopme.workspace.IdTaken;
import com.shopme.workspace.May;
import com.shopme.workspace.Members;
import com.shopme.workspace.Pass;
import com.shopme.workspace.SignedIn;
import com.shopme.workspace.WorkspaceView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Workspaces, for those who own and run them.
@RestController
@RequestMapping("/api/workspaces")
class WorkspacesController {
    private static final String KEY = "Idempotency-Key";

    private final Desk desk;
    private final Members members;
    private final Forms forms;

    WorkspacesController(Desk desk, Members members, Forms forms) {
        this.desk = desk;
        this.members = members;
        this.forms = forms;
    }

    @Operation(
            summary = "List my workspaces",
            description = "With `deleted=true` those I own and deleted.")
    @SignedIn
    @GetMapping
    Page<WorkspaceJson> list(Principal who, ListRequest request) {
        return desk.of(user(who), request).map(WorkspaceJson::of);
    }

    @Operation(
            summary = "Open a workspace",
            description =
                    "Who opens it owns it. An id of one's own choice, or an Idempotency-Key, makes"
                            + " it safe to send again: there is one workspace for each.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = WorkspaceBody.class)))
    @SignedIn
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<WorkspaceJson> open(Principal who, HttpServletRequest request, Given body) {
        var details = forms.change(WorkspaceBody.DEFAULTS, body);
        var key = Optional.ofNullable(request.getHeader(KEY)).map(text -> keyed(who, text));
        var id = Optional.ofNullable(details.id()).or(() -> key).orElseGet(Ids::next);
        var workspace = new WorkspaceId(id);
        var terms = details.terms();
        try {
            return created(desk.open(workspace, user(who), details.opening(), terms));
        } catch (IdTaken taken) {
            var mine = members.standing(workspace, user(who)).isPresent();
            if (key.isEmpty() || !mine || !desk.get(workspace).terms().equals(terms)) throw taken;
            var before = created(desk.get(workspace));
            return ResponseEntity.status(before.getStatusCode())
                    .headers(before.getHeaders())
                    .header("Idempotent-Replayed", "true")
                    .body(before.getBody());
        }
    }

    @Operation(summary = "Read a workspace")
    @May(SETTINGS_READ)
    @GetMapping("/{workspace}")
    ResponseEntity<WorkspaceJson> get(@PathVariable("workspace") UUID workspace) {
        return answer(desk.get(new WorkspaceId(workspace)));
    }

    @Operation(
            summary = "Change a workspace",
            description = "What is left out stays; null takes away.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = WorkspaceBody.class)))
    @May(SETTINGS_WRITE)
    @PatchMapping("/{workspace}")
    ResponseEntity<WorkspaceJson> change(
            @PathVariable("workspace") UUID workspace, Pass by, IfMatch condition, Given patch) {
        return answer(
                desk.change(
                        new WorkspaceId(workspace),
                        condition,
                        terms -> {
                            var next = forms.change(WorkspaceBody.of(terms), patch).changed();
                            if (next.requireSecondFactor() && !terms.requireSecondFactor())
                                mustHaveTwo(by.caller());
                            return next;
                        }));
    }

    // Nobody locks the door behind themselves.
    private static void mustHaveTwo(Caller caller) {
        if (caller instanceof Caller.Person person && !person.secondFactor())
            throw new SecondFactorRequired();
    }

    @Operation(
            summary = "Deactivate a workspace",
            description = "It answers no chat and can be read, but not changed.")
    @May(WORKSPACE_OWN)
    @PostMapping("/{workspace}/deactivate")
    ResponseEntity<WorkspaceJson> deactivate(@PathVariable("workspace") UUID workspace) {
        return answer(desk.deactivate(new WorkspaceId(workspace)));
    }

    @Operation(summary = "Activate a workspace again")
    @May(value = WORKSPACE_OWN, whileInactive = true)
    @PostMapping("/{workspace}/activate")
    ResponseEntity<WorkspaceJson> activate(@PathVariable("workspace") UUID workspace) {
        return answer(desk.activate(new WorkspaceId(workspace)));
    }

    @Operation(
            summary = "Delete a workspace",
            description = "Nobody enters it any more; an owner may bring it back.")
    @May(value = WORKSPACE_OWN, whileInactive = true)
    @DeleteMapping("/{workspace}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable("workspace") UUID workspace, IfMatch condition) {
        desk.delete(new WorkspaceId(workspace), condition);
    }

    @Operation(summary = "Bring back a workspace of mine that was deleted")
    @SignedIn
    @PostMapping("/{workspace}/restore")
    ResponseEntity<WorkspaceJson> restore(
            Principal who, @PathVariable("workspace") UUID workspace) {
        return answer(desk.restore(new WorkspaceId(workspace), user(who)));
    }

    private static ResponseEntity<WorkspaceJson> answer(WorkspaceView view) {
        return ResponseEntity.ok()
                .eTag(new Version(view.updatedAt()).tag())
                .body(WorkspaceJson.of(view));
    }

    private static ResponseEntity<WorkspaceJson> created(WorkspaceView view) {
        return ResponseEntity.created(URI.create("/api/workspaces/" + view.id()))
                .eTag(new Version(view.updatedAt()).tag())
                .body(WorkspaceJson.of(view));
    }

    private static UUID keyed(Principal who, String key) {
        return UUID.nameUUIDFromBytes((who.getName() + " " + key).getBytes(StandardCharsets.UTF_8));
    }

    private static UserId user(Principal who) {
        return UserId.of(who.getName());
    }
}
