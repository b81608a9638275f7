package com.shopme.workspace;

import com.shopme.api.IfMatch;
import com.shopme.api.InvalidBody;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.identity.Caller;
import com.shopme.identity.Colleague;
import com.shopme.identity.Colleagues;
import com.shopme.identity.User;
import com.shopme.identity.UserId;
import com.shopme.identity.Users;
import com.shopme.mail.Letter;
import com.shopme.mail.Mails;
import com.shopme.platform.Auditable;
import com.shopme.platform.NotFound;
import com.shopme.platform.PublicAddress;
import com.shopme.platform.Secrets;
import com.shopme.platform.Tenancy;
import com.shopme.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// How somebody comes to work in a workspace: a letter with a token, good for seven days, that only
/// the account of its e-mail can accept.
@Service
public class Invitations {
    private static final Duration LASTS = Duration.ofDays(7);

    private final InvitationStore store;
    private final MemberStore members;
    private final RoleStore roles;
    private final DeskStore desk;
    private final Users users;
    private final Colleagues colleagues;
    private final Mails mails;
    private final PublicAddress address;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final List<byte[]> keys;

    Invitations(
            InvitationStore store,
            MemberStore members,
            RoleStore roles,
            DeskStore desk,
            Users users,
            Colleagues colleagues,
            Mails mails,
            PublicAddress address,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock,
            Secrets secrets) {
        this.store = store;
        this.members = members;
        this.roles = roles;
        this.desk = desk;
        this.users = users;
        this.colleagues = colleagues;
        this.mails = mails;
        this.address = address;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.keys = secrets.honoured("invitations");
    }

    /// @throws com.shopme.api.InvalidList if the list does not know what is asked
    @Transactional(readOnly = true)
    public Page<Invitation> list(WorkspaceId workspace, ListRequest request) {
        return store.list(workspace, request);
    }

    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public Invitation get(WorkspaceId workspace, UUID id) {
        return store.find(workspace, id).orElseThrow(() -> new NotFound("invitation"));
    }

    /// Writes to `email`.
    ///
    /// @throws NotYoursToGive if `by` may not do all that the role may
    /// @throws AlreadyThere if they are a member or invited
    @Transactional
    public Invitation invite(Pass by, String email, String roleName) {
        var workspace = by.workspace();
        var shop = desk.lock(workspace).orElseThrow(() -> new NotFound("workspace"));
        var role = role(by, roleName);
        users.withEmail(email)
                .flatMap(user -> members.find(workspace, user.id()))
                .ifPresent(
                        _ -> {
                            throw AlreadyThere.asMember();
                        });
        if (store.pending(workspace, email).isPresent()) throw AlreadyThere.asInvited();
        var token = InvitationToken.next(keys.getFirst());
        var id = store.insert(workspace, email, role, token, clock.instant().plus(LASTS));
        write(by, shop, email, role, token);
        tell(workspace, "invitation.created", id, Map.of(), facts(email, role.name()));
        return get(workspace, id);
    }

    /// Writes again, with another token for another seven days.
    ///
    /// @throws NotFound if there is none that is not accepted or revoked
    /// @throws NotYoursToGive if `by` may not do all that the role may
    @Transactional
    public Invitation resend(Pass by, UUID id) {
        var workspace = by.workspace();
        var shop = desk.lock(workspace).orElseThrow(() -> new NotFound("workspace"));
        var invitation = pending(workspace, id);
        var role = role(by, invitation.role());
        var token = InvitationToken.next(keys.getFirst());
        store.renew(workspace, id, token, clock.instant().plus(LASTS));
        write(by, shop, invitation.email(), role, token);
        tell(workspace, "invitation.resent", id, Map.of(), facts(invitation.email(), role.name()));
        return get(workspace, id);
    }

    /// @throws NotFound if there is none that is not accepted or revoked
    @Transactional
    public void revoke(WorkspaceId workspace, UUID id, IfMatch condition) {
        desk.lock(workspace);
        var invitation = pending(workspace, id);
        condition.check(invitation.changedAt());
        store.revoke(workspace, id);
        tell(
                workspace,
                "invitation.revoked",
                id,
                facts(invitation.email(), invitation.role()),
                Map.of());
    }

    /// Makes them a member.
    ///
    /// @throws InvitationOver if the token is none, or no longer
    /// @throws InvitedElse if the invitation went to another e-mail
    /// @throws AlreadyThere if they are a member
    public Membership accept(UserId user, String text) {
        var token = InvitationToken.read(text, keys).orElseThrow(InvitationOver::new);
        var workspace =
                Tenancy.acrossWorkspaces(() -> store.workspaceOf(token)).stream()
                        .findFirst()
                        .orElseThrow(InvitationOver::new);
        return Tenancy.in(
                workspace,
                () -> transaction.execute(_ -> accept(workspace, users.get(user), token)));
    }

    private Membership accept(WorkspaceId workspace, User user, InvitationToken token) {
        var shop =
                desk.lock(workspace)
                        .filter(it -> it.deletedAt().isEmpty())
                        .orElseThrow(InvitationOver::new);
        var invitation =
                store.withToken(workspace, token)
                        .filter(it -> it.openAt(clock.instant()))
                        .orElseThrow(InvitationOver::new);
        if (!invitation.email().equalsIgnoreCase(user.email())) throw new InvitedElse();
        if (members.find(workspace, user.id()).isPresent()) throw AlreadyThere.asMember();
        var role = roles.named(workspace, invitation.role()).orElseThrow(InvitationOver::new);
        members.put(workspace, user.id(), role);
        store.accepted(workspace, invitation.id());
        tell(
                workspace,
                "invitation.accepted",
                invitation.id(),
                Map.of(),
                facts(invitation.email(), role.name()));
        return new Membership(workspace, shop.terms().name(), role.name());
    }

    private Role role(Pass by, String name) {
        var role =
                roles.named(by.workspace(), name)
                        .orElseThrow(
                                () ->
                                        new InvalidBody(
                                                "role", "unknown", "is no role of this workspace"));
        by.mustCover(role);
        return role;
    }

    private Invitation pending(WorkspaceId workspace, UUID id) {
        return store.find(workspace, id)
                .filter(Invitation::pending)
                .orElseThrow(() -> new NotFound("invitation"));
    }

    // What accepts stands behind #, so that no server's log gets to see it.
    private void write(
            Pass by, WorkspaceView shop, String email, Role role, InvitationToken token) {
        var link = address.of("/#invitation=" + token.value());
        mails.send(
                new Letter.Invitation(
                        inviter(by, shop.terms().name()), shop.terms().name(), role.name(), link),
                email,
                shop.terms().defaultLanguage());
    }

    private String inviter(Pass by, String shop) {
        return switch (by.caller()) {
            case Caller.Person person ->
                    Optional.ofNullable(colleagues.all(List.of(person.user())).get(person.user()))
                            .map(Colleague::name)
                            .orElse(shop);
            case Caller.Machine _ -> shop;
        };
    }

    private static Map<String, Object> facts(String email, String role) {
        return Map.of("email", email, "role", role);
    }

    private void tell(
            WorkspaceId workspace,
            String action,
            UUID id,
            Map<String, Object> before,
            Map<String, Object> after) {
        events.publishEvent(
                new Auditable(workspace, action, "invitation", Optional.of(id), before, after));
    }
}
