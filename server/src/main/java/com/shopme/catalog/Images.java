package com.shopme.catalog;

import com.shopme.platform.NotFound;
import com.shopme.platform.PublicAddress;
import com.shopme.shared.WorkspaceId;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The pictures of the products, for whoever has their address: it cannot be guessed, and WhatsApp
/// fetches it without a password. A picture never changes; a new one has a new address.
@Service
public class Images {
    // Meta, Cloud API, image messages (read 2026-03).
    private static final int LARGEST = 5 * 1024 * 1024;

    private final ImageStore store;
    private final PublicAddress address;

    Images(ImageStore store, PublicAddress address) {
        this.store = store;
        this.address = address;
    }

    /// Where the world finds a picture.
    public URI address(WorkspaceId workspace, ImageId image) {
        return address.of("/images/" + workspace + "/" + image);
    }

    /// @throws com.shopme.platform.NotFound if there is none
    @Transactional(readOnly = true)
    public Image get(WorkspaceId workspace, ImageId image) {
        return store.find(workspace, image).orElseThrow(() -> new NotFound("image"));
    }

    /// Adds a picture after the ones that the product has.
    ///
    /// @param mimeType `image/jpeg` or `image/png`, which WhatsApp shows
    /// @param alt what is to be seen, for those who do not see it
    /// @throws UnusableImage if it is larger than 5 MB, or its bytes are of another kind
    @Transactional
    public ImageId add(
            WorkspaceId workspace, ProductId product, String mimeType, byte[] bytes, String alt) {
        if (bytes.length > LARGEST) throw new UnusableImage("A picture has at most 5 MB.");
        if (!ImageFormat.of(bytes).map(ImageFormat::mimeType).equals(Optional.of(mimeType)))
            throw new UnusableImage("A JPEG or PNG is needed, named as such.");
        return store.insert(workspace, product, new Image(mimeType, bytes), alt);
    }
}
