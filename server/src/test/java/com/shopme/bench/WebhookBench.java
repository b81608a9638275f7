package com.shopme.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How many signed webhooks are accepted, each stored before its 200.
@Tag("long")
class WebhookBench {
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 4;
    private static final Duration TIME = Duration.ofSeconds(10);

    @Test
    void acceptsWebhooks() throws Exception {
        try (var town = new BenchTown(Map.of())) {
            town.sql("UPDATE workspaces SET answered_by = 'people'");
            var warm =
                    WarmUp.untilSettled(
                            town.server,
                            () -> Load.run(town.server.port, CONNECTIONS, TIME, c -> messages()));
            clear(town);
            measure(town, warm);
        }
    }

    private static void measure(BenchTown town, Duration warm) throws Exception {
        var results =
                new Results(
                        "webhooks",
                        "Accepted webhooks per second",
                        """
                        64 kept-alive connections post signed text messages of 1,000 customers, each
                        with an id of its own; a post counts when it was answered 200, which is after
                        the commit. In turn with it, on the same database: `pgbench
                        --protocol=prepared` with 64 clients runs the same statement (one inbox row,
                        one lane woken), as a superuser whom no row-level policy slows. The database
                        is the one ShopMe ships, `fsync` %s and `synchronous_commit` %s for both. Load,
                        server and database share the machine; the server goes on to take the messages
                        in (answering is left to people, so nothing is sent). The server is warm: %d
                        seconds of the same load came before the first round, until it took hardly less
                        processor time for a post than before. Between rounds the rows
                        are deleted and the tables vacuumed."""
                                .formatted(
                                        town.value("SHOW fsync"),
                                        town.value("SHOW synchronous_commit"),
                                        warm.toSeconds()));
        var ratios = new ArrayList<Double>();
        results.line(
                "| round | ShopMe /s | p50 ms | p99 ms | failed | server CPU ms each | pgbench /s | ratio |");
        results.line("|---|---|---|---|---|---|---|---|");
        for (var round = 1; round <= ROUNDS; round++) {
            var cpu = town.server.cpuMillis();
            var ours = Load.run(town.server.port, CONNECTIONS, TIME, c -> messages());
            var each = (town.server.cpuMillis() - cpu) / ours.millis().length;
            clear(town);
            var theirs = town.pgbench(CONNECTIONS, TIME, YARDSTICK);
            clear(town);
            ratios.add(ours.perSecond() / theirs);
            results.line(
                    "| %d | %.0f | %.1f | %.1f | %d | %.2f | %.0f | %.2f |",
                    round,
                    ours.perSecond(),
                    ours.percentile(0.5),
                    ours.percentile(0.99),
                    ours.failed(),
                    each,
                    theirs,
                    ratios.getLast());
        }
        results.line("");
        results.line("Median ratio: %.2f (aim: 0.5).", Times.median(ratios));
        results.write();
    }

    private static void clear(BenchTown town) throws Exception {
        town.sql("DELETE FROM whatsapp_inbox");
        town.sql("DELETE FROM lanes WHERE queue = 'bench'");
        town.sql("VACUUM ANALYZE whatsapp_inbox, lanes");
    }

    private static IntFunction<byte[]> messages() {
        var mac = mac();
        return n -> {
            var customer = 39_333_000_000L + (int) (Math.random() * 1000);
            var body =
                    """
                    {"object":"whatsapp_business_account","entry":[{"id":"100000000000001","changes":[\
                    {"field":"messages","value":{"messaging_product":"whatsapp","metadata":{\
                    "display_phone_number":"390255501000","phone_number_id":"200000000000001"},\
                    "contacts":[{"profile":{"name":"Bench"},"wa_id":"%d"}],"messages":[{"from":"%d",\
                    "id":"wamid.%s","timestamp":"%d","type":"text","text":{"body":"ciao"}}]}}]}]}"""
                            .formatted(
                                    customer,
                                    customer,
                                    UUID.randomUUID(),
                                    System.currentTimeMillis() / 1000)
                            .getBytes(StandardCharsets.UTF_8);
            var signature = HexFormat.of().formatHex(mac.doFinal(body));
            return Connection.request(
                    "POST", "/webhooks/whatsapp", body, "X-Hub-Signature-256: sha256=" + signature);
        };
    }

    private static Mac mac() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec(
                            "emulator-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac;
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    // As InboxStore writes it, for one message; the payload as long as ours. A colon before a
    // letter
    // would name a variable of pgbench.
    private static final String YARDSTICK =
            """
            \\set customer random(1, 1000)
            WITH stored AS (
                INSERT INTO whatsapp_inbox (kind, workspace_id, phone_number_id, dedupe_key, lane,
                    payload, sent_at)
                VALUES ('message', '01a20c00-0000-7000-8000-000000000000', '200000000000001',
                    gen_random_uuid()::text, '200000000000001' || chr(58) || :customer::int,
                    '{"field":"messages","metadata":{"display_phone_number":"390255501000",\
            "phone_number_id":"200000000000001"},"contact":{"profile":{"name":"Bench"},\
            "wa_id":"39333000000"},"message":{"from":"39333000000",\
            "id":"wamid.00000000-0000-0000-0000-000000000000","timestamp":"1795500000",\
            "type":"text","text":{"body":"ciao"}}}', now())
                ON CONFLICT (phone_number_id, kind, dedupe_key) WHERE dedupe_key IS NOT NULL
                    DO NOTHING
                RETURNING lane, workspace_id)
            SELECT wake_lanes(ARRAY['bench'], array_agg(lane), array_agg(workspace_id)) FROM stored;
            """;
}
