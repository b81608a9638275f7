package com.shopme.emulator;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The templates of all accounts, and Meta's review of new ones.
public final class Templates {
    private final Journal journal;
    private final Webhooks webhooks;
    private final Ticker ticker;
    private final ConcurrentHashMap<String, Template> byId = new ConcurrentHashMap<>();

    Templates(Journal journal, Webhooks webhooks, Ticker ticker) {
        this.journal = journal;
        this.webhooks = webhooks;
        this.ticker = ticker;
    }

    void addApproved(
            String account, String name, String language, String category, JsonNode components) {
        save(template(account, name, language, category, "APPROVED", "POSITIONAL", components));
    }

    /// Takes a new template. It is pending for a second, then approved, and the webhook tells.
    public Template create(String account, ObjectNode wish) {
        TemplateRules.check(wish);
        var name = Json.text(wish, "name");
        var language = Json.text(wish, "language");
        if (find(account, name, language).isPresent()) {
            throw GraphError.of(
                    100, "There is already %s content for this template".formatted(language));
        }
        var template =
                template(
                        account,
                        name,
                        language,
                        Json.text(wish, "category").toUpperCase(Locale.ROOT),
                        "PENDING",
                        wish.path("parameter_format")
                                .asString("POSITIONAL")
                                .toUpperCase(Locale.ROOT),
                        wish.path("components"));
        save(template);
        review(template.id());
        return template;
    }

    /// Edits the components or the category; goes to review again.
    public void edit(Template template, ObjectNode change) {
        if (!List.of("APPROVED", "REJECTED", "PAUSED").contains(template.status())) {
            throw GraphError.of(100, "Only approved, rejected or paused templates can be edited");
        }
        var merged = Json.tree(template);
        merged.put("category", change.path("category").asString(template.category()));
        merged.set(
                "components",
                change.has("components") ? change.path("components") : template.components());
        TemplateRules.check(merged);
        save(Json.read(merged, Template.class).withStatus("PENDING", null));
        review(template.id());
    }

    /// Deletes all languages of a name, or the one with the id. False when there was none.
    public boolean delete(String account, String name, @Nullable String id) {
        var doomed =
                of(account).stream()
                        .filter(it -> it.name().equals(name))
                        .filter(it -> id == null || it.id().equals(id))
                        .toList();
        for (var template : doomed) {
            byId.remove(template.id());
            journal.append("template_gone", Json.object("id", template.id()));
        }
        return !doomed.isEmpty();
    }

    /// Meta changes its mind: APPROVED, REJECTED, PAUSED, DISABLED, … with the webhook.
    public Template decide(String id, String status, @Nullable String reason) {
        var template = get(id).withStatus(status, reason);
        save(template);
        var value =
                Json.object("event", status)
                        .put("message_template_id", Long.parseLong(id))
                        .put("message_template_name", template.name())
                        .put("message_template_language", template.language())
                        .put("message_template_category", template.category())
                        .put("reason", reason == null ? "NONE" : reason);
        webhooks.tellAccount(template.account(), "message_template_status_update", value);
        return template;
    }

    public Template get(String id) {
        return byId(id).orElseThrow(() -> new NotKnown("template", id));
    }

    public Optional<Template> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Newest first, as Meta lists them.
    public List<Template> of(String account) {
        return byId.values().stream()
                .filter(it -> it.account().equals(account))
                .sorted(Comparator.comparing(Template::id).reversed())
                .toList();
    }

    Optional<Template> find(String account, String name, String language) {
        return byId.values().stream()
                .filter(it -> it.account().equals(account))
                .filter(it -> it.name().equals(name) && it.language().equals(language))
                .findFirst();
    }

    private void review(String id) {
        ticker.in(
                1000,
                () ->
                        byId(id).filter(it -> it.status().equals("PENDING"))
                                .ifPresent(_ -> decide(id, "APPROVED", null)));
    }

    private void save(Template template) {
        byId.put(template.id(), template);
        journal.append("template", template);
    }

    private static Template template(
            String account,
            String name,
            String language,
            String category,
            String status,
            String format,
            JsonNode components) {
        var id =
                Long.toString(
                        ThreadLocalRandom.current()
                                .nextLong(500_000_000_000_000L, 599_999_999_999_999L));
        return new Template(
                id, account, name, language, category, status, format, null, components);
    }

    /// Reviews again what was pending when the server stopped.
    void resume() {
        byId.values().stream()
                .filter(it -> it.status().equals("PENDING"))
                .forEach(it -> review(it.id()));
    }

    void restore(String kind, JsonNode value) {
        switch (kind) {
            case "template" -> {
                var template = Json.read(value, Template.class);
                byId.put(template.id(), template);
            }
            case "template_gone" -> byId.remove(Json.text(value, "id"));
            default -> {}
        }
    }

    void snapshot(Consumer<Journal.Entry> to) {
        byId.values().forEach(it -> to.accept(new Journal.Entry("template", it)));
    }

    void clear() {
        byId.clear();
    }
}
