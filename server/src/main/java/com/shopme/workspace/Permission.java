package com.shopme.workspace;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody may do in a workspace. Roles and machine tokens are made of these.
public enum Permission {
    CATALOG_READ("See products, categories and services."),
    CATALOG_WRITE("Add, change and delete products, categories and services, and import them."),
    CLIENTS_READ("See the clients."),
    CLIENTS_WRITE("Add, change and delete clients, and import them."),
    CLIENTS_PRIVACY("Export everything about a client, and erase a client."),
    ORDERS_READ("See the orders."),
    ORDERS_WRITE("Make orders, move them on and mark them paid."),
    CHATS_READ("Read the chats."),
    CHATS_WRITE("Write to clients, take chats over and give them back."),
    PROMPTS_READ("See what the assistant is told and knows: prompts, documents, questions."),
    PROMPTS_WRITE("Change what the assistant is told and knows: prompts, documents, questions."),
    ANALYTICS_READ("See the figures."),
    SETTINGS_READ("See the settings, languages and texts of the workspace."),
    SETTINGS_WRITE("Change the settings, languages, texts and channels of the workspace."),
    MEMBERS_READ("See the members, roles, invitations and machine tokens."),
    MEMBERS_WRITE(
            "Invite and remove members, give roles, make custom roles and machine tokens, as far as"
                    + " one's own permissions go."),
    WEBHOOKS_READ("See the webhooks and what they were told."),
    WEBHOOKS_WRITE("Add, change and delete webhooks."),
    VIEWS_SHARE("Share views of tables with all members, and change shared ones."),
    ACTIVITY_READ("See who did what."),
    WORKSPACE_OWN("Deactivate and delete the workspace, and hand it to other owners.");

    private final String meaning;

    Permission(String meaning) {
        this.meaning = meaning;
    }

    /// What it allows, a sentence.
    public String meaning() {
        return meaning;
    }

    /// As the API writes it: `catalog:read`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    public static Optional<Permission> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
