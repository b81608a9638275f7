package com.shopme.workspace;

import com.shopme.api.IfMatch;
import com.shopme.api.InvalidRequest;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.platform.Auditable;
import com.shopme.platform.NotFound;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The languages that a workspace's chats may be held in. Its default language is always one.
@Service
public class Languages {
    private final LanguageStore store;
    private final DeskStore desk;
    private final ApplicationEventPublisher events;

    Languages(LanguageStore store, DeskStore desk, ApplicationEventPublisher events) {
        this.store = store;
        this.desk = desk;
        this.events = events;
    }

    /// What may be changed of a language.
    public record Use(String name, boolean active) {
        Map<String, Object> facts() {
            return Map.of("name", name, "active", active);
        }
    }

    /// @throws com.shopme.api.InvalidRequest if the list does not know what is asked
    @Transactional(readOnly = true)
    public Page<LanguageView> list(WorkspaceId workspace, ListRequest request) {
        return store.list(workspace, request);
    }

    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public LanguageView get(WorkspaceId workspace, UUID id) {
        return find(workspace, id, false);
    }

    /// @param name empty: its English name
    /// @throws NameTaken if the workspace has it already
    @Transactional
    public LanguageView add(WorkspaceId workspace, Language language, Optional<String> name) {
        desk.lock(workspace);
        if (store.has(workspace, language)) throw new NameTaken("language");
        var english = language.locale().getDisplayLanguage(Locale.ENGLISH);
        var id = store.insert(workspace, language, name.orElse(english));
        var added = get(workspace, id);
        tell(
                workspace,
                "language.created",
                id,
                Map.of(),
                Map.of("code", language.code(), "name", added.name()));
        return added;
    }

    /// @throws NotFound if there is none
    /// @throws DefaultLanguage if it is the default and would not be active any more
    @Transactional
    public LanguageView change(
            WorkspaceId workspace, UUID id, IfMatch condition, UnaryOperator<Use> change) {
        var before = locked(workspace, id, condition);
        var use = new Use(before.name(), before.active());
        var next = change.apply(use);
        if (before.isDefault() && !next.active()) throw new DefaultLanguage();
        store.update(workspace, id, next.name(), next.active());
        tell(workspace, "language.updated", id, use.facts(), next.facts());
        return get(workspace, id);
    }

    /// Puts languages into this order; those that are not named follow in the order they have.
    ///
    /// @throws InvalidRequest if one is named twice, or there is none of that id
    @Transactional
    public void arrange(WorkspaceId workspace, List<UUID> wanted) {
        desk.lock(workspace);
        var order = new LinkedHashSet<>(wanted);
        var present = store.inOrder(workspace);
        if (order.size() < wanted.size())
            throw new InvalidRequest("languages", "repeated", "name one twice");
        if (!present.containsAll(wanted))
            throw new InvalidRequest("languages", "unknown", "name one that there is not");
        order.addAll(present);
        var place = 0;
        for (var id : order) store.place(workspace, id, place++);
        events.publishEvent(
                new Auditable(
                        workspace,
                        "languages.arranged",
                        "language",
                        Optional.empty(),
                        Map.of("order", present),
                        Map.of("order", List.copyOf(order))));
    }

    /// @throws NotFound if there is none
    /// @throws DefaultLanguage if it is the default
    @Transactional
    public void delete(WorkspaceId workspace, UUID id, IfMatch condition) {
        var language = locked(workspace, id, condition);
        if (language.isDefault()) throw new DefaultLanguage();
        store.deleted(workspace, id, true);
        tell(
                workspace,
                "language.deleted",
                id,
                Map.of("code", language.language().code(), "name", language.name()),
                Map.of());
    }

    /// @throws NotFound if none was deleted
    /// @throws NameTaken if the workspace has that language again
    @Transactional
    public LanguageView restore(WorkspaceId workspace, UUID id) {
        desk.lock(workspace);
        var language = find(workspace, id, true).language();
        if (store.has(workspace, language)) throw new NameTaken("language");
        store.deleted(workspace, id, false);
        tell(workspace, "language.restored", id, Map.of(), Map.of("code", language.code()));
        return get(workspace, id);
    }

    // Who changes the default waits too.
    private LanguageView locked(WorkspaceId workspace, UUID id, IfMatch condition) {
        desk.lock(workspace);
        var language = get(workspace, id);
        condition.check(language.changedAt());
        return language;
    }

    private LanguageView find(WorkspaceId workspace, UUID id, boolean deleted) {
        return store.find(workspace, id)
                .filter(language -> language.deletedAt().isPresent() == deleted)
                .orElseThrow(() -> new NotFound("language"));
    }

    private void tell(
            WorkspaceId workspace,
            String action,
            UUID id,
            Map<String, Object> before,
            Map<String, Object> after) {
        events.publishEvent(
                new Auditable(workspace, action, "language", Optional.of(id), before, after));
    }
}
