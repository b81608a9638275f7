package com.shopme.assistant;

import com.shopme.clients.Clients;
import com.shopme.conversation.Answer;
import com.shopme.conversation.Answerer;
import com.shopme.conversation.Origin;
import com.shopme.conversation.Turn;
import com.shopme.shared.Language;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Sells without any model: reads a turn by rules and answers it with what the shop's rooms say at
/// that moment.
@Service
class BuiltInAssistant implements Answerer {
    private final Clients clients;
    private final Dialogue dialogue;
    private final Phrases phrases;
    private final JsonMapper json;
    private final Tongue tongue;
    private final Understanding understanding;

    BuiltInAssistant(Clients clients, Dialogue dialogue, Phrases phrases, JsonMapper json) {
        this.clients = clients;
        this.dialogue = dialogue;
        this.phrases = phrases;
        this.json = json;
        var lexicons = Language.SPOKEN.stream().map(Lexicon::of).toList();
        this.tongue = new Tongue(lexicons);
        this.understanding = new Understanding(lexicons);
    }

    @Override
    @Transactional
    public Answer answer(Turn turn) {
        var heard = Heard.of(turn);
        if (heard.nothing()) return new Answer(List.of(), turn.memory(), Optional.empty());
        var before = Memory.read(turn.memory(), json);
        var shop = turn.shop();
        var chosen = tongue.choose(shop, turn.client(), before.unsureOfLanguage, heard.texts());
        var wishes = heard.wishes(understanding, chosen.language(), before);
        var wanted = wanted(wishes);
        var spoken = wanted.map(Language::new).filter(shop.languages()::contains);
        var language = spoken.orElse(chosen.language());
        var scene = new Scene(phrases, shop, turn.client(), language, before);
        scene.memory().unsureOfLanguage = spoken.isEmpty() && chosen.unsure();
        if (spoken.isPresent() || chosen.keep()) keep(scene);
        if (wanted.isPresent()) scene.say(spoken.isPresent() ? "language.now" : "language.none");
        dialogue.play(scene, wishes);
        return new Answer(
                scene.reply().messages(scene.text("button.list")),
                scene.memory().write(json),
                scene.handOver(),
                Optional.of(
                        new Origin("rules", wishes.stream().map(Wish::word).distinct().toList())));
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

    private void keep(Scene scene) {
        if (!scene.client().language().equals(Optional.of(scene.language())))
            clients.speaks(scene.workspace(), scene.clientId(), scene.language());
    }
}
