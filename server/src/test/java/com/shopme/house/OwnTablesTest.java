package com.shopme.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A room's SQL names its own tables only.
class OwnTablesTest {
    private static final Path SOURCES = Path.of("src/main/java/com/shopme");
    private static final Pattern TABLE =
            Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE)\\s+(?:ONLY\\s+)?([a-z_]+)");

    private static final Map<String, String> OWNERS = owners();

    @Test
    void everyTableHasOneOwnerAndIsTouchedByItAlone() throws IOException {
        var trespasses = new ArrayList<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList())
                trespasses.addAll(trespasses(roomOf(file), Files.readString(file)));
        }

        assertThat(trespasses).isEmpty();
    }

    @Test
    void andTheRuleBites() {
        assertThat(trespasses("campaigns", "SELECT * FROM orders o JOIN clients c ON true"))
                .containsExactly("campaigns touches orders", "campaigns touches clients");
    }

    @Test
    void everyTableOfTheMigrationsHasAnOwner() throws IOException {
        var migrations = new StringBuilder();
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (var file : files.toList()) migrations.append(Files.readString(file));
        }
        var tables =
                Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?([a-z_]+)")
                        .matcher(migrations)
                        .results()
                        .map(found -> found.group(1));

        assertThat(tables).isNotEmpty().allMatch(OWNERS::containsKey);
    }

    private static List<String> trespasses(String room, String source) {
        return TABLE.matcher(source)
                .results()
                .map(found -> found.group(1))
                .filter(OWNERS::containsKey)
                .filter(table -> !OWNERS.get(table).equals(room))
                .map(table -> room + " touches " + table)
                .toList();
    }

    private static String roomOf(Path file) {
        return SOURCES.relativize(file).getName(0).toString();
    }

    private static Map<String, String> owners() {
        var owners = new TreeMap<String, String>();
        own(owners, "platform", "base_entity lanes scheduled_tasks event_publication lasting_keys");
        own(owners, "platform", "dry_runs");
        own(owners, "api", "idempotency_keys");
        own(owners, "mail", "mails");
        own(owners, "identity", "users login_attempts signing_keys sessions");
        own(owners, "identity", "refresh_tokens known_devices registrations tickets");
        own(owners, "identity", "second_factors recovery_codes passkeys passkey_challenges");
        own(owners, "workspace", "workspaces user_workspaces roles languages workspace_texts");
        own(owners, "workspace", "invitations machine_tokens");
        own(owners, "catalog", "categories services products catalog_texts product_images");
        own(owners, "catalog", "search_fillers search_entries search_words");
        own(owners, "clients", "clients contact_aliases consents client_tags client_notes");
        own(
                owners,
                "ordering",
                "carts cart_items orders order_items order_counters payment_details");
        own(owners, "conversation", "chat_sessions messages");
        own(owners, "knowledge", "documents faq_entries passages passage_words passage_vectors");
        own(owners, "knowledge", "knowledge_changes");
        own(owners, "assistant", "prompts prompt_versions");
        own(owners, "model", "model_settings answer_traces");
        own(owners, "usage", "usage_entries model_costs model_budgets");
        own(owners, "whatsapp", "whatsapp_settings whatsapp_inbox whatsapp_outbox whatsapp_pace");
        own(owners, "whatsapp", "channels media whatsapp_templates");
        own(owners, "automation", "webhooks webhook_events webhook_deliveries webhook_attempts");
        own(owners, "views", "table_views user_preferences");
        own(owners, "live", "live_events");
        own(owners, "audit", "activity_logs activity_chains");
        return owners;
    }

    private static void own(Map<String, String> owners, String room, String tables) {
        for (var table : tables.split(" ")) owners.put(table, room);
    }
}
