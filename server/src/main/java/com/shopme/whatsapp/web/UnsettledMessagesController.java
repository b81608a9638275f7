package com.shopme.whatsapp.web;

import static com.shopme.workspace.Permission.CHATS_READ;
import static com.shopme.workspace.Permission.CHATS_WRITE;

import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.conversation.MessageId;
import com.shopme.shared.WorkspaceId;
import com.shopme.whatsapp.Outbox;
import com.shopme.whatsapp.UnsettledMessage;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What we sent and WhatsApp did not take, or perhaps not.
@RestController
class UnsettledMessagesController {
    private final Outbox outbox;

    UnsettledMessagesController(Outbox outbox) {
        this.outbox = outbox;
    }

    record Unsettled(
            long id, UUID chat, UUID message, int part, Instant attemptedAt, String problem) {
        static Unsettled of(UnsettledMessage message) {
            return new Unsettled(
                    message.id(),
                    message.chat().value(),
                    message.message().value(),
                    message.part(),
                    message.attemptedAt(),
                    message.problem());
        }
    }

    @Operation(summary = "List sends of which nobody knows whether they arrived")
    @May(CHATS_READ)
    @GetMapping("/api/unsettled-messages")
    Page<Unsettled> unsettled(WorkspaceId workspace, ListRequest request) {
        return outbox.unsettled(workspace, request).map(Unsettled::of);
    }

    @Operation(summary = "List messages that Meta refused")
    @May(CHATS_READ)
    @GetMapping("/api/failed-messages")
    Page<Unsettled> failed(WorkspaceId workspace, ListRequest request) {
        return outbox.failed(workspace, request).map(Unsettled::of);
    }

    @Operation(summary = "Send an unsettled message again")
    @May(CHATS_WRITE)
    @PostMapping("/api/unsettled-messages/{message}/resend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resend(WorkspaceId workspace, @PathVariable("message") long message) {
        outbox.resend(workspace, message);
    }

    @Operation(summary = "Send again what Meta refused")
    @May(CHATS_WRITE)
    @PostMapping("/api/failed-messages/{message}/resend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resendFailed(WorkspaceId workspace, @PathVariable("message") long message) {
        outbox.resend(workspace, message);
    }

    @Operation(summary = "Send again what did not arrive of a message")
    @May(CHATS_WRITE)
    @PostMapping("/api/messages/{message}/resend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendAgain(WorkspaceId workspace, @PathVariable("message") UUID message) {
        outbox.resend(workspace, new MessageId(message));
    }
}
