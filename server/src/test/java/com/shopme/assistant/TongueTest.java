package com.shopme.assistant;

import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.shared.Language.ITALIAN;
import static com.shopme.shared.Language.PORTUGUESE;
import static com.shopme.shared.Language.SPANISH;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.clients.Client;
import com.shopme.clients.ClientId;
import com.shopme.shared.Ids;
import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.AnsweredBy;
import com.shopme.workspace.Workspace;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TongueTest {
    private static final Tongue TONGUE =
            new Tongue(Language.SPOKEN.stream().map(Lexicon::of).toList());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello, what do you sell? | en",
                "Buongiorno, avete olio d'oliva? | it",
                "¿Tienen aceite? | es",
                "Olá, vocês têm azeite? | pt",
                "quiero dos botellas | es",
                "quero duas garrafas | pt",
                "quanto costa questo | it",
                "quanto custa isso | pt",
                "cuanto cuesta esto | es",
                "Bonjour, je voudrais du café | en",
                "Guten Tag, haben Sie Kaffee? | en"
            })
    void hearsTheLanguageOfAStranger(String text, String language) {
        assertThat(choose(Optional.empty(), "+41791234567", text))
                .isEqualTo(new Language(language));
    }

    @ParameterizedTest
    @CsvSource({"+393331234567, it", "+5511987654321, pt", "+34600123456, es", "+447700900123, en"})
    void takesThePhonePrefixForAHint(String phone, String language) {
        assertThat(choose(Optional.empty(), phone, "ok")).isEqualTo(new Language(language));
    }

    @ParameterizedTest
    @CsvSource({"Espresso", "ok", "pizza", "menu", "checkout", "stop", "hello"})
    void oneWordSwitchesNobody(String text) {
        assertThat(choose(Optional.of(ITALIAN), "+393331234567", text)).isEqualTo(ITALIAN);
    }

    @Test
    void aClearSentenceSwitches() {
        assertThat(choose(Optional.of(ITALIAN), "+393331234567", "do you have green tea?"))
                .isEqualTo(ENGLISH);
        assertThat(choose(Optional.of(ENGLISH), "+393331234567", "vorrei due espresso"))
                .isEqualTo(ITALIAN);
        assertThat(choose(Optional.of(SPANISH), "+393331234567", "não quero mais isso"))
                .isEqualTo(PORTUGUESE);
    }

    @Test
    void aLanguageThatTheShopDoesNotSpeakSwitchesNobody() {
        assertThat(choose(Optional.of(ITALIAN), "+393331234567", "je voudrais une bouteille"))
                .isEqualTo(ITALIAN);
    }

    private static Language choose(Optional<Language> kept, String phone, String text) {
        return TONGUE.choose(shop(), client(kept, phone), false, List.of(text)).language();
    }

    private static Client client(Optional<Language> language, String phone) {
        return new Client(
                new ClientId(Ids.next()),
                WorkspaceId.next(),
                Optional.of(new PhoneNumber(phone)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                language,
                BigDecimal.ZERO,
                false,
                false);
    }

    private static Workspace shop() {
        return new Workspace(
                WorkspaceId.next(),
                "Bottega",
                Currency.getInstance("EUR"),
                ZoneOffset.UTC,
                ENGLISH,
                Set.copyOf(Language.SPOKEN),
                BigDecimal.ZERO,
                true,
                AnsweredBy.ASSISTANT,
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
