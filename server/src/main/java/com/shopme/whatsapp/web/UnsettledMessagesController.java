package com.shopme.whatsapp.web;

import static com.shopme.workspace.Permission.CHATS_READ;
import static com.shopme.workspace.Permission.CHATS_WRITE;

import com.shopme.conversation.MessageId;
import com.shopme.shared.WorkspaceId;
import com.shopme.whatsapp.Outbox;
import com.shopme.whatsapp.UnsettledMessage;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What we sent and WhatsApp did not take, or perhaps not.
@RestController
class UnsettledMessagesController {
    private final Outbox outbox;

    UnsettledMessagesController(Outbox outbox) {
        this.outbox = outbox;
    }

    /// @param next goes into `after` to get what follows; empty at the end
    record UnsettledPage(List<Unsettled> messages, Optional<Long> next) {}

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
    UnsettledPage unsettled(
            WorkspaceId workspace,
            @RequestParam(value = "limit", defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(value = "after", defaultValue = "0") long after) {
        return page(outbox.unsettled(workspace, after, limit + 1), limit);
    }

    @Operation(summary = "List messages that Meta refused")
    @May(CHATS_READ)
    @GetMapping("/api/failed-messages")
    UnsettledPage failed(
            WorkspaceId workspace,
            @RequestParam(value = "limit", defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(value = "after", defaultValue = "0") long after) {
        return page(outbox.failed(workspace, after, limit + 1), limit);
    }

    private static UnsettledPage page(List<UnsettledMessage> found, int limit) {
        var page = found.subList(0, Math.min(limit, found.size()));
        return new UnsettledPage(
                page.stream().map(Unsettled::of).toList(),
                found.size() > limit ? Optional.of(page.getLast().id()) : Optional.empty());
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
