package com.shopme.emulator.web;

import com.shopme.emulator.Emulator;
import com.shopme.emulator.Json;
import com.shopme.emulator.NotPossible;
import com.shopme.emulator.WhenEmulating;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Files for the phone page. What somebody sent must not run as a page of ours: only pictures,
/// sound and film are shown in place, all in a sandbox.
@RestController
@RequestMapping("/emulator/api/media")
@WhenEmulating
class MediaController {
    private static final String SANDBOX = "default-src 'none'; sandbox";

    private final Emulator emulator;

    MediaController(Emulator emulator) {
        this.emulator = emulator;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    JsonNode keep(
            @RequestBody byte[] bytes,
            @RequestHeader("Content-Type") String type,
            @RequestParam(name = "filename", required = false) @Nullable String filename) {
        if (bytes.length > 100 << 20) throw new NotPossible("Files have 100 MB at most.");
        return Json.tree(emulator.media().keep(bytes, type, filename, true));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> show(@PathVariable("id") String id) {
        var media = emulator.media().get(id);
        var type = MediaType.parseMediaType(media.mimeType());
        boolean inPlace =
                !type.getSubtype().contains("svg")
                        && java.util.Set.of("image", "audio", "video").contains(type.getType());
        var name = media.filename() == null ? media.id() : media.filename();
        var disposition = inPlace ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, max-age=86400, immutable")
                .header("Content-Disposition", disposition.filename(name).build().toString())
                .body(emulator.media().bytes(media));
    }
}
