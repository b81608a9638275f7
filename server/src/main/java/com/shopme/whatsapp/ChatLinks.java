package com.shopme.whatsapp;

import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.ChatAddress;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Links that open a chat with a shop's number (WhatsApp, click to chat, read 2026-11).
@Service
class ChatLinks implements ChatAddress {
    private final Numbers numbers;

    ChatLinks(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<URI> of(WorkspaceId workspace) {
        return numbers.list(workspace).stream()
                .findFirst()
                .map(number -> URI.create("https://wa.me/" + number.phone().waId()));
    }
}
