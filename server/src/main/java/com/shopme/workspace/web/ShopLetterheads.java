package com.shopme.workspace.web;

import com.shopme.api.web.Letterheads;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import org.springframework.stereotype.Component;

@Component
class ShopLetterheads implements Letterheads {
    private final Workspaces workspaces;

    ShopLetterheads(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public Letterhead of(WorkspaceId workspace) {
        var shop = workspaces.get(workspace);
        return new Letterhead(shop.name(), shop.zone());
    }
}
