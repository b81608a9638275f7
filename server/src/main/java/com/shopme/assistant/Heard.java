package com.shopme.assistant;

import com.shopme.assistant.Wish.Unreadable;
import com.shopme.conversation.Content;
import com.shopme.conversation.Turn;
import com.shopme.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a client sent in one turn, put together: texts that follow one another are one text, and a
/// correction replaces what it corrects.
final class Heard {
    private final List<Part> parts = new ArrayList<>();
    private boolean asked;

    private sealed interface Part {
        record Words(List<String> texts) implements Part {}

        record Clear(Wish wish) implements Part {}
    }

    static Heard of(Turn turn) {
        var heard = new Heard();
        turn.said().stream().map(Turn.Said::content).filter(Content::asks).forEach(heard::take);
        return heard;
    }

    boolean nothing() {
        return !asked;
    }

    /// Whether something was tapped or sent that leaves nothing to understand.
    boolean hasClear() {
        return parts.stream().anyMatch(part -> part instanceof Part.Clear);
    }

    /// All that was written, for guessing the language.
    List<String> texts() {
        return parts.stream()
                .flatMap(part -> part instanceof Part.Words(var texts) ? texts.stream() : null)
                .toList();
    }

    List<Wish> wishes(Understanding understanding, Language language, Memory before) {
        return parts.stream()
                .flatMap(
                        part ->
                                switch (part) {
                                    case Part.Clear(var wish) -> List.of(wish).stream();
                                    case Part.Words(var texts) ->
                                            read(texts, understanding, language, before).stream();
                                })
                .toList();
    }

    private static List<Wish> read(
            List<String> texts, Understanding understanding, Language language, Memory before) {
        for (var text : texts) {
            var whole = understanding.read(text, language);
            if (whole.contains(new Wish.Plain(Intent.STOP))) return whole;
        }
        var text = String.join("\n", texts);
        var title = before.offered(text).flatMap(option -> Tap.read(option.id()));
        if (title.isPresent()) return List.of(title.get());
        var name = understanding.mayBeName(text).<Wish>map(Wish.MaybeName::new).stream();
        return Stream.concat(name, understanding.read(text, language).stream()).toList();
    }

    private void take(Content content) {
        asked = true;
        switch (content) {
            case Content.Text(var body) -> say(body);
            case Content.Edit(_, var body) -> correct(body);
            case Content.Media media -> media(media);
            case Content.Choice(var id, var title) ->
                    Tap.read(id).ifPresentOrElse(this::clear, () -> say(title));
            case Content.Basket basket -> clear(new Wish.Fill(basket));
            case Content.Location _ -> unreadable(Unreadable.Kind.LOCATION);
            case Content.Contacts _ -> unreadable(Unreadable.Kind.CONTACT);
            case Content.FlowReply _, Content.Unsupported _ -> unreadable(Unreadable.Kind.OTHER);
            case Content.Reaction _, Content.Revoke _, Content.Notice _ -> {}
        }
    }

    private void media(Content.Media media) {
        if (media.caption().filter(c -> !c.isBlank()).isPresent()) say(media.caption().get());
        else
            unreadable(
                    switch (media.media()) {
                        case VOICE, AUDIO -> Unreadable.Kind.VOICE;
                        case STICKER -> Unreadable.Kind.STICKER;
                        case IMAGE, VIDEO, DOCUMENT -> Unreadable.Kind.PICTURE;
                    });
    }

    private void say(String text) {
        if (text.isBlank()) unreadable(Unreadable.Kind.OLD_BUTTON);
        else if (!parts.isEmpty() && parts.getLast() instanceof Part.Words(var texts))
            texts.add(text);
        else parts.add(new Part.Words(new ArrayList<>(List.of(text))));
    }

    // Only what was not answered yet can still be corrected.
    private void correct(String text) {
        if (!parts.isEmpty() && parts.getLast() instanceof Part.Words(var texts))
            texts.set(texts.size() - 1, text);
        else unreadable(Unreadable.Kind.TOO_LATE_EDIT);
    }

    private void unreadable(Unreadable.Kind kind) {
        clear(new Unreadable(kind));
    }

    private void clear(Wish wish) {
        parts.add(new Part.Clear(wish));
    }
}
