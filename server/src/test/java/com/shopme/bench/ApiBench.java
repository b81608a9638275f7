package com.shopme.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// How many requests the API answers, beside the statements they take.
@Tag("long")
class ApiBench {
    private static final String SHOP = "019ab000-0000-7000-8000-00000000a020";
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = Integer.getInteger("shopme.bench.rounds", 4);
    private static final Duration WARM_UP =
            Duration.ofSeconds(Integer.getInteger("shopme.bench.warm.up", 20));
    private static final Duration TIME =
            Duration.ofSeconds(Integer.getInteger("shopme.bench.seconds", 10));
    private static final JsonMapper json = JsonMapper.builder().build();

    /// @param path of the request, or of the list that a body is sent to
    /// @param yardstick the same statements in pgbench's language
    private record Deed(
            String name, String method, String path, IntFunction<String> body, String yardstick) {}

    @Test
    void answersRequests() throws Exception {
        try (var town = new BenchTown(Map.of("SHOPME_REQUESTS_PER_MINUTE", "100000000"))) {
            town.sql(PRODUCTS);
            town.sql("VACUUM ANALYZE products");
            var token = token(town);
            var deeds = deeds(town.value("SELECT id FROM products WHERE slug = 'bench-7'"));
            for (var deed : deeds)
                Load.run(town.server.port, CONNECTIONS, WARM_UP, requests(deed, token));
            measure(town, deeds, token);
        }
    }

    private static void measure(BenchTown town, List<Deed> deeds, String token) throws Exception {
        var results =
                new Results(
                        "api",
                        "Requests of the API per second",
                        """
                        64 kept-alive connections, each with the access token of the demo shop's owner,
                        ask one thing over and over: authentication, the door, row-level security,
                        validation and JSON included. In turn with it, on the same database: `pgbench
                        --protocol=prepared` with 64 clients runs the statements that the answer takes,
                        as a superuser whom no policy slows. `fsync` %s and `synchronous_commit` %s for
                        both. Load, server and database share the machine. The server is warm: %d
                        seconds of each came before the first round."""
                                .formatted(
                                        town.value("SHOW fsync"),
                                        town.value("SHOW synchronous_commit"),
                                        WARM_UP.toSeconds()));
        results.line(
                "| request | round | ShopMe /s | p50 ms | p99 ms | failed | server CPU ms each | pgbench /s | ratio |");
        results.line("|---|---|---|---|---|---|---|---|---|");
        var medians = new ArrayList<String>();
        for (var deed : deeds) {
            var ratios = new ArrayList<Double>();
            for (var round = 1; round <= ROUNDS; round++) {
                var cpu = town.server.cpuMillis();
                var ours = Load.run(town.server.port, CONNECTIONS, TIME, requests(deed, token));
                var each = (town.server.cpuMillis() - cpu) / ours.millis().length;
                var theirs = town.pgbench(CONNECTIONS, TIME, deed.yardstick());
                ratios.add(ours.perSecond() / theirs);
                results.line(
                        "| %s | %d | %.0f | %.1f | %.1f | %d | %.2f | %.0f | %.2f |",
                        deed.name(),
                        round,
                        ours.perSecond(),
                        ours.percentile(0.5),
                        ours.percentile(0.99),
                        ours.failed(),
                        each,
                        theirs,
                        ratios.getLast());
            }
            medians.add("%s %.2f".formatted(deed.name(), Times.median(ratios)));
        }
        results.line("");
        results.line("Median ratios (aim: 0.5): %s.", String.join(", ", medians));
        results.line(
                "The requirements author's own build answers 10 requests a second of the products list.");
        results.write();
    }

    private static IntFunction<IntFunction<byte[]>> requests(Deed deed, String token) {
        return _ ->
                _ ->
                        Connection.request(
                                deed.method(),
                                deed.path(),
                                deed.body().apply(0).getBytes(StandardCharsets.UTF_8),
                                "Authorization: Bearer " + token);
    }

    private static String token(BenchTown town) throws Exception {
        var body = "{\"email\":\"owner@shopme.local\",\"password\":\"shopme-demo\"}";
        try (var line = new Connection(town.server.port)) {
            var reply =
                    line.call(
                            Connection.request(
                                    "POST",
                                    "/api/auth/login",
                                    body.getBytes(StandardCharsets.UTF_8)));
            return json.readTree(reply.body()).path("access_token").asString();
        }
    }

    private static List<Deed> deeds(String product) {
        var here = "?workspace_id=" + SHOP;
        return List.of(
                new Deed(
                        "read a product",
                        "GET",
                        "/api/products/" + product + here,
                        _ -> "",
                        READ.formatted(product, SHOP)),
                new Deed(
                        "page of 50 products",
                        "GET",
                        "/api/products" + here + "&limit=50&sort=name",
                        _ -> "",
                        PAGE.formatted(SHOP)),
                new Deed(
                        "insert a category",
                        "POST",
                        "/api/categories" + here,
                        _ -> "{\"name\":\"Bench " + System.nanoTime() + "\"}",
                        INSERT.formatted(SHOP)));
    }

    private static final String PRODUCTS =
            """
            INSERT INTO products (workspace_id, service_id, category_id, name, slug, price, stock)
            SELECT p.workspace_id, p.service_id, p.category_id, 'Aaa thing ' || i, 'bench-' || i, 9.9, 7
            FROM (SELECT * FROM products WHERE workspace_id = '%s' LIMIT 1) p,
                generate_series(1, 1000) i
            """
                    .formatted(SHOP);

    private static final String COLUMNS =
            """
            id, service_id, category_id, name, slug, description, sku, price, stock, status,
            attributes, sort_order, sold, created_at, updated_at, deleted_at""";

    // The product, its texts, its pictures; a colon before a letter would name a variable.
    private static final String READ =
            """
            SELECT %s FROM products
            WHERE workspace_id = '%%2$s' AND id = '%%1$s' AND deleted_at IS NULL;
            SELECT product_id, language, name, description, aliases FROM catalog_texts
            WHERE workspace_id = '%%2$s' AND product_id = '%%1$s' AND deleted_at IS NULL;
            SELECT product_id, id, mime_type, alt_text FROM product_images
            WHERE workspace_id = '%%2$s' AND product_id = '%%1$s' AND deleted_at IS NULL;
            """
                    .formatted(COLUMNS);

    private static final String PAGE =
            """
            SELECT %s FROM products
            WHERE workspace_id = '%%1$s' AND deleted_at IS NULL ORDER BY name, id LIMIT 51;
            SELECT count(*) FROM (SELECT 1 FROM products
            WHERE workspace_id = '%%1$s' AND deleted_at IS NULL LIMIT 10001) some;
            SELECT product_id, language, name, description, aliases FROM catalog_texts
            WHERE workspace_id = '%%1$s' AND deleted_at IS NULL AND product_id = ANY (ARRAY(
                SELECT id FROM products WHERE workspace_id = '%%1$s' AND deleted_at IS NULL
                ORDER BY name, id LIMIT 50));
            SELECT product_id, id, mime_type, alt_text FROM product_images
            WHERE workspace_id = '%%1$s' AND deleted_at IS NULL AND product_id = ANY (ARRAY(
                SELECT id FROM products WHERE workspace_id = '%%1$s' AND deleted_at IS NULL
                ORDER BY name, id LIMIT 50));
            """
                    .formatted(COLUMNS);

    private static final String INSERT =
            """
            INSERT INTO categories (workspace_id, name, slug, status, sort_order)
            VALUES ('%s', 'Yardstick', 'yardstick-' || gen_random_uuid(), 'active', 0);
            """;
}
