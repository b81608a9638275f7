package com.shopme.ordering.web;

import static com.shopme.workspace.Permission.ORDERS_READ;

import com.shopme.ordering.OrderId;
import com.shopme.ordering.Orders;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Orders to print.
@RestController
class InvoiceController {
    private final Orders orders;
    private final Invoices invoices;

    InvoiceController(Orders orders, Invoices invoices) {
        this.orders = orders;
        this.invoices = invoices;
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
        return invoices.shown(workspace, orders.get(workspace, new OrderId(id)));
    }
}
