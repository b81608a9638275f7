package com.shopme.clients;

import com.shopme.api.IfMatch;
import com.shopme.api.Repeats;
import com.shopme.platform.Auditable;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is known of one client over the whole house: shown to them, or taken away.
@Service
public class PersonalData {
    private static final int BATCH = 1000;

    private final PersonalDataStore store;
    private final ClientFileStore files;
    private final List<PersonalDataKeeper> keepers;
    private final Repeats repeats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /// A look at some clients.
    ///
    /// @param seen all it looked at, by id; none: there are no more
    /// @param away those of whom nothing was heard
    public record Absent(List<ClientId> seen, List<ClientId> away) {}

    PersonalData(
            PersonalDataStore store,
            ClientFileStore files,
            List<PersonalDataKeeper> keepers,
            Repeats repeats,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.keepers = keepers;
        this.repeats = repeats;
        this.events = events;
        this.clock = clock;
    }

    /// Everything about one client, deleted or not, by section.
    ///
    /// @throws NotFound if there is none, or nothing is left of them
    @Transactional
    public Map<String, Object> export(WorkspaceId workspace, ClientId client) {
        var person = person(workspace, client);
        var all = new LinkedHashMap<String, Object>();
        all.put("client_id", client.value());
        all.put("exported_at", clock.instant());
        all.put("profile", store.profile(workspace, client));
        all.put("contacts", store.contacts(workspace, client));
        all.put("consents", store.consents(workspace, client));
        all.put("notes", store.notes(workspace, client));
        keepers.forEach(keeper -> all.put(keeper.section(), keeper.export(workspace, person)));
        tell(workspace, client, "client.exported", Map.of());
        return all;
    }

    /// Takes away all that is personal of one client, for good: profile, chats, files, carts, and
    /// who placed the orders. The orders' numbers and sums stay.
    ///
    /// @throws NotFound if there is none, or nothing is left of them
    /// @throws com.shopme.api.ChangedMeanwhile if `condition` is not met
    @Transactional
    public void erase(WorkspaceId workspace, ClientId client, IfMatch condition) {
        var file = files.lock(workspace, client).orElseThrow(() -> new NotFound("client"));
        condition.check(file.updatedAt());
        takeAway(workspace, client, Map.of());
    }

    /// Takes away messages that are older than a workspace keeps them, a batch at a time.
    ///
    /// @return whether there may be more
    @Transactional
    public boolean forget(WorkspaceId workspace, Duration age) {
        Instant before = clock.instant().minus(age);
        var more = false;
        for (var keeper : keepers) more |= keeper.forget(workspace, before, BATCH);
        return more;
    }

    /// Those after `after`, by id, of whom nothing was heard since.
    ///
    /// @return whom it looked at, and who of them is away
    @Transactional(readOnly = true)
    public Absent absent(WorkspaceId workspace, Optional<ClientId> after, Instant since) {
        var unchanged = store.unchanged(workspace, after, since, BATCH);
        return new Absent(unchanged, away(workspace, unchanged, since));
    }

    /// Erases somebody of whom nothing was heard since, unless they have come back meanwhile.
    @Transactional
    public void eraseAbsent(WorkspaceId workspace, ClientId client, Instant since) {
        if (files.lock(workspace, client).isEmpty()) return;
        if (away(workspace, List.of(client), since).isEmpty()) return;
        takeAway(workspace, client, Map.of("reason", "absent"));
    }

    private List<ClientId> away(WorkspaceId workspace, List<ClientId> clients, Instant since) {
        var away = new LinkedHashSet<>(clients);
        if (!clients.isEmpty())
            keepers.forEach(keeper -> away.removeAll(keeper.present(workspace, clients, since)));
        return List.copyOf(away);
    }

    private void takeAway(WorkspaceId workspace, ClientId client, Map<String, Object> why) {
        var person = person(workspace, client);
        keepers.forEach(keeper -> keeper.erase(workspace, person));
        store.erase(workspace, client);
        repeats.forget(
                workspace,
                Stream.concat(Stream.of(client.toString()), person.contacts().stream()).toList());
        tell(workspace, client, "client.erased", why);
    }

    private Person person(WorkspaceId workspace, ClientId client) {
        if (files.find(workspace, client).isEmpty()) throw new NotFound("client");
        return new Person(client, store.contactsOf(workspace, client));
    }

    private void tell(
            WorkspaceId workspace, ClientId client, String action, Map<String, Object> after) {
        events.publishEvent(
                new Auditable(
                        workspace, action, "client", Optional.of(client.value()), Map.of(), after));
    }
}
