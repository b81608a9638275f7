package com.shopme.assistant;

import com.shopme.knowledge.Knowledge;
import org.springframework.stereotype.Component;

/// Answers with the shop's own words where one of its answers or documents fits what was asked word
/// by word. It is quoted as it stands, and said where it comes from: rules cannot tell whether it
/// settles the question, so a person is offered besides.
@Component
class Quotes {
    private final Knowledge knowledge;

    Quotes(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /// @return false if nothing fits
    boolean quote(Scene scene) {
        var quoted = knowledge.quotable(scene.workspace(), scene.language(), scene.said());
        quoted.ifPresent(
                passage -> {
                    scene.say(
                            "knowledge." + passage.kind().word(),
                            "from",
                            passage.heading(),
                            "text",
                            passage.body());
                    if (scene.reply().offersNothing()) scene.askForPerson();
                });
        return quoted.isPresent();
    }
}
