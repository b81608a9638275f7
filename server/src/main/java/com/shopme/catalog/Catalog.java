package com.shopme.catalog;

import com.shopme.platform.NotFound;
import com.shopme.shared.Language;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a shop sells.
@Service
public class Catalog {
    private final CatalogStore store;
    private final SearchStore search;
    private final Stock stock;
    private final Images images;
    private final Workspaces workspaces;

    Catalog(
            CatalogStore store,
            SearchStore search,
            Stock stock,
            Images images,
            Workspaces workspaces) {
        this.store = store;
        this.search = search;
        this.stock = stock;
        this.images = images;
        this.workspaces = workspaces;
    }

    /// The shelves that hold something active, in the shop's order.
    @Transactional(readOnly = true)
    public List<Category> categories(WorkspaceId workspace, Language language) {
        return store.categories(workspace, language);
    }

    /// The active products of a shelf, in the shop's order; sold-out ones are among them.
    @Transactional(readOnly = true)
    public List<Product> inCategory(
            WorkspaceId workspace, CategoryId category, Language language, int offset, int limit) {
        return store.inCategory(workspace, category, view(workspace, language), offset, limit);
    }

    /// Active products for what somebody wrote, best first: in spite of typos, accents and plurals,
    /// by name or alias of any language the shop speaks, and by the name of a shelf.
    @Transactional(readOnly = true)
    public List<Found> search(WorkspaceId workspace, Language language, String words, int limit) {
        var hits = search.find(workspace, language, words, limit);
        var found = products(workspace, hits.stream().map(Hit::product).toList(), language);
        return hits.stream()
                .flatMap(hit -> Stream.ofNullable(found.get(hit.product())).map(hit::of))
                .toList();
    }

    /// @throws com.shopme.platform.NotFound if there is none
    @Transactional(readOnly = true)
    public Product product(WorkspaceId workspace, ProductId product, Language language) {
        return Optional.ofNullable(products(workspace, List.of(product), language).get(product))
                .orElseThrow(() -> new NotFound("product"));
    }

    /// Those of these products that exist, active or not.
    @Transactional(readOnly = true)
    public Map<ProductId, Product> products(
            WorkspaceId workspace, Collection<ProductId> products, Language language) {
        if (products.isEmpty()) return Map.of();
        return store.products(workspace, products, view(workspace, language)).stream()
                .collect(Collectors.toMap(Product::id, Function.identity()));
    }

    @Transactional(readOnly = true)
    public Optional<Product> withSku(WorkspaceId workspace, String sku, Language language) {
        return store.withSku(workspace, sku, view(workspace, language));
    }

    /// The active services, in the order they were added.
    @Transactional(readOnly = true)
    public List<Offer> services(WorkspaceId workspace, Language language) {
        return store.services(workspace, view(workspace, language));
    }

    /// Takes pieces out of the stock: all of them or none. Holds the products until the transaction
    /// ends.
    ///
    /// @throws OutOfStock naming the first product that is short; nothing was taken then, and the
    ///   caller's transaction may go on
    @Transactional(noRollbackFor = OutOfStock.class)
    public void reserve(WorkspaceId workspace, List<Pieces> pieces) {
        stock.take(workspace, pieces);
    }

    /// Nobody else takes pieces of these products until the caller's transaction ends; locked in
    /// the order of their ids.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(WorkspaceId workspace, Collection<UUID> products) {
        stock.lock(workspace, products);
    }

    /// Puts pieces back.
    @Transactional
    public void release(WorkspaceId workspace, List<Pieces> pieces) {
        stock.putBack(workspace, pieces);
    }

    /// @param names the first one names it where no language is asked for
    @Transactional
    public CategoryId addCategory(WorkspaceId workspace, List<Named> names, int order) {
        var category = store.insertCategory(workspace, names.getFirst(), order);
        names.forEach(named -> store.insertText(workspace, category, named));
        return category;
    }

    /// @param names the first one names it where no language is asked for
    @Transactional
    public ServiceId addService(WorkspaceId workspace, List<Named> names, Optional<Money> price) {
        price.ifPresent(money -> inCurrencyOf(workspace, money));
        var service = store.insertService(workspace, names.getFirst(), price);
        names.forEach(named -> store.insertText(workspace, service, named));
        return service;
    }

    /// @throws IllegalArgumentException if the price is not in the workspace's currency
    @Transactional
    public ProductId addProduct(WorkspaceId workspace, AddProduct command) {
        inCurrencyOf(workspace, command.price());
        var product = store.insertProduct(workspace, command);
        command.names().forEach(named -> store.insertText(workspace, product, named));
        return product;
    }

    /// @throws IllegalArgumentException if the price is not in the workspace's currency
    @Transactional
    public void changePrice(WorkspaceId workspace, ProductId product, Money price) {
        inCurrencyOf(workspace, price);
        changed(store.price(workspace, product, price));
    }

    @Transactional
    public void changeStock(WorkspaceId workspace, ProductId product, int stock) {
        changed(store.stock(workspace, product, stock));
    }

    /// Takes a product off sale, or brings it back.
    @Transactional
    public void offer(WorkspaceId workspace, ProductId product, boolean forSale) {
        changed(store.offer(workspace, product, forSale));
    }

    /// Adds a picture after the ones that the product has.
    ///
    /// @param mimeType `image/jpeg` or `image/png`, which WhatsApp shows
    /// @throws UnusableImage if it is larger than 5 MB, or its bytes are of another kind
    @Transactional
    public ImageId addImage(
            WorkspaceId workspace, ProductId product, String mimeType, byte[] bytes, String alt) {
        return images.add(workspace, product, mimeType, bytes, alt);
    }

    private CatalogView view(WorkspaceId workspace, Language language) {
        return new CatalogView(language, workspaces.get(workspace).currency());
    }

    private void inCurrencyOf(WorkspaceId workspace, Money price) {
        var currency = workspaces.get(workspace).currency();
        if (!price.currency().equals(currency))
            throw new IllegalArgumentException("prices here are in " + currency);
    }

    private static void changed(int rows) {
        if (rows == 0) throw new NotFound("product");
    }
}
