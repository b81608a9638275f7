package com.shopme.catalog;

import com.shopme.platform.Auditable;
import com.shopme.shared.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// How a change of the catalogue is told to whoever keeps it: of an update only what differs.
final class Told {
    private Told() {}

    static Auditable created(
            WorkspaceId workspace, String thing, UUID id, Map<String, Object> now) {
        return new Auditable(workspace, thing + ".created", thing, Optional.of(id), Map.of(), now);
    }

    static Auditable updated(
            WorkspaceId workspace,
            String thing,
            UUID id,
            Map<String, Object> before,
            Map<String, Object> now) {
        return new Auditable(
                workspace,
                thing + ".updated",
                thing,
                Optional.of(id),
                without(before, now),
                without(now, before));
    }

    static Auditable deleted(
            WorkspaceId workspace, String thing, UUID id, Map<String, Object> before) {
        return new Auditable(
                workspace, thing + ".deleted", thing, Optional.of(id), before, Map.of());
    }

    static Auditable restored(
            WorkspaceId workspace, String thing, UUID id, Map<String, Object> now) {
        return new Auditable(workspace, thing + ".restored", thing, Optional.of(id), Map.of(), now);
    }

    static Map<String, Object> texts(List<Named> texts) {
        var told = new TreeMap<String, Object>();
        for (var named : texts) {
            told.put(
                    named.language().code(),
                    Map.of(
                            "name", named.name(),
                            "description", named.description().orElse(""),
                            "aliases", named.aliases()));
        }
        return told;
    }

    private static Map<String, Object> without(Map<String, Object> all, Map<String, Object> same) {
        var others = new LinkedHashMap<>(all);
        others.entrySet().removeAll(same.entrySet());
        return others;
    }
}
