package com.shopme.catalog;

import com.shopme.api.InvalidRequest;
import com.shopme.platform.Auditable;
import com.shopme.platform.NotFound;
import com.shopme.platform.PublicAddress;
import com.shopme.shared.WorkspaceId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The pictures of the products, for whoever has their address: it cannot be guessed, and WhatsApp
/// fetches it without a password. A picture never changes; a new one has a new address.
@Service
public class Images {
    // Meta, Cloud API, image messages (read 2026-03).
    private static final int LARGEST = 5 * 1024 * 1024;

    private static final int MOST = 30;

    private final ImageStore store;
    private final ProductStore products;
    private final Products keeping;
    private final PublicAddress address;

    Images(ImageStore store, ProductStore products, Products keeping, PublicAddress address) {
        this.store = store;
        this.products = products;
        this.keeping = keeping;
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
        var format = ImageFormat.of(bytes).map(ImageFormat::mimeType);
        if (format.isEmpty())
            throw new UnusableImage(
                    "WhatsApp shows JPEG and PNG. This is %s: save it as one of them."
                            .formatted(ImageFormat.nameOfOther(bytes)));
        if (!format.get().equals(mimeType))
            throw new UnusableImage("This is %s, not %s.".formatted(format.get(), mimeType));
        return store.insert(workspace, product, new Image(mimeType, bytes), alt);
    }

    /// The pictures of a product, in the order in which they are shown.
    ///
    /// @throws com.shopme.platform.NotFound if there is no such product
    @Transactional(readOnly = true)
    public List<Picture> of(WorkspaceId workspace, ProductId product) {
        if (!products.exists(workspace, product)) throw new NotFound("product");
        return pictures(workspace, product);
    }

    /// Adds a picture after the others, for the people of the shop.
    ///
    /// @throws UnusableImage if it is none that WhatsApp shows, or the product has thirty
    @Transactional
    public Picture attach(
            WorkspaceId workspace, ProductId product, String mimeType, byte[] bytes, String alt) {
        hold(workspace, product);
        if (pictures(workspace, product).size() >= MOST)
            throw new UnusableImage("A product has %d pictures at most.".formatted(MOST));
        var picture = new Picture(add(workspace, product, mimeType, bytes, alt), mimeType, alt);
        changed(workspace, product, "image_added", Map.of(), told(picture));
        return picture;
    }

    /// Puts the pictures into this order; the first one is what clients see.
    ///
    /// @throws InvalidRequest if these are not all of them, each once
    @Transactional
    public List<Picture> order(WorkspaceId workspace, ProductId product, List<ImageId> images) {
        hold(workspace, product);
        var before = ids(pictures(workspace, product));
        var wanted = images.stream().map(ImageId::value).toList();
        if (wanted.size() != before.size() || !Set.copyOf(wanted).equals(Set.copyOf(before)))
            throw new InvalidRequest(
                    List.of(
                            new InvalidRequest.Wrong(
                                    "images", "exists", "must be all its pictures, each once")));
        store.order(workspace, product, images);
        changed(
                workspace,
                product,
                "images_ordered",
                Map.of("images", before),
                Map.of("images", wanted));
        return pictures(workspace, product);
    }

    /// Says what is to be seen.
    @Transactional
    public Picture describe(WorkspaceId workspace, ProductId product, ImageId image, String alt) {
        hold(workspace, product);
        var before = one(workspace, product, image);
        store.describe(workspace, product, image, alt);
        var now = one(workspace, product, image);
        changed(workspace, product, "image_described", told(before), told(now));
        return now;
    }

    @Transactional
    public void remove(WorkspaceId workspace, ProductId product, ImageId image) {
        hold(workspace, product);
        var before = one(workspace, product, image);
        store.delete(workspace, product, image);
        changed(workspace, product, "image_deleted", told(before), Map.of());
    }

    private void hold(WorkspaceId workspace, ProductId product) {
        products.lock(workspace, List.of(product.value()));
        if (!products.exists(workspace, product)) throw new NotFound("product");
    }

    // A product's version tells of its pictures too.
    private void changed(
            WorkspaceId workspace,
            ProductId product,
            String deed,
            Map<String, Object> before,
            Map<String, Object> now) {
        products.touch(workspace, product);
        keeping.tell(
                product.value(),
                new Auditable(
                        workspace,
                        "product." + deed,
                        "product",
                        Optional.of(product.value()),
                        before,
                        now));
    }

    private Picture one(WorkspaceId workspace, ProductId product, ImageId image) {
        return pictures(workspace, product).stream()
                .filter(picture -> picture.id().equals(image))
                .findFirst()
                .orElseThrow(() -> new NotFound("image"));
    }

    private List<Picture> pictures(WorkspaceId workspace, ProductId product) {
        return store.of(workspace, List.of(product.value()))
                .getOrDefault(product.value(), List.of());
    }

    private static List<UUID> ids(List<Picture> pictures) {
        return pictures.stream().map(picture -> picture.id().value()).toList();
    }

    private static Map<String, Object> told(Picture picture) {
        return Map.of("image", picture.id().value(), "alt", picture.alt());
    }
}
