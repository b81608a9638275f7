package com.shopme.emulator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Brings messages on their way, with the files they show.
final class MediaDelivery {
    private final MediaVault vault;
    private final MediaLinks links;
    private final Chats chats;
    private final StatusLadder ladder;

    MediaDelivery(MediaVault vault, MediaLinks links, Chats chats, StatusLadder ladder) {
        this.vault = vault;
        this.links = links;
        this.chats = chats;
        this.ladder = ladder;
    }

    /// Files the message shows, by the type they are sent as.
    private record File(String type, JsonNode media) {}

    private static List<File> mediaOf(String type, JsonNode body, @Nullable ObjectNode template) {
        var files = new ArrayList<File>();
        if (MessageRules.MEDIA.contains(type)) files.add(new File(type, body.path(type)));
        var header = type.equals("interactive") ? body.path(type).path("header") : Json.object();
        if (template != null) header = template.path("header");
        var kind = Json.text(header, "type");
        if (MessageRules.MEDIA.contains(kind)) files.add(new File(kind, header.path(kind)));
        return files;
    }

    /// Starts the ladder when all files are there; a file that is missing or not fit for the type
    /// fails the message.
    void deliver(Sent message, String type, JsonNode body, @Nullable ObjectNode template) {
        var files = mediaOf(type, body, template);
        if (files.isEmpty()) ladder.climb(message);
        else Thread.ofVirtual().start(() -> deliverFiles(message, files));
    }

    private void deliverFiles(Sent message, List<File> files) {
        for (var file : files) {
            var link = Json.text(file.media, "link");
            var media =
                    link.isEmpty()
                            ? vault.find(file.media.path("id").asString(""))
                            : links.fetch(link);
            if (media.isEmpty()) {
                ladder.fail(message, GraphError.of(131053, "Media could not be fetched: " + link));
                return;
            }
            if (!MediaRules.fits(file.type, media.get().mimeType(), media.get().size())) {
                var what = "%s of %d bytes cannot be sent as %s";
                var found = media.get();
                var details = what.formatted(found.mimeType(), found.size(), file.type);
                ladder.fail(message, GraphError.of(131053, details));
                return;
            }
            if (!link.isEmpty()) chats.change(message.id(), it -> fetched(it, link, media.get()));
        }
        ladder.climb(message);
    }

    /// The phone shows our copy of what the link led to.
    private static ChatMessage fetched(ChatMessage message, String link, Media media) {
        var content = (ObjectNode) message.content().deepCopy();
        content.withObjectProperty("fetched").put(link, media.id());
        return message.withContent(content);
    }
}
