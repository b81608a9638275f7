package com.shopme.whatsapp;

import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The ways by which a shop's clients write to it. Each WhatsApp number has one, which opens and
/// closes with it: a number is connected, changed and disconnected through [Numbers].
@Service
public class Channels {
    private final ChannelStore store;

    Channels(ChannelStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public Page<Channel> list(WorkspaceId workspace, ListRequest request) {
        return store.list(workspace, request);
    }

    /// @throws NotFound if there is none, or its number was disconnected
    @Transactional(readOnly = true)
    public Channel get(WorkspaceId workspace, UUID channel) {
        return store.find(workspace, channel).orElseThrow(() -> new NotFound("channel"));
    }

    /// The one of a number.
    ///
    /// @throws NotFound if the number is not connected
    @Transactional(readOnly = true)
    public Channel of(WorkspaceId workspace, WhatsAppNumber number) {
        return store.ofNumber(workspace, number.id()).orElseThrow(() -> new NotFound("channel"));
    }
}
