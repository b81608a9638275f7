package com.shopme.live;

import com.shopme.workspace.Permission;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A change as those who watch hear of it.
///
/// @param id empty if many changed at once: load the whole list again
public record LiveEvent(
        @Schema(example = "order.placed") String type,
        @Schema(example = "order") String entity,
        Optional<UUID> id,
        Optional<UUID> chatId,
        Instant at) {
    private static final Map<String, Permission> TAKES =
            Map.ofEntries(
                    Map.entry("message", Permission.CHATS_READ),
                    Map.entry("chat", Permission.CHATS_READ),
                    Map.entry("order", Permission.ORDERS_READ),
                    Map.entry("product", Permission.CATALOG_READ),
                    Map.entry("category", Permission.CATALOG_READ),
                    Map.entry("service", Permission.CATALOG_READ),
                    Map.entry("client", Permission.CLIENTS_READ),
                    Map.entry("prompt", Permission.PROMPTS_READ),
                    Map.entry("document", Permission.PROMPTS_READ),
                    Map.entry("faq", Permission.PROMPTS_READ),
                    Map.entry("workspace", Permission.SETTINGS_READ),
                    Map.entry("language", Permission.SETTINGS_READ),
                    Map.entry("text", Permission.SETTINGS_READ),
                    Map.entry("member", Permission.MEMBERS_READ),
                    Map.entry("role", Permission.MEMBERS_READ),
                    Map.entry("invitation", Permission.MEMBERS_READ),
                    Map.entry("machine_token", Permission.MEMBERS_READ),
                    Map.entry("webhook", Permission.WEBHOOKS_READ));

    /// What it takes to hear of it. Of what is not named here, those hear who may see who did what.
    Permission takes() {
        return TAKES.getOrDefault(entity, Permission.ACTIVITY_READ);
    }

    /// Whether whoever belongs to the workspace may hear of it.
    boolean concernsAll() {
        return entity.equals("table_view");
    }

    /// Whether those who watch may see more or less from now on.
    boolean movesPermissions() {
        return switch (entity) {
            case "member", "role", "machine_token", "workspace" -> true;
            default -> false;
        };
    }
}
