package com.shopme.clients;

import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.platform.Auditable;
import com.shopme.platform.NotFound;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the people of a shop note down about a client, for themselves: the client never sees it,
/// but may ask for it with all that is known of them. The activity log tells that a note was
/// written, not what it says.
@Service
public class Notes {
    private static final int LONGEST = 4000;

    private final NoteStore store;
    private final ClientFiles files;
    private final ApplicationEventPublisher events;

    Notes(NoteStore store, ClientFiles files, ApplicationEventPublisher events) {
        this.store = store;
        this.files = files;
        this.events = events;
    }

    /// @throws NotFound if there is no such client
    @Transactional(readOnly = true)
    public Page<Note> list(WorkspaceId workspace, ClientId client, ListRequest request) {
        return store.list(workspace, files.get(workspace, client).id(), request);
    }

    /// @throws NotFound if there is no such note of that client
    @Transactional(readOnly = true)
    public Note get(WorkspaceId workspace, ClientId client, UUID note) {
        return store.find(workspace, files.get(workspace, client).id(), note)
                .filter(found -> found.deletedAt().isEmpty())
                .orElseThrow(() -> new NotFound("note"));
    }

    /// @throws NotFound if there is no such client
    @Transactional
    public Note add(WorkspaceId workspace, ClientId client, Given given) {
        var text = given.text("text", LONGEST, null);
        given.check();
        var id = Ids.next();
        store.insert(workspace, files.get(workspace, client).id(), id, text);
        tell(workspace, client, "client.note_added", id);
        return get(workspace, client, id);
    }

    /// @throws NotFound if there is no such note of that client
    /// @throws com.shopme.api.ChangedMeanwhile if `condition` is not met
    @Transactional
    public Note change(
            WorkspaceId workspace, ClientId client, UUID note, IfMatch condition, Given given) {
        var before = locked(workspace, client, note, false);
        condition.check(before.updatedAt());
        var text = given.text("text", LONGEST, before.text());
        given.check();
        if (text.equals(before.text())) return before;
        store.update(workspace, note, text);
        tell(workspace, client, "client.note_changed", note);
        return get(workspace, client, note);
    }

    /// @throws NotFound if there is no such note of that client
    /// @throws com.shopme.api.ChangedMeanwhile if `condition` is not met
    @Transactional
    public void delete(WorkspaceId workspace, ClientId client, UUID note, IfMatch condition) {
        condition.check(locked(workspace, client, note, false).updatedAt());
        store.deleted(workspace, note, true);
        tell(workspace, client, "client.note_deleted", note);
    }

    /// @throws NotFound if none was deleted
    @Transactional
    public Note restore(WorkspaceId workspace, ClientId client, UUID note) {
        locked(workspace, client, note, true);
        store.deleted(workspace, note, false);
        tell(workspace, client, "client.note_restored", note);
        return get(workspace, client, note);
    }

    private Note locked(WorkspaceId workspace, ClientId client, UUID note, boolean deleted) {
        return store.lock(workspace, files.get(workspace, client).id(), note)
                .filter(found -> found.deletedAt().isPresent() == deleted)
                .orElseThrow(() -> new NotFound("note"));
    }

    private void tell(WorkspaceId workspace, ClientId client, String action, UUID note) {
        events.publishEvent(
                new Auditable(
                        workspace,
                        action,
                        "client",
                        Optional.of(client.value()),
                        Map.of(),
                        Map.of("note_id", note)));
    }
}
