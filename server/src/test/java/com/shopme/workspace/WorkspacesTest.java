package com.shopme.workspace;

import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.shared.Language.ITALIAN;
import static com.shopme.shared.Language.SPANISH;
import static com.shopme.testing.Shops.aShop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.platform.NotFound;
import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.ShopMeTest;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopMeTest
class WorkspacesTest {
    private static final NewWorkspace TEA_HOUSE =
            new NewWorkspace(
                    "Chá",
                    Currency.getInstance("JPY"),
                    ZoneId.of("Asia/Tokyo"),
                    ENGLISH,
                    Set.of(ITALIAN),
                    new BigDecimal("8.00"),
                    false,
                    Optional.empty(),
                    false);

    @Autowired Workspaces workspaces;

    @Test
    void givesBackWhatWasOpened() {
        var id = open(TEA_HOUSE);

        assertThat(workspaces.get(id))
                .isEqualTo(
                        new Workspace(
                                id,
                                "Chá",
                                Currency.getInstance("JPY"),
                                ZoneId.of("Asia/Tokyo"),
                                ENGLISH,
                                Set.of(ENGLISH, ITALIAN),
                                new BigDecimal("8.00"),
                                false,
                                AnsweredBy.ASSISTANT,
                                Optional.empty(),
                                Optional.empty(),
                                false));
        assertThat(workspaces.all()).contains(id);
    }

    @Test
    void keepsHowClientsMayPay() {
        var shop = workspaces.get(open(aShop()));

        assertThat(shop.paymentLink()).get().asString().contains("{order_number}");
        assertThat(shop.cashOnDelivery()).isTrue();
    }

    @Test
    void isAnsweredByWhomTheShopChooses() {
        var id = open(aShop());

        workspaces.answeredBy(id, AnsweredBy.PEOPLE);

        assertThat(workspaces.get(id).answeredBy()).isEqualTo(AnsweredBy.PEOPLE);
    }

    @Test
    void entersAndLeavesDebugMode() {
        var id = open(aShop());
        var tester = new PhoneNumber("+393331234567");

        workspaces.debug(id, Optional.of(tester));
        assertThat(workspaces.get(id).debugPhone()).contains(tester);

        workspaces.debug(id, Optional.empty());
        assertThat(workspaces.get(id).debugPhone()).isEmpty();
    }

    @Test
    void answersATopicInTheLanguageAskedForElseInItsDefault() {
        var id = open(aShop());
        workspaces.write(id, Topic.HOURS, ENGLISH, "9 to 5");
        workspaces.write(id, Topic.HOURS, ITALIAN, "dalle 9 alle 17");
        workspaces.write(id, Topic.RETURNS, SPANISH, "14 días");

        assertThat(workspaces.text(id, Topic.HOURS, ITALIAN)).contains("dalle 9 alle 17");
        assertThat(workspaces.text(id, Topic.HOURS, SPANISH)).contains("9 to 5");
        assertThat(workspaces.text(id, Topic.HOURS, new Language("de"))).contains("9 to 5");
        assertThat(workspaces.text(id, Topic.RETURNS, ITALIAN)).isEmpty();
    }

    @Test
    void replacesAndTakesBackAText() {
        var id = open(aShop());
        workspaces.write(id, Topic.HOURS, ENGLISH, "9 to 5");

        workspaces.write(id, Topic.HOURS, ENGLISH, "10 to 6");
        assertThat(workspaces.text(id, Topic.HOURS, ENGLISH)).contains("10 to 6");

        workspaces.write(id, Topic.HOURS, ENGLISH, " ");
        assertThat(workspaces.text(id, Topic.HOURS, ENGLISH)).isEmpty();
    }

    @Test
    void knowsNoWorkspaceThatWasNeverOpened() {
        var nowhere = WorkspaceId.next();

        assertThatThrownBy(() -> workspaces.get(nowhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> workspaces.answeredBy(nowhere, AnsweredBy.PEOPLE))
                .isInstanceOf(NotFound.class);
    }

    private WorkspaceId open(NewWorkspace details) {
        var id = WorkspaceId.next();
        workspaces.open(id, details);
        return id;
    }
}
