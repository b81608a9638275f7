package com.shopme.emulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Delivers updates to the shop until it answers 200, with falling frequency, up to 7 days (Meta,
/// Cloud API webhooks, read 2026-11). Updates of one lane (one customer with one number) arrive in
/// order. An endpoint that cannot be reached holds its lane; one that answers something else than
/// 200 six times over lets the next update pass and is tried on beside it.
public final class Webhooks implements AutoCloseable {
    private static final Duration GIVE_UP = Duration.ofDays(7);
    private static final int REFUSALS_BEFORE_STEPPING_ASIDE = 6;

    private final EmulatorSettings settings;
    private final Businesses businesses;
    private final Moods moods;
    private final Journal journal;
    private final Courier courier;
    private final UpdateLanes lanes;
    private final Map<String, Update> pending = new ConcurrentHashMap<>();
    private final Object bell = new Object();
    private volatile @Nullable String callbackUrl;

    Webhooks(
            EmulatorSettings settings,
            Businesses businesses,
            Moods moods,
            Journal journal,
            WireLog log) {
        this.settings = settings;
        this.businesses = businesses;
        this.moods = moods;
        this.journal = journal;
        this.courier = new Courier(new Signature(settings.appSecret()), log);
        this.callbackUrl = settings.callbackUrl();
        this.lanes = new UpdateLanes(moods, this::deliver);
    }

    /// Tells about a message or a status.
    void tell(BusinessNumber number, String lane, ObjectNode value) {
        tell(number, lane, "messages", value);
    }

    void tell(BusinessNumber number, String lane, String field, ObjectNode value) {
        if (!businesses.subscribed(number.account())) return;
        tell(new Update(id(), number.account(), number.id(), lane, field, value));
    }

    /// Tells about the account itself.
    void tellAccount(String account, String field, ObjectNode value) {
        if (!businesses.subscribed(account)) return;
        tell(new Update(id(), account, "", "account/" + account, field, value));
    }

    private void tell(Update update) {
        pending.put(update.id(), update);
        journal.append("webhook", update);
        lanes.add(update);
    }

    private void deliver(List<Update> updates, int mine) throws InterruptedException {
        var mood = moods.of(updates.getFirst().number());
        if (mood.webhookDelayMs() > 0) {
            boolean jumble = mood.webhooksOutOfOrder();
            int delay = mood.webhookDelayMs();
            Thread.sleep(jumble ? ThreadLocalRandom.current().nextInt(delay + 1) : delay);
        }
        var body = Json.escaped(Update.envelope(updates));
        for (int copy = 2; copy <= mood.duplicates(); copy++) {
            var note = "copy " + copy;
            Thread.ofVirtual().start(() -> persist(updates, body, mine, 1, note));
        }
        int refused = 0;
        for (int attempt = 1; !lanes.over(mine); attempt++) {
            var outcome = attempt(updates, body, attempt, null);
            if (outcome == Courier.Outcome.TAKEN) {
                strike(updates);
                return;
            }
            if (outcome == Courier.Outcome.REFUSED) refused++;
            if (refused == REFUSALS_BEFORE_STEPPING_ASIDE) {
                int next = attempt + 1;
                Thread.ofVirtual().start(() -> persist(updates, body, mine, next, null));
                return;
            }
            pause(attempt);
        }
    }

    /// Goes on trying beside the lane.
    private void persist(
            List<Update> updates, byte[] body, int mine, int from, @Nullable String note) {
        var ends = System.nanoTime() + GIVE_UP.toNanos();
        try {
            if (from > 1) pause(from - 1);
            for (int attempt = from; !lanes.over(mine) && System.nanoTime() < ends; attempt++) {
                if (attempt(updates, body, attempt, note) == Courier.Outcome.TAKEN) break;
                pause(attempt);
            }
            if (!lanes.over(mine) && note == null) strike(updates);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Courier.Outcome attempt(
            List<Update> updates, byte[] body, int attempt, @Nullable String note)
            throws InterruptedException {
        var url = callback(updates.getFirst().number());
        if (url == null) return Courier.Outcome.UNREACHABLE;
        var how = attempt == 1 ? note : (note == null ? "" : note + ", ") + "attempt " + attempt;
        return courier.carry(url, body, how);
    }

    private void strike(List<Update> updates) {
        for (var update : updates) {
            pending.remove(update.id());
            journal.append("webhook_done", Json.object("id", update.id()));
        }
    }

    private void pause(int attempt) throws InterruptedException {
        long wait =
                Math.min(
                        settings.retryLongest().toMillis(),
                        settings.retryFirst().toMillis() << Math.min(attempt - 1, 20));
        synchronized (bell) {
            if (!lanes.closed()) bell.wait(Math.max(1, wait));
        }
    }

    private @Nullable String callback(String number) {
        var own = businesses.number(number).map(BusinessNumber::callbackUrl).orElse(null);
        return own == null ? callbackUrl : own;
    }

    public @Nullable String callbackUrl() {
        return callbackUrl;
    }

    /// Sends webhooks to another address from now on, those that wait included.
    public void deliverTo(String url) {
        callbackUrl = url;
        retryNow();
    }

    /// Asks the endpoint the verification question (`hub.challenge`).
    public boolean verify() throws InterruptedException {
        var url = callbackUrl;
        return url != null && courier.verify(url, settings.verifyToken());
    }

    /// Tries everything that waits for its next attempt.
    public void retryNow() {
        synchronized (bell) {
            bell.notifyAll();
        }
    }

    /// How many updates were not taken yet.
    public int waiting() {
        return pending.size();
    }

    /// Takes up what an earlier run could not deliver.
    void resume() {
        pending.values().stream()
                .sorted(java.util.Comparator.comparing(Update::id))
                .forEach(lanes::add);
    }

    private static final java.util.concurrent.atomic.AtomicLong COUNT =
            new java.util.concurrent.atomic.AtomicLong(System.currentTimeMillis() << 20);

    private static String id() {
        return Long.toString(COUNT.incrementAndGet());
    }

    void restore(String kind, JsonNode value) {
        switch (kind) {
            case "webhook" -> {
                var update = Json.read(value, Update.class);
                pending.put(update.id(), update);
            }
            case "webhook_done" -> pending.remove(Json.text(value, "id"));
            default -> {}
        }
    }

    void snapshot(Consumer<Journal.Entry> to) {
        pending.values().forEach(it -> to.accept(new Journal.Entry("webhook", it)));
    }

    void clear() {
        lanes.clear();
        pending.clear();
        retryNow();
    }

    @Override
    public void close() {
        lanes.close();
        retryNow();
        courier.close();
    }
}
