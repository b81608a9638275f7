package com.shopme.ordering.web;

import static com.shopme.workspace.Permission.ORDERS_READ;

import com.shopme.clients.Client;
import com.shopme.clients.Clients;
import com.shopme.ordering.OrderId;
import com.shopme.ordering.OrderView;
import com.shopme.ordering.Orders;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import com.shopme.workspace.Topic;
import com.shopme.workspace.Workspace;
import com.shopme.workspace.Workspaces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Orders to print.
@RestController
class InvoiceController {
    private final Orders orders;
    private final Clients clients;
    private final Workspaces workspaces;

    InvoiceController(Orders orders, Clients clients, Workspaces workspaces) {
        this.orders = orders;
        this.clients = clients;
        this.workspaces = workspaces;
    }

    @Operation(
            summary = "Print an order's invoice",
            description =
                    "A PDF in the client's language, with exactly the order's figures; the shop's"
                            + " texts on `address`, `contact` and `legal` stand on it.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @May(ORDERS_READ)
    @GetMapping("/api/orders/{order}/invoice")
    ResponseEntity<byte[]> get(WorkspaceId workspace, @PathVariable("order") UUID id)
            throws IOException {
        var order = orders.get(workspace, new OrderId(id));
        var out = new ByteArrayOutputStream();
        invoice(workspace, order).write(out);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + order.number() + ".pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(out.toByteArray());
    }

    private Invoice invoice(WorkspaceId workspace, OrderView order) {
        var shop = workspaces.get(workspace);
        var client =
                Optional.ofNullable(
                        clients.all(workspace, List.of(order.client())).get(order.client()));
        var speech = new Speech(shop.spoken(client.flatMap(Client::language)));
        return new Invoice(
                shop,
                Stream.of(Topic.ADDRESS, Topic.CONTACT)
                        .flatMap(topic -> text(shop, topic, speech).stream())
                        .toList(),
                text(shop, Topic.LEGAL, speech),
                order,
                client,
                speech);
    }

    private Optional<String> text(Workspace shop, Topic topic, Speech speech) {
        return workspaces.text(shop.id(), topic, speech.language());
    }
}
