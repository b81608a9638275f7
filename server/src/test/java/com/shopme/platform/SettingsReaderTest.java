package com.shopme.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class SettingsReaderTest {
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void needsNothingToRun() {
        var settings = read();

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.demo()).isTrue();
        assertThat(settings.emulator()).isTrue();
        assertThat(settings.database()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SHOPME_PORT, 80a",
        "SHOPME_PORT, 70000",
        "SHOPME_PUBLIC_URL, shop.example.com",
        "SHOPME_META_GRAPH_URL, ftp://x",
        "SHOPME_META_GRAPH_VERSION, 23",
        "SHOPME_MASTER_KEY, c2hvcnQ=",
        "SHOPME_ADMIN_EMAIL, owner",
        "SHOPME_ADMIN_PASSWORD, short",
        "SHOPME_SMTP_URL, mail.example.com",
        "SHOPME_SMTP_URL, smtp://anna:secret@mail.example.com",
        "SHOPME_BCRYPT_COST, 3",
        "SHOPME_DEMO, perhaps",
        "SHOPME_EMULATOR, 2",
        "SHOPME_DATABASE_URL, mysql://x"
    })
    void refusesAWrongValueByName(String name, String value) {
        environment.setProperty(name, value);

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(name);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        environment.setProperty("SHOPME_PORT", "x");
        environment.setProperty("SHOPME_DEMO", "y");

        assertThatThrownBy(this::read)
                .hasMessageContaining("SHOPME_PORT")
                .hasMessageContaining("SHOPME_DEMO");
    }

    @Test
    void readsWhoTakesItsLetters() {
        environment.setProperty(
                "SHOPME_SMTP_URL",
                "smtp://anna%40example.com:p%40ss@mail.example.com:2525?from=shop@example.com");

        assertThat(read().smtp())
                .contains(
                        new Settings.Smtp(
                                "mail.example.com",
                                2525,
                                false,
                                Optional.of("anna@example.com"),
                                Optional.of("p@ss"),
                                "shop@example.com"));
    }

    @Test
    void neverRepeatsAKey() {
        environment.setProperty("SHOPME_MASTER_KEY", "my-precious");

        assertThatThrownBy(this::read).message().doesNotContain("my-precious");
    }

    @Test
    void productionRefusesToStartOnDemoSecrets() {
        environment.setActiveProfiles("production");
        environment.setProperty("SHOPME_META_APP_SECRET", SettingsReader.DEMO_APP_SECRET);

        assertThatThrownBy(this::read)
                .hasMessageContaining("SHOPME_META_APP_SECRET")
                .hasMessageContaining("SHOPME_META_VERIFY_TOKEN")
                .hasMessageContaining("SHOPME_MASTER_KEY")
                .hasMessageContaining("SHOPME_META_GRAPH_URL")
                .hasMessageContaining("SHOPME_ADMIN_PASSWORD");
    }

    @Test
    void productionHasNeitherDemoNorEmulator() {
        environment.setActiveProfiles("production");
        environment.setProperty("SHOPME_META_APP_SECRET", "a secret of our own");
        environment.setProperty("SHOPME_META_VERIFY_TOKEN", "a token of our own");
        environment.setProperty("SHOPME_META_GRAPH_URL", "https://graph.example.com");
        environment.setProperty("SHOPME_MASTER_KEY", MasterKey.random().text());
        environment.setProperty("SHOPME_ADMIN_EMAIL", "owner@example.com");
        environment.setProperty("SHOPME_ADMIN_PASSWORD", "a long password");

        assertThat(read().demo()).isFalse();
        assertThat(read().emulator()).isFalse();
    }

    private Settings read() {
        return new SettingsReader(environment).read();
    }
}
