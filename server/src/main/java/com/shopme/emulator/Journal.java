package com.shopme.emulator;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What happened, line by line, so that a restart finds the chats again. Lines are queued and
/// written in batches by one thread. When the file has grown, the present state is written as a
/// snapshot and the older files go. Lines say how a thing is now, never how it changed, so reading
/// one twice does no harm.
final class Journal implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Journal.class.getName());

    /// One line: what kind of thing, and how it is now.
    record Entry(String k, Object v) {}

    private static final byte[] STOP = new byte[0];

    private final Path folder;
    private final long limit;
    private final LinkedBlockingQueue<byte[]> lines = new LinkedBlockingQueue<>();
    private Consumer<Consumer<Entry>> snapshot = _ -> {};
    private long generation;
    private long written;
    private Thread writer = new Thread();

    Journal(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /// Reads what earlier runs left, newest snapshot first. A line cut short by a crash is skipped.
    void replay(BiConsumer<String, JsonNode> reader) {
        try {
            Files.createDirectories(folder);
            var snapshots = numbered("snapshot-");
            long from = snapshots.isEmpty() ? 0 : snapshots.getLast();
            if (from > 0) read(file("snapshot-", from), reader);
            for (long number : numbered("journal-")) {
                if (number >= from) read(file("journal-", number), reader);
                generation = Math.max(generation, number);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Begins to write; `state` lists everything for a snapshot.
    void start(Consumer<Consumer<Entry>> state) {
        snapshot = state;
        writer = Thread.ofPlatform().name("emulator-journal").daemon().start(this::write);
    }

    void append(String kind, Object value) {
        lines.add(Json.bytes(new Entry(kind, value)));
    }

    /// Returns when everything appended so far is in the file.
    @Override
    public void close() {
        lines.add(STOP);
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            OutputStream out = roll();
            var batch = new ArrayList<byte[]>();
            while (true) {
                var first = lines.poll(1, TimeUnit.HOURS);
                if (first == null) continue;
                batch.add(first);
                lines.drainTo(batch, 2000);
                boolean stop = batch.remove(STOP);
                for (var line : batch) {
                    out.write(line);
                    out.write('\n');
                    written += line.length + 1;
                }
                out.flush();
                batch.clear();
                if (stop) break;
                if (written > limit) {
                    out.close();
                    out = roll();
                }
            }
            out.close();
        } catch (IOException | InterruptedException e) {
            LOG.log(System.Logger.Level.ERROR, "The emulator's journal stopped", e);
        }
    }

    /// A new journal, and a snapshot that makes the older files needless.
    private OutputStream roll() throws IOException {
        long next = ++generation;
        var journal = new BufferedOutputStream(Files.newOutputStream(file("journal-", next)));
        var draft = folder.resolve("snapshot.draft");
        try (var out = new BufferedOutputStream(Files.newOutputStream(draft))) {
            var trouble = new ArrayList<IOException>();
            snapshot.accept(
                    entry -> {
                        try {
                            out.write(Json.bytes(entry));
                            out.write('\n');
                        } catch (IOException e) {
                            trouble.add(e);
                        }
                    });
            if (!trouble.isEmpty()) throw trouble.getFirst();
        }
        Files.move(draft, file("snapshot-", next));
        for (var prefix : List.of("journal-", "snapshot-")) {
            for (long number : numbered(prefix)) {
                if (number < next) Files.deleteIfExists(file(prefix, number));
            }
        }
        written = 0;
        return journal;
    }

    private static void read(Path file, BiConsumer<String, JsonNode> reader) throws IOException {
        try (var all = Files.lines(file)) {
            all.forEach(
                    line -> {
                        try {
                            var entry = Json.parse(line);
                            reader.accept(Json.text(entry, "k"), entry.path("v"));
                        } catch (JacksonException e) {
                            LOG.log(System.Logger.Level.WARNING, "Skipped a broken journal line");
                        }
                    });
        }
    }

    private List<Long> numbered(String prefix) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.startsWith(prefix) && it.endsWith(".jsonl"))
                    .map(it -> Long.valueOf(it.replaceAll("\\D", "")))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private Path file(String prefix, long number) {
        return folder.resolve(prefix + "%08d".formatted(number) + ".jsonl");
    }
}
