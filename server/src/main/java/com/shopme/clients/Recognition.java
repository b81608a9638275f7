package com.shopme.clients;

import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells who is behind a contact. Most messages come from somebody known under all their ids and
/// cost one query; only a newcomer or a new id takes the locks.
///
/// An id belongs to one client. When two ids of one contact lead to two clients, Meta has just said
/// that they are one person: the number's client keeps both ids. A client who has lost their last
/// id this way was the same person met twice; the other takes over what they had told.
@Component
class Recognition {
    private static final int LONGEST_PROFILE_NAME = 200;

    private final RecognitionStore store;
    private final ClientStore clients;
    private final TagStore tags;
    private final NoteStore notes;
    private final ApplicationEventPublisher events;

    Recognition(
            RecognitionStore store,
            ClientStore clients,
            TagStore tags,
            NoteStore notes,
            ApplicationEventPublisher events) {
        this.store = store;
        this.clients = clients;
        this.tags = tags;
        this.notes = notes;
        this.events = events;
    }

    Client recognise(WorkspaceId workspace, Contact contact) {
        var ids = Alias.of(contact);
        var profile =
                contact.profileName().flatMap(name -> PersonName.of(name, LONGEST_PROFILE_NAME));
        return familiar(store.acquaintances(workspace, ids), ids)
                .filter(client -> profile.isEmpty() || client.profileName().equals(profile))
                .orElseGet(() -> meet(workspace, ids, profile));
    }

    Optional<Client> withNumber(WorkspaceId workspace, String waId) {
        var number = Alias.number(waId);
        return behind(store.acquaintances(workspace, List.of(number)), number);
    }

    /// Who has this number, in either spelling. Nobody else gets it until this transaction ends.
    Optional<ClientId> holder(WorkspaceId workspace, PhoneNumber phone) {
        store.lock(workspace, List.of(Alias.number(phone.waId())));
        return withNumber(workspace, phone.waId()).map(Client::id);
    }

    /// Whom WhatsApp knows under this number or user id.
    Optional<ClientId> named(WorkspaceId workspace, String name) {
        return PhoneNumber.read(name)
                .flatMap(phone -> withNumber(workspace, phone.waId()))
                .map(Client::id)
                .or(() -> store.owner(workspace, Alias.user(name)));
    }

    /// @return false if there is no such client
    boolean moved(WorkspaceId workspace, ClientId client, Contact now) {
        var ids = Alias.of(now);
        store.lock(workspace, ids); // first, as in meet: they may write from there this very moment
        if (store.lock(workspace, client) == 0) return false;
        ids.forEach(id -> give(workspace, id, client));
        ids.stream().filter(Alias::isNumber).forEach(id -> store.number(workspace, client, id));
        return true;
    }

    private Client meet(WorkspaceId workspace, List<Alias> ids, Optional<String> profile) {
        store.lock(workspace, ids);
        var known = store.acquaintances(workspace, ids); // what somebody else did meanwhile
        var client =
                ids.stream()
                        .flatMap(id -> behind(known, id).stream())
                        .map(Client::id)
                        .findFirst()
                        .orElseGet(() -> store.insert(workspace));
        ids.forEach(id -> give(workspace, id, client));
        ids.stream()
                .filter(Alias::isNumber)
                .forEach(id -> store.firstNumber(workspace, client, id));
        profile.ifPresent(name -> store.profile(workspace, client, name));
        return clients.find(workspace, client).orElseThrow();
    }

    private void give(WorkspaceId workspace, Alias id, ClientId client) {
        var before = store.owner(workspace, id);
        store.remember(workspace, id, client);
        before.filter(owner -> !owner.equals(client))
                .filter(owner -> !store.hasAlias(workspace, owner))
                .ifPresent(owner -> takeOver(workspace, owner, client));
    }

    private void takeOver(WorkspaceId workspace, ClientId from, ClientId to) {
        store.takeOver(workspace, from, to);
        tags.takeOver(workspace, from, to);
        notes.takeOver(workspace, from, to);
        if (store.takeOverRefusal(workspace, from, to))
            events.publishEvent(new ClientOptedOut(workspace, to));
    }

    // Somebody whom all ids lead to, just as they are written.
    private static Optional<Client> familiar(List<Acquaintance> known, List<Alias> ids) {
        var clients =
                known.stream()
                        .filter(one -> ids.stream().anyMatch(one::isExactly))
                        .map(Acquaintance::client)
                        .toList();
        var same = clients.stream().distinct().count() == 1;
        return same && clients.size() == ids.size()
                ? clients.stream().findFirst()
                : Optional.empty();
    }

    private static Optional<Client> behind(List<Acquaintance> known, Alias id) {
        var exact = known.stream().filter(one -> one.isExactly(id));
        var spelled = known.stream().filter(one -> one.isSpellingOf(id));
        return Stream.concat(exact, spelled).map(Acquaintance::client).findFirst();
    }
}
