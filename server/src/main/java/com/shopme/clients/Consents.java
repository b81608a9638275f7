package com.shopme.clients;

import com.shopme.api.InvalidRequest;
import com.shopme.platform.Auditable;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What clients allowed and forbade, for the people of the shop. What is said in a chat goes
/// through [Clients].
@Service
public class Consents {
    private static final int LONGEST_NOTE = 500;

    private final ClientFileStore files;
    private final ClientStore clients;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(
            ClientFileStore files,
            ClientStore clients,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.clients = clients;
        this.events = events;
        this.clock = clock;
    }

    /// What the client allowed and forbade, the latest first.
    ///
    /// @throws NotFound if there is no such client
    @Transactional(readOnly = true)
    public List<Consent> of(WorkspaceId workspace, ClientId client) {
        if (files.find(workspace, client).filter(file -> file.deletedAt().isEmpty()).isEmpty())
            throw new NotFound("client");
        return files.consents(workspace, client);
    }

    /// Writes down what a client said elsewhere than in a chat. A refusal that the client gave in a
    /// chat stands until the client takes it back.
    ///
    /// @param source who writes it down
    /// @param note how the client said so
    /// @throws OptedOut if the client has said STOP
    @Transactional
    public void write(
            WorkspaceId workspace,
            ClientId client,
            Purpose purpose,
            boolean granted,
            String source,
            Optional<String> note) {
        if (clients.touch(workspace, client) == 0) throw new NotFound("client");
        var before = files.consents(workspace, client);
        if (purpose == Purpose.MARKETING && granted) heed(before);
        var tidy = note.flatMap(text -> PersonName.of(text, LONGEST_NOTE));
        clients.consent(
                workspace, client, new Consent(purpose, granted, source, tidy, clock.instant()));
        if (purpose == Purpose.SERVICE && granted) files.registered(workspace, client);
        if (purpose == Purpose.MARKETING && !granted)
            events.publishEvent(new ClientOptedOut(workspace, client));
        var what = purpose.name().toLowerCase(Locale.ROOT);
        events.publishEvent(
                new Auditable(
                        workspace,
                        "client.consent_changed",
                        "client",
                        Optional.of(client.value()),
                        before.stream()
                                .filter(said -> said.purpose() == purpose)
                                .findFirst()
                                .<Map<String, Object>>map(said -> Map.of(what, said.granted()))
                                .orElse(Map.of()),
                        Map.of(what, granted, "source", source)));
    }

    /// What a shop was told with the rest of the client's file.
    ///
    /// @throws InvalidRequest if it cannot be agreed to so
    @Transactional(propagation = Propagation.MANDATORY)
    void agree(WorkspaceId workspace, ClientId client, Told before, Told now, String source) {
        if (now.registered() && now.details().firstName().isEmpty())
            throw new InvalidRequest("first_name", "required", "is needed of a registered client");
        if (before.registered() && !now.registered())
            throw new InvalidRequest(
                    "registered", "final", "cannot be taken back; erase the personal data instead");
        if (now.registered() && !before.registered())
            write(workspace, client, Purpose.SERVICE, true, source, Optional.empty());
        if (now.marketing() != before.marketing())
            write(workspace, client, Purpose.MARKETING, now.marketing(), source, Optional.empty());
    }

    private static void heed(List<Consent> before) {
        before.stream()
                .filter(said -> said.purpose() == Purpose.MARKETING && said.byTheClient())
                .findFirst()
                .filter(said -> !said.granted())
                .ifPresent(
                        said -> {
                            throw new OptedOut(said.at());
                        });
    }
}
