package com.shopme.conversation;

import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.OptionalLong;
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

    /// A chat's messages, the newest first.
    ///
    /// @param before only those with a smaller [ChatMessage#seq()]
    /// @throws NotFound if there is no such chat
    @Transactional(readOnly = true)
    public List<ChatMessage> messages(
            WorkspaceId workspace, SessionId chat, OptionalLong before, int limit) {
        if (!store.exists(workspace, chat)) throw new NotFound("chat");
        return store.messages(workspace, chat, before.orElse(Long.MAX_VALUE), limit);
    }
}
