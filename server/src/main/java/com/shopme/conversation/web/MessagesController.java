package com.shopme.conversation.web;

import static com.shopme.workspace.Permission.CHATS_READ;

import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.web.Download;
import com.shopme.conversation.ChatHistory;
import com.shopme.conversation.FoundMessage;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Messages of all chats together.
@RestController
class MessagesController {
    private final ChatHistory history;

    MessagesController(ChatHistory history) {
        this.history = history;
    }

    record MessageInChat(UUID chatId, MessageJson message) {
        static MessageInChat of(WorkspaceId workspace, FoundMessage found) {
            return new MessageInChat(
                    found.chat().value(), MessageJson.of(workspace, found.message()));
        }
    }

    @May(CHATS_READ)
    @Operation(summary = "List or search the messages of all chats")
    @GetMapping("/api/messages")
    Page<MessageInChat> list(WorkspaceId workspace, ListRequest request) {
        return history.messages(workspace, request)
                .map(found -> MessageInChat.of(workspace, found));
    }

    @Operation(summary = "Export messages")
    @May(CHATS_READ)
    @GetMapping("/api/messages/export")
    void export(WorkspaceId workspace, ListRequest request, Download download) throws IOException {
        download.send("messages", MessageInChat.class, request, asked -> list(workspace, asked));
    }
}
