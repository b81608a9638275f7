package com.shopme.workspace;

import com.shopme.api.IfMatch;
import com.shopme.api.InvalidRequest;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.platform.Auditable;
import com.shopme.platform.NotFound;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a shop says in its own words: opening hours, address, shipping, …
@Service
public class Texts {
    private final TextStore store;
    private final WorkspaceStore workspaces;
    private final LanguageStore languages;
    private final ApplicationEventPublisher events;

    Texts(
            TextStore store,
            WorkspaceStore workspaces,
            LanguageStore languages,
            ApplicationEventPublisher events) {
        this.store = store;
        this.workspaces = workspaces;
        this.languages = languages;
        this.events = events;
    }

    /// @throws com.shopme.api.InvalidRequest if the list does not know what is asked
    @Transactional(readOnly = true)
    public Page<TextView> list(WorkspaceId workspace, ListRequest request) {
        return store.list(workspace, request);
    }

    /// @throws NotFound if it says nothing on this topic in this language
    @Transactional(readOnly = true)
    public TextView get(WorkspaceId workspace, Topic topic, Language language) {
        return store.find(workspace, topic, language).orElseThrow(() -> new NotFound("text"));
    }

    /// Says it, or says it otherwise.
    ///
    /// @throws InvalidRequest if the workspace does not speak this language
    @Transactional
    public TextView write(
            WorkspaceId workspace, Topic topic, Language language, IfMatch condition, String body) {
        var before = store.lock(workspace, topic, language);
        before.ifPresent(text -> condition.check(text.changedAt()));
        if (!languages.has(workspace, language))
            throw new InvalidRequest("language", "unknown", "is none of the workspace's languages");
        workspaces.putText(workspace, topic, language, body.strip());
        var after = get(workspace, topic, language);
        tell(
                workspace,
                before.isPresent() ? "text.updated" : "text.created",
                after.id(),
                before.map(Texts::facts).orElse(Map.of()),
                facts(after));
        return after;
    }

    /// @throws NotFound if it says nothing on this topic in this language
    @Transactional
    public void delete(WorkspaceId workspace, Topic topic, Language language, IfMatch condition) {
        var text = store.lock(workspace, topic, language).orElseThrow(() -> new NotFound("text"));
        condition.check(text.changedAt());
        workspaces.deleteText(workspace, topic, language);
        tell(workspace, "text.deleted", text.id(), facts(text), Map.of());
    }

    private static Map<String, Object> facts(TextView text) {
        return Map.of(
                "topic",
                text.topic().code(),
                "language",
                text.language().code(),
                "body",
                text.body());
    }

    private void tell(
            WorkspaceId workspace,
            String action,
            UUID id,
            Map<String, Object> before,
            Map<String, Object> after) {
        events.publishEvent(
                new Auditable(workspace, action, "text", Optional.of(id), before, after));
    }
}
