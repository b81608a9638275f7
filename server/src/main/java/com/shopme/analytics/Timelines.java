package com.shopme.analytics;

import com.shopme.analytics.TimelineStore.Read;
import com.shopme.api.InvalidRequest;
import com.shopme.platform.NotFound;
import com.shopme.workspace.Pass;
import com.shopme.workspace.Permission;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What happened with a client, in order: what was said, bought, allowed and noted down.
@Service
public class Timelines {
    /// What happens with a client, and what it takes to see it.
    private enum Kind {
        MESSAGE(Permission.CHATS_READ),
        ORDER(Permission.ORDERS_READ),
        CONSENT(Permission.CLIENTS_READ),
        NOTE(Permission.CLIENTS_READ);

        private final Permission permission;

        Kind(Permission permission) {
            this.permission = permission;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new InvalidRequest(
                                            "kind",
                                            "value",
                                            "is one of consent, message, note, order"));
        }
    }

    private final TimelineStore store;
    private final Clock clock;

    Timelines(TimelineStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A page of it, of what the caller may see.
    ///
    /// @param kind `message`, `order`, `consent` or `note`; empty: everything
    /// @throws NotFound if there is no such client
    /// @throws InvalidRequest for a kind, limit or cursor that cannot be
    @Transactional(readOnly = true)
    public Timeline of(
            Pass by, UUID client, Optional<String> kind, Optional<String> cursor, int limit) {
        if (limit < 1 || limit > 200)
            throw new InvalidRequest("limit", "range", "must be a whole number from 1 to 200");
        var asked = kind.map(Kind::of).map(List::of).orElseGet(() -> List.of(Kind.values()));
        var from =
                cursor.map(Timelines::read).orElseGet(() -> TimelinePlace.before(clock.instant()));
        if (!store.knows(by.workspace(), client)) throw new NotFound("client");
        var seen = asked.stream().filter(one -> by.role().may(one.permission)).toList();
        var waiting = new ArrayList<Queue<Read>>();
        for (var one : seen)
            waiting.add(new ArrayDeque<>(ofKind(one, by, client, from, limit + 1)));
        var page = merged(waiting, limit);
        var more = waiting.stream().anyMatch(left -> !left.isEmpty());
        return new Timeline(
                page.stream().map(Read::moment).toList(),
                more ? Optional.of(behind(page, from).write()) : Optional.empty(),
                asked.stream().filter(one -> !seen.contains(one)).map(Kind::word).toList());
    }

    private List<Read> ofKind(Kind kind, Pass by, UUID client, TimelinePlace from, int most) {
        var workspace = by.workspace();
        return switch (kind) {
            case MESSAGE -> store.messages(workspace, client, from, most);
            case ORDER -> store.orders(workspace, client, from, most);
            case CONSENT -> store.consents(workspace, client, from, most);
            case NOTE -> store.notes(workspace, client, from, most);
        };
    }

    // Each kind keeps its own order, whatever the clocks said.
    private static List<Read> merged(List<Queue<Read>> kinds, int most) {
        var page = new ArrayList<Read>();
        while (page.size() < most) {
            var next =
                    kinds.stream()
                            .filter(kind -> !kind.isEmpty())
                            .max(Comparator.comparing(kind -> kind.element().moment().at()));
            if (next.isEmpty()) return page;
            page.add(next.get().remove());
        }
        return page;
    }

    private static TimelinePlace behind(List<Read> page, TimelinePlace from) {
        var place = from;
        for (var read : page) place = read.after().move(place);
        return place;
    }

    private static TimelinePlace read(String cursor) {
        try {
            return TimelinePlace.read(cursor);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest("cursor", "value", "is none of this list");
        }
    }
}
