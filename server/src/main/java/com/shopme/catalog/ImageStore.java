package com.shopme.catalog;

import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImageStore {
    private final JdbcClient db;

    ImageStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Image> find(WorkspaceId workspace, ImageId image) {
        return db.sql(
                        """
                        SELECT mime_type, bytes FROM product_images
                        WHERE workspace_id = ? AND id = ? AND deleted_at IS NULL
                        """)
                .params(workspace.value(), image.value())
                .query((row, _) -> new Image(row.getString(1), row.getBytes(2)))
                .optional();
    }

    /// The pictures of many products, in their order, without their bytes.
    Map<UUID, List<Picture>> of(WorkspaceId workspace, Collection<UUID> products) {
        var pictures = new HashMap<UUID, List<Picture>>();
        if (products.isEmpty()) return pictures;
        db.sql(
                        """
                        SELECT product_id, id, mime_type, alt_text FROM product_images
                        WHERE workspace_id = :workspace AND product_id = ANY (:products)
                            AND deleted_at IS NULL
                        ORDER BY position, id
                        """)
                .param("workspace", workspace.value())
                .param("products", products.toArray(UUID[]::new))
                .query(
                        row -> {
                            pictures.computeIfAbsent(
                                            row.getObject(1, UUID.class), _ -> new ArrayList<>())
                                    .add(
                                            new Picture(
                                                    new ImageId(row.getObject(2, UUID.class)),
                                                    row.getString(3),
                                                    Objects.requireNonNullElse(
                                                            row.getString(4), "")));
                        });
        return pictures;
    }

    /// Puts a product's pictures into this order.
    void order(WorkspaceId workspace, ProductId product, List<ImageId> images) {
        db.sql(
                        """
                        UPDATE product_images i SET position = w.position - 1
                        FROM unnest(:images) WITH ORDINALITY AS w (id, position)
                        WHERE i.workspace_id = :workspace AND i.product_id = :product
                            AND i.id = w.id AND i.deleted_at IS NULL
                        """)
                .param("workspace", workspace.value())
                .param("product", product.value())
                .param("images", images.stream().map(ImageId::value).toArray(UUID[]::new))
                .update();
    }

    int describe(WorkspaceId workspace, ProductId product, ImageId image, String alt) {
        return db.sql(
                        """
                        UPDATE product_images SET alt_text = ?
                        WHERE workspace_id = ? AND product_id = ? AND id = ?
                            AND deleted_at IS NULL
                        """)
                .params(alt, workspace.value(), product.value(), image.value())
                .update();
    }

    int delete(WorkspaceId workspace, ProductId product, ImageId image) {
        return db.sql(
                        """
                        UPDATE product_images SET deleted_at = now()
                        WHERE workspace_id = ? AND product_id = ? AND id = ?
                            AND deleted_at IS NULL
                        """)
                .params(workspace.value(), product.value(), image.value())
                .update();
    }

    ImageId insert(WorkspaceId workspace, ProductId product, Image image, String alt) {
        var id = Ids.next();
        db.sql(
                        """
                        INSERT INTO product_images
                            (id, workspace_id, product_id, position, mime_type, alt_text, bytes)
                        SELECT :id, :workspace, :product, coalesce(max(position) + 1, 0), :mime,
                            :alt, :bytes
                        FROM product_images
                        WHERE workspace_id = :workspace AND product_id = :product
                            AND deleted_at IS NULL
                        """)
                .param("id", id)
                .param("workspace", workspace.value())
                .param("product", product.value())
                .param("mime", image.mimeType())
                .param("alt", alt)
                .param("bytes", image.bytes())
                .update();
        return new ImageId(id);
    }
}
