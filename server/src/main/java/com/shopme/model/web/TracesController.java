package com.shopme.model.web;

import static com.shopme.workspace.Permission.CHATS_READ;

import com.shopme.conversation.ChatHistory;
import com.shopme.conversation.MessageId;
import com.shopme.conversation.SessionId;
import com.shopme.model.Trace;
import com.shopme.model.Traces;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// How answers came about.
@RestController
class TracesController {
    private final ChatHistory history;
    private final Traces traces;

    TracesController(ChatHistory history, Traces traces) {
        this.history = history;
        this.traces = traces;
    }

    @Operation(summary = "See how an answer came about: prompt, tools, model, receipts, refusals")
    @May(CHATS_READ)
    @GetMapping("/api/chats/{chat}/messages/{message}/trace")
    Trace trace(
            WorkspaceId workspace,
            @PathVariable("chat") UUID chat,
            @PathVariable("message") UUID message) {
        history.chat(workspace, new SessionId(chat)); // or there is none
        return traces.of(workspace, new MessageId(message));
    }
}
