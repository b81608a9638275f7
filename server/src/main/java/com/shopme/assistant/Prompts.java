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
/// numbers without their own; making one active puts the other to rest.
@Service
public class Prompts {
    private final PromptStore prompts;
    private final ApplicationEventPublisher events;

    Prompts(PromptStore prompts, ApplicationEventPublisher events) {
        this.prompts = prompts;
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
