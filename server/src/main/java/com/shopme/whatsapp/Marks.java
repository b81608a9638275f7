package com.shopme.whatsapp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Shows a client that their message was read and that an answer is being written. A courtesy: it
/// lives in memory, goes by itself, is dropped when it comes too late, and holds up nothing. Kept
/// rows would cost as much as a message.
@Component
class Marks implements DisposableBean {
    private static final Duration LIFE = Duration.ofSeconds(20);
    private static final int WAITING = 500;
    private static final int SENDERS = 2;

    private record Mark(String lane, Sender sender, String messageId, Instant since) {}

    private final Graph graph;
    private final JsonMapper json;
    private final Clock clock;
    private final ArrayBlockingQueue<Mark> queue = new ArrayBlockingQueue<>(WAITING);
    private final Map<String, Mark> typing = new ConcurrentHashMap<>();
    private final List<Thread> threads;

    Marks(Graph graph, JsonMapper json, Clock clock) {
        this.graph = graph;
        this.json = json;
        this.clock = clock;
        this.threads =
                IntStream.range(0, SENDERS)
                        .mapToObj(
                                i ->
                                        Thread.ofVirtual()
                                                .name("whatsapp-marks-" + i)
                                                .start(this::run))
                        .toList();
    }

    /// @param lane the chat's lane in the outbox
    void read(String lane, Sender sender, String messageId) {
        var mark = new Mark(lane, sender, messageId, clock.instant());
        typing.put(lane, mark);
        if (!queue.offer(mark)) typing.remove(lane, mark);
    }

    /// The answer goes out: a typing sign after it would stay for 25 seconds.
    void answered(String lane) {
        typing.remove(lane);
    }

    @Override
    public void destroy() {
        threads.forEach(Thread::interrupt);
    }

    private void run() {
        try {
            while (true) send(queue.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Mark mark) {
        var wanted = typing.remove(mark.lane, mark);
        if (!wanted || mark.since.plus(LIFE).isBefore(clock.instant())) return;
        graph.send(
                mark.sender,
                json.writeValueAsString(
                        Map.of(
                                "messaging_product",
                                "whatsapp",
                                "status",
                                "read",
                                "message_id",
                                mark.messageId,
                                "typing_indicator",
                                Map.of("type", "text"))));
    }
}
