package com.shopme.workspace;

import com.shopme.identity.UserId;
import com.shopme.platform.AcrossWorkspaces;
import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who belongs to a workspace, and as what.
@Service
public class Members {
    private final MemberStore store;

    Members(MemberStore store) {
        this.store = store;
    }

    /// Lets somebody in, or changes their role.
    @Transactional
    public void join(WorkspaceId workspace, UserId user, Role role) {
        store.put(workspace, user, role);
    }

    /// @return empty for somebody who does not belong there
    @Transactional(readOnly = true)
    public Optional<Role> roleOf(WorkspaceId workspace, UserId user) {
        return store.roleOf(workspace, user);
    }

    /// The workspaces of a user, by name.
    @AcrossWorkspaces
    @Transactional(readOnly = true)
    public List<Membership> of(UserId user) {
        return store.of(user);
    }
}
