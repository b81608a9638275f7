package com.shopme.clients;

import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import java.math.BigDecimal;
import java.util.Optional;

/// A person who chats, as other rooms need to know them.
///
/// @param firstName what the client asked to be called
/// @param profileName what WhatsApp shows
/// @param language the one they are spoken to; empty until known
/// @param discountPercentage 0 while no discount is active
/// @param registered whether they gave a name and consent
/// @param marketing whether they allow marketing messages now
public record Client(
        ClientId id,
        WorkspaceId workspace,
        Optional<PhoneNumber> phone,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> profileName,
        Optional<String> email,
        Optional<Language> language,
        BigDecimal discountPercentage,
        boolean registered,
        boolean marketing) {}
