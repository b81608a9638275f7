package com.shopme.workspace.web;

import static com.shopme.workspace.Permission.MEMBERS_READ;
import static com.shopme.workspace.Permission.MEMBERS_WRITE;

import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.Version;
import com.shopme.api.web.Download;
import com.shopme.identity.UserId;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import com.shopme.workspace.Member;
import com.shopme.workspace.Members;
import com.shopme.workspace.Pass;
import com.shopme.workspace.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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

/// The people of a workspace.
@RestController
class MembersController {
    private final Members members;

    MembersController(Members members) {
        this.members = members;
    }

    /// @param id of the person
    /// @param active false if their account is closed or suspended
    record MemberJson(
            UUID id,
            String name,
            String email,
            String role,
            boolean active,
            Instant joinedAt,
            Optional<Instant> lastLoginAt,
            Instant updatedAt) {

        static MemberJson of(Member member) {
            var person = member.person();
            return new MemberJson(
                    person.id().value(),
                    person.name(),
                    person.email(),
                    member.role(),
                    person.active(),
                    member.joinedAt(),
                    person.lastLogin(),
                    member.changedAt());
        }
    }

    /// @param role the name of a role
    record RoleGiven(
            @NotBlank
                    @Size(max = 50)
                    @Pattern(regexp = WorkspaceBody.TEXT, message = WorkspaceBody.NO_CONTROLS)
                    String role) {}

    @Operation(summary = "List members")
    @May(MEMBERS_READ)
    @GetMapping("/api/members")
    Page<MemberJson> list(WorkspaceId workspace, ListRequest request) {
        return members.list(workspace, request).map(MemberJson::of);
    }

    @Operation(summary = "Export members")
    @May(MEMBERS_READ)
    @GetMapping("/api/members/export")
    void export(WorkspaceId workspace, ListRequest request, Download download) throws IOException {
        download.send("members", MemberJson.class, request, asked -> list(workspace, asked));
    }

    @Operation(summary = "Read a member")
    @May(MEMBERS_READ)
    @GetMapping("/api/members/{member}")
    ResponseEntity<MemberJson> get(WorkspaceId workspace, @PathVariable("member") UUID member) {
        return answer(members.get(workspace, new UserId(member)));
    }

    @Operation(
            summary = "Give a member another role",
            description = "Nobody gives or takes a permission that they do not have themselves.")
    @May(MEMBERS_WRITE)
    @PatchMapping("/api/members/{member}")
    ResponseEntity<MemberJson> changeRole(
            WorkspaceId workspace,
            Pass by,
            @PathVariable("member") UUID member,
            IfMatch condition,
            @RequestBody @Valid RoleGiven given) {
        return answer(members.changeRole(by, new UserId(member), condition, given.role()));
    }

    @Operation(summary = "Remove a member")
    @May(MEMBERS_WRITE)
    @DeleteMapping("/api/members/{member}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            WorkspaceId workspace,
            Pass by,
            @PathVariable("member") UUID member,
            IfMatch condition) {
        members.remove(by, new UserId(member), condition);
    }

    @Operation(summary = "Leave a workspace of mine")
    @SignedIn
    @PostMapping("/api/workspaces/{workspace}/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Principal who, @PathVariable("workspace") UUID workspace) {
        members.leave(new WorkspaceId(workspace), UserId.of(who.getName()));
    }

    private static ResponseEntity<MemberJson> answer(Member member) {
        return ResponseEntity.ok()
                .eTag(new Version(member.changedAt()).tag())
                .body(MemberJson.of(member));
    }
}
