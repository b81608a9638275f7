package com.shopme.clients;

import com.shopme.platform.DryRun;
import com.shopme.shared.WorkspaceId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Clients who exist within a dry run only, so that a conversation can be tried without anybody.
@Service
public class Understudies {
    private final UnderstudyStore store;

    Understudies(UnderstudyStore store) {
        this.store = store;
    }

    /// Stands there as described until the dry run ends.
    ///
    /// @throws IllegalStateException outside of a dry run
    @Transactional
    public void appear(WorkspaceId workspace, Client client) {
        DryRun.require();
        store.insert(client);
    }
}
