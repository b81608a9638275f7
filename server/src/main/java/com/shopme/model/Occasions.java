package com.shopme.model;

import com.shopme.api.ListRequest;
import com.shopme.assistant.Prompts;
import com.shopme.conversation.Author;
import com.shopme.conversation.ChannelNumbers;
import com.shopme.conversation.ChatHistory;
import com.shopme.conversation.ChatMessage;
import com.shopme.conversation.Thinker.Outlook;
import com.shopme.conversation.Turn;
import com.shopme.model.ModelCall.Line;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What real turns come with: the prompt of the number they came by, and the chat so far.
@Component
class Occasions {
    private final Prompts prompts;
    private final ChannelNumbers numbers;
    private final ChatHistory history;

    Occasions(Prompts prompts, ChannelNumbers numbers, ChatHistory history) {
        this.prompts = prompts;
        this.numbers = numbers;
        this.history = history;
    }

    Occasion of(Turn turn, Outlook outlook) {
        var prompt =
                numbers.phoneOf(turn.workspace(), outlook.number())
                        .flatMap(phone -> prompts.activeFor(turn.workspace(), phone));
        return new Occasion(prompt, before(turn), outlook.windowEnds(), outlook.current());
    }

    private List<Line> before(Turn turn) {
        var now =
                turn.said().stream()
                        .map(said -> said.message())
                        .collect(Collectors.toUnmodifiableSet());
        var messages =
                history.messages(
                        turn.workspace(),
                        turn.session(),
                        ListRequest.first(Occasion.MOST_BEFORE + now.size()));
        return messages.data().reversed().stream()
                .filter(message -> !now.contains(message.id()))
                .filter(message -> !message.text().isBlank())
                .map(Occasions::line)
                .toList();
    }

    private static Line line(ChatMessage message) {
        return message.author() == Author.CLIENT
                ? new Line.Client(message.text())
                : new Line.Assistant(message.text(), List.of());
    }
}
