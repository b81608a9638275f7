package com.shopme.views.web;

import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.Version;
import com.shopme.shared.WorkspaceId;
import com.shopme.views.TableView;
import com.shopme.views.TableViews;
import com.shopme.workspace.EveryMember;
import com.shopme.workspace.Pass;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Named views of tables.
@RestController
@RequestMapping("/api/table-views")
class TableViewsController {
    private final TableViews views;
    private final JsonMapper json;

    TableViewsController(TableViews views, JsonMapper json) {
        this.views = views;
        this.json = json;
    }

    /// @param mine whether it is the caller's
    /// @param definition whatever the dashboard put there
    record TableViewJson(
            UUID id,
            @Schema(example = "orders") String table,
            @Schema(example = "Unpaid this week") String name,
            boolean shared,
            boolean mine,
            @Schema(type = "object", example = "{\"filter\":\"paid eq false\"}")
                    JsonNode definition,
            Instant createdAt,
            Instant updatedAt,
            Optional<Instant> deletedAt) {}

    /// @param table of which list, such as `orders`
    record TableViewBody(
            @Schema(example = "orders", maxLength = 60, pattern = "[a-z][a-z0-9_-]*") String table,
            @Schema(example = "Unpaid this week", maxLength = 100) String name,
            @Schema(defaultValue = "false") Boolean shared,
            @Schema(
                            type = "object",
                            description = "Any JSON object, 16,000 characters at most.",
                            example = "{\"filter\":\"paid eq false\"}")
                    JsonNode definition) {}

    @Operation(summary = "List views of tables: one's own, and those that are shared")
    @EveryMember
    @GetMapping
    Page<TableViewJson> list(WorkspaceId workspace, Pass by, ListRequest request) {
        return views.list(workspace, by, request).map(view -> json(by, view));
    }

    @Operation(summary = "Read a view of a table")
    @EveryMember
    @GetMapping("/{view}")
    ResponseEntity<TableViewJson> get(
            WorkspaceId workspace, Pass by, @PathVariable("view") UUID view) {
        return answer(HttpStatus.OK, by, views.get(workspace, by, view));
    }

    @Operation(
            summary = "Keep a view of a table",
            description = "To share it takes the permission `views:share`. At most 200 each.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = TableViewBody.class)))
    @EveryMember
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TableViewJson> add(WorkspaceId workspace, Pass by, Given body) {
        return answer(HttpStatus.CREATED, by, views.add(workspace, by, body));
    }

    @Operation(
            summary = "Change a view of a table",
            description = "A shared one takes the permission `views:share`.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = TableViewBody.class)))
    @EveryMember
    @PatchMapping("/{view}")
    ResponseEntity<TableViewJson> change(
            WorkspaceId workspace,
            Pass by,
            @PathVariable("view") UUID view,
            IfMatch condition,
            Given body) {
        return answer(HttpStatus.OK, by, views.change(workspace, by, view, condition, body));
    }

    @Operation(
            summary = "Delete a view of a table",
            description = "A shared one takes the permission `views:share`.")
    @EveryMember
    @DeleteMapping("/{view}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            WorkspaceId workspace, Pass by, @PathVariable("view") UUID view, IfMatch condition) {
        views.delete(workspace, by, view, condition);
    }

    @Operation(summary = "Bring back a view that was deleted")
    @EveryMember
    @PostMapping("/{view}/restore")
    ResponseEntity<TableViewJson> restore(
            WorkspaceId workspace, Pass by, @PathVariable("view") UUID view) {
        return answer(HttpStatus.OK, by, views.restore(workspace, by, view));
    }

    private ResponseEntity<TableViewJson> answer(HttpStatus status, Pass by, TableView view) {
        var answer = ResponseEntity.status(status).eTag(new Version(view.updatedAt()).tag());
        if (status == HttpStatus.CREATED)
            answer.location(URI.create("/api/table-views/" + view.id()));
        return answer.body(json(by, view));
    }

    private TableViewJson json(Pass by, TableView view) {
        return new TableViewJson(
                view.id(),
                view.table(),
                view.name(),
                view.shared(),
                view.owner().equals(by.caller().id()),
                json.readTree(view.definition()),
                view.createdAt(),
                view.updatedAt(),
                view.deletedAt());
    }
}
