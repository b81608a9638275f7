package com.shopme.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.shopme.api.InvalidRequest;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.identity.Tokens;
import com.shopme.platform.Auditable;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The programs that work for a workspace, each by a token with scopes and an end.
@Service
public class Machines {
    private static final Duration LONGEST = Duration.ofDays(366);
    // What a request costs here; a token revoked elsewhere works for so long at most.
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private record Key(WorkspaceId workspace, UUID token) {}

    private final MachineStore store;
    private final Tokens tokens;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Cache<Key, Optional<Standing>> standings =
            Caffeine.newBuilder().expireAfterWrite(BELIEVED).maximumSize(100_000).build();

    Machines(MachineStore store, Tokens tokens, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    /// What a token may do here; its use is noted to the minute.
    ///
    /// @return empty if it is revoked, expired or of no such workspace
    @Transactional
    public Optional<Standing> standing(WorkspaceId workspace, UUID token) {
        return standings.get(
                new Key(workspace, token),
                _ -> {
                    var standing = store.standing(workspace, token);
                    if (standing.isPresent()) store.used(workspace, token);
                    return standing;
                });
    }

    /// @throws com.shopme.api.InvalidRequest if the list does not know what is asked
    @Transactional(readOnly = true)
    public Page<MachineToken> list(WorkspaceId workspace, ListRequest request) {
        return store.list(workspace, request);
    }

    /// @throws NotFound if there is none; a revoked one is found
    @Transactional(readOnly = true)
    public MachineToken get(WorkspaceId workspace, UUID token) {
        return store.find(workspace, token).orElseThrow(() -> new NotFound("machine token"));
    }

    /// @param scopes a name, and what the token may do
    /// @throws NotYoursToGive if `by` may not do all of it
    /// @throws InvalidRequest if a machine may never do it, or the end is past or too far
    @Transactional
    public MachineTokenShown add(Pass by, Role scopes, Instant expires) {
        if (scopes.may(Permission.WORKSPACE_OWN))
            throw new InvalidRequest(
                    "scopes", "owner_only", "cannot contain workspace:own: only persons own");
        by.mustCover(scopes);
        var now = clock.instant();
        if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST)))
            throw new InvalidRequest(
                    "expires_at", "range", "must be within 366 days from now, and not past");
        var id = store.insert(by.workspace(), scopes, expires);
        tell(by.workspace(), "machine_token.created", id, Map.of(), facts(scopes, expires));
        return new MachineTokenShown(
                get(by.workspace(), id), tokens.issueForMachine(id, by.workspace(), expires));
    }

    /// Within five seconds it opens nothing any more.
    ///
    /// @throws NotFound if there is none, or no longer
    @Transactional
    public void revoke(WorkspaceId workspace, UUID token) {
        if (!store.revoke(workspace, token)) throw new NotFound("machine token");
        standings.invalidate(new Key(workspace, token));
        var revoked = get(workspace, token);
        tell(
                workspace,
                "machine_token.revoked",
                token,
                facts(new Role(revoked.name(), revoked.scopes()), revoked.expiresAt()),
                Map.of());
    }

    private static Map<String, Object> facts(Role scopes, Instant expires) {
        return Map.of(
                "name", scopes.name(),
                "scopes", List.of(RoleStore.codes(scopes)),
                "expires_at", expires.toString());
    }

    private void tell(
            WorkspaceId workspace,
            String action,
            UUID token,
            Map<String, Object> before,
            Map<String, Object> after) {
        events.publishEvent(
                new Auditable(
                        workspace, action, "machine_token", Optional.of(token), before, after));
    }
}
