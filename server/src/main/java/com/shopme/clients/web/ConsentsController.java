package com.shopme.clients.web;

import static com.shopme.workspace.Permission.CLIENTS_READ;
import static com.shopme.workspace.Permission.CLIENTS_WRITE;

import com.shopme.clients.ClientId;
import com.shopme.clients.Consent;
import com.shopme.clients.Consents;
import com.shopme.clients.Purpose;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What clients allow and forbid.
@RestController
@RequestMapping("/api/clients/{client}/consents")
class ConsentsController {
    private final Consents consents;

    ConsentsController(Consents consents) {
        this.consents = consents;
    }

    /// @param service keeping name and number to serve them
    /// @param marketing offers and campaigns
    /// @param history all that was ever said, the latest first
    record ConsentsJson(
            Optional<ConsentJson> service,
            Optional<ConsentJson> marketing,
            List<ConsentJson> history) {

        static ConsentsJson of(List<Consent> all) {
            return new ConsentsJson(
                    latest(all, Purpose.SERVICE),
                    latest(all, Purpose.MARKETING),
                    all.stream().map(ConsentJson::of).toList());
        }

        private static Optional<ConsentJson> latest(List<Consent> all, Purpose purpose) {
            return all.stream()
                    .filter(said -> said.purpose() == purpose)
                    .findFirst()
                    .map(ConsentJson::of);
        }
    }

    /// @param source where it was said: `chat`, `meta`, `merge`, or who wrote it down: `dashboard`,
    ///   `api`, `import`
    record ConsentJson(
            String purpose, boolean granted, String source, Optional<String> note, Instant at) {
        static ConsentJson of(Consent said) {
            return new ConsentJson(
                    word(said.purpose()), said.granted(), said.source(), said.note(), said.at());
        }
    }

    /// @param note how the client said so: a form, a call
    record ConsentBody(
            @NotNull @Nullable Boolean granted, @Size(max = 500) @Nullable String note) {}

    @Operation(summary = "Read what a client allows")
    @May(CLIENTS_READ)
    @GetMapping
    ConsentsJson list(WorkspaceId workspace, @PathVariable("client") UUID client) {
        return ConsentsJson.of(consents.of(workspace, new ClientId(client)));
    }

    @Operation(
            summary = "Write down what a client allows",
            description =
                    "`purpose` is `service` or `marketing`. A STOP that the client wrote stands until"
                            + " the client takes it back.")
    @May(CLIENTS_WRITE)
    @PutMapping("/{purpose}")
    ConsentsJson set(
            WorkspaceId workspace,
            @PathVariable("client") UUID client,
            @PathVariable("purpose") String purpose,
            @RequestBody @Valid ConsentBody body) {
        var id = new ClientId(client);
        consents.write(
                workspace,
                id,
                purpose(purpose),
                Boolean.TRUE.equals(body.granted()),
                "dashboard",
                Optional.ofNullable(body.note()));
        return ConsentsJson.of(consents.of(workspace, id));
    }

    private static Purpose purpose(String word) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> word(purpose).equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("purpose"));
    }

    private static String word(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }
}
