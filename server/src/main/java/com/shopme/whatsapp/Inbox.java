package com.shopme.whatsapp;

import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.platform.Lanes;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What Meta brought and did not find its way: for people to see and to set right.
@Service
public class Inbox {
    private final KeptStore kept;
    private final Lanes lanes;

    Inbox(KeptStore kept, Lanes lanes) {
        this.kept = kept;
        this.lanes = lanes;
    }

    /// What failed five times, oldest first.
    @Transactional(readOnly = true)
    public Page<KeptMessage> parked(WorkspaceId workspace, ListRequest request) {
        return kept.list(workspace, "parked", request);
    }

    /// What nothing here understands or uses (yet), oldest first.
    @Transactional(readOnly = true)
    public Page<KeptMessage> ignored(WorkspaceId workspace, ListRequest request) {
        return kept.list(workspace, "ignored", request);
    }

    /// Tries a parked message again, five times at most, behind whatever waits in its lane.
    ///
    /// @throws NotFound if no such message is parked
    @Transactional
    public void replay(WorkspaceId workspace, long message) {
        var woken = kept.replay(workspace, message).orElseThrow(() -> new NotFound("message"));
        lanes.wake(workspace, woken.queue(), woken.lane());
    }
}
