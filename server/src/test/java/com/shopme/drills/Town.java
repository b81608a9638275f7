package com.shopme.drills;

import com.shopme.emulator.EmulatedCustomer;
import com.shopme.emulator.EmulatorServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A demo shop on a real database, served by one or several processes, an emulated Meta that
/// outlives them, and customers. What the drills below do to it is up to them.
final class Town implements AutoCloseable {
    final DrillDatabase database = DrillDatabase.create();
    final EmulatorServer meta;
    final List<ServerProcess> servers = new ArrayList<>();
    final LoadBalancer balancer;

    Town(int serverCount, Map<String, String> settings) throws Exception {
        // Meta's growing patience would leave a server that lives for seconds, and on a busy
        // machine needs many to start, without anything to do.
        meta =
                EmulatorServer.start(
                        Path.of("target", "drill-meta-" + System.nanoTime()),
                        0,
                        "shopme.emulator.retry-first=200ms",
                        "shopme.emulator.retry-longest=1s");
        for (var n = 0; n < serverCount; n++)
            servers.add(new ServerProcess(database.login(), meta.graphUrl(), settings));
        balancer = new LoadBalancer(servers.stream().map(ServerProcess::port).toList());
        meta.sendWebhooksTo(balancer.url("/webhooks/whatsapp"));
        // One after the other: the first opens the demo shop.
        for (var server : servers) server.start().ready();
        // The drills are about order and crashes; Meta's pace has its own tests.
        database.run(
                "UPDATE whatsapp_settings SET settings = settings || '{\"messages_per_second\": 1000}'");
    }

    List<EmulatedCustomer> customers(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> meta.newCustomer("Customer " + n, "en"))
                .toList();
    }

    /// Whether everything that was said is stored, answered and sent.
    boolean quiet() {
        return meta.waiting() == 0
                && database.count("whatsapp_inbox WHERE state = 'waiting' AND kind = 'message'")
                        == 0
                && database.count("messages WHERE awaits_answer") == 0
                && database.count(
                                "whatsapp_outbox WHERE message_id IS NOT NULL"
                                        + " AND state IN ('queued', 'sending', 'unknown')")
                        == 0;
    }

    @Override
    public void close() throws IOException {
        servers.forEach(ServerProcess::close);
        balancer.close();
        meta.close();
    }
}
