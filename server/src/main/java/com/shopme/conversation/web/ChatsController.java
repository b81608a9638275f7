package com.shopme.conversation.web;

import static com.shopme.workspace.Permission.CHATS_READ;
import static com.shopme.workspace.Permission.CHATS_WRITE;

import com.shopme.api.InvalidRequest;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.web.Download;
import com.shopme.clients.Clients;
import com.shopme.conversation.ChatHistory;
import com.shopme.conversation.ChatSummary;
import com.shopme.conversation.Chats;
import com.shopme.conversation.Outgoing;
import com.shopme.conversation.SessionId;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import com.shopme.workspace.Workspaces;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/chats")
class ChatsController {
    private final ChatHistory history;
    private final Chats chats;
    private final Clients clients;
    private final Workspaces workspaces;

    ChatsController(ChatHistory history, Chats chats, Clients clients, Workspaces workspaces) {
        this.history = history;
        this.chats = chats;
        this.clients = clients;
        this.workspaces = workspaces;
    }

    /// Either a text or a template.
    record NewMessage(
            @Size(max = 4096) @Nullable String text, @Valid @Nullable NewTemplate template) {

        /// @throws InvalidRequest if it is neither or both
        Outgoing content() {
            if (template != null && text == null)
                return new Outgoing.Template(
                        template.name(), template.language(), template.values());
            if (template == null && text != null && !text.isBlank())
                return new Outgoing.Text(text.strip());
            throw new InvalidRequest("text", "required", "is needed, or a template instead");
        }
    }

    /// An approved template.
    ///
    /// @param values for `{{1}}`, `{{2}}`, … of its body
    record NewTemplate(
            @NotBlank @Size(max = 512) String name,
            @NotBlank @Size(max = 10) String language,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 1024) String> values) {
        @Override
        public List<String> values() {
            return values == null ? List.of() : values;
        }
    }

    record WrittenMessage(UUID id) {}

    @Operation(summary = "List chats; q finds those in which something was said")
    @May(CHATS_READ)
    @GetMapping
    Page<ChatJson> list(WorkspaceId workspace, ListRequest request) {
        return history.chats(workspace, request).mapAll(found -> json(workspace, found));
    }

    @Operation(summary = "Export chats")
    @May(CHATS_READ)
    @GetMapping("/export")
    void export(WorkspaceId workspace, ListRequest request, Download download) throws IOException {
        download.send("chats", ChatJson.class, request, asked -> list(workspace, asked));
    }

    @Operation(summary = "Read a chat")
    @May(CHATS_READ)
    @GetMapping("/{chat}")
    ChatJson get(WorkspaceId workspace, @PathVariable("chat") UUID chat) {
        var found = history.chat(workspace, new SessionId(chat));
        return json(workspace, List.of(found)).getFirst();
    }

    @Operation(
            summary = "List the messages of a chat",
            description = "The newest first; `sort=seq` the oldest first.")
    @May(CHATS_READ)
    @GetMapping("/{chat}/messages")
    Page<MessageJson> messages(
            WorkspaceId workspace, @PathVariable("chat") UUID chat, ListRequest request) {
        return history.messages(workspace, new SessionId(chat), request)
                .map(message -> MessageJson.of(workspace, message));
    }

    @Operation(
            summary = "Write to the client",
            description =
                    "Takes the chat over. A text within 24 hours of the client's last message, a"
                            + " template at any time.")
    @May(CHATS_WRITE)
    @PostMapping("/{chat}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    WrittenMessage write(
            WorkspaceId workspace,
            @PathVariable("chat") UUID chat,
            @RequestBody @Valid NewMessage message) {
        return new WrittenMessage(
                chats.write(workspace, new SessionId(chat), message.content()).value());
    }

    @Operation(summary = "Take a chat over from the assistant")
    @May(CHATS_WRITE)
    @PostMapping("/{chat}/take-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOver(WorkspaceId workspace, @PathVariable("chat") UUID chat) {
        chats.takeOver(workspace, new SessionId(chat));
    }

    @Operation(summary = "Give a chat back to the assistant")
    @May(CHATS_WRITE)
    @PostMapping("/{chat}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(WorkspaceId workspace, @PathVariable("chat") UUID chat) {
        chats.release(workspace, new SessionId(chat));
    }

    private List<ChatJson> json(WorkspaceId workspace, List<ChatSummary> found) {
        var people =
                clients.all(workspace, found.stream().map(ChatSummary::client).distinct().toList());
        var open = workspaces.active(workspace);
        return found.stream()
                .map(chat -> ChatJson.of(chat, people.get(chat.client()), open))
                .toList();
    }
}
