package com.shopme.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.conversation.Outgoing;
import com.shopme.conversation.Outgoing.Choice;
import java.net.URI;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RendererTest {
    private static final URI URL = URI.create("https://shop.example/p.jpg");
    private static final List<String> SCRIPTS =
            List.of(
                    "Ecco il caffè. Che buono! Costa 3,50 € al pezzo? ",
                    "这是咖啡。很好喝！要几个？",
                    "هذه قهوة. لذيذة جدا! كم تريد؟ ",
                    "यह कॉफ़ी है। बहुत अच्छी! ",
                    "👨‍👩‍👧‍👦🇮🇹👍🏽☕️ ",
                    "e\u0301a\u0308o\u0302 \u200d\uFE0F",
                    "กาแฟอร่อยมากครับ",
                    "\n\nnew\nlines\n",
                    "\u0000\uD800x\uDC00 ",
                    "unbrokenunbrokenunbroken");

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void threeShortChoicesAreButtons() {
        var message = only(choices("Which?", "Yes", "No", "Later"));

        assertThat(message.at("/type").asString()).isEqualTo("interactive");
        assertThat(message.at("/interactive/type").asString()).isEqualTo("button");
        assertThat(message.at("/interactive/action/buttons/2/reply/title").asString())
                .isEqualTo("Later");
        assertThat(message.at("/interactive/action/buttons/2/reply/id").asString()).isEqualTo("2");
    }

    @Test
    void aPictureStandsAboveButtonsAndAheadOfAList() {
        var few = new Outgoing.Choices("?", Optional.of(URL), "Open", named("A", "B"));
        var many = new Outgoing.Choices("?", Optional.of(URL), "Open", named("A", "B", "C", "D"));

        assertThat(only(few).at("/interactive/header/image/link").asString())
                .isEqualTo(URL.toString());
        assertThat(rendered(many))
                .extracting(m -> m.at("/type").asString())
                .containsExactly("image", "interactive");
    }

    @Test
    void aTitleTooLongForAButtonMakesAList() {
        var message = only(choices("?", "Pecorino romano stagionato DOP", "No"));

        assertThat(message.at("/interactive/type").asString()).isEqualTo("list");
        var row = message.at("/interactive/action/sections/0/rows/0");
        assertThat(row.at("/title").asString()).isEqualTo("Pecorino romano stagion…");
        assertThat(row.at("/description").asString()).isEqualTo("Pecorino romano stagionato DOP");
    }

    @Test
    void twinTitlesMakeAList() {
        assertThat(only(choices("?", "Blue", "Blue")).at("/interactive/type").asString())
                .isEqualTo("list");
    }

    @Test
    void elevenChoicesAreNumberedText() {
        var titles = IntStream.range(0, 11).mapToObj(i -> "Nr " + i).toArray(String[]::new);

        var message = only(choices("Which one?", titles));

        assertThat(message.at("/text/body").asString())
                .startsWith("Which one?\n\n1. Nr 0\n2. Nr 1")
                .endsWith("11. Nr 10");
    }

    @Test
    void aLongBodyGoesAheadOfItsButtons() {
        var messages = rendered(choices("This is a sentence. ".repeat(100), "Yes", "No"));

        assertThat(messages).hasSize(2);
        assertThat(messages.getLast().at("/interactive/body/text").asString())
                .hasSizeLessThanOrEqualTo(1024)
                .endsWith("sentence.");
    }

    @Test
    void longTextIsCutAtSentenceEnds() {
        var parts = rendered(new Outgoing.Text("One two three four. ".repeat(1000)));

        assertThat(parts).hasSizeGreaterThan(4);
        assertThat(parts)
                .allSatisfy(part -> assertThat(part.at("/text/body").asString()).endsWith("four."));
    }

    @Test
    void aLabelTooLongForALinkButtonBecomesText() {
        var link = new Outgoing.Link("Your cart", "Go to the checkout now please", URL);

        assertThat(only(link).at("/text/body").asString())
                .contains("Your cart", "Go to the checkout now please", URL.toString());
    }

    @Test
    void aTemplateCarriesItsValuesOnOneLineEach() {
        var template = new Outgoing.Template("order_update", "pt_BR", List.of("a\nb", " "));

        var message = only(template);

        assertThat(message.at("/template/language/code").asString()).isEqualTo("pt_BR");
        assertThat(message.at("/template/components/0/parameters/0/text").asString())
                .isEqualTo("a b");
        assertThat(message.at("/template/components/0/parameters/1/text").asString())
                .isEqualTo("-");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverIsSaidKeepsTheLimitsAndLosesNothing(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 150; round++) {
            var said = anything(random);
            var messages = rendered(said);
            assertThat(messages).as("seed %d round %d", seed, round).isNotEmpty();
            messages.forEach(MetaLimits::check);
            assertNothingLost(said, messages);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 20, 100})
    void partsAreWholeCharacters(int most) {
        for (var script : SCRIPTS) {
            var text = Texts.clean(script.repeat(30)).strip();
            var parts = Wording.split(text, most);

            assertThat(bare(String.join("", parts))).isEqualTo(bare(text));
            assertThat(parts).allSatisfy(part -> assertThat(part.length()).isBetween(1, most));
            if (most >= 20) assertThat(parts).allSatisfy(RendererTest::startsWhole);
        }
    }

    private static void startsWhole(String part) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText("x" + part);
        assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
        assertThat(characters.isBoundary(1) || "\u200d\uFE0F\u0301".indexOf(part.charAt(0)) >= 0)
                .isTrue();
    }

    private void assertNothingLost(Outgoing said, List<JsonNode> messages) {
        var text =
                messages.stream()
                        .map(m -> m.at("/text/body").asString(""))
                        .collect(Collectors.joining());
        switch (said) {
            case Outgoing.Choices(_, _, _, var choices) ->
                    choices.forEach(one -> assertOffered(one, messages.getLast(), text));
            case Outgoing.Text(var body) -> {
                var clean = bare(Texts.clean(body));
                assertThat(bare(text).equals(clean.isEmpty() ? "…" : clean)).isTrue();
            }
            default -> {}
        }
    }

    private void assertOffered(Choice choice, JsonNode last, String text) {
        var offered =
                last.has("interactive")
                        ? last.toString().contains("\"" + choice.id() + "\"")
                        : bare(text).contains(bare(Wording.line(choice.title())));
        assertThat(offered).as(choice.id()).isTrue();
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    private Outgoing anything(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Outgoing.Text(words(random, 12_000));
            case 1 -> new Outgoing.Picture(URL, words(random, 3_000));
            case 2 -> new Outgoing.File(URL, words(random, 400), words(random, 3_000));
            case 3 -> new Outgoing.Link(words(random, 5_000), words(random, 40), URL);
            case 4 ->
                    new Outgoing.Template(
                            "t", "it", List.of(words(random, 100), words(random, 100)));
            default -> anyChoices(random);
        };
    }

    private Outgoing anyChoices(Random random) {
        var count = random.nextInt(15);
        var longest = List.of(10, 30, 90, 5_000).get(random.nextInt(4));
        var choices = new ArrayList<Choice>();
        for (var i = 0; i < count; i++)
            choices.add(
                    new Choice(
                            random.nextInt(40) == 0 ? "twin" : "id-" + i,
                            words(random, longest) + i,
                            random.nextInt(3) == 0
                                    ? Optional.of(words(random, 100))
                                    : Optional.empty()));
        return new Outgoing.Choices(
                words(random, 6_000),
                random.nextBoolean() ? Optional.of(URL) : Optional.empty(),
                words(random, 40),
                choices);
    }

    private static String words(Random random, int most) {
        var length = random.nextInt(most + 1);
        var text = new StringBuilder();
        while (text.length() < length) {
            var script = SCRIPTS.get(random.nextInt(SCRIPTS.size()));
            text.append(script, 0, 1 + random.nextInt(script.length()));
        }
        return text.substring(0, length);
    }

    private static Outgoing choices(String body, String... titles) {
        return new Outgoing.Choices(body, Optional.empty(), "Open", named(titles));
    }

    private static List<Choice> named(String... titles) {
        return IntStream.range(0, titles.length)
                .mapToObj(i -> new Choice(String.valueOf(i), titles[i]))
                .toList();
    }

    private JsonNode only(Outgoing content) {
        var messages = rendered(content);
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    private List<JsonNode> rendered(Outgoing content) {
        return Renderer.render(content).stream()
                .map(message -> json.<JsonNode>valueToTree((Map<String, Object>) message))
                .toList();
    }
}
