package com.shopme.workspace;

import static com.shopme.workspace.Permission.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What somebody is to a workspace, and so what they may do there. Four are built in; a workspace
/// may make more.
public record Role(String name, Set<Permission> permissions) {
    /// It is theirs: everything.
    public static final Role OWNER = new Role("owner", EnumSet.allOf(Permission.class));

    /// Runs it: everything but giving it away.
    public static final Role ADMIN =
            new Role("admin", EnumSet.complementOf(EnumSet.of(WORKSPACE_OWN)));

    /// Works at the counter: chats, orders and clients, and reads what it takes.
    public static final Role AGENT =
            new Role(
                    "agent",
                    EnumSet.of(
                            CATALOG_READ,
                            CLIENTS_READ,
                            CLIENTS_WRITE,
                            ORDERS_READ,
                            ORDERS_WRITE,
                            CHATS_READ,
                            CHATS_WRITE,
                            PROMPTS_READ,
                            ANALYTICS_READ,
                            SETTINGS_READ,
                            MEMBERS_READ));

    /// Looks on.
    public static final Role VIEWER =
            new Role(
                    "viewer",
                    EnumSet.of(
                            CATALOG_READ,
                            CLIENTS_READ,
                            ORDERS_READ,
                            CHATS_READ,
                            PROMPTS_READ,
                            ANALYTICS_READ,
                            SETTINGS_READ,
                            MEMBERS_READ));

    public Role {
        var copy = EnumSet.noneOf(Permission.class);
        copy.addAll(permissions);
        permissions = Collections.unmodifiableSet(copy);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    boolean isOwner() {
        return name.equals(OWNER.name);
    }

    static Stream<Role> builtIn() {
        return Stream.of(OWNER, ADMIN, AGENT, VIEWER);
    }

    static Optional<Role> builtIn(String name) {
        return builtIn().filter(role -> role.name.equals(name)).findFirst();
    }
}
