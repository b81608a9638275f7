package com.shopme.clients.web;

import static com.shopme.workspace.Permission.CLIENTS_READ;
import static com.shopme.workspace.Permission.CLIENTS_WRITE;

import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.Version;
import com.shopme.clients.ClientId;
import com.shopme.clients.Note;
import com.shopme.clients.Notes;
import com.shopme.identity.Colleague;
import com.shopme.identity.Colleagues;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the people of the shop note down about a client.
@RestController
@RequestMapping("/api/clients/{client}/notes")
class NotesController {
    private final Notes notes;
    private final Colleagues colleagues;

    NotesController(Notes notes, Colleagues colleagues) {
        this.notes = notes;
        this.colleagues = colleagues;
    }

    /// @param authorId the member, or the machine token, that wrote it
    /// @param author what that member is called
    record NoteJson(
            UUID id,
            UUID clientId,
            @Schema(example = "Likes the dark roast; call after six.") String text,
            UUID authorId,
            Optional<String> author,
            Instant createdAt,
            Instant updatedAt,
            Optional<Instant> deletedAt) {}

    record NoteBody(
            @Schema(example = "Likes the dark roast; call after six.", maxLength = 4000)
                    String text) {}

    @Operation(
            summary = "List the notes on a client",
            description = "For the people of the shop: the client never sees them.")
    @May(CLIENTS_READ)
    @GetMapping
    Page<NoteJson> list(
            WorkspaceId workspace, @PathVariable("client") UUID client, ListRequest request) {
        return notes.list(workspace, new ClientId(client), request).mapAll(this::json);
    }

    @Operation(summary = "Read a note on a client")
    @May(CLIENTS_READ)
    @GetMapping("/{note}")
    ResponseEntity<NoteJson> get(
            WorkspaceId workspace,
            @PathVariable("client") UUID client,
            @PathVariable("note") UUID note) {
        return answer(HttpStatus.OK, notes.get(workspace, new ClientId(client), note));
    }

    @Operation(summary = "Note something down about a client")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NoteBody.class)))
    @May(CLIENTS_WRITE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<NoteJson> add(
            WorkspaceId workspace, @PathVariable("client") UUID client, Given body) {
        return answer(HttpStatus.CREATED, notes.add(workspace, new ClientId(client), body));
    }

    @Operation(summary = "Change a note on a client")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NoteBody.class)))
    @May(CLIENTS_WRITE)
    @PatchMapping("/{note}")
    ResponseEntity<NoteJson> change(
            WorkspaceId workspace,
            @PathVariable("client") UUID client,
            @PathVariable("note") UUID note,
            IfMatch condition,
            Given body) {
        return answer(
                HttpStatus.OK,
                notes.change(workspace, new ClientId(client), note, condition, body));
    }

    @Operation(summary = "Update a note on a client", description = "The same as PATCH.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NoteBody.class)))
    @May(CLIENTS_WRITE)
    @PutMapping("/{note}")
    ResponseEntity<NoteJson> update(
            WorkspaceId workspace,
            @PathVariable("client") UUID client,
            @PathVariable("note") UUID note,
            IfMatch condition,
            Given body) {
        return change(workspace, client, note, condition, body);
    }

    @Operation(summary = "Delete a note on a client")
    @May(CLIENTS_WRITE)
    @DeleteMapping("/{note}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            WorkspaceId workspace,
            @PathVariable("client") UUID client,
            @PathVariable("note") UUID note,
            IfMatch condition) {
        notes.delete(workspace, new ClientId(client), note, condition);
    }

    @Operation(summary = "Bring back a note that was deleted")
    @May(CLIENTS_WRITE)
    @PostMapping("/{note}/restore")
    ResponseEntity<NoteJson> restore(
            WorkspaceId workspace,
            @PathVariable("client") UUID client,
            @PathVariable("note") UUID note) {
        return answer(HttpStatus.OK, notes.restore(workspace, new ClientId(client), note));
    }

    private ResponseEntity<NoteJson> answer(HttpStatus status, Note note) {
        var answer = ResponseEntity.status(status).eTag(new Version(note.updatedAt()).tag());
        if (status == HttpStatus.CREATED)
            answer.location(
                    URI.create("/api/clients/%s/notes/%s".formatted(note.client(), note.id())));
        return answer.body(json(List.of(note)).getFirst());
    }

    private List<NoteJson> json(List<Note> some) {
        var people = colleagues.all(some.stream().map(Note::author).distinct().toList());
        return some.stream()
                .map(
                        note ->
                                new NoteJson(
                                        note.id(),
                                        note.client().value(),
                                        note.text(),
                                        note.author().value(),
                                        Optional.ofNullable(people.get(note.author()))
                                                .map(Colleague::name),
                                        note.createdAt(),
                                        note.updatedAt(),
                                        note.deletedAt()))
                .toList();
    }
}
