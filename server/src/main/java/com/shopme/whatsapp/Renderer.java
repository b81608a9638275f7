package com.shopme.whatsapp;

import com.shopme.conversation.Outgoing;
import com.shopme.conversation.Outgoing.Choice;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Makes of what we say what WhatsApp can show: one or several messages of the Graph API within all
/// its limits (Meta, messages, read 2026-11). Choices become buttons, else a list, else numbered
/// text; none is ever lost.
final class Renderer {
    static final int TEXT = 4096;
    static final int CAPTION = 1024;
    static final int BODY = 1024;
    static final int BUTTONS = 3;
    static final int BUTTON_TITLE = 20;
    static final int ROWS = 10;
    static final int ROW_TITLE = 24;
    static final int ROW_DESCRIPTION = 72;
    static final int ID = 200;
    private static final int FILE_NAME = 240;
    private static final int LABEL = 20;
    private static final String NOTHING = "…";

    private Renderer() {}

    /// The messages in order, each `type` and what belongs to it, not yet addressed.
    static List<Map<String, Object>> render(Outgoing content) {
        return switch (content) {
            case Outgoing.Text(var body) -> texts(body);
            case Outgoing.Picture(var url, var caption) ->
                    captioned("image", Map.of("link", url.toString()), caption);
            case Outgoing.File(var url, var name, var caption) ->
                    captioned("document", file(url, name), caption);
            case Outgoing.Choices choices -> choices(tidy(choices));
            case Outgoing.Link(var body, var label, var url) -> link(body, label, url);
            case Outgoing.Template template -> List.of(template(template));
            case Outgoing.Reaction(var message, var emoji) ->
                    List.of(message("reaction", Map.of("message_id", message, "emoji", emoji)));
        };
    }

    private static List<Map<String, Object>> texts(String body) {
        var parts = Wording.split(body, TEXT);
        return (parts.isEmpty() ? List.of(NOTHING) : parts).stream().map(Renderer::text).toList();
    }

    private static Map<String, Object> text(String body) {
        return message("text", Map.of("body", body, "preview_url", body.contains("https://")));
    }

    private static List<Map<String, Object>> captioned(
            String type, Map<String, Object> media, String caption) {
        var clean = Texts.clean(caption).strip();
        if (clean.isEmpty()) return List.of(message(type, media));
        if (clean.length() <= CAPTION) return List.of(message(type, with(media, "caption", clean)));
        return joined(List.of(message(type, media)), texts(clean));
    }

    private static Map<String, Object> file(URI url, String name) {
        var line = Wording.line(name);
        return Map.of(
                "link",
                url.toString(),
                "filename",
                Wording.shorten(line.isEmpty() ? "file" : line, FILE_NAME));
    }

    private static Outgoing.Choices tidy(Outgoing.Choices choices) {
        var tidy = choices.choices().stream().map(Renderer::tidy).toList();
        return new Outgoing.Choices(
                choices.body(), choices.picture(), Wording.line(choices.button()), tidy);
    }

    private static Choice tidy(Choice choice) {
        var title = Wording.line(choice.title());
        return new Choice(
                choice.id(),
                title.isEmpty() ? Wording.line(choice.id()) : title,
                choice.description().map(Wording::line).filter(text -> !text.isEmpty()));
    }

    private static List<Map<String, Object>> choices(Outgoing.Choices asked) {
        if (asked.choices().isEmpty() || !idsFit(asked.choices())) return numbered(asked);
        if (fitButtons(asked.choices())) return buttons(asked);
        return fitList(asked.choices()) ? list(asked) : numbered(asked);
    }

    private static boolean idsFit(List<Choice> choices) {
        var fit = choices.stream().map(Choice::id).allMatch(id -> isFit(id));
        return fit && choices.stream().map(Choice::id).distinct().count() == choices.size();
    }

    private static boolean isFit(String id) {
        return !id.isBlank() && id.length() <= ID && id.equals(Texts.clean(id));
    }

    private static boolean fitButtons(List<Choice> choices) {
        return choices.size() <= BUTTONS
                && choices.stream().allMatch(one -> one.title().length() <= BUTTON_TITLE)
                && choices.stream().allMatch(one -> one.description().isEmpty())
                && choices.stream().map(Choice::title).distinct().count() == choices.size();
    }

    private static boolean fitList(List<Choice> choices) {
        return choices.size() <= ROWS && choices.stream().allMatch(Renderer::fitsRow);
    }

    private static boolean fitsRow(Choice choice) {
        var shown = choice.description().map(String::length).orElse(0);
        return choice.title().length() <= ROW_TITLE
                ? shown <= ROW_DESCRIPTION
                : shown == 0 && choice.title().length() <= ROW_DESCRIPTION;
    }

    private static List<Map<String, Object>> buttons(Outgoing.Choices asked) {
        var buttons =
                asked.choices().stream()
                        .map(one -> Map.of("id", one.id(), "title", one.title()))
                        .map(reply -> Map.of("type", "reply", "reply", reply))
                        .toList();
        var header = asked.picture().map(url -> Map.of("type", "image", "image", linked(url)));
        return interactive(asked.body(), "button", Map.of("buttons", buttons), header);
    }

    // A list shows no picture of its own: the picture goes ahead.
    private static List<Map<String, Object>> list(Outgoing.Choices asked) {
        var rows = asked.choices().stream().map(Renderer::row).toList();
        var label = asked.button().isEmpty() ? "☰" : Wording.shorten(asked.button(), LABEL);
        var action =
                Map.<String, Object>of("button", label, "sections", List.of(Map.of("rows", rows)));
        return joined(
                picture(asked.picture()),
                interactive(asked.body(), "list", action, Optional.empty()));
    }

    private static Map<String, String> row(Choice choice) {
        var title = Wording.shorten(choice.title(), ROW_TITLE);
        var description =
                title.equals(choice.title()) ? choice.description() : Optional.of(choice.title());
        return description
                .map(text -> Map.of("id", choice.id(), "title", title, "description", text))
                .orElse(Map.of("id", choice.id(), "title", title));
    }

    private static List<Map<String, Object>> numbered(Outgoing.Choices asked) {
        var all = asked.choices();
        var lines =
                IntStream.range(0, all.size())
                        .mapToObj(i -> (i + 1) + ". " + shown(all.get(i)))
                        .toList();
        var text = asked.body().strip() + "\n\n" + String.join("\n", lines);
        return joined(picture(asked.picture()), texts(text));
    }

    private static String shown(Choice choice) {
        return choice.title() + choice.description().map(text -> " – " + text).orElse("");
    }

    private static List<Map<String, Object>> link(String body, String label, URI url) {
        var line = Wording.line(label);
        var web = String.valueOf(url.getScheme()).matches("https?") && url.getHost() != null;
        if (!web || line.isEmpty() || line.length() > LABEL)
            return texts(body.strip() + "\n\n" + line + "\n" + url);
        var parameters = Map.of("display_text", line, "url", url.toString());
        return interactive(
                body,
                "cta_url",
                Map.of("name", "cta_url", "parameters", parameters),
                Optional.empty());
    }

    // What does not fit into the body goes ahead as text.
    private static List<Map<String, Object>> interactive(
            String text, String type, Map<String, Object> action, Optional<?> header) {
        var parts = Wording.split(text, BODY);
        var body = parts.isEmpty() ? NOTHING : parts.getLast();
        var ahead =
                parts.stream().limit(Math.max(0, parts.size() - 1)).map(Renderer::text).toList();
        var whole = Map.of("type", type, "body", Map.of("text", body), "action", action);
        var shown = header.map(above -> with(whole, "header", above)).orElse(whole);
        return joined(ahead, List.of(message("interactive", shown)));
    }

    private static List<Map<String, Object>> picture(Optional<URI> url) {
        return url.map(link -> List.of(message("image", linked(link)))).orElse(List.of());
    }

    private static Map<String, Object> linked(URI url) {
        return Map.of("link", url.toString());
    }

    // Meta refuses line breaks and empty values in a template's parameters.
    private static Map<String, Object> template(Outgoing.Template template) {
        var values =
                template.values().stream()
                        .map(Wording::line)
                        .map(text -> Map.of("type", "text", "text", text.isEmpty() ? "-" : text))
                        .toList();
        var named =
                Map.<String, Object>of(
                        "name", template.name(), "language", Map.of("code", template.language()));
        if (values.isEmpty()) return message("template", named);
        var body = Map.of("type", "body", "parameters", values);
        return message("template", with(named, "components", List.of(body)));
    }

    private static Map<String, Object> message(String type, Map<String, ?> what) {
        return Map.of("type", type, type, what);
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        var more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
