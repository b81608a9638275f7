package com.shopme.catalog;

import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.util.Optional;
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
