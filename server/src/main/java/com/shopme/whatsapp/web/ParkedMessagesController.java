package com.shopme.whatsapp.web;

import static com.shopme.workspace.Permission.CHATS_READ;
import static com.shopme.workspace.Permission.CHATS_WRITE;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.shopme.shared.WorkspaceId;
import com.shopme.whatsapp.Inbox;
import com.shopme.whatsapp.KeptMessage;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What came from WhatsApp and could not be taken, or is not understood.
@RestController
class ParkedMessagesController {
    private final Inbox inbox;

    ParkedMessagesController(Inbox inbox) {
        this.inbox = inbox;
    }

    /// @param next goes into `after` to get what follows; empty at the end
    record ParkedPage(List<Kept> messages, Optional<Long> next) {
        static ParkedPage of(List<KeptMessage> found, int limit) {
            var page = found.subList(0, Math.min(limit, found.size()));
            return new ParkedPage(
                    page.stream().map(Kept::of).toList(),
                    found.size() > limit ? Optional.of(page.getLast().id()) : Optional.empty());
        }
    }

    record Kept(
            long id,
            String kind,
            Optional<String> phoneNumberId,
            Instant receivedAt,
            int attempts,
            String problem,
            @JsonRawValue String payload) {
        static Kept of(KeptMessage message) {
            return new Kept(
                    message.id(),
                    message.kind(),
                    message.phoneNumberId(),
                    message.receivedAt(),
                    message.attempts(),
                    message.problem(),
                    message.payload());
        }
    }

    @Operation(summary = "List messages that could not be taken")
    @May(CHATS_READ)
    @GetMapping("/api/parked-messages")
    ParkedPage parked(
            WorkspaceId workspace,
            @RequestParam(value = "limit", defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(value = "after", defaultValue = "0") long after) {
        return ParkedPage.of(inbox.parked(workspace, after, limit + 1), limit);
    }

    @Operation(summary = "List what WhatsApp brought and nothing here uses")
    @May(CHATS_READ)
    @GetMapping("/api/ignored-messages")
    ParkedPage ignored(
            WorkspaceId workspace,
            @RequestParam(value = "limit", defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(value = "after", defaultValue = "0") long after) {
        return ParkedPage.of(inbox.ignored(workspace, after, limit + 1), limit);
    }

    @Operation(summary = "Take a parked message again")
    @May(CHATS_WRITE)
    @PostMapping("/api/parked-messages/{message}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replay(WorkspaceId workspace, @PathVariable("message") long message) {
        inbox.replay(workspace, message);
    }
}
