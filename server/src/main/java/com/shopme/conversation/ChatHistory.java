package com.shopme.conversation;

import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
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

    /// Chats, the one where something was said last first.
    ///
    /// @param waiting only those where a person was asked for
    @Transactional(readOnly = true)
    public List<ChatSummary> chats(
            WorkspaceId workspace, boolean waiting, Optional<Position> before, int limit) {
        return store.chats(workspace, waiting, before, limit);
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
