package com.shopme.catalog;

import com.shopme.shared.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Takes and returns pieces. Products are locked in the order of their ids, so that two buyers of
/// the same things never wait for each other; what is short is known before anything is taken.
@Repository
class Stock {
    private final JdbcClient db;

    Stock(JdbcClient db) {
        this.db = db;
    }

    void take(WorkspaceId workspace, List<Pieces> pieces) {
        var wanted = sum(pieces);
        var left = lock(workspace, wanted.keySet());
        wanted.forEach(
                (product, count) -> {
                    var some = left.getOrDefault(product, 0);
                    if (some < count) throw new OutOfStock(new ProductId(product), count, some);
                });
        add(workspace, wanted, -1);
    }

    void putBack(WorkspaceId workspace, List<Pieces> pieces) {
        var returned = sum(pieces);
        lock(workspace, returned.keySet());
        add(workspace, returned, 1);
    }

    /// Locks them in the order of their ids.
    ///
    /// @return how many may be sold, read after the locks were got
    Map<UUID, Integer> lock(WorkspaceId workspace, Collection<UUID> products) {
        var left = new TreeMap<UUID, Integer>();
        db.sql(
                        """
                        SELECT id, CASE WHEN status = 'active' AND deleted_at IS NULL
                            THEN stock ELSE 0 END
                        FROM products
                        WHERE workspace_id = :workspace AND id = ANY (:products)
                        ORDER BY id
                        FOR NO KEY UPDATE
                        """)
                .param("workspace", workspace.value())
                .param("products", products.toArray(UUID[]::new))
                .query(
                        row -> {
                            left.put(row.getObject(1, UUID.class), row.getInt(2));
                        });
        return left;
    }

    private void add(WorkspaceId workspace, Map<UUID, Integer> pieces, int sign) {
        db.sql(
                        """
                        UPDATE products p SET stock = p.stock + :sign * w.count,
                            sold = greatest(p.sold - :sign * w.count, 0)
                        FROM unnest(:products, :counts) AS w (id, count)
                        WHERE p.workspace_id = :workspace AND p.id = w.id
                        """)
                .param("workspace", workspace.value())
                .param("sign", sign)
                .param("products", pieces.keySet().toArray(UUID[]::new))
                .param("counts", pieces.values().toArray(Integer[]::new))
                .update();
    }

    private static Map<UUID, Integer> sum(List<Pieces> pieces) {
        var sums = new TreeMap<UUID, Integer>();
        pieces.forEach(some -> sums.merge(some.product().value(), some.count(), Math::addExact));
        return sums;
    }
}
