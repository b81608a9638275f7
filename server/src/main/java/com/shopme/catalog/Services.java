package com.shopme.catalog;

import com.shopme.api.Bulk;
import com.shopme.platform.Problem;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// The services, for the people of the shop.
@Service
public class Services extends Shelving<ServiceId, ServiceSheet, ServiceDraft> {
    Services(
            ServiceStore store,
            ProductStore products,
            TextStore texts,
            Workspaces workspaces,
            Bulk bulk,
            ApplicationEventPublisher events) {
        super(TextStore.Owner.SERVICE, store, products, new Means(texts, workspaces, bulk, events));
    }

    @Override
    Reading<ServiceDraft> reading(WorkspaceId workspace) {
        var shop = shop(workspace);
        return (given, _, now) -> ServiceReading.read(given, shop, now);
    }

    @Override
    ServiceDraft draft(ServiceSheet sheet) {
        return ServiceDraft.of(sheet);
    }

    @Override
    Problem taken(ServiceDraft draft, DuplicateKeyException e) {
        throw e; // nothing of a service is its own but its id
    }
}
