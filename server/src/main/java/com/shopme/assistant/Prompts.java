package com.shopme.assistant;

import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.platform.Auditable;
import com.shopme.platform.NotFound;
import com.shopme.shared.Ids;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The prompts of a workspace. For each of its numbers one is active at most, and one for all
/// numbers without their own; making one active puts the other to rest. Each text that is saved is
/// kept as a version.
@Service
public class Prompts {
    private final PromptStore prompts;
    private final PromptVersionStore versions;
    private final ApplicationEventPublisher events;

    Prompts(PromptStore prompts, PromptVersionStore versions, ApplicationEventPublisher events) {
        this.prompts = prompts;
        this.versions = versions;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Page<Prompt> list(WorkspaceId workspace, ListRequest request) {
        return prompts.list(workspace, request);
    }

    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public Prompt get(WorkspaceId workspace, PromptId id) {
        return prompts.find(workspace, id).orElseThrow(() -> new NotFound("prompt"));
    }

    /// The prompt that counts for one of the shop's numbers.
    @Transactional(readOnly = true)
    public Optional<Prompt> activeFor(WorkspaceId workspace, PhoneNumber number) {
        return prompts.activeFor(workspace, number);
    }

    @Transactional
    public Prompt add(WorkspaceId workspace, PromptDraft draft) {
        var id = new PromptId(Ids.next());
        if (draft.active()) prompts.deactivateOthers(workspace, id, draft.number());
        prompts.insert(workspace, id, draft);
        versions.add(workspace, id, draft.text(), Optional.empty());
        var added = get(workspace, id);
        tell(workspace, "prompt.created", id, Map.of(), facts(added));
        return added;
    }

    /// @param change makes what it becomes from what it is
    /// @throws NotFound if there is none
    @Transactional
    public Prompt change(
            WorkspaceId workspace,
            PromptId id,
            IfMatch condition,
            UnaryOperator<PromptDraft> change) {
        return change(workspace, id, condition, change, Optional.empty());
    }

    /// The texts that a prompt has and had, the newest first.
    ///
    /// @throws NotFound if there is no such prompt
    @Transactional(readOnly = true)
    public Page<PromptVersion> versions(WorkspaceId workspace, PromptId id, ListRequest request) {
        get(workspace, id);
        return versions.list(workspace, id, request);
    }

    /// Takes the text of an older version again, as a new one.
    ///
    /// @throws NotFound if there is no such prompt, or no such version of it
    @Transactional
    public Prompt rollBack(WorkspaceId workspace, PromptId id, IfMatch condition, int version) {
        var old =
                versions.find(workspace, id, version)
                        .orElseThrow(() -> new NotFound("version of the prompt"));
        return change(
                workspace,
                id,
                condition,
                now -> now.withText(old.text()),
                Optional.of(old.version()));
    }

    private Prompt change(
            WorkspaceId workspace,
            PromptId id,
            IfMatch condition,
            UnaryOperator<PromptDraft> change,
            Optional<Integer> restoredFrom) {
        var before = prompts.lock(workspace, id).orElseThrow(() -> new NotFound("prompt"));
        condition.check(before.updatedAt());
        var present =
                new PromptDraft(
                        before.title(),
                        before.text(),
                        before.number(),
                        before.active(),
                        before.settings());
        var draft = change.apply(present);
        if (draft.active()) prompts.deactivateOthers(workspace, id, draft.number());
        prompts.update(workspace, id, draft);
        if (!draft.text().equals(before.text()))
            versions.add(workspace, id, draft.text(), restoredFrom);
        var now = get(workspace, id);
        tell(workspace, "prompt.updated", id, facts(before), facts(now));
        return now;
    }

    /// @throws NotFound if there is none
    @Transactional
    public void remove(WorkspaceId workspace, PromptId id, IfMatch condition) {
        var before = prompts.lock(workspace, id).orElseThrow(() -> new NotFound("prompt"));
        condition.check(before.updatedAt());
        prompts.delete(workspace, id, true);
        tell(workspace, "prompt.deleted", id, facts(before), Map.of());
    }

    /// Brings a deleted prompt back, inactive.
    ///
    /// @throws NotFound if there is no deleted one
    @Transactional
    public Prompt restore(WorkspaceId workspace, PromptId id) {
        if (prompts.lockDeleted(workspace, id).isEmpty()) throw new NotFound("deleted prompt");
        prompts.delete(workspace, id, false);
        var now = get(workspace, id);
        tell(workspace, "prompt.restored", id, Map.of(), facts(now));
        return now;
    }

    private void tell(
            WorkspaceId workspace,
            String action,
            PromptId id,
            Map<String, Object> before,
            Map<String, Object> after) {
        events.publishEvent(
                new Auditable(workspace, action, "prompt", Optional.of(id.value()), before, after));
    }

    private static Map<String, Object> facts(Prompt prompt) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("title", prompt.title());
        facts.put("prompt_text", prompt.text());
        prompt.number().ifPresent(number -> facts.put("reference_phone", number.value()));
        facts.put("active", prompt.active());
        return facts;
    }
}
