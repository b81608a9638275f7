package com.shopme.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.testing.ShopMeTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A stranger with curl sets up a shop and sells: docs/first-shop.sh, as it stands there.
@ShopMeTest
class FirstShopTest {
    @LocalServerPort int port;
    @Autowired JdbcClient db;

    @Test
    void fromNothingToTheFirstOrder(@TempDir Path dir) throws Exception {
        db.sql("DELETE FROM login_attempts").update(); // those of other tests, from this machine
        var said = dir.resolve("said");
        var answered = dir.resolve("answered");
        var script =
                new ProcessBuilder("bash", "../docs/first-shop.sh", "http://localhost:" + port)
                        .redirectError(said.toFile())
                        .redirectOutput(answered.toFile())
                        .start();
        try {
            assertThat(script.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            script.destroyForcibly();
        }

        assertThat(script.exitValue()).as(Files.readString(said)).isZero();
        assertThat(Files.readString(answered))
                .contains("\"number\":\"ORD-000001\"")
                .contains("\"status\":\"confirmed\"")
                .contains("Torta al limone")
                .contains("Marco Neri");
    }
}
