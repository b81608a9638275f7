package com.shopme.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.shared.WorkspaceId;
import com.shopme.testing.TestPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class RotationTest {
    private static final int MANY = 600; // more than a page

    private final MasterKey oldKey = MasterKey.random();
    private final MasterKeys both = new MasterKeys(MasterKey.random(), Optional.of(oldKey));
    private final Secrets before = new Secrets(new MasterKeys(oldKey, Optional.empty()));
    private final Secrets after = new Secrets(new MasterKeys(both.inForce(), Optional.empty()));
    private final TenantDataSource database = database();
    private final JdbcClient db = JdbcClient.create(database);
    private final List<WorkspaceId> shops = List.of(WorkspaceId.next(), WorkspaceId.next());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void knowsEveryPlaceOfASecret() {
        assertThat(new Rotation(database, before).columns())
                .extracting(Rotation.Column::toString)
                .contains(
                        "lasting_keys.key",
                        "mails.html",
                        "mails.text",
                        "second_factors.secret",
                        "signing_keys.private_key",
                        "webhooks.old_secret",
                        "webhooks.secret",
                        "whatsapp_settings.api_key",
                        "whatsapp_settings.app_secret");
    }

    @Test
    void afterwardsTheNewKeyAloneOpensEverything() {
        fill();

        assertThat(rotate(database)).isZero();

        shops.forEach(shop -> assertThat(opened(shop, after)).isEqualTo("secret of " + shop));
        assertThat(openedMails(after)).isEqualTo(MANY);
        assertThatThrownBy(() -> openedMails(before)).isInstanceOf(IllegalStateException.class);
        assertThat(out.toString())
                .contains("mails.html: %d sealed anew".formatted(MANY))
                .contains("webhooks.secret: 2 sealed anew")
                .contains("SHOPME_OLD_MASTER_KEY can be dropped");
    }

    @Test
    void cutShortAnywhereItGoesOnWhereItStopped() {
        fill();

        assertThatThrownBy(() -> rotate(new Failing(database, MANY / 2)))
                .hasRootCauseMessage("the machine is gone");

        assertThat(openedMails(new Secrets(both))).isEqualTo(MANY);
        assertThat(current()).isBetween(1, MANY - 1);
        var left = MANY - current();
        assertThat(rotate(database)).isZero();
        assertThat(openedMails(after)).isEqualTo(MANY);
        assertThat(out.toString()).contains("mails.html: %d sealed anew".formatted(left));
    }

    @Test
    void namesWhatNeitherKeyOpensAndKeepsIt() {
        fill();
        var strange = UUID.randomUUID();
        var theirs = new Secrets(new MasterKeys(MasterKey.random(), Optional.empty()));
        mail(strange, theirs);

        assertThat(rotate(database)).isEqualTo(1);

        assertThat(out.toString())
                .contains("opens under neither key: mails/" + strange + "/html")
                .contains("keep both");
        assertThat(openedMails(after, strange)).isEqualTo(MANY);
    }

    @Test
    void aLastingKeyStaysWhatItWas() {
        var key = new LastingKeys(db, before).of("recovery codes");

        assertThat(rotate(database)).isZero();

        assertThat(new LastingKeys(db, after).of("recovery codes"))
                .isEqualTo(key)
                .isEqualTo(oldKey.derive("recovery codes"));
    }

    @Test
    void aKeptKeyIsReplacedOnceHoweverOftenItIsCutShort(@TempDir Path dir) throws Exception {
        var settled = MasterKeys.replaceKept(dir).before().orElseThrow();

        var again = MasterKeys.replaceKept(dir);
        assertThat(again.before().orElseThrow().text()).isEqualTo(settled.text());
        MasterKeys.dropOldKept(dir);

        assertThat(Files.exists(dir.resolve("master-key.old"))).isFalse();
        assertThat(MasterKeys.replaceKept(dir).before().orElseThrow().text())
                .isEqualTo(again.inForce().text());
    }

    private int rotate(DataSource database) {
        return RotateKeyCommand.rotate(
                database, both, "SHOPME_OLD_MASTER_KEY", new PrintStream(out));
    }

    private TenantDataSource database() {
        var theirs = TestPostgres.newDatabase();
        var database =
                Database.of(theirs.url(), theirs.user(), theirs.password(), before).migrate();
        return new TenantDataSource(
                database.pool("rotation", 4), database.pool("rotation-across", 4), () -> {});
    }

    private void fill() {
        for (var shop : shops)
            Tenancy.in(
                    shop,
                    () -> {
                        db.sql(
                                        """
                                        INSERT INTO workspaces (id, name) VALUES (?, 'Shop')
                                        """)
                                .params(shop.value())
                                .update();
                        return db.sql(
                                        """
                                        INSERT INTO webhooks (id, workspace_id, url, events, secret)
                                        VALUES (?, ?, 'https://x.test', '{order.placed}', ?)
                                        """)
                                .params(
                                        shop.value(),
                                        shop.value(),
                                        before.seal(
                                                "secret of " + shop,
                                                Secrets.place("webhooks", shop, "secret")))
                                .update();
                    });
        for (var i = 0; i < MANY; i++) mail(UUID.randomUUID(), before);
    }

    private void mail(UUID id, Secrets secrets) {
        db.sql(
                        """
                        INSERT INTO mails (id, kind, recipient, language, subject, html, text, state)
                        VALUES (?, 'k', 'r', 'en', 's', ?, '', 'sent')
                        """)
                .params(id, secrets.seal("letter", Secrets.place("mails", id, "html")))
                .update();
    }

    private String opened(WorkspaceId shop, Secrets secrets) {
        var sealed =
                Tenancy.in(
                        shop,
                        () -> db.sql("SELECT secret FROM webhooks").query(String.class).single());
        return secrets.open(sealed, Secrets.place("webhooks", shop, "secret"));
    }

    private int openedMails(Secrets secrets, UUID... except) {
        var letters =
                db.sql("SELECT id, html FROM mails")
                        .query(
                                (row, _) ->
                                        List.of(except).contains(row.getObject("id", UUID.class))
                                                ? ""
                                                : secrets.open(
                                                        row.getString("html"),
                                                        Secrets.place(
                                                                "mails",
                                                                row.getString("id"),
                                                                "html")))
                        .list();
        return (int) letters.stream().filter("letter"::equals).count();
    }

    private int current() {
        var now = new Secrets(both);
        return (int)
                db.sql("SELECT html FROM mails").query(String.class).list().stream()
                        .filter(now::isCurrent)
                        .count();
    }

    /// A database that is gone after so many questions.
    private static final class Failing extends DelegatingDataSource {
        private final AtomicInteger left;

        Failing(DataSource database, int questions) {
            super(database);
            left = new AtomicInteger(questions);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (left.decrementAndGet() < 0) throw new SQLException("the machine is gone");
            return super.getConnection();
        }
    }
}
