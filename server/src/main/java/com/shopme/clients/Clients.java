package com.shopme.clients;

import com.shopme.platform.NotFound;
import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people who chat with a workspace.
@Service
public class Clients {
    private static final int LONGEST_FIRST_NAME = 100;

    private final ClientStore store;
    private final Recognition recognition;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Clients(
            ClientStore store,
            Recognition recognition,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.recognition = recognition;
        this.events = events;
        this.clock = clock;
    }

    /// Finds the client behind a contact by any id they ever wrote under, number variants of
    /// Brazil, Mexico and Argentina included, and remembers a new id; somebody new becomes a
    /// client, and one client only, however many of their first messages arrive at once.
    ///
    /// A number and a user id that led to two clients lead to the number's from now on.
    @Transactional
    public Client recognise(WorkspaceId workspace, Contact contact) {
        return recognition.recognise(workspace, contact);
    }

    /// @throws com.shopme.platform.NotFound if there is none
    @Transactional(readOnly = true)
    public Client get(WorkspaceId workspace, ClientId client) {
        return store.find(workspace, client).orElseThrow(() -> new NotFound("client"));
    }

    /// Those of these clients that exist.
    @Transactional(readOnly = true)
    public Map<ClientId, Client> all(WorkspaceId workspace, Collection<ClientId> clients) {
        return store.find(workspace, clients).stream()
                .collect(Collectors.toMap(Client::id, Function.identity()));
    }

    /// The client with this number, in either spelling.
    @Transactional(readOnly = true)
    public Optional<Client> withPhone(WorkspaceId workspace, PhoneNumber phone) {
        return recognition.withNumber(workspace, phone.waId());
    }

    /// The client has told a name and agreed to be served: registered from now on.
    ///
    /// @throws IllegalArgumentException if nothing of the name can be shown
    @Transactional
    public void register(
            WorkspaceId workspace, ClientId client, String firstName, Optional<String> lastName) {
        changed(store.register(workspace, client, name(firstName), lastName.map(Clients::name)));
        store.consent(workspace, client, said(Purpose.SERVICE, true, "chat"));
    }

    /// @throws IllegalArgumentException if nothing of the name can be shown
    @Transactional
    public void rename(
            WorkspaceId workspace, ClientId client, String firstName, Optional<String> lastName) {
        changed(store.rename(workspace, client, name(firstName), lastName.map(Clients::name)));
    }

    @Transactional
    public void speaks(WorkspaceId workspace, ClientId client, Language language) {
        changed(store.speaks(workspace, client, language));
    }

    /// Remembers what a client allowed or forbade; announces [ClientOptedOut].
    ///
    /// @param source where it was said: `chat`, `dashboard`, `meta`, …
    @Transactional
    public void consent(
            WorkspaceId workspace,
            ClientId client,
            Purpose purpose,
            boolean granted,
            String source) {
        changed(store.touch(workspace, client)); // locked: what is said last is written last
        store.consent(workspace, client, said(purpose, granted, source));
        if (purpose == Purpose.MARKETING && !granted)
            events.publishEvent(new ClientOptedOut(workspace, client));
    }

    /// The client has a new number or user id (a `system` message of Meta's). The old one stays
    /// theirs. If the new one led to somebody else, it leads to this client from now on.
    ///
    /// @throws com.shopme.platform.NotFound if there is no such client
    @Transactional
    public void moved(WorkspaceId workspace, ClientId client, Contact now) {
        if (!recognition.moved(workspace, client, now)) throw new NotFound("client");
    }

    /// @param percentage 0 to 100; 0 ends the discount
    @Transactional
    public void grantDiscount(WorkspaceId workspace, ClientId client, BigDecimal percentage) {
        if (percentage.signum() < 0 || percentage.compareTo(BigDecimal.valueOf(100)) > 0)
            throw new IllegalArgumentException("a discount is 0 to 100 percent");
        changed(store.discount(workspace, client, percentage));
    }

    private Consent said(Purpose purpose, boolean granted, String source) {
        return new Consent(purpose, granted, source, Optional.empty(), clock.instant());
    }

    private static String name(String raw) {
        return PersonName.of(raw, LONGEST_FIRST_NAME)
                .orElseThrow(() -> new IllegalArgumentException("a name is needed"));
    }

    private static void changed(int rows) {
        if (rows == 0) throw new NotFound("client");
    }
}
