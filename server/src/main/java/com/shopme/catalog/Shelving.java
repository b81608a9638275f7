package com.shopme.catalog;

import com.shopme.api.IfMatch;
import com.shopme.api.InvalidRequest;
import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The life of what holds products: categories and services. One goes only when it holds none.
@Service
public abstract class Shelving<I extends KeptId, S extends Kept.Shelf<S>, D extends Draft>
        extends Keeping<I, S, D> {
    private final TextStore.Owner kind;
    private final ShelfStore<S, D> store;
    private final ProductStore products;

    Shelving(TextStore.Owner kind, ShelfStore<S, D> store, ProductStore products, Means means) {
        super(kind, store, means);
        this.kind = kind;
        this.store = store;
        this.products = products;
    }

    /// @param moveTo where its products go
    /// @throws StillInUse if it has products and they go nowhere
    @Transactional
    public void delete(WorkspaceId workspace, I id, Optional<I> moveTo, IfMatch ifMatch) {
        locked(workspace, id.value(), ifMatch);
        moveTo.ifPresent(to -> move(workspace, id.value(), to.value()));
        delete(workspace, id, IfMatch.ANY);
    }

    @Override
    void beforeDelete(WorkspaceId workspace, S now) {
        var held = products.count(workspace, kind, keys(List.of(now)));
        if (!held.isEmpty()) throw new StillInUse(kind.thing(), held.values().iterator().next());
    }

    @Override
    List<S> whole(WorkspaceId workspace, List<S> heads, Map<UUID, List<Named>> texts) {
        var held = products.count(workspace, kind, keys(heads));
        return heads.stream()
                .map(
                        head ->
                                head.with(
                                        texts.getOrDefault(head.id().value(), List.of()),
                                        held.getOrDefault(head.id().value(), 0L)))
                .toList();
    }

    private void move(WorkspaceId workspace, UUID from, UUID to) {
        if (from.equals(to) || !store.hold(workspace, to))
            throw new InvalidRequest(
                    "move_to", "exists", "is no other " + kind.thing() + " of this shop");
        products.move(workspace, kind, from, to);
    }
}
