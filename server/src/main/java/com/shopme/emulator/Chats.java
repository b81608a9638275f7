package com.shopme.emulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What customers and businesses wrote to each other: the last [#KEPT] messages of each pair, and
/// of all pairs together the last [#KEPT_IN_ALL].
public final class Chats {
    static final int KEPT = 500;
    static final int KEPT_IN_ALL = 10_000;

    /// One customer with one number.
    private static final class Chat extends ReentrantLock {
        final Map<String, ChatMessage> messages = new LinkedHashMap<>();
        @Nullable Instant lastInbound;
    }

    private record Pair(String customer, String number) {}

    /// When the customer last wrote: opens the 24 h window.
    record Inbound(String customer, String number, Instant at) {}

    /// How far a message came.
    private record Mark(String id, ChatMessage.Marks marks) {}

    private final Journal journal;
    private final Feed feed;
    private volatile boolean closed;
    private final AtomicLong seq = new AtomicLong();
    private final ConcurrentHashMap<String, Map<String, Chat>> customers =
            new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Pair> pairs = new ConcurrentHashMap<>();
    private final Queue<String> inOrder = new ConcurrentLinkedQueue<>();
    private final ConcurrentHashMap<String, Object> bells = new ConcurrentHashMap<>();

    Chats(Journal journal, Feed feed) {
        this.journal = journal;
        this.feed = feed;
    }

    /// Adds what `make` builds for the next number in the count. `then` runs before anything later
    /// can be added to the same chat.
    ChatMessage add(
            String customer,
            String number,
            LongFunction<ChatMessage> make,
            Consumer<ChatMessage> then) {
        var chat = chat(new Pair(customer, number));
        ChatMessage message;
        chat.lock();
        try {
            message = make.apply(seq.incrementAndGet());
            put(chat, message);
            journal.append("message", message);
            then.accept(message);
        } finally {
            chat.unlock();
        }
        forgetEldest();
        feed.tell("message", message);
        ring(customer);
        return message;
    }

    private void put(Chat chat, ChatMessage message) {
        chat.messages.put(message.id(), message);
        var before = pairs.put(message.id(), new Pair(message.customerId(), message.numberId()));
        if (before == null) inOrder.add(message.id());
        if (message.isFrom(Direction.FROM_CUSTOMER)) chat.lastInbound = message.at();
        if (chat.messages.size() > KEPT) {
            var eldest = chat.messages.keySet().iterator().next();
            chat.messages.remove(eldest);
            pairs.remove(eldest);
            inOrder.remove(eldest);
        }
    }

    // Never while a chat is locked: the eldest may be of another.
    private void forgetEldest() {
        while (pairs.size() > KEPT_IN_ALL) {
            var eldest = inOrder.poll();
            if (eldest == null) return;
            var pair = pairs.remove(eldest);
            if (pair != null) read(chat(pair), messages -> messages.remove(eldest));
        }
    }

    /// Changes a message; what returns the same object changes nothing. Empty when it is not kept
    /// any more or did not change.
    Optional<ChatMessage> change(String id, UnaryOperator<ChatMessage> change) {
        var pair = pairs.get(id);
        if (pair == null) return Optional.empty();
        var chat = chat(pair);
        ChatMessage after;
        chat.lock();
        try {
            var before = chat.messages.get(id);
            if (before == null) return Optional.empty();
            after = change.apply(before);
            if (after == before) return Optional.empty();
            chat.messages.put(id, after);
            if (after.content().equals(before.content())) {
                journal.append("mark", new Mark(id, after.marks()));
            } else {
                journal.append("message", after);
            }
        } finally {
            chat.unlock();
        }
        feed.tell("message", after);
        ring(after.customerId());
        return Optional.of(after);
    }

    public Optional<ChatMessage> find(String id) {
        var pair = pairs.get(id);
        if (pair == null) return Optional.empty();
        return Optional.ofNullable(read(chat(pair), messages -> messages.get(id)));
    }

    /// The customer's messages that `fit`, oldest first.
    public List<ChatMessage> of(String customer, Predicate<ChatMessage> fit) {
        var found = new ArrayList<ChatMessage>();
        for (var chat : customers.getOrDefault(customer, Map.of()).values())
            found.addAll(fitting(chat, fit));
        found.sort(Comparator.comparingLong(ChatMessage::seq));
        return found;
    }

    /// One chat's messages that `fit`, oldest first.
    List<ChatMessage> of(String customer, String number, Predicate<ChatMessage> fit) {
        return fitting(chat(new Pair(customer, number)), fit);
    }

    private static List<ChatMessage> fitting(Chat chat, Predicate<ChatMessage> fit) {
        return read(chat, messages -> messages.values().stream().filter(fit).toList());
    }

    private static <T extends @Nullable Object> T read(
            Chat chat, Function<Map<String, ChatMessage>, T> question) {
        chat.lock();
        try {
            return question.apply(chat.messages);
        } finally {
            chat.unlock();
        }
    }

    /// As [#of], but waits until there is something or the time is up.
    public List<ChatMessage> await(String customer, Predicate<ChatMessage> fit, long millis)
            throws InterruptedException {
        var bell = bells.computeIfAbsent(customer, _ -> new Object());
        long until = System.nanoTime() + millis * 1_000_000;
        synchronized (bell) {
            while (true) {
                var found = of(customer, fit);
                long left = (until - System.nanoTime()) / 1_000_000;
                if (!found.isEmpty() || left <= 0 || closed) return found;
                bell.wait(left);
            }
        }
    }

    @Nullable Instant lastInbound(String customer, String number) {
        return chat(new Pair(customer, number)).lastInbound;
    }

    void forget(String customer) {
        customers.remove(customer);
        pairs.values().removeIf(it -> it.customer.equals(customer));
        inOrder.removeIf(id -> !pairs.containsKey(id));
    }

    /// Ends every wait.
    void close() {
        closed = true;
        bells.keySet().forEach(this::ring);
    }

    private Chat chat(Pair pair) {
        return customers
                .computeIfAbsent(pair.customer, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(pair.number, _ -> new Chat());
    }

    private void ring(String customer) {
        var bell = bells.get(customer);
        if (bell == null) return;
        synchronized (bell) {
            bell.notifyAll();
        }
    }

    void restore(String kind, JsonNode value) {
        switch (kind) {
            case "message" -> {
                var message = Json.read(value, ChatMessage.class);
                seq.accumulateAndGet(message.seq(), Math::max);
                put(chat(new Pair(message.customerId(), message.numberId())), message);
                forgetEldest();
            }
            case "mark" -> {
                var mark = Json.read(value, Mark.class);
                var pair = pairs.get(mark.id);
                if (pair == null) return;
                chat(pair).messages.computeIfPresent(mark.id, (_, it) -> it.marked(mark.marks));
            }
            case "inbound" -> {
                var inbound = Json.read(value, Inbound.class);
                chat(new Pair(inbound.customer, inbound.number)).lastInbound = inbound.at;
            }
            case "customer_gone" -> forget(Json.text(value, "id"));
            default -> {}
        }
    }

    void snapshot(Consumer<Journal.Entry> to) {
        customers.forEach(
                (customer, chats) ->
                        chats.forEach((number, chat) -> snapshot(customer, number, chat, to)));
    }

    private static void snapshot(
            String customer, String number, Chat chat, Consumer<Journal.Entry> to) {
        var all = fitting(chat, _ -> true);
        all.forEach(it -> to.accept(new Journal.Entry("message", it)));
        if (chat.lastInbound == null) return;
        to.accept(new Journal.Entry("inbound", new Inbound(customer, number, chat.lastInbound)));
    }

    /// Forgets everything; the count goes on, so `since` stays good.
    void clear() {
        customers.clear();
        pairs.clear();
        inOrder.clear();
    }
}
