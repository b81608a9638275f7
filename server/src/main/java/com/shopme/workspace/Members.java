package com.shopme.workspace;

import com.shopme.api.IfMatch;
import com.shopme.api.InvalidRequest;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.identity.Colleague;
import com.shopme.identity.Colleagues;
import com.shopme.identity.UserId;
import com.shopme.platform.AcrossWorkspaces;
import com.shopme.platform.Auditable;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who belongs to a workspace, and as what. A workspace keeps at least one owner, whoever asks at
/// once for what.
@Service
public class Members {
    private final MemberStore store;
    private final DeskStore desk;
    private final RoleStore roles;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;

    Members(
            MemberStore store,
            DeskStore desk,
            RoleStore roles,
            Colleagues colleagues,
            ApplicationEventPublisher events) {
        this.store = store;
        this.desk = desk;
        this.roles = roles;
        this.colleagues = colleagues;
        this.events = events;
    }

    /// Lets somebody in, or changes their role.
    @Transactional
    public void join(WorkspaceId workspace, UserId user, Role role) {
        store.put(workspace, user, role);
        tell(workspace, "member.joined", user, Map.of(), Map.of("role", role.name()));
    }

    /// Asked at each request: one statement, and so no transaction, which would be another round
    /// trip.
    ///
    /// @return empty for somebody who does not belong there
    public Optional<Standing> standing(WorkspaceId workspace, UserId user) {
        return store.standing(workspace, user);
    }

    /// @return empty for somebody who does not belong there
    @Transactional(readOnly = true)
    public Optional<Role> roleOf(WorkspaceId workspace, UserId user) {
        return store.standing(workspace, user).map(Standing::role);
    }

    /// The workspaces of a user, by name.
    @AcrossWorkspaces
    @Transactional(readOnly = true)
    public List<Membership> of(UserId user) {
        return store.of(user);
    }

    /// @throws com.shopme.api.InvalidRequest if the list does not know what is asked
    @Transactional(readOnly = true)
    public Page<Member> list(WorkspaceId workspace, ListRequest request) {
        return store.list(workspace, request).mapAll(this::people);
    }

    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public Member get(WorkspaceId workspace, UserId user) {
        return people(List.of(post(workspace, user))).getFirst();
    }

    /// @throws NotFound if there is no such member
    /// @throws NotYoursToGive if `by` may not do all that the member may, before and after
    /// @throws LastOwner if no owner would be left
    @Transactional
    public Member changeRole(Pass by, UserId user, IfMatch condition, String roleName) {
        var workspace = by.workspace();
        var post = changing(by, user, condition);
        var role =
                roles.named(workspace, roleName)
                        .orElseThrow(
                                () ->
                                        new InvalidRequest(
                                                "role", "unknown", "is no role of this workspace"));
        by.mustCover(role);
        if (!role.isOwner()) mustNotBeLastOwner(workspace, post);
        store.put(workspace, user, role);
        tell(
                workspace,
                "member.updated",
                user,
                Map.of("role", post.role()),
                Map.of("role", role.name()));
        return get(workspace, user);
    }

    /// @throws NotFound if there is no such member
    /// @throws NotYoursToGive if the member may do what `by` may not
    /// @throws LastOwner if no owner would be left
    @Transactional
    public void remove(Pass by, UserId user, IfMatch condition) {
        takeOut(by.workspace(), changing(by, user, condition), "member.removed");
    }

    /// @throws NotFound if they do not belong there
    /// @throws LastOwner if no owner would be left
    @Transactional
    public void leave(WorkspaceId workspace, UserId user) {
        desk.lock(workspace);
        takeOut(workspace, post(workspace, user), "member.left");
    }

    private MemberStore.Post changing(Pass by, UserId user, IfMatch condition) {
        desk.lock(by.workspace());
        var post = post(by.workspace(), user);
        condition.check(post.changedAt());
        roles.named(by.workspace(), post.role()).ifPresent(by::mustCover);
        return post;
    }

    private void takeOut(WorkspaceId workspace, MemberStore.Post post, String action) {
        mustNotBeLastOwner(workspace, post);
        store.remove(workspace, post.user());
        tell(workspace, action, post.user(), Map.of("role", post.role()), Map.of());
    }

    // The workspace is locked, so nobody else is taking the other owners out.
    private void mustNotBeLastOwner(WorkspaceId workspace, MemberStore.Post post) {
        if (post.role().equals(Role.OWNER.name()) && store.owners(workspace) == 1)
            throw new LastOwner();
    }

    private MemberStore.Post post(WorkspaceId workspace, UserId user) {
        return store.find(workspace, user).orElseThrow(() -> new NotFound("member"));
    }

    private List<Member> people(List<MemberStore.Post> posts) {
        var people = colleagues.all(posts.stream().map(MemberStore.Post::user).toList());
        return posts.stream()
                .flatMap(
                        post ->
                                Optional.ofNullable(people.get(post.user())).stream()
                                        .map(person -> member(post, person)))
                .toList();
    }

    private static Member member(MemberStore.Post post, Colleague person) {
        return new Member(person, post.role(), post.joinedAt(), post.changedAt());
    }

    private void tell(
            WorkspaceId workspace,
            String action,
            UserId user,
            Map<String, Object> before,
            Map<String, Object> after) {
        events.publishEvent(
                new Auditable(
                        workspace, action, "member", Optional.of(user.value()), before, after));
    }
}
