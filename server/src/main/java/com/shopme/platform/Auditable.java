package com.shopme.platform;

import com.shopme.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Something significant that somebody did in a workspace; the room `audit` keeps it. Published
/// inside the transaction of the deed, so both stand or neither. Who did it and from where is known
/// to the request.
///
/// @param action what was done, `<thing>.<past tense>`, such as `product.updated`
/// @param entityType what it was done to, such as `product`
/// @param before what changed, as it was; empty for something new. Secrets are left out or masked
/// @param after as it is now; empty for something deleted
public record Auditable(
        WorkspaceId workspace,
        String action,
        String entityType,
        Optional<UUID> entityId,
        Map<String, Object> before,
        Map<String, Object> after) {}
