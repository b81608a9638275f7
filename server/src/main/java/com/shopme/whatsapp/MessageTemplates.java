package com.shopme.whatsapp;

import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/// The message templates of a workspace's accounts, as Meta tells of them (Meta, template webhooks,
/// read 2026-11). They are written and submitted at Meta.
@Service
public class MessageTemplates {
    private static final Set<String> USED =
            Set.of(
                    "message_template_status_update",
                    "message_template_quality_update",
                    "template_category_update");

    private final TemplateStore store;

    MessageTemplates(TemplateStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public Page<MessageTemplate> list(WorkspaceId workspace, ListRequest request) {
        return store.list(workspace, request);
    }

    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public MessageTemplate get(WorkspaceId workspace, UUID template) {
        return store.find(workspace, template).orElseThrow(() -> new NotFound("template"));
    }

    static boolean uses(String field) {
        return USED.contains(field);
    }

    /// Keeps what Meta says of a template.
    ///
    /// @param account Meta's id of it
    @Transactional
    public void take(WorkspaceId workspace, String account, String field, JsonNode value) {
        var id = Json.text(value, "message_template_id", 40);
        if (id.isEmpty()) return;
        var name = Json.text(value, "message_template_name", 512);
        var language = Json.text(value, "message_template_language", 20);
        var told = new TemplateStore.Told(account, id.get(), name, language);
        switch (field) {
            case "message_template_status_update" ->
                    store.status(workspace, told, status(value), reason(value), category(value));
            case "message_template_quality_update" ->
                    store.quality(workspace, told, Json.text(value, "new_quality_score", 20));
            default -> store.category(workspace, told, Json.text(value, "new_category", 60));
        }
    }

    private static Optional<String> status(JsonNode value) {
        return Json.text(value, "event", 60);
    }

    private static Optional<String> reason(JsonNode value) {
        return Json.text(value, "reason", 500).filter(text -> !text.equals("NONE"));
    }

    private static Optional<String> category(JsonNode value) {
        return Json.text(value, "message_template_category", 60);
    }
}
