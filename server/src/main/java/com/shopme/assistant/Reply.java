package com.shopme.assistant;

import com.shopme.conversation.Outgoing;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An answer while it is put together: what is said becomes one message with all it offers; a link
/// and an aside follow as messages of their own.
final class Reply {
    private final List<String> paragraphs = new ArrayList<>();
    private final Map<String, Outgoing.Choice> choices = new LinkedHashMap<>();
    private final List<Outgoing> after = new ArrayList<>();
    private Optional<URI> picture = Optional.empty();

    void say(String paragraph) {
        if (!paragraphs.contains(paragraph)) paragraphs.add(paragraph);
    }

    void sayFirst(String paragraph) {
        paragraphs.addFirst(paragraph);
    }

    /// Offers a choice and tells its number.
    int offer(Outgoing.Choice choice) {
        choices.putIfAbsent(choice.id(), choice);
        return List.copyOf(choices.keySet()).indexOf(choice.id()) + 1;
    }

    void picture(URI url) {
        picture = picture.isPresent() ? picture : Optional.of(url);
    }

    void follow(Outgoing message) {
        after.add(message);
    }

    boolean isEmpty() {
        return paragraphs.isEmpty() && after.isEmpty();
    }

    boolean offersNothing() {
        return choices.isEmpty();
    }

    List<Memory.Option> options() {
        return choices.values().stream().map(c -> new Memory.Option(c.id(), c.title())).toList();
    }

    List<Outgoing> messages(String button) {
        var messages = new ArrayList<Outgoing>();
        var body = String.join("\n\n", paragraphs);
        if (!choices.isEmpty())
            messages.add(
                    new Outgoing.Choices(body, picture, button, List.copyOf(choices.values())));
        else if (!body.isEmpty()) messages.add(alone(body));
        messages.addAll(after);
        return messages;
    }

    private Outgoing alone(String body) {
        return picture.<Outgoing>map(url -> new Outgoing.Picture(url, body))
                .orElse(new Outgoing.Text(body));
    }
}
