package com.shopme.clients.web;

import static com.shopme.workspace.Permission.CLIENTS_PRIVACY;

import com.shopme.api.IfMatch;
import com.shopme.clients.ClientId;
import com.shopme.clients.PersonalData;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A client's right to see what is known of them, and to have it taken away.
@RestController
@RequestMapping("/api/clients/{client}/personal-data")
class PersonalDataController {
    private final PersonalData data;

    PersonalDataController(PersonalData data) {
        this.data = data;
    }

    @Operation(
            summary = "Export everything about a client",
            description =
                    "Profile, contacts, consents, carts, orders, chats with their messages, and files,"
                            + " in one document.")
    @May(CLIENTS_PRIVACY)
    @GetMapping
    ResponseEntity<Map<String, Object>> export(
            WorkspaceId workspace, @PathVariable("client") UUID client) {
        var file = ContentDisposition.attachment().filename("client-" + client + ".json").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .cacheControl(CacheControl.noStore())
                .body(data.export(workspace, new ClientId(client)));
    }

    @Operation(
            summary = "Erase everything personal about a client",
            description =
                    "For good: profile, contacts, consents, chats, files, carts, and who placed the"
                            + " orders. Numbers and sums of the orders stay, as the law wants.")
    @May(CLIENTS_PRIVACY)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(WorkspaceId workspace, @PathVariable("client") UUID client, IfMatch condition) {
        data.erase(workspace, new ClientId(client), condition);
    }
}
