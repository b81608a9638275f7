package com.shopme.whatsapp.web;

import static com.shopme.workspace.Permission.CHATS_READ;
import static com.shopme.workspace.Permission.CHATS_WRITE;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.shared.WorkspaceId;
import com.shopme.whatsapp.Inbox;
import com.shopme.whatsapp.KeptMessage;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What came from WhatsApp and could not be taken, or is not understood.
@RestController
class ParkedMessagesController {
    private final Inbox inbox;

    ParkedMessagesController(Inbox inbox) {
        this.inbox = inbox;
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
    Page<Kept> parked(WorkspaceId workspace, ListRequest request) {
        return inbox.parked(workspace, request).map(Kept::of);
    }

    @Operation(summary = "List what WhatsApp brought and nothing here uses")
    @May(CHATS_READ)
    @GetMapping("/api/ignored-messages")
    Page<Kept> ignored(WorkspaceId workspace, ListRequest request) {
        return inbox.ignored(workspace, request).map(Kept::of);
    }

    @Operation(summary = "Take a parked message again")
    @May(CHATS_WRITE)
    @PostMapping("/api/parked-messages/{message}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replay(WorkspaceId workspace, @PathVariable("message") long message) {
        inbox.replay(workspace, message);
    }
}
