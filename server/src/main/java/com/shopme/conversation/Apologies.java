package com.shopme.conversation;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/// The plain apology that is left when nothing else answers.
@Component
class Apologies {
    Answer answer(Turn turn) {
        var language = turn.shop().spoken(turn.client().language());
        var text =
                ResourceBundle.getBundle("messages.conversation", language.locale())
                        .getString("apology");
        return new Answer(
                List.of(new Outgoing.Text(text)),
                turn.memory(),
                Optional.of("answering_failed"),
                Optional.of(new Origin("apology", List.of())));
    }
}
