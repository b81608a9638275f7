package com.shopme.ordering.web;

import com.shopme.clients.Client;
import com.shopme.clients.Clients;
import com.shopme.ordering.OrderView;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Topic;
import com.shopme.workspace.Workspace;
import com.shopme.workspace.Workspaces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Prints orders.
@Component
class Invoices {
    private final Clients clients;
    private final Workspaces workspaces;

    Invoices(Clients clients, Workspaces workspaces) {
        this.clients = clients;
        this.workspaces = workspaces;
    }

    /// For the people of the shop.
    ResponseEntity<byte[]> shown(WorkspaceId workspace, OrderView order) throws IOException {
        return answer(workspace, order, true, ContentDisposition.inline());
    }

    /// For whoever has the client's link, and so without their telephone number and address of
    /// mail.
    ResponseEntity<byte[]> handedOut(WorkspaceId workspace, OrderView order) throws IOException {
        return answer(workspace, order, false, ContentDisposition.attachment());
    }

    private ResponseEntity<byte[]> answer(
            WorkspaceId workspace,
            OrderView order,
            boolean contact,
            ContentDisposition.Builder disposition)
            throws IOException {
        var out = new ByteArrayOutputStream();
        invoice(workspace, order, contact).write(out);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(order.number() + ".pdf").build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(out.toByteArray());
    }

    private Invoice invoice(WorkspaceId workspace, OrderView order, boolean contact) {
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
                contact,
                speech);
    }

    private Optional<String> text(Workspace shop, Topic topic, Speech speech) {
        return workspaces.text(shop.id(), topic, speech.language());
    }
}
