package com.shopme.catalog.web;

import com.shopme.catalog.Images;
import com.shopme.catalog.Picture;
import com.shopme.shared.WorkspaceId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.UUID;

/// A picture of a product.
///
/// @param url where anybody finds it
/// @param alt what is to be seen, for those who do not see it
@Schema(name = "ProductImage")
record PictureJson(UUID id, URI url, String mimeType, String alt) {
    static PictureJson of(WorkspaceId workspace, Picture picture, Images images) {
        return new PictureJson(
                picture.id().value(),
                images.address(workspace, picture.id()),
                picture.mimeType(),
                picture.alt());
    }
}
