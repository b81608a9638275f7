package com.shopme.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        "SHOPME_DATABASE_URL, mysql://x",
        "SHOPME_MASTER_KEY, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "SHOPME_OLD_MASTER_KEY, c2hvcnQ=",
        "SHOPME_TLS_KEY, /no/such/file",
        "SHOPME_TRUSTED_PROXIES, '10.0.0.0/8,proxy.example.com'",
        "SHOPME_TRUSTED_PROXIES, 10.0.0.0/33",
        "SHOPME_FORWARDED_HEADER, Via"
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
    void asksNoModelUnlessAKeyIsSet() {
        environment.setProperty("SHOPME_MODEL_FALLBACKS", "a/b, c/d:free");

        assertThat(read().model().key()).isEmpty();
        assertThat(read().model().url()).hasToString("https://openrouter.ai/api/v1");
        assertThat(read().model().fallbacks()).containsExactly("a/b", "c/d:free");
    }

    @Test
    void neverShowsTheKeyOfTheModel() {
        environment.setProperty("SHOPME_OPENROUTER_API_KEY", "sk-or-precious");

        assertThat(read().toString()).doesNotContain("precious");
    }

    @Test
    void neverRepeatsAKey() {
        environment.setProperty("SHOPME_MASTER_KEY", "my-precious");

        assertThatThrownBy(this::read).message().doesNotContain("my-precious");
    }

    @Test
    void productionStartsOnSecretsOfItsOwnWithNeitherDemoNorEmulator() {
        settleForProduction();

        assertThat(read().demo()).isFalse();
        assertThat(read().emulator()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "SHOPME_META_APP_SECRET, emulator-secret",
        "SHOPME_META_APP_SECRET, ''",
        "SHOPME_META_VERIFY_TOKEN, emulator-verify",
        "SHOPME_META_VERIFY_TOKEN, ''",
        "SHOPME_ADMIN_PASSWORD, shopme-demo",
        "SHOPME_ADMIN_PASSWORD, ''",
        "SHOPME_ADMIN_EMAIL, ''",
        "SHOPME_MASTER_KEY, ''",
        "SHOPME_META_GRAPH_URL, ''"
    })
    void productionRefusesEachSecretThatEverybodyKnows(String name, String value) {
        settleForProduction();
        environment.setProperty(name, value);

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(name);
    }

    @Test
    void trustsProxiesOfThisMachineUnlessToldOtherwise() {
        assertThat(read().trustedProxies())
                .containsExactly(Network.read("127.0.0.0/8"), Network.read("::1"));

        environment.setProperty("SHOPME_TRUSTED_PROXIES", "10.1.2.3/8, fd00::/8");
        assertThat(read().trustedProxies())
                .containsExactly(Network.read("10.0.0.0/8"), Network.read("fd00::/8"));

        environment.setProperty("SHOPME_TRUSTED_PROXIES", "none");
        assertThat(read().trustedProxies()).isEmpty();
    }

    @Test
    void aCertificateNeedsItsKey(@TempDir Path dir) throws Exception {
        var file = Files.createFile(dir.resolve("cert.pem"));
        environment.setProperty("SHOPME_TLS_CERTIFICATE", file.toString());

        assertThatThrownBy(this::read).hasMessageContaining("SHOPME_TLS_KEY");

        environment.setProperty("SHOPME_TLS_KEY", file.toString());
        assertThat(read().tls()).contains(new Settings.Tls(file, file));
    }

    private void settleForProduction() {
        environment.setActiveProfiles("production");
        environment.setProperty("SHOPME_META_APP_SECRET", "a secret of our own");
        environment.setProperty("SHOPME_META_VERIFY_TOKEN", "a token of our own");
        environment.setProperty("SHOPME_META_GRAPH_URL", "https://graph.example.com");
        environment.setProperty("SHOPME_MASTER_KEY", MasterKey.random().text());
        environment.setProperty("SHOPME_ADMIN_EMAIL", "owner@example.com");
        environment.setProperty("SHOPME_ADMIN_PASSWORD", "a long password");
    }

    private Settings read() {
        return new SettingsReader(environment).read();
    }
}
