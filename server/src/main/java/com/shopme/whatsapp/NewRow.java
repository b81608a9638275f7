package com.shopme.whatsapp;

import com.shopme.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/// One thing that Meta told us, before it is written down.
///
/// @param phoneNumberId the number it is for; empty for what concerns a whole account
/// @param dedupeKey by which a repetition is recognised; empty: kept each time
/// @param lane whose turn it is; empty: nobody works on it
/// @param about the message that a status is about
/// @param place where it stood in its delivery
/// @param ignored why nobody will work on it; empty: somebody will
record NewRow(
        Kind kind,
        Optional<WorkspaceId> workspace,
        Optional<String> phoneNumberId,
        Optional<String> dedupeKey,
        Optional<String> lane,
        Optional<String> about,
        String payload,
        Instant sentAt,
        int place,
        Optional<String> ignored) {

    NewRow of(WorkspaceId workspace) {
        return with(Optional.of(workspace), dedupeKey, lane, about, place);
    }

    /// The same for each workspace that it concerns.
    NewRow forOneOfSeveral(WorkspaceId workspace) {
        var key = dedupeKey.map(text -> Texts.key(text + ":" + workspace, 300));
        return with(Optional.of(workspace), key, lane, about, place);
    }

    /// Kept under its key to be seen, and never worked on.
    NewRow unheard(String why) {
        return ignored(why).with(workspace, dedupeKey, Optional.empty(), about, place);
    }

    NewRow keyed(String key) {
        return with(workspace, Optional.of(key), lane, about, place);
    }

    NewRow inLane(String lane) {
        return with(workspace, dedupeKey, Optional.of(lane), about, place);
    }

    NewRow about(String message) {
        return with(workspace, dedupeKey, lane, Optional.of(message), place);
    }

    NewRow at(int place) {
        return with(workspace, dedupeKey, lane, about, place);
    }

    /// Kept to be seen, and never worked on. It loses its key: it must not stand in the way of the
    /// true one.
    NewRow ignored(String why) {
        return new NewRow(
                Kind.CHANGE,
                workspace,
                phoneNumberId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                payload,
                sentAt,
                place,
                Optional.of(why));
    }

    private NewRow with(
            Optional<WorkspaceId> workspace,
            Optional<String> dedupeKey,
            Optional<String> lane,
            Optional<String> about,
            int place) {
        return new NewRow(
                kind,
                workspace,
                phoneNumberId,
                dedupeKey,
                lane,
                about,
                payload,
                sentAt,
                place,
                ignored);
    }
}
