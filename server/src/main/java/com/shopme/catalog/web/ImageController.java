package com.shopme.catalog.web;

import com.shopme.catalog.ImageId;
import com.shopme.catalog.Images;
import com.shopme.shared.WorkspaceId;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ImageController {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Images images;

    ImageController(Images images) {
        this.images = images;
    }

    @GetMapping("/images/{workspace}/{image}")
    ResponseEntity<byte[]> show(@PathVariable UUID workspace, @PathVariable UUID image) {
        var found = images.get(new WorkspaceId(workspace), new ImageId(image));
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .eTag(image.toString()) // a picture never changes
                .contentType(MediaType.parseMediaType(found.mimeType()))
                .header("X-Content-Type-Options", "nosniff")
                .body(found.bytes());
    }
}
