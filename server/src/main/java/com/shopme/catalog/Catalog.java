package com.shopme.catalog;

import com.shopme.shared.Language;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a shop sells.
@Service
public class Catalog {

    /// The shelves that hold something active, in the shop's order.
    @Transactional(readOnly = true)
    public List<Category> categories(WorkspaceId workspace, Language language) {
        throw new UnsupportedOperationException();
    }

    @Transactional(readOnly = true)
    public List<Product> inCategory(
            WorkspaceId workspace, CategoryId category, Language language, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /// Active products for what somebody wrote, best first: in spite of typos, accents and plurals,
    /// by name or alias of any language the shop speaks, and by the name of a shelf.
    @Transactional(readOnly = true)
    public List<Found> search(WorkspaceId workspace, Language language, String words, int limit) {
        throw new UnsupportedOperationException();
    }

    /// @throws com.shopme.platform.NotFound if there is none
    @Transactional(readOnly = true)
    public Product product(WorkspaceId workspace, ProductId product, Language language) {
        throw new UnsupportedOperationException();
    }

    @Transactional(readOnly = true)
    public Map<ProductId, Product> products(
            WorkspaceId workspace, Collection<ProductId> products, Language language) {
        throw new UnsupportedOperationException();
    }

    @Transactional(readOnly = true)
    public Optional<Product> withSku(WorkspaceId workspace, String sku, Language language) {
        throw new UnsupportedOperationException();
    }

    @Transactional(readOnly = true)
    public List<Offer> services(WorkspaceId workspace, Language language) {
        throw new UnsupportedOperationException();
    }

    /// Takes pieces out of the stock: all of them or none.
    ///
    /// @throws OutOfStock naming the first product that is short
    @Transactional
    public void reserve(WorkspaceId workspace, List<Pieces> pieces) {
        throw new UnsupportedOperationException();
    }

    /// Puts pieces back.
    @Transactional
    public void release(WorkspaceId workspace, List<Pieces> pieces) {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public CategoryId addCategory(WorkspaceId workspace, List<Named> names, int order) {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public ServiceId addService(WorkspaceId workspace, List<Named> names, Optional<Money> price) {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public ProductId addProduct(WorkspaceId workspace, AddProduct product) {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public void changePrice(WorkspaceId workspace, ProductId product, Money price) {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public void changeStock(WorkspaceId workspace, ProductId product, int stock) {
        throw new UnsupportedOperationException();
    }

    /// @param mimeType `image/jpeg` or `image/png`, which WhatsApp shows
    @Transactional
    public ImageId addImage(
            WorkspaceId workspace, ProductId product, String mimeType, byte[] bytes, String alt) {
        throw new UnsupportedOperationException();
    }
}
