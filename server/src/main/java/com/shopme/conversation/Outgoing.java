package com.shopme.conversation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What we say. It may be of any length and offer any number of choices: the channel's renderer
/// makes of it what the channel can show and loses nothing.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outgoing.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Outgoing.Picture.class, name = "picture"),
    @JsonSubTypes.Type(value = Outgoing.File.class, name = "file"),
    @JsonSubTypes.Type(value = Outgoing.Choices.class, name = "choices"),
    @JsonSubTypes.Type(value = Outgoing.Link.class, name = "link"),
    @JsonSubTypes.Type(value = Outgoing.Template.class, name = "template"),
    @JsonSubTypes.Type(value = Outgoing.Reaction.class, name = "reaction")
})
public sealed interface Outgoing {
    record Text(String body) implements Outgoing {}

    record Picture(URI url, String caption) implements Outgoing {}

    record File(URI url, String fileName, String caption) implements Outgoing {}

    /// A question with answers to tap: shown as buttons, as a list, or as numbered text.
    ///
    /// @param picture shown above the text, if the channel can
    /// @param button what opens the list, should it become one
    record Choices(String body, Optional<URI> picture, String button, List<Choice> choices)
            implements Outgoing {}

    /// @param id comes back in [Content.Choice]; at most 200 characters
    /// @param description shown in lists only
    record Choice(String id, String title, Optional<String> description) {
        public Choice(String id, String title) {
            this(id, title, Optional.empty());
        }
    }

    /// A text with one button that opens a page.
    record Link(String body, String label, URI url) implements Outgoing {}

    /// An approved template, the only thing that may be said outside Meta's 24-hour window.
    ///
    /// @param language as in Meta's list, `it`, `pt_BR`
    /// @param values for `{{1}}`, `{{2}}`, … of its body
    record Template(String name, String language, List<String> values) implements Outgoing {}

    /// @param messageId the channel's id of the message reacted to
    record Reaction(String messageId, String emoji) implements Outgoing {}

    /// What a person reads in a list of messages.
    default String summary() {
        return switch (this) {
            case Text(var body) -> body;
            case Picture(_, var caption) -> caption.isBlank() ? "[image]" : caption;
            case File(_, var fileName, _) -> fileName;
            case Choices choices -> choices.body();
            case Link(var body, _, _) -> body;
            case Template(var name, _, var values) -> name + " " + values;
            case Reaction(_, var emoji) -> emoji;
        };
    }
}
