package com.shopme.workspace;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody may do in a workspace. Roles and machine tokens are made of these.
public enum Permission {
    CATALOG_READ,
    CATALOG_WRITE,
    CLIENTS_READ,
    CLIENTS_WRITE,
    /// Export everything about a client, and erase a client.
    CLIENTS_PRIVACY,
    ORDERS_READ,
    ORDERS_WRITE,
    CHATS_READ,
    CHATS_WRITE,
    PROMPTS_READ,
    PROMPTS_WRITE,
    ANALYTICS_READ,
    SETTINGS_READ,
    SETTINGS_WRITE,
    MEMBERS_READ,
    /// Invite and remove members, give roles, make custom roles and machine tokens.
    MEMBERS_WRITE,
    WEBHOOKS_READ,
    WEBHOOKS_WRITE,
    ACTIVITY_READ,
    /// Delete the workspace and hand it to other owners.
    WORKSPACE_OWN;

    /// As the API writes it: `catalog:read`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    public static Optional<Permission> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
