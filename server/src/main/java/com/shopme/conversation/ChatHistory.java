package com.shopme.conversation;

import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Chats and messages to look at.
@Service
public class ChatHistory {
    private final HistoryStore store;

    ChatHistory(HistoryStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public Page<ChatSummary> chats(WorkspaceId workspace, ListRequest request) {
        return store.chats(workspace, request);
    }

    /// Messages of all chats; `q` finds words among the newest thousand that have them.
    @Transactional(readOnly = true)
    public Page<FoundMessage> messages(WorkspaceId workspace, ListRequest request) {
        return store.messages(workspace, request);
    }

    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public ChatSummary chat(WorkspaceId workspace, SessionId chat) {
        return store.chat(workspace, chat).orElseThrow(() -> new NotFound("chat"));
    }

    /// A chat's messages, if not asked otherwise the newest first.
    ///
    /// @throws NotFound if there is no such chat
    @Transactional(readOnly = true)
    public Page<ChatMessage> messages(WorkspaceId workspace, SessionId chat, ListRequest request) {
        if (!store.exists(workspace, chat)) throw new NotFound("chat");
        return store.messages(workspace, chat, request);
    }
}
