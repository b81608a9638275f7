package com.shopme.model;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.shopme.platform.Auditable;
import com.shopme.platform.Secrets;
import com.shopme.platform.Settings;
import com.shopme.shared.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The models of workspaces, and the keys that pay for them, kept encrypted.
@Service
public class ModelChoices {
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final ModelChoiceStore store;
    private final Secrets secrets;
    private final Settings.Model defaults;
    private final ApplicationEventPublisher events;
    private final Cache<WorkspaceId, Optional<Engine>> engines =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(10_000).build();

    ModelChoices(
            ModelChoiceStore store,
            Secrets secrets,
            Settings settings,
            ApplicationEventPublisher events) {
        this.store = store;
        this.secrets = secrets;
        this.defaults = settings.model();
        this.events = events;
    }

    @Transactional(readOnly = true)
    public ModelChoice get(WorkspaceId workspace) {
        return choice(store.find(workspace));
    }

    /// What a workspace wants.
    ///
    /// @param key empty: keep the one there is; blank: forget it
    public record Wanted(
            boolean enabled,
            Optional<String> model,
            Optional<List<String>> fallbacks,
            Optional<String> key) {}

    @Transactional
    public ModelChoice choose(WorkspaceId workspace, Wanted wanted) {
        var before = store.find(workspace);
        var sealed =
                wanted.key()
                        .map(key -> key.isBlank() ? Optional.<String>empty() : seal(workspace, key))
                        .orElse(before.key());
        var row = new Row(wanted.enabled(), wanted.model(), wanted.fallbacks(), sealed);
        store.save(workspace, row);
        forgetAfterCommit(workspace);
        events.publishEvent(
                new Auditable(
                        workspace,
                        "model.updated",
                        "model",
                        Optional.of(workspace.value()),
                        facts(before),
                        facts(row)));
        return choice(row);
    }

    /// Empty: no model answers here. A choice made on another instance counts here within seconds.
    Optional<Engine> engine(WorkspaceId workspace) {
        return engines.get(workspace, this::build);
    }

    private Optional<Engine> build(WorkspaceId workspace) {
        var row = store.find(workspace);
        var key = row.key().map(k -> secrets.open(k, place(workspace))).or(defaults::key);
        if (!row.enabled() || key.isEmpty()) return Optional.empty();
        var models =
                Stream.concat(
                                Stream.of(row.model().orElse(defaults.name())),
                                row.fallbacks().orElse(defaults.fallbacks()).stream())
                        .distinct()
                        .toList();
        return Optional.of(new Engine(key.get(), models));
    }

    private void forgetAfterCommit(WorkspaceId workspace) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        engines.invalidate(workspace);
                    }
                });
    }

    /// As it is stored.
    ///
    /// @param key sealed
    record Row(
            boolean enabled,
            Optional<String> model,
            Optional<List<String>> fallbacks,
            Optional<String> key) {
        static final Row NONE = new Row(true, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Optional<String> seal(WorkspaceId workspace, String key) {
        return Optional.of(secrets.seal(key.strip(), place(workspace)));
    }

    private static String place(WorkspaceId workspace) {
        return Secrets.place("model_settings", workspace.value(), "api_key");
    }

    private ModelChoice choice(Row row) {
        var ready = row.key().isPresent() || defaults.key().isPresent();
        return new ModelChoice(
                row.enabled(), row.model(), row.fallbacks(), row.key().isPresent(), ready);
    }

    private static Map<String, Object> facts(Row row) {
        return Map.of(
                "enabled", row.enabled(),
                "model", row.model().orElse(""),
                "fallbacks", row.fallbacks().orElse(List.of()),
                "own_key", row.key().isPresent());
    }
}
