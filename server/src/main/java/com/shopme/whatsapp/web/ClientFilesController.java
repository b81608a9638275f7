package com.shopme.whatsapp.web;

import static com.shopme.workspace.Permission.CHATS_READ;

import com.shopme.conversation.MessageId;
import com.shopme.shared.WorkspaceId;
import com.shopme.whatsapp.ClientFile;
import com.shopme.whatsapp.ClientFiles;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What a client sent, as a file. It comes from a stranger: a browser shows pictures, sound and
/// film, and only saves the rest.
@RestController
class ClientFilesController {
    private final ClientFiles files;

    ClientFilesController(ClientFiles files) {
        this.files = files;
    }

    @May(CHATS_READ)
    @Operation(summary = "Download the file of a message")
    @GetMapping("/api/messages/{message}/media")
    ResponseEntity<Resource> show(WorkspaceId workspace, @PathVariable("message") UUID message) {
        var file = files.of(workspace, new MessageId(message));
        var type = typeOf(file);
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file, message, type))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new FileSystemResource(files.where(file)));
    }

    private static String disposition(ClientFile file, UUID message, MediaType type) {
        var shown = isShown(type) ? ContentDisposition.inline() : ContentDisposition.attachment();
        var name = file.name().map(ClientFilesController::plain).orElse(message.toString());
        return shown.filename(name, StandardCharsets.UTF_8).build().toString();
    }

    private static String plain(String name) {
        return name.replaceAll("[/\\\\\"\\p{Cntrl}]", "_");
    }

    private static boolean isShown(MediaType type) {
        return switch (type.getType()) {
            case "audio", "video" -> true;
            case "image" -> !type.getSubtype().contains("svg");
            default -> false;
        };
    }

    private static MediaType typeOf(ClientFile file) {
        try {
            var type = MediaType.parseMediaType(file.type());
            return type.isConcrete() ? type : MediaType.APPLICATION_OCTET_STREAM;
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
