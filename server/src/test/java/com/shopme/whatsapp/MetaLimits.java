package com.shopme.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import tools.jackson.databind.JsonNode;

/// What the Graph API takes, written down from Meta's pages a second time, apart from the renderer.
final class MetaLimits {
    private MetaLimits() {}

    static void check(JsonNode message) {
        assertThat(message.toString()).doesNotContain("\\u0000");
        switch (message.path("type").asString()) {
            case "text" -> between(message.at("/text/body"), 1, 4096);
            case "image" -> caption(message.path("image"));
            case "document" -> {
                caption(message.path("document"));
                between(message.at("/document/filename"), 1, 240);
            }
            case "interactive" -> interactive(message.path("interactive"));
            case "template" -> between(message.at("/template/name"), 1, 512);
            case "reaction" -> between(message.at("/reaction/message_id"), 1, 300);
            default -> throw new AssertionError("unknown type in " + message);
        }
    }

    private static void caption(JsonNode media) {
        between(media.path("link"), 1, 2000);
        if (media.has("caption")) between(media.path("caption"), 1, 1024);
    }

    private static void interactive(JsonNode interactive) {
        between(interactive.at("/body/text"), 1, 1024);
        switch (interactive.path("type").asString()) {
            case "button" -> buttons(interactive.at("/action/buttons"));
            case "list" -> {
                assertThat(interactive.has("header")).isFalse();
                between(interactive.at("/action/button"), 1, 20);
                rows(interactive.at("/action/sections/0/rows"));
            }
            case "cta_url" -> {
                between(interactive.at("/action/parameters/display_text"), 1, 20);
                between(interactive.at("/action/parameters/url"), 1, 2000);
            }
            default -> throw new AssertionError("unknown kind in " + interactive);
        }
    }

    private static void buttons(JsonNode buttons) {
        assertThat(buttons.size()).isBetween(1, 3);
        var ids = new HashSet<String>();
        var titles = new HashSet<String>();
        for (var button : buttons) {
            assertThat(ids.add(between(button.at("/reply/id"), 1, 256))).isTrue();
            assertThat(titles.add(between(button.at("/reply/title"), 1, 20))).isTrue();
        }
    }

    private static void rows(JsonNode rows) {
        assertThat(rows.size()).isBetween(1, 10);
        var ids = new HashSet<String>();
        for (var row : rows) {
            assertThat(ids.add(between(row.path("id"), 1, 200))).isTrue();
            between(row.path("title"), 1, 24);
            if (row.has("description")) between(row.path("description"), 1, 72);
        }
    }

    private static String between(JsonNode text, int least, int most) {
        assertThat(text.isString()).as("%s", text).isTrue();
        assertThat(text.asString().isBlank()).isFalse();
        assertThat(text.asString().length()).isBetween(least, most);
        return text.asString();
    }
}
