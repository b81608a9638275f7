package com.shopme.api.web;

import com.shopme.platform.Tenancy;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Chats in which a client has just written.
record ExampleChats(JdbcClient db) {
    String open(WorkspaceId shop, String client, String number) {
        var chat = Ids.next();
        Tenancy.in(
                shop,
                () ->
                        db.sql(
                                        """
                                        INSERT INTO chat_sessions (id, workspace_id, client_id,
                                            number_id, contact, contact_kind, last_inbound_at,
                                            last_message_at)
                                        VALUES (:chat, :shop, :client, :number, '39', 'wa_id',
                                            now(), now())
                                        """)
                                .param("shop", shop.value())
                                .param("chat", chat)
                                .param("client", UUID.fromString(client))
                                .param("number", UUID.fromString(number))
                                .update());
        return chat.toString();
    }
}
