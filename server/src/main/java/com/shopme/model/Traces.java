package com.shopme.model;

import com.shopme.conversation.MessageId;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How answers came about.
@Service
public class Traces {
    private final TraceStore store;

    Traces(TraceStore store) {
        this.store = store;
    }

    /// @throws NotFound if no model was asked for this message
    @Transactional(readOnly = true)
    public Trace of(WorkspaceId workspace, MessageId message) {
        return store.of(workspace, message).orElseThrow(() -> new NotFound("trace"));
    }
}
