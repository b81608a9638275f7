package com.shopme.mail;

import static com.shopme.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.shopme.shared.Ids;
import com.shopme.shared.Language;
import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// With a real SMTP server.
@ShopMeTest
class MailCarrierTest {
    private static final GreenMail server = started();
    private static final URI LINK = URI.create("https://shop.example.com/account#secret");

    @LocalServerPort int port;
    @Autowired Mails mails;
    @Autowired MailCarrier carrier;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;
    private final String anna = "anna." + Ids.next() + "@example.com";

    @DynamicPropertySource
    static void letters(DynamicPropertyRegistry settings) {
        settings.add(
                "SHOPME_SMTP_URL",
                () ->
                        "smtp://post:p%40ss@localhost:"
                                + server.getSmtp().getPort()
                                + "?from=shop@example.com");
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void aLetterArrivesAsTextAndAsHtml() throws Exception {
        send(new Letter.RecoverPassword(LINK));

        eventually(() -> assertThat(arrived()).hasSize(1));
        var mail = server.getReceivedMessagesForDomain(anna)[0];
        assertThat(mail.getSubject()).isEqualTo("Scegli una nuova password");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("shop@example.com");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getBody(mail)).contains("text/plain", "text/html", "secret");
    }

    @Test
    void whatWasSentIsKeptWithoutItsWords() {
        send(new Letter.RecoverPassword(LINK));

        eventually(() -> assertThat(column("state")).isEqualTo("sent"));
        assertThat(column("html || text")).isEmpty();
        assertThat(Api.at(port).get("/mailbox").raw().body()).doesNotContain(anna);
    }

    @Test
    void aLetterWaitsForAMailServerThatIsAway() {
        server.stop();
        send(new Letter.ConfirmEmail(LINK));
        eventually(() -> assertThat(column("coalesce(problem, '')")).isNotEmpty());
        assertThat(column("state")).isEqualTo("waiting");
        start(server);
        db.sql("UPDATE mails SET due_at = now() WHERE recipient = :a").param("a", anna).update();

        carrier.deliver();

        assertThat(arrived()).hasSize(1);
        assertThat(column("state || attempts")).isEqualTo("sent2");
    }

    private List<String> arrived() {
        return Stream.of(server.getReceivedMessagesForDomain(anna)).map(Object::toString).toList();
    }

    private String column(String what) {
        return db.sql("SELECT " + what + " FROM mails WHERE recipient = :anna")
                .param("anna", anna)
                .query(String.class)
                .single();
    }

    private void send(Letter letter) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> mails.send(letter, anna, Language.ITALIAN));
    }

    private static GreenMail started() {
        var setup = new ServerSetup(freePort(), "localhost", ServerSetup.PROTOCOL_SMTP);
        var mail = new GreenMail(setup);
        start(mail);
        return mail;
    }

    // It forgets its users when it stops.
    private static void start(GreenMail mail) {
        mail.start();
        mail.setUser("post", "post", "p@ss");
    }

    // It comes back at the same address.
    private static int freePort() {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
