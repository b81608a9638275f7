package com.shopme.assistant;

import com.shopme.clients.Clients;
import com.shopme.conversation.Answer;
import com.shopme.conversation.Answerer;
import com.shopme.conversation.Origin;
import com.shopme.conversation.Turn;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sells without any model: reads a turn by rules and answers it with what the shop's rooms say at
/// that moment.
@Service
class BuiltInAssistant implements Answerer {
    private final Clients clients;
    private final Dialogue dialogue;
    private final Phrases phrases;
    private final Hearing hearing;

    BuiltInAssistant(Clients clients, Dialogue dialogue, Phrases phrases, Hearing hearing) {
        this.clients = clients;
        this.dialogue = dialogue;
        this.phrases = phrases;
        this.hearing = hearing;
    }

    @Override
    @Transactional
    public Answer answer(Turn turn) {
        if (Heard.of(turn).nothing()) return new Answer(List.of(), turn.memory(), Optional.empty());
        var listened = hearing.listen(turn);
        var scene =
                new Scene(
                        phrases,
                        turn.shop(),
                        turn.client(),
                        listened.language(),
                        listened.before(),
                        listened.heard().texts());
        scene.memory().unsureOfLanguage = listened.unsure();
        if (listened.keepsLanguage()) keep(scene);
        if (listened.wanted().isPresent())
            scene.say(listened.spoken().isPresent() ? "language.now" : "language.none");
        dialogue.play(scene, listened.wishes());
        return new Answer(
                scene.reply().messages(scene.text("button.list")),
                hearing.write(scene.memory()),
                scene.handOver(),
                Optional.of(
                        new Origin(
                                "rules",
                                listened.wishes().stream().map(Wish::word).distinct().toList())));
    }

    private void keep(Scene scene) {
        if (!scene.client().language().equals(Optional.of(scene.language())))
            clients.speaks(scene.workspace(), scene.clientId(), scene.language());
    }
}
