package com.shopme.audit;

import com.shopme.platform.AcrossWorkspaces;
import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Proves that nobody changed, removed or slipped in a row of the activity log.
@Service
public class Verification {
    /// The chain of what was about no workspace, such as signing in.
    static final WorkspaceId NO_WORKSPACE = new WorkspaceId(new UUID(0, 0));

    private final ActivityStore store;

    Verification(ActivityStore store) {
        this.store = store;
    }

    /// Reads the whole chain of a workspace, some rows at a time.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify(WorkspaceId workspace) {
        return chain(workspace);
    }

    /// All workspaces, and what was about none.
    @AcrossWorkspaces
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Verdict> verifyAll() {
        return store.chains().stream().map(this::chain).toList();
    }

    private Verdict chain(WorkspaceId workspace) {
        var check = new ChainCheck();
        store.each(workspace, check::next);
        return check.end(workspace, store.end(workspace));
    }
}
