package com.shopme.clients;

import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people who chat with a workspace.
@Service
public class Clients {

    /// Finds the client behind a contact by any id they ever wrote under, number variants of
    /// Brazil, Mexico and Argentina included, and remembers a new id; somebody new becomes a
    /// client.
    @Transactional
    public Client recognise(WorkspaceId workspace, Contact contact) {
        throw new UnsupportedOperationException();
    }

    /// @throws com.shopme.platform.NotFound if there is none
    @Transactional(readOnly = true)
    public Client get(WorkspaceId workspace, ClientId client) {
        throw new UnsupportedOperationException();
    }

    @Transactional(readOnly = true)
    public Optional<Client> withPhone(WorkspaceId workspace, PhoneNumber phone) {
        throw new UnsupportedOperationException();
    }

    /// The client has told a name and agreed to be served: registered from now on.
    @Transactional
    public void register(WorkspaceId workspace, ClientId client, String firstName) {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public void rename(WorkspaceId workspace, ClientId client, String firstName) {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public void speaks(WorkspaceId workspace, ClientId client, Language language) {
        throw new UnsupportedOperationException();
    }

    /// Remembers what a client allowed or forbade; announces [ClientOptedOut].
    ///
    /// @param source where it was said: `chat`, `dashboard`, `meta`, …
    @Transactional
    public void consent(
            WorkspaceId workspace,
            ClientId client,
            Purpose purpose,
            boolean granted,
            String source) {
        throw new UnsupportedOperationException();
    }

    /// The client has a new number or user id (a `system` message of Meta's).
    @Transactional
    public void moved(WorkspaceId workspace, ClientId client, Contact now) {
        throw new UnsupportedOperationException();
    }

    /// @param percentage 0 to 100; 0 ends the discount
    @Transactional
    public void grantDiscount(WorkspaceId workspace, ClientId client, BigDecimal percentage) {
        throw new UnsupportedOperationException();
    }
}
