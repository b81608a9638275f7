package com.shopme.ordering.web;

import static com.shopme.workspace.Permission.ORDERS_READ;
import static com.shopme.workspace.Permission.ORDERS_WRITE;

import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.api.Version;
import com.shopme.api.web.Bulk;
import com.shopme.api.web.BulkRequest;
import com.shopme.api.web.Download;
import com.shopme.api.web.Patches;
import com.shopme.clients.Clients;
import com.shopme.ordering.OrderId;
import com.shopme.ordering.OrderStatus;
import com.shopme.ordering.OrderView;
import com.shopme.ordering.Orders;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Orders, for the people of the shop and for who sells in its name.
@RestController
@RequestMapping("/api/orders")
class OrdersController {
    private static final Step NO_STEP = new Step(null, null);

    private final Orders orders;
    private final OrderDesk desk;
    private final Clients clients;
    private final Patches patches;
    private final Bulk bulk;
    private final OrderTables tables;

    OrdersController(
            Orders orders,
            OrderDesk desk,
            Clients clients,
            Patches patches,
            Bulk bulk,
            OrderTables tables) {
        this.tables = tables;
        this.orders = orders;
        this.desk = desk;
        this.clients = clients;
        this.patches = patches;
        this.bulk = bulk;
    }

    /// @param tracking where the parcel can be followed, for `shipped`
    record Step(
            @NotNull
                    @Pattern(
                            regexp = "pending|confirmed|processing|shipped|delivered|cancelled",
                            message = "must be one of {regexp}")
                    @Nullable String status,
            @Size(max = 500) @Nullable String tracking) {

        OrderStatus next() {
            return OrderStatus.valueOf(Objects.requireNonNull(status).toUpperCase(Locale.ROOT));
        }
    }

    @Operation(
            summary = "List orders",
            description =
                    "`q` takes an order number, or a client's name, e-mail address or phone number.")
    @May(ORDERS_READ)
    @GetMapping
    Page<OrderJson> list(WorkspaceId workspace, ListRequest request) {
        return orders.list(workspace, request).mapAll(found -> json(workspace, found));
    }

    /// @param countIsExact false where there are more
    record StatusCount(String status, long count, boolean countIsExact) {}

    @Operation(
            summary = "Count the orders of each status",
            description = "For a board. Counting stops at 10,000 and says so.")
    @May(ORDERS_READ)
    @GetMapping("/status-counts")
    List<StatusCount> counts(WorkspaceId workspace) {
        var most = Listing.COUNTED;
        return orders.counts(workspace).entrySet().stream()
                .map(
                        one ->
                                new StatusCount(
                                        one.getKey().name().toLowerCase(Locale.ROOT),
                                        Math.min(one.getValue(), most),
                                        one.getValue() <= most))
                .toList();
    }

    @Operation(summary = "Read an order")
    @May(ORDERS_READ)
    @GetMapping("/{order}")
    ResponseEntity<OrderJson> get(WorkspaceId workspace, @PathVariable("order") UUID order) {
        return ok(workspace, orders.get(workspace, new OrderId(order)));
    }

    @Operation(
            summary = "Place an order",
            description =
                    "Of a cart (`cart_id`), or of `lines` for a client. Prices are the catalogue's;"
                            + " stock is taken as at the checkout: all of it or none.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = NewOrderBody.class))))
    @May(ORDERS_WRITE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OrderJson> create(WorkspaceId workspace, @RequestBody JsonNode body) {
        var order = place(workspace, body);
        return ResponseEntity.created(URI.create("/api/orders/" + order.id()))
                .eTag(tag(order))
                .body(json(workspace, order));
    }

    @Operation(
            summary = "Change delivery, tracking or note of an order",
            description = "What is left out stays; null takes away.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    OrderChangesBody.class))))
    @May(ORDERS_WRITE)
    @PatchMapping("/{order}")
    ResponseEntity<OrderJson> change(
            WorkspaceId workspace,
            @PathVariable("order") UUID order,
            IfMatch condition,
            @RequestBody JsonNode body) {
        return ok(workspace, remark(workspace, order, condition, body));
    }

    @Operation(summary = "Move an order on")
    @May(ORDERS_WRITE)
    @PutMapping("/{order}/status")
    ResponseEntity<OrderJson> advance(
            WorkspaceId workspace,
            @PathVariable("order") UUID order,
            IfMatch condition,
            @RequestBody @Valid Step step) {
        return ok(workspace, advanced(workspace, order, condition, step));
    }

    @Operation(summary = "Mark an order paid")
    @May(ORDERS_WRITE)
    @PutMapping("/{order}/payment")
    ResponseEntity<OrderJson> paid(
            WorkspaceId workspace, @PathVariable("order") UUID order, IfMatch condition) {
        return ok(workspace, orders.paid(workspace, new OrderId(order), condition));
    }

    @Operation(summary = "Delete a cancelled order")
    @May(ORDERS_WRITE)
    @DeleteMapping("/{order}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(WorkspaceId workspace, @PathVariable("order") UUID order, IfMatch condition) {
        orders.delete(workspace, new OrderId(order), condition);
    }

    @Operation(summary = "Export orders")
    @May(ORDERS_READ)
    @GetMapping("/export")
    void export(WorkspaceId workspace, ListRequest request, Download download) throws IOException {
        tables.export(workspace, request, download);
    }

    @Operation(summary = "Restore a deleted order")
    @May(ORDERS_WRITE)
    @PostMapping("/{order}/restore")
    ResponseEntity<OrderJson> restore(WorkspaceId workspace, @PathVariable("order") UUID order) {
        return ok(workspace, orders.restore(workspace, new OrderId(order)));
    }

    @Operation(
            summary = "Place, change and delete many orders",
            description =
                    "A row of `update` may name a `status` to move on to. Each row stands for itself,"
                            + " unless `all_or_nothing` is true.")
    @May(ORDERS_WRITE)
    @PostMapping("/bulk")
    Bulk.BulkAnswer bulk(WorkspaceId workspace, @RequestBody BulkRequest request) {
        return bulk.run(
                workspace,
                request,
                new Bulk.Deeds(
                        row -> place(workspace, row).id().value(),
                        (id, row) -> update(workspace, id, row),
                        id -> orders.delete(workspace, new OrderId(id), IfMatch.ANY)));
    }

    private OrderView place(WorkspaceId workspace, JsonNode body) {
        return desk.place(workspace, patches.apply(NewOrderBody.EMPTY, body));
    }

    private void update(WorkspaceId workspace, UUID order, JsonNode row) {
        remark(workspace, order, IfMatch.ANY, row);
        if (row.has("status")) advanced(workspace, order, IfMatch.ANY, patches.apply(NO_STEP, row));
    }

    private OrderView remark(WorkspaceId workspace, UUID order, IfMatch condition, JsonNode body) {
        return orders.remark(
                workspace,
                new OrderId(order),
                condition,
                remarks -> patches.apply(OrderChangesBody.of(remarks), body).remarks());
    }

    private OrderView advanced(WorkspaceId workspace, UUID order, IfMatch condition, Step step) {
        return orders.advance(
                workspace, new OrderId(order), condition, step.next(), Texts.line(step.tracking()));
    }

    private ResponseEntity<OrderJson> ok(WorkspaceId workspace, OrderView order) {
        return ResponseEntity.ok().eTag(tag(order)).body(json(workspace, order));
    }

    private static String tag(OrderView order) {
        return new Version(order.updatedAt()).tag();
    }

    private OrderJson json(WorkspaceId workspace, OrderView order) {
        return json(workspace, List.of(order)).getFirst();
    }

    private List<OrderJson> json(WorkspaceId workspace, List<OrderView> found) {
        var people =
                clients.all(workspace, found.stream().map(OrderView::client).distinct().toList());
        return found.stream()
                .map(order -> OrderJson.of(order, people.get(order.client())))
                .toList();
    }
}
