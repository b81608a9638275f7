package com.shopme.clients;

import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.shared.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.platform.NotFound;
import com.shopme.platform.Tenancy;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.AtOnce;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ShopMeTest
@RecordApplicationEvents
class ClientsTest {
    @Autowired Clients clients;
    @Autowired Shops shops;
    @Autowired JdbcClient db;
    @Autowired ApplicationEvents events;

    private WorkspaceId shop;

    @BeforeEach
    void open() {
        shop = shops.open().workspace();
    }

    @Test
    void makesSomebodyNewAClient() {
        var anna = clients.recognise(shop, Contact.ofNumber("393331234567", "Anna"));

        assertThat(anna.phone()).contains(new PhoneNumber("+393331234567"));
        assertThat(anna.profileName()).contains("Anna");
        assertThat(anna.firstName()).isEmpty();
        assertThat(anna.language()).isEmpty();
        assertThat(anna.registered()).isFalse();
        assertThat(anna.marketing()).isFalse();
        assertThat(anna.discountPercentage()).isZero();
        assertThat(clients.get(shop, anna.id())).isEqualTo(anna);
    }

    @Test
    void recognisesWhoWroteBefore() {
        var anna = clients.recognise(shop, Contact.ofNumber("393331234567", "Anna"));

        assertThat(clients.recognise(shop, Contact.ofNumber("393331234567", "Anna")))
                .isEqualTo(anna);
    }

    @Test
    void seesANewProfileName() {
        var anna = clients.recognise(shop, Contact.ofNumber("393331234567", "Anna"));

        var renamed = clients.recognise(shop, Contact.ofNumber("393331234567", "Anna R."));

        assertThat(renamed.id()).isEqualTo(anna.id());
        assertThat(renamed.profileName()).contains("Anna R.");
        assertThat(clients.recognise(shop, contact("393331234567", null)).profileName())
                .contains("Anna R.");
    }

    @Test
    void keepsTwoShopsClientsApart() {
        var elsewhere = shops.open().workspace();
        var here = clients.recognise(shop, Contact.ofNumber("393331234567", "Anna"));
        var there = clients.recognise(elsewhere, Contact.ofNumber("393331234567", "Anna"));

        assertThat(there.id()).isNotEqualTo(here.id());
        assertThatThrownBy(() -> clients.get(elsewhere, here.id())).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "5511987654321, 551187654321",
        "551187654321, 5511987654321",
        "5215512345678, 525512345678",
        "5491123456789, 541123456789",
    })
    void recognisesANumberInItsOtherSpelling(String first, String then) {
        var client = clients.recognise(shop, Contact.ofNumber(first, "João"));

        assertThat(clients.recognise(shop, Contact.ofNumber(then, "João")).id())
                .isEqualTo(client.id());
        assertThat(aliases(client.id())).isEqualTo(2);
        assertThat(clients.withPhone(shop, PhoneNumber.ofWaId(then)).map(Client::id))
                .contains(client.id());
    }

    @Test
    void knowsAClientWhoHidesTheirNumberAndGetsItLater() {
        var hidden = clients.recognise(shop, contact(null, "US.1"));
        assertThat(hidden.phone()).isEmpty();

        var shown = clients.recognise(shop, contact("393331234567", "US.1"));

        assertThat(shown.id()).isEqualTo(hidden.id());
        assertThat(shown.phone()).contains(new PhoneNumber("+393331234567"));
        assertThat(clients.recognise(shop, contact("393331234567", null)).id())
                .isEqualTo(hidden.id());
    }

    @Test
    void remembersTheUserIdOfAKnownNumber() {
        var anna = clients.recognise(shop, contact("393331234567", null));

        clients.recognise(shop, contact("393331234567", "US.1"));

        assertThat(clients.recognise(shop, contact(null, "US.1")).id()).isEqualTo(anna.id());
    }

    @Test
    void findsAClientWhoseNumberTheShopKnewBeforeTheyWrote() {
        var id = UUID.randomUUID();
        Tenancy.in(
                shop,
                () ->
                        db.sql("INSERT INTO clients (id, workspace_id, phone) VALUES (?, ?, ?)")
                                .params(id, shop.value(), "+5511987654321")
                                .update());

        assertThat(clients.recognise(shop, contact("551187654321", null)).id().value())
                .isEqualTo(id);
    }

    @Test
    void makesOneOfTwoClientsWhomOneContactNames() {
        var byNumber = clients.recognise(shop, contact("393331234567", null));
        var byName = clients.recognise(shop, contact(null, "US.1"));
        clients.register(shop, byName.id(), "Anna", Optional.empty());
        clients.speaks(shop, byName.id(), ITALIAN);
        clients.consent(shop, byName.id(), Purpose.MARKETING, false, "chat");

        var both = clients.recognise(shop, contact("393331234567", "US.1"));

        assertThat(both.id()).isEqualTo(byNumber.id());
        assertThat(both.firstName()).contains("Anna");
        assertThat(both.registered()).isTrue();
        assertThat(both.language()).contains(ITALIAN);
        assertThat(events.stream(ClientOptedOut.class))
                .contains(new ClientOptedOut(shop, byNumber.id()));
        assertThat(clients.recognise(shop, contact(null, "US.1")).id()).isEqualTo(byNumber.id());
        assertThat(clients.get(shop, byName.id()).firstName()).contains("Anna");
    }

    @Test
    void leavesAClientWhoHasAnotherNumberInPlaceWhenTheirUserIdGoes() {
        var anna = clients.recognise(shop, contact("393331234567", null));
        var bruno = clients.recognise(shop, contact("393337654321", "US.1"));
        clients.register(shop, bruno.id(), "Bruno", Optional.empty());

        var both = clients.recognise(shop, contact("393331234567", "US.1"));

        assertThat(both.id()).isEqualTo(anna.id());
        assertThat(both.firstName()).isEmpty();
        assertThat(clients.recognise(shop, contact("393337654321", null)).id())
                .isEqualTo(bruno.id());
    }

    @Test
    void makesOneClientOfManyFirstMessagesAtOnce() {
        var met = Collections.synchronizedSet(new HashSet<ClientId>());

        var outcomes =
                AtOnce.times(
                        60,
                        i -> {
                            var number = i % 2 == 0 ? "5511987654321" : "551187654321";
                            var contact =
                                    i % 3 == 0 ? contact(number, "BR.1") : contact(number, null);
                            met.add(clients.recognise(shop, contact).id());
                        });

        assertThat(outcomes.failures()).isEmpty();
        assertThat(met).hasSize(1);
    }

    @Test
    void neverDeadlocksWhenNumbersAndUserIdsCross() {
        var outcomes =
                AtOnce.times(
                        60,
                        i -> {
                            var number = "39333123456" + i % 3;
                            clients.recognise(shop, contact(number, "US." + (i + i / 3) % 3));
                        });

        assertThat(outcomes.failures()).isEmpty();
    }

    @Test
    void registersWithANameAndConsent() {
        var anna = clients.recognise(shop, Contact.ofNumber("393331234567", "A."));

        clients.register(shop, anna.id(), "  Anna\u0000 ", Optional.empty());

        var registered = clients.get(shop, anna.id());
        assertThat(registered.firstName()).contains("Anna");
        assertThat(registered.registered()).isTrue();
        assertThat(registered.marketing()).isFalse();
        assertThat(consents(anna.id())).isEqualTo(1);
    }

    @Test
    void isCalledAsTheyLike() {
        var anna = clients.recognise(shop, Contact.ofNumber("393331234567", "A."));
        clients.register(shop, anna.id(), "Anna", Optional.empty());

        clients.rename(shop, anna.id(), "Annina", Optional.empty());

        assertThat(clients.get(shop, anna.id()).firstName()).contains("Annina");
        assertThatThrownBy(() -> clients.rename(shop, anna.id(), "\u0000", Optional.empty()))
                .hasMessageContaining("name");
    }

    @Test
    void remembersTheLastWordOnMarketing() {
        var anna = clients.recognise(shop, Contact.ofNumber("393331234567", "A.")).id();

        clients.consent(shop, anna, Purpose.MARKETING, true, "chat");
        assertThat(clients.get(shop, anna).marketing()).isTrue();
        assertThat(events.stream(ClientOptedOut.class)).isEmpty();

        clients.consent(shop, anna, Purpose.MARKETING, false, "chat");
        assertThat(clients.get(shop, anna).marketing()).isFalse();
        assertThat(events.stream(ClientOptedOut.class))
                .containsExactly(new ClientOptedOut(shop, anna));

        clients.consent(shop, anna, Purpose.MARKETING, true, "chat");
        assertThat(clients.get(shop, anna).marketing()).isTrue();
    }

    @Test
    void speaksTheLanguageTheyChose() {
        var anna = clients.recognise(shop, Contact.ofNumber("393331234567", "A.")).id();

        clients.speaks(shop, anna, ITALIAN);
        clients.speaks(shop, anna, ENGLISH);

        assertThat(clients.get(shop, anna).language()).contains(ENGLISH);
    }

    @Test
    void givesAndEndsADiscount() {
        var anna = clients.recognise(shop, Contact.ofNumber("393331234567", "A.")).id();

        clients.grantDiscount(shop, anna, new BigDecimal("12.5"));
        assertThat(clients.get(shop, anna).discountPercentage()).isEqualByComparingTo("12.5");

        clients.grantDiscount(shop, anna, BigDecimal.ZERO);
        assertThat(clients.get(shop, anna).discountPercentage()).isZero();
        assertThatThrownBy(() -> clients.grantDiscount(shop, anna, BigDecimal.valueOf(101)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void followsAClientToANewNumberAndKeepsTheOld() {
        var anna = clients.recognise(shop, contact("393331234567", "US.1")).id();

        clients.moved(shop, anna, contact("393330000000", "US.2"));

        assertThat(clients.get(shop, anna).phone()).contains(new PhoneNumber("+393330000000"));
        for (var contact :
                new Contact[] {
                    contact("393330000000", null), contact(null, "US.2"),
                    contact("393331234567", null), contact(null, "US.1")
                }) assertThat(clients.recognise(shop, contact).id()).isEqualTo(anna);
    }

    @Test
    void followsAClientToANumberThatWasSomebodyElses() {
        var anna = clients.recognise(shop, contact("393331234567", null)).id();
        clients.register(shop, anna, "Anna", Optional.empty());
        var other = clients.recognise(shop, contact("393330000000", null)).id();
        clients.register(shop, other, "Ann", Optional.empty());

        clients.moved(shop, anna, contact("393330000000", null));

        var now = clients.recognise(shop, contact("393330000000", null));
        assertThat(now.id()).isEqualTo(anna);
        assertThat(now.firstName()).contains("Anna");
        assertThat(now.phone()).contains(new PhoneNumber("+393330000000"));
        assertThat(clients.get(shop, other).phone()).isEmpty();
    }

    @Test
    void isOneClientHoweverTheMoveAndTheFirstMessageFromThereCross() {
        for (var i = 10; i < 30; i++) {
            var user = "US." + i;
            var number = "3933300000" + i;
            var anna = clients.recognise(shop, contact("3933312345" + i, user)).id();

            var outcomes =
                    AtOnce.times(
                            8,
                            n -> {
                                if (n == 4) clients.moved(shop, anna, contact(number, user));
                                else
                                    clients.recognise(
                                            shop,
                                            new Contact(
                                                    Optional.of(number),
                                                    Optional.of(user).filter(_ -> n % 2 == 0),
                                                    Optional.of("Anna " + n)));
                            });

            assertThat(outcomes.failures()).isEmpty();
            assertThat(clients.recognise(shop, contact(number, null)).id())
                    .isEqualTo(clients.recognise(shop, contact(null, user)).id());
        }
    }

    @Test
    void staysWhereTheyAreWhenToldTwiceOfOneMove() {
        var anna = clients.recognise(shop, contact("393331234567", null)).id();

        clients.moved(shop, anna, contact("393330000000", null));
        clients.moved(shop, anna, contact("393330000000", null));

        assertThat(clients.get(shop, anna).phone()).contains(new PhoneNumber("+393330000000"));
    }

    @Test
    void takesAnIdThatIsNoTelephoneNumber() {
        var test = clients.recognise(shop, Contact.ofNumber("16315551181000000", "test user name"));

        assertThat(test.phone()).isEmpty();
        assertThat(clients.recognise(shop, contact("16315551181000000", null)).id())
                .isEqualTo(test.id());
    }

    @Test
    void knowsNobodyWhoNeverWrote() {
        var nobody = new ClientId(UUID.randomUUID());

        assertThatThrownBy(() -> clients.get(shop, nobody)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> clients.register(shop, nobody, "Anna", Optional.empty()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> clients.consent(shop, nobody, Purpose.MARKETING, true, "chat"))
                .isInstanceOf(NotFound.class);
        assertThat(clients.withPhone(shop, new PhoneNumber("+393331234567"))).isEmpty();
    }

    private static Contact contact(String waId, String userId) {
        return new Contact(
                Optional.ofNullable(waId), Optional.ofNullable(userId), Optional.empty());
    }

    private int aliases(ClientId client) {
        return count("SELECT count(*) FROM contact_aliases WHERE client_id = ?", client);
    }

    private int consents(ClientId client) {
        return count(
                "SELECT count(*) FROM consents WHERE client_id = ? AND purpose = 'service'"
                        + " AND granted",
                client);
    }

    private int count(String sql, ClientId client) {
        return Tenancy.in(
                shop, () -> db.sql(sql).param(client.value()).query(Integer.class).single());
    }
}
