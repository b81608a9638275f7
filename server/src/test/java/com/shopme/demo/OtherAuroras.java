package com.shopme.demo;

import com.shopme.platform.Tenancy;
import com.shopme.shared.WorkspaceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Shops like the demo shop, for tests that change what it says. Inject it into any `ShopMeTest`.
@Component
public class OtherAuroras {
    private final DemoStocking stocking;
    private final TransactionTemplate transaction;

    OtherAuroras(DemoStocking stocking, TransactionTemplate transaction) {
        this.stocking = stocking;
        this.transaction = transaction;
    }

    public WorkspaceId open() {
        var workspace = WorkspaceId.next();
        return Tenancy.in(
                workspace,
                () -> {
                    transaction.executeWithoutResult(_ -> stocking.furnish(workspace));
                    return workspace;
                });
    }
}
