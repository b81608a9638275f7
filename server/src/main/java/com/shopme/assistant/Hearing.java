package com.shopme.assistant;

import com.shopme.conversation.Turn;
import com.shopme.shared.Language;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Listens to a turn: in which language, and what it wants as far as words tell.
@Component
class Hearing {
    private final JsonMapper json;
    private final Tongue tongue;
    private final Understanding understanding;

    Hearing(JsonMapper json) {
        this.json = json;
        var lexicons = Language.SPOKEN.stream().map(Lexicon::of).toList();
        this.tongue = new Tongue(lexicons);
        this.understanding = new Understanding(lexicons);
    }

    /// @param chosen how the language was found
    /// @param wanted the code of a language that was asked for, spoken here or not
    /// @param spoken that language, if it is spoken here
    record Listened(
            Heard heard,
            Memory before,
            Tongue.Choice chosen,
            List<Wish> wishes,
            Optional<String> wanted,
            Optional<Language> spoken) {

        Language language() {
            return spoken.orElse(chosen.language());
        }

        boolean keepsLanguage() {
            return spoken.isPresent() || chosen.keep();
        }

        boolean unsure() {
            return spoken.isEmpty() && chosen.unsure();
        }
    }

    Listened listen(Turn turn) {
        var heard = Heard.of(turn);
        var before = Memory.read(turn.memory(), json);
        var shop = turn.shop();
        var chosen = tongue.choose(shop, turn.client(), before.unsureOfLanguage, heard.texts());
        var wishes = heard.wishes(understanding, chosen.language(), before);
        var wanted = wanted(wishes);
        var spoken = wanted.map(Language::new).filter(shop.languages()::contains);
        return new Listened(heard, before, chosen, wishes, wanted, spoken);
    }

    /// The language that a text is clearly in, if it is not `expected`.
    Optional<Language> otherThan(Language expected, String text) {
        return tongue.otherThan(expected, text);
    }

    String write(Memory memory) {
        return memory.write(json);
    }

    private static Optional<String> wanted(List<Wish> wishes) {
        return wishes.stream()
                .flatMap(
                        wish ->
                                wish instanceof Wish.Speak(var code)
                                        ? Optional.of(code).stream()
                                        : null)
                .findFirst();
    }
}
