package com.shopme.audit;

import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was done in a workspace, for those who may look.
@Service
public class Activity {
    private final ActivityStore store;

    Activity(ActivityStore store) {
        this.store = store;
    }

    /// @throws com.shopme.api.InvalidRequest if the list does not know what is asked
    @Transactional(readOnly = true)
    public Page<Entry> list(WorkspaceId workspace, ListRequest request) {
        return store.list(workspace, request);
    }

    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public Entry get(WorkspaceId workspace, UUID entry) {
        return store.find(workspace, entry).orElseThrow(() -> new NotFound("entry"));
    }
}
