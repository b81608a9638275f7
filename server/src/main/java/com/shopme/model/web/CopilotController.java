package com.shopme.model.web;

import static com.shopme.workspace.Permission.CHATS_WRITE;

import com.shopme.clients.Clients;
import com.shopme.conversation.ChatHistory;
import com.shopme.conversation.SessionId;
import com.shopme.model.Copilot;
import com.shopme.model.Drafted;
import com.shopme.model.WrittenText;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import com.shopme.workspace.Workspaces;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Help for who chats with a client in person. Nothing is sent by it.
@RestController
@RequestMapping("/api/chats/{chat}")
class CopilotController {
    private final Copilot copilot;
    private final ChatHistory history;
    private final Clients clients;
    private final Workspaces workspaces;

    CopilotController(
            Copilot copilot, ChatHistory history, Clients clients, Workspaces workspaces) {
        this.copilot = copilot;
        this.history = history;
        this.clients = clients;
        this.workspaces = workspaces;
    }

    record SummaryBody(@NotBlank @Pattern(regexp = "[a-z]{2}") String language) {}

    /// @param to left out: the client's language
    record TranslationBody(
            @NotBlank @Size(max = 4096) @Pattern(regexp = TrialBody.PLAIN) String text,
            @Pattern(regexp = "[a-z]{2}") @Nullable String to) {}

    /// @param language that it is in now
    record TranslationJson(String text, String language, String model) {}

    @Operation(
            summary = "Draft an answer to what the client wrote last",
            description =
                    "What the assistant would say, each claim with its receipt. Nothing is sent or"
                            + " done: `claims_deed` warns that the text tells of something that"
                            + " only the assistant would do. Without a model the built-in assistant"
                            + " drafts it.")
    @May(CHATS_WRITE)
    @PostMapping("/draft")
    Drafted draft(WorkspaceId workspace, @PathVariable("chat") UUID chat) {
        return copilot.draft(workspace, new SessionId(chat));
    }

    @Operation(summary = "Sum a chat up for a colleague")
    @May(CHATS_WRITE)
    @PostMapping("/summary")
    WrittenText summary(
            WorkspaceId workspace,
            @PathVariable("chat") UUID chat,
            @RequestBody @Valid SummaryBody body) {
        return copilot.summary(workspace, new SessionId(chat), new Language(body.language()));
    }

    @Operation(
            summary = "Translate what a client wrote, or what is to be written to them",
            description = "Figures stay as they are, or the translation is not given.")
    @May(CHATS_WRITE)
    @PostMapping("/translation")
    TranslationJson translation(
            WorkspaceId workspace,
            @PathVariable("chat") UUID chat,
            @RequestBody @Valid TranslationBody body) {
        var to =
                body.to() == null
                        ? clientsLanguage(workspace, new SessionId(chat))
                        : new Language(body.to());
        var written = copilot.translation(workspace, body.text(), to);
        return new TranslationJson(written.text(), to.code(), written.model());
    }

    private Language clientsLanguage(WorkspaceId workspace, SessionId chat) {
        var client = clients.get(workspace, history.chat(workspace, chat).client());
        return workspaces.get(workspace).spoken(client.language());
    }
}
