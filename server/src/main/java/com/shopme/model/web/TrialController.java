package com.shopme.model.web;

import static com.shopme.workspace.Permission.PROMPTS_WRITE;

import com.shopme.assistant.PromptId;
import com.shopme.assistant.Prompts;
import com.shopme.model.Rehearsal;
import com.shopme.model.RehearsalStates;
import com.shopme.model.Rehearsals;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Talks with a prompt before clients do.
@RestController
class TrialController {
    private final Rehearsals rehearsals;
    private final RehearsalStates states;
    private final Prompts prompts;
    private final JsonMapper json;

    TrialController(
            Rehearsals rehearsals, RehearsalStates states, Prompts prompts, JsonMapper json) {
        this.rehearsals = rehearsals;
        this.states = states;
        this.prompts = prompts;
        this.json = json;
    }

    @Operation(
            summary = "Try a prompt in a chat with nobody",
            description =
                    "The assistant that clients talk to answers, with this shop's goods, texts and"
                            + " budget; nothing is sent and nothing is kept but what the model cost."
                            + " The client is made up, and has no orders. Links lead to no cart."
                            + " `prompt_text` tries a draft in place of the saved text. To go on,"
                            + " send the `state` of the answer with the next messages.")
    @May(PROMPTS_WRITE)
    @PostMapping("/api/prompts/{prompt}/trial")
    TrialJson trial(
            WorkspaceId workspace,
            @PathVariable("prompt") UUID id,
            @RequestBody @Valid TrialBody body) {
        var saved = prompts.get(workspace, new PromptId(id));
        var prompt = body.promptText() == null ? saved : saved.saying(body.promptText());
        var rehearsal =
                new Rehearsal(
                        Optional.of(prompt),
                        Optional.ofNullable(body.model()).map(List::of),
                        body.state() == null
                                ? beginning(body)
                                : states.open(workspace, body.state()),
                        body.messages().stream().map(one -> List.of(one.content())).toList());
        var rehearsed = rehearsals.play(workspace, rehearsal);
        return TrialJson.of(rehearsed, states.seal(workspace, rehearsed.state()), json);
    }

    private static Rehearsal.State beginning(TrialBody body) {
        return Rehearsal.State.at(
                Rehearsal.Client.of(
                        Optional.ofNullable(body.name()).map(String::strip),
                        Optional.ofNullable(body.language()).map(Language::new)));
    }
}
