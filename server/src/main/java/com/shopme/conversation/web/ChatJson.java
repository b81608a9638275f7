package com.shopme.conversation.web;

import com.shopme.clients.Client;
import com.shopme.conversation.ChatSummary;
import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A chat as our API writes it.
///
/// @param numberId which of the shop's numbers it is with
/// @param unanswered whether the client has the last word
/// @param windowEnds until when WhatsApp takes free-form messages; then only templates
/// @param client empty if the client is no longer kept
/// @param reason why nothing is answered automatically: why the chat is with people, or
///   `workspace_inactive` for one that would be answered if its workspace worked
record ChatJson(
        UUID id,
        Optional<Person> client,
        UUID numberId,
        String status,
        Optional<String> reason,
        Optional<Last> last,
        boolean unanswered,
        Instant lastMessageAt,
        Instant windowEnds) {

    @Schema(name = "ChatClient")
    record Person(UUID id, String name, Optional<String> phone, Optional<String> language) {
        static Person of(Client client) {
            var known =
                    Stream.of(client.firstName(), client.lastName())
                            .flatMap(Optional::stream)
                            .collect(Collectors.joining(" "));
            return new Person(
                    client.id().value(),
                    known.isEmpty() ? client.profileName().orElse("") : known,
                    client.phone().map(PhoneNumber::value),
                    client.language().map(Language::code));
        }
    }

    record Last(String author, String text, Instant at) {}

    private static final String CLOSED_SHOP = "workspace_inactive";

    /// @param open whether its workspace works
    static ChatJson of(ChatSummary chat, @Nullable Client client, boolean open) {
        return new ChatJson(
                chat.id().value(),
                Optional.ofNullable(client).map(Person::of),
                chat.number().value(),
                word(chat.status()),
                chat.reason().or(() -> open ? Optional.empty() : Optional.of(CLOSED_SHOP)),
                chat.last().map(said -> new Last(word(said.author()), said.text(), said.at())),
                chat.unanswered(),
                chat.lastAt(),
                chat.windowEnds());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
