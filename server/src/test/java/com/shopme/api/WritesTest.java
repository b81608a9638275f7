package com.shopme.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.AtOnce;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.May;
import com.shopme.workspace.Permission;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Writes that are sent again, at once, or otherwise.
@ShopMeTest
@Import(WritesTest.Counters.class)
class WritesTest {
    /// Writes a language per call, or refuses to.
    @RestController
    static class Notebook {
        private final JdbcClient db;

        Notebook(JdbcClient db) {
            this.db = db;
        }

        @May(Permission.SETTINGS_WRITE)
        @PostMapping("/api/test-notes")
        @Transactional
        public ResponseEntity<String> note(WorkspaceId workspace, @RequestBody String text) {
            db.sql("INSERT INTO languages (workspace_id, name, code) VALUES (?, ?, ?)")
                    .params(workspace.value(), "test", "x" + System.nanoTime() % 1_000_000_000)
                    .update();
            var status = text.contains("refuse") ? HttpStatus.CONFLICT : HttpStatus.CREATED;
            return ResponseEntity.status(status)
                    .eTag("\"1\"")
                    .body("\"" + System.nanoTime() + "\"");
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Counters {
        @Bean
        Notebook notebook(JdbcClient db) {
            return new Notebook(db);
        }
    }

    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired JdbcClient db;

    private WorkspaceId workspace;
    private Api api;

    @BeforeEach
    void openShop() {
        workspace = shops.open().workspace();
        api = staff.of(workspace);
    }

    @Test
    void theSameKeyDoesTheWorkOnceAndAnswersAlike() {
        var first = note("k1", "{}");
        var again = note("k1", "{}");
        var other = note("k2", "{}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(other.raw().body()).isNotEqualTo(first.raw().body());
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void theSameKeyAtOnceDoesTheWorkOnce() {
        var bodies = new ConcurrentLinkedQueue<String>();

        AtOnce.times(12, _ -> bodies.add(note("k", "{}").raw().body()));

        assertThat(bodies).hasSize(12).containsOnly(bodies.peek());
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        note("k", "{}");

        var refused = note("k", "{ }");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("type").asString())
                .isEqualTo("/problems/idempotency-key-reused");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void whatWasRefusedDidNothingAndMayBeTriedAgain() {
        assertThat(note("k", "\"refuse\"").status()).isEqualTo(409);
        assertThat(notes()).isZero();

        assertThat(note("k", "{}").status()).isEqualTo(201);
    }

    @Test
    void aKeyBelongsToWhoBringsIt() {
        note("k", "{}");
        var colleague = staff.of(workspace);

        var theirs = colleague.send("POST", "/api/test-notes", "{}", "Idempotency-Key", "k");

        assertThat(theirs.header("Idempotent-Replayed")).isEmpty();
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        for (var key : List.of(" ", "a b", "x".repeat(256)))
            assertThat(note(key, "{}").status()).isEqualTo(400);
    }

    @Test
    void tellsWhatIsLeftOfTheRate() {
        var reply = api.get("/api/orders");

        assertThat(reply.header("RateLimit-Policy")).matches("\"default\";q=\\d+;w=60");
        assertThat(reply.header("RateLimit")).matches("\"default\";r=\\d+;t=\\d+");
    }

    @Test
    void leavesOutWhatIsNotAskedFor() {
        assertThat(api.get("/api/orders?fields=id,number").status()).isEqualTo(200);
        assertThat(api.get("/api/me?fields=email").body().propertyNames()).containsExactly("email");
        assertThat(api.get("/api/me?fields=emial").status()).isEqualTo(400);
    }

    @Test
    void knowsOneVersionOfItself() {
        assertThat(api.send("GET", "/api/me", "", "API-Version", "1").status()).isEqualTo(200);
        assertThat(api.send("GET", "/api/me", "", "API-Version", "7").status()).isEqualTo(400);
        assertThat(api.send("GET", "/api/me", "", "API-Version", "x").status()).isEqualTo(400);
    }

    private Api.Reply note(String key, String body) {
        return api.send("POST", "/api/test-notes", body, "Idempotency-Key", key);
    }

    private int notes() {
        return com.shopme.platform.Tenancy.in(
                workspace,
                () ->
                        db.sql("SELECT count(*) FROM languages WHERE name = 'test'")
                                .query(Integer.class)
                                .single());
    }
}
