package com.shopme.audit.web;

import static com.shopme.workspace.Permission.ACTIVITY_READ;

import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.web.Download;
import com.shopme.audit.Activity;
import com.shopme.audit.Actor;
import com.shopme.audit.Entry;
import com.shopme.audit.Verdict;
import com.shopme.audit.Verification;
import com.shopme.identity.Colleague;
import com.shopme.identity.Colleagues;
import com.shopme.identity.UserId;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What was done in a workspace.
@RestController
@RequestMapping("/api/activity")
class ActivityController {
    private final Activity activity;
    private final Verification verification;
    private final Colleagues colleagues;

    ActivityController(Activity activity, Verification verification, Colleagues colleagues) {
        this.activity = activity;
        this.verification = verification;
        this.colleagues = colleagues;
    }

    /// @param name of a person; empty for anybody else
    record ActivityActor(
            String kind, Optional<UUID> id, Optional<String> name, Optional<String> address) {}

    record ActivityEntry(
            UUID id,
            long number,
            Instant at,
            ActivityActor actor,
            String action,
            String entityType,
            Optional<UUID> entityId,
            Map<String, Object> before,
            Map<String, Object> after,
            String hash) {}

    record BrokenEntry(Optional<UUID> id, long number, String reason) {}

    record ActivityVerification(
            boolean intact, long entries, Optional<BrokenEntry> firstBrokenEntry) {}

    @Operation(summary = "List what was done")
    @May(ACTIVITY_READ)
    @GetMapping
    Page<ActivityEntry> list(WorkspaceId workspace, ListRequest request) {
        return activity.list(workspace, request).mapAll(this::json);
    }

    @Operation(summary = "Export activity")
    @May(ACTIVITY_READ)
    @GetMapping("/export")
    void export(WorkspaceId workspace, ListRequest request, Download download) throws IOException {
        download.send("activity", ActivityEntry.class, request, asked -> list(workspace, asked));
    }

    @Operation(
            summary = "Verify the activity log",
            description = "Reads the whole chain of hashes and tells where it breaks first.")
    @May(ACTIVITY_READ)
    @GetMapping("/verification")
    ActivityVerification verify(WorkspaceId workspace) {
        var verdict = verification.verify(workspace);
        return new ActivityVerification(
                verdict.intact(),
                verdict.entries(),
                verdict.broken().map(ActivityController::broken));
    }

    @Operation(summary = "Read an entry of the activity log")
    @May(ACTIVITY_READ)
    @GetMapping("/{entry}")
    ActivityEntry get(WorkspaceId workspace, @PathVariable("entry") UUID entry) {
        return json(List.of(activity.get(workspace, entry))).getFirst();
    }

    private static BrokenEntry broken(Verdict.Broken broken) {
        return new BrokenEntry(broken.entry(), broken.number(), broken.reason());
    }

    private List<ActivityEntry> json(List<Entry> entries) {
        var users =
                entries.stream()
                        .map(Entry::actor)
                        .filter(actor -> actor.kind() == Actor.Kind.USER)
                        .flatMap(actor -> actor.id().stream())
                        .map(UserId::new)
                        .distinct()
                        .toList();
        var names = colleagues.all(users);
        return entries.stream().map(entry -> json(entry, names)).toList();
    }

    private static ActivityEntry json(Entry entry, Map<UserId, Colleague> names) {
        var actor = entry.actor();
        var who = actor.id().map(UserId::new).map(names::get).map(Colleague::name);
        return new ActivityEntry(
                entry.id(),
                entry.number(),
                entry.at(),
                new ActivityActor(
                        actor.kind().name().toLowerCase(Locale.ROOT),
                        actor.id(),
                        who,
                        actor.address()),
                entry.action(),
                entry.entityType(),
                entry.entityId(),
                entry.before(),
                entry.after(),
                HexFormat.of().formatHex(entry.hash()));
    }
}
