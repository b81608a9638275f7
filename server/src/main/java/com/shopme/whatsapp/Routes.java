package com.shopme.whatsapp;

import com.shopme.conversation.NumberId;
import com.shopme.platform.Secrets;
import com.shopme.platform.Tenancy;
import com.shopme.shared.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The numbers of all workspaces, remembered for a few seconds: each webhook asks for them.
@Component
class Routes {
    private static final long LIFE = TimeUnit.SECONDS.toNanos(5);
    private static final long PATIENCE_WITH_STRANGERS = TimeUnit.MILLISECONDS.toNanos(500);

    private record Known(Map<String, Route> byNumber, long since) {
        boolean isOlderThan(long age) {
            return System.nanoTime() - since > age;
        }
    }

    private final JdbcClient db;
    private final Secrets secrets;
    private final Map<String, String> opened = new ConcurrentHashMap<>();
    private volatile Known known = new Known(Map.of(), System.nanoTime() - LIFE - 1);

    Routes(JdbcClient db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    Optional<Route> of(String phoneNumberId) {
        var route = known(LIFE).byNumber.get(phoneNumberId);
        return Optional.ofNullable(
                route == null ? known(PATIENCE_WITH_STRANGERS).byNumber.get(phoneNumberId) : route);
    }

    List<Route> ofAccount(String wabaId) {
        return all().stream().filter(route -> route.wabaId().equals(wabaId)).toList();
    }

    Collection<Route> all() {
        return known(LIFE).byNumber.values();
    }

    /// The numbers have changed.
    void forget() {
        known = new Known(known.byNumber, System.nanoTime() - LIFE - 1);
    }

    private Known known(long life) {
        if (known.isOlderThan(life)) reload();
        return known;
    }

    private synchronized void reload() {
        if (!known.isOlderThan(PATIENCE_WITH_STRANGERS)) return;
        var since = System.nanoTime();
        var byNumber = new HashMap<String, Route>();
        Tenancy.acrossWorkspaces(this::load)
                .forEach(route -> byNumber.put(route.phoneNumberId(), route));
        known = new Known(Map.copyOf(byNumber), since);
    }

    // What was opened of numbers that are gone, or have another secret now, is forgotten.
    private List<Route> load() {
        var sealed = new HashSet<String>();
        var routes = load(sealed);
        opened.keySet().retainAll(sealed);
        return routes;
    }

    private List<Route> load(Set<String> sealed) {
        return db.sql(
                        """
                        SELECT id, workspace_id, phone_number_id, waba_id, app_secret
                        FROM whatsapp_settings WHERE deleted_at IS NULL
                        """)
                .query(
                        (row, _) -> {
                            var id = row.getObject("id", UUID.class);
                            return new Route(
                                    new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                                    new NumberId(id),
                                    row.getString("phone_number_id"),
                                    row.getString("waba_id"),
                                    Optional.ofNullable(row.getString("app_secret"))
                                            .map(secret -> open(id, secret, sealed)));
                        })
                .list();
    }

    private String open(UUID number, String secret, Set<String> sealed) {
        sealed.add(secret);
        return opened.computeIfAbsent(
                secret, text -> secrets.open(text, NumberSecrets.place(number, "app_secret")));
    }
}
