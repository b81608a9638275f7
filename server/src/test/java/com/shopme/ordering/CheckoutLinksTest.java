package com.shopme.ordering;

import static com.shopme.ordering.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.platform.NotFound;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutLinksTest {
    private static final String LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final CheckoutLinks links = new CheckoutLinks(List.of(new byte[32]));
    private final CheckoutTicket ticket =
            new CheckoutTicket(WorkspaceId.next(), new CartId(Ids.next()), NOON);

    @Test
    void readsWhatItWrote() {
        var token = links.write(ticket);

        assertThat(links.read(token)).isEqualTo(ticket);
        assertThat(token).matches("[A-Za-z0-9_-]{96}");
    }

    @Test
    void noOtherCharacterAnywhereIsTakenForTheSame() {
        var token = links.write(ticket);

        for (int i = 0; i < token.length(); i++) {
            for (var letter : LETTERS.toCharArray()) {
                if (letter == token.charAt(i)) continue;
                var tampered = token.substring(0, i) + letter + token.substring(i + 1);
                assertThatThrownBy(() -> links.read(tampered)).isInstanceOf(NotFound.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "====", "ÄÖÜ", "../../etc/passwd"})
    void refusesWhatIsNoToken(String text) {
        assertThatThrownBy(() -> links.read(text)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> links.read(links.write(ticket) + text + "A"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> links.read(links.write(ticket).substring(0, 95) + "="))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesATokenOfAnotherServer() {
        var theirs = new CheckoutLinks(List.of(new byte[] {1}));

        assertThatThrownBy(() -> links.read(theirs.write(ticket))).isInstanceOf(NotFound.class);
    }
}
