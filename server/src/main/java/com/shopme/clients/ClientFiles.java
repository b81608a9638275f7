package com.shopme.clients;

import com.shopme.api.IfMatch;
import com.shopme.api.InvalidRequest;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.platform.Auditable;
import com.shopme.platform.NotFound;
import com.shopme.shared.Ids;
import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Members;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a shop keeps of its clients, for the people of the shop. A chat goes through [Clients].
@Service
public class ClientFiles {
    private final ClientFileStore files;
    private final TagStore tags;
    private final Consents consents;
    private final Recognition recognition;
    private final Members members;
    private final ApplicationEventPublisher events;

    ClientFiles(
            ClientFileStore files,
            TagStore tags,
            Consents consents,
            Recognition recognition,
            Members members,
            ApplicationEventPublisher events) {
        this.files = files;
        this.tags = tags;
        this.consents = consents;
        this.recognition = recognition;
        this.members = members;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Page<ClientFile> list(WorkspaceId workspace, ListRequest request) {
        return files.list(workspace, request);
    }

    /// All that a list holds, some at a time.
    public void each(WorkspaceId workspace, ListRequest request, Consumer<List<ClientFile>> take) {
        files.each(workspace, request, take);
    }

    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public ClientFile get(WorkspaceId workspace, ClientId client) {
        return files.find(workspace, client)
                .filter(file -> file.deletedAt().isEmpty())
                .orElseThrow(() -> new NotFound("client"));
    }

    /// Whom a caller means: by our id, by a phone number in any spelling, or by Meta's user id.
    ///
    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public ClientFile named(WorkspaceId workspace, String name) {
        return id(name).or(
                        () ->
                                PersonName.of(name, 160)
                                        .flatMap(id -> recognition.named(workspace, id)))
                .map(client -> get(workspace, client))
                .orElseThrow(() -> new NotFound("client"));
    }

    /// @param source who says so: `dashboard`, `api`, `import`
    /// @throws PhoneTaken if another client has that number, in either spelling
    /// @throws InvalidRequest if nothing of the client is known
    @Transactional
    public ClientFile add(WorkspaceId workspace, Told told, String source) {
        var details = told.details();
        if (details.nobody())
            throw new InvalidRequest("phone", "required", "or a name or an email is needed");
        var id = new ClientId(Ids.next());
        details.phone().ifPresent(phone -> free(workspace, id, phone));
        assignable(workspace, details);
        files.insert(workspace, id, details);
        tags.put(workspace, id, details.tags());
        consents.agree(workspace, id, new Told(details, false, false), told, source);
        var added = get(workspace, id);
        tell("client.created", added, Map.of(), facts(added));
        return added;
    }

    /// @param source who says so: `dashboard`, `api`, `import`
    /// @param change makes what is to hold from what holds
    /// @throws com.shopme.api.ChangedMeanwhile if `condition` is not met
    /// @throws PhoneTaken if another client has that number, in either spelling
    /// @throws OptedOut for marketing to a client who has said STOP
    @Transactional
    public ClientFile change(
            WorkspaceId workspace,
            ClientId client,
            IfMatch condition,
            String source,
            UnaryOperator<Told> change) {
        // The number's lock before the row's, as when somebody writes from there this moment.
        change.apply(Told.of(get(workspace, client)))
                .details()
                .phone()
                .ifPresent(phone -> recognition.holder(workspace, phone));
        var before = locked(workspace, client, condition);
        var told = change.apply(Told.of(before));
        if (told.equals(Told.of(before))) return before;
        var details = told.details();
        if (!details.phone().equals(before.phone()))
            details.phone().ifPresent(phone -> free(workspace, client, phone));
        if (!details.assignedTo().equals(before.details().assignedTo()))
            assignable(workspace, details);
        files.update(workspace, client, details);
        if (!details.tags().equals(before.details().tags()))
            tags.put(workspace, client, details.tags());
        consents.agree(workspace, client, Told.of(before), told, source);
        var after = get(workspace, client);
        if (!details.equals(before.details()))
            tell("client.updated", after, facts(before), facts(after));
        return after;
    }

    /// Nobody else changes these until the caller's transaction ends; locked in the order of their
    /// ids.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(WorkspaceId workspace, Collection<UUID> clients) {
        files.lock(workspace, clients);
    }

    /// Puts the file away. Orders and chats stay; who writes again is somebody new.
    @Transactional
    public void delete(WorkspaceId workspace, ClientId client, IfMatch condition) {
        var file = locked(workspace, client, condition);
        files.delete(workspace, client);
        tell("client.deleted", file, facts(file), Map.of());
    }

    /// @throws PhoneTaken if somebody else has their number by now
    @Transactional
    public ClientFile restore(WorkspaceId workspace, ClientId client) {
        var file = files.lock(workspace, client).orElseThrow(() -> new NotFound("client"));
        if (file.deletedAt().isEmpty()) return file;
        file.phone().ifPresent(phone -> free(workspace, client, phone));
        files.restore(workspace, client);
        var restored = get(workspace, client);
        tell("client.restored", restored, Map.of(), facts(restored));
        return restored;
    }

    /// The tags that the shop's clients have, in order; at most a thousand.
    @Transactional(readOnly = true)
    public List<String> tags(WorkspaceId workspace) {
        return tags.all(workspace);
    }

    private ClientFile locked(WorkspaceId workspace, ClientId client, IfMatch condition) {
        var file =
                files.lock(workspace, client)
                        .filter(found -> found.deletedAt().isEmpty())
                        .orElseThrow(() -> new NotFound("client"));
        condition.check(file.updatedAt());
        return file;
    }

    private void assignable(WorkspaceId workspace, ClientDetails details) {
        details.assignedTo()
                .filter(user -> members.standing(workspace, user).isEmpty())
                .ifPresent(
                        _ -> {
                            throw new InvalidRequest(
                                    "assigned_to", "unknown", "is no member of this workspace");
                        });
    }

    private void free(WorkspaceId workspace, ClientId client, PhoneNumber phone) {
        recognition
                .holder(workspace, phone)
                .filter(holder -> !holder.equals(client))
                .ifPresent(
                        holder -> {
                            throw new PhoneTaken(holder);
                        });
    }

    private void tell(
            String action, ClientFile file, Map<String, Object> before, Map<String, Object> after) {
        events.publishEvent(
                new Auditable(
                        file.workspace(),
                        action,
                        "client",
                        Optional.of(file.id().value()),
                        before,
                        after));
    }

    private static Map<String, Object> facts(ClientFile file) {
        var details = file.details();
        var facts = new LinkedHashMap<String, Object>();
        details.phone().ifPresent(phone -> facts.put("phone", phone.value()));
        details.email().ifPresent(email -> facts.put("email", email));
        details.firstName().ifPresent(name -> facts.put("first_name", name));
        details.lastName().ifPresent(name -> facts.put("last_name", name));
        details.language().map(Language::code).ifPresent(code -> facts.put("language", code));
        facts.put("status", details.status().word());
        facts.put("discount_percentage", details.discountPercentage());
        facts.put("discount_active", details.discountActive());
        facts.put("tags", details.tags());
        details.assignedTo().ifPresent(user -> facts.put("assigned_to", user.value()));
        return facts;
    }

    private static Optional<ClientId> id(String text) {
        if (text.length() != 36) return Optional.empty();
        try {
            return Optional.of(new ClientId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
