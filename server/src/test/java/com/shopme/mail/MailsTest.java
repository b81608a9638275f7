package com.shopme.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.platform.Wording;
import com.shopme.shared.Ids;
import com.shopme.shared.Language;
import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ShopMeTest
class MailsTest {
    static final List<Language> SPOKEN = Language.SPOKEN;
    private static final URI LINK = URI.create("https://shop.example.com/account#a&b");
    private static final List<Letter> LETTERS =
            List.of(
                    new Letter.ConfirmEmail(LINK),
                    new Letter.AlreadyRegistered(LINK),
                    new Letter.RecoverPassword(LINK),
                    new Letter.PasswordChanged("Firefox", "192.0.2.7"),
                    new Letter.NewDevice("Firefox", "192.0.2.7"),
                    new Letter.Invitation("Anna", "Bottega <Rosa>", "agent", LINK));

    @LocalServerPort int port;
    @Autowired Mails mails;
    @Autowired Pen pen;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;
    private final String anna = Ids.next() + "@example.com";

    @ParameterizedTest
    @FieldSource("SPOKEN")
    void everyLetterIsWrittenInEveryLanguage(Language language) {
        for (var letter : LETTERS) {
            var mail = pen.write(letter, anna, language);

            assertThat(mail.subject()).isNotBlank().doesNotContain("{", "null");
            assertThat(mail.html())
                    .contains("lang=\"" + language + "\"")
                    .contains(new Wording("mail").say(language, "greeting"))
                    .doesNotContain("{0}", "{1}", "<Rosa>");
            if (letter.target().isPresent()) {
                assertThat(mail.html())
                        .contains("href=\"https://shop.example.com/account#a&amp;b\"");
                assertThat(mail.text()).contains(LINK.toString());
            }
        }
    }

    @Test
    void aLanguageThatLettersDoNotSpeakGivesWayToEnglish() {
        assertThat(pen.write(LETTERS.getFirst(), anna, Language.of("de")).language())
                .isEqualTo("en");
    }

    @Test
    void withoutAMailServerLettersAreKeptAndShown() {
        send(new Letter.RecoverPassword(LINK));

        var list = Api.at(port).get("/mailbox").raw().body();
        assertThat(list).contains(anna, "Choose a new password");
        var mail = mails.kept().stream().filter(kept -> to(kept, anna)).findFirst().orElseThrow();
        var page = Api.at(port).get("/mailbox/" + mail.mail().id());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.raw().body()).contains("https://shop.example.com/account#a&amp;b");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void theTableKeepsNoLinkInTheClear() {
        send(new Letter.RecoverPassword(LINK));

        var row =
                db.sql("SELECT mails::text FROM mails WHERE recipient = :anna")
                        .param("anna", anna)
                        .query(String.class)
                        .single();
        assertThat(row).contains("Choose a new password").doesNotContain("shop.example.com");
    }

    @Test
    void aLetterIsNotSentWhenItsOccasionIsUndone() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            mails.send(LETTERS.getFirst(), anna, Language.ENGLISH);
                            status.setRollbackOnly();
                        });

        assertThat(mails.kept()).noneMatch(kept -> to(kept, anna));
    }

    private void send(Letter letter) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> mails.send(letter, anna, Language.ENGLISH));
    }

    private static boolean to(KeptMail kept, String recipient) {
        return kept.mail().recipient().equals(recipient);
    }
}
