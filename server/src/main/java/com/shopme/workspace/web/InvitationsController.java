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
import com.shopme.workspace.Invitation;
import com.shopme.workspace.Invitations;
import com.shopme.workspace.May;
import com.shopme.workspace.Pass;
import com.shopme.workspace.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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

/// Who is asked to work in a workspace.
@RestController
@RequestMapping("/api/invitations")
class InvitationsController {
    private final Invitations invitations;
    private final Clock clock;

    InvitationsController(Invitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    /// @param open whether it can still be accepted
    record InvitationJson(
            UUID id,
            String email,
            String role,
            boolean open,
            UUID invitedBy,
            Instant createdAt,
            Instant updatedAt,
            Instant expiresAt,
            Optional<Instant> acceptedAt,
            Optional<Instant> revokedAt) {

        static InvitationJson of(Invitation invitation, Instant now) {
            return new InvitationJson(
                    invitation.id(),
                    invitation.email(),
                    invitation.role(),
                    invitation.openAt(now),
                    invitation.invitedBy(),
                    invitation.createdAt(),
                    invitation.changedAt(),
                    invitation.expiresAt(),
                    invitation.acceptedAt(),
                    invitation.revokedAt());
        }
    }

    /// @param role the name of what they will be
    record NewInvitation(
            @NotBlank
                    @Size(max = 254)
                    @Email
                    @Pattern(regexp = WorkspaceBody.TEXT, message = WorkspaceBody.NO_CONTROLS)
                    String email,
            @NotBlank
                    @Size(max = 50)
                    @Pattern(regexp = WorkspaceBody.TEXT, message = WorkspaceBody.NO_CONTROLS)
                    String role) {}

    /// @param token from the letter
    record InvitationAcceptance(@NotBlank @Size(max = 200) String token) {}

    /// What somebody has become by accepting.
    record InvitationAccepted(UUID workspaceId, String workspaceName, String role) {}

    @Operation(
            summary = "List invitations",
            description = "With `deleted=true` those that were revoked.")
    @May(MEMBERS_READ)
    @GetMapping
    Page<InvitationJson> list(WorkspaceId workspace, ListRequest request) {
        return invitations.list(workspace, request).map(this::json);
    }

    @Operation(summary = "Export invitations")
    @May(MEMBERS_READ)
    @GetMapping("/export")
    void export(WorkspaceId workspace, ListRequest request, Download download) throws IOException {
        download.send(
                "invitations", InvitationJson.class, request, asked -> list(workspace, asked));
    }

    @Operation(summary = "Read an invitation")
    @May(MEMBERS_READ)
    @GetMapping("/{invitation}")
    ResponseEntity<InvitationJson> get(
            WorkspaceId workspace, @PathVariable("invitation") UUID invitation) {
        return answer(invitations.get(workspace, invitation));
    }

    @Operation(summary = "Invite somebody by mail, for seven days")
    @May(MEMBERS_WRITE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<InvitationJson> invite(
            WorkspaceId workspace, Pass by, @RequestBody @Valid NewInvitation body) {
        var made = invitations.invite(by, body.email().strip(), body.role());
        return ResponseEntity.created(URI.create("/api/invitations/" + made.id()))
                .eTag(new Version(made.changedAt()).tag())
                .body(json(made));
    }

    @Operation(summary = "Send an invitation again, for another seven days")
    @May(MEMBERS_WRITE)
    @PostMapping("/{invitation}/resend")
    ResponseEntity<InvitationJson> resend(
            WorkspaceId workspace, Pass by, @PathVariable("invitation") UUID invitation) {
        return answer(invitations.resend(by, invitation));
    }

    @Operation(summary = "Revoke an invitation")
    @May(MEMBERS_WRITE)
    @DeleteMapping("/{invitation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(
            WorkspaceId workspace, @PathVariable("invitation") UUID invitation, IfMatch condition) {
        invitations.revoke(workspace, invitation, condition);
    }

    @Operation(
            summary = "Accept an invitation that went to my e-mail",
            description = "The token stands in the letter.")
    @SignedIn
    @PostMapping("/accept")
    InvitationAccepted accept(Principal who, @RequestBody @Valid InvitationAcceptance body) {
        var member = invitations.accept(UserId.of(who.getName()), body.token());
        return new InvitationAccepted(member.workspace().value(), member.name(), member.role());
    }

    private InvitationJson json(Invitation invitation) {
        return InvitationJson.of(invitation, clock.instant());
    }

    private ResponseEntity<InvitationJson> answer(Invitation invitation) {
        return ResponseEntity.ok()
                .eTag(new Version(invitation.changedAt()).tag())
                .body(json(invitation));
    }
}
