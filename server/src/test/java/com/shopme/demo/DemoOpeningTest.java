package com.shopme.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.ShopMe;
import com.shopme.catalog.Catalog;
import com.shopme.clients.Clients;
import com.shopme.identity.Users;
import com.shopme.platform.Settings;
import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import com.shopme.testing.DemoShopTest;
import com.shopme.testing.Fork;
import com.shopme.testing.TestPostgres;
import com.shopme.workspace.Members;
import com.shopme.workspace.Role;
import com.shopme.workspace.Topic;
import com.shopme.workspace.Workspaces;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@DemoShopTest
class DemoOpeningTest {
    @Autowired Settings settings;
    @Autowired Workspaces workspaces;
    @Autowired Members members;
    @Autowired Users users;
    @Autowired Catalog catalog;
    @Autowired Clients clients;
    @Autowired DemoOpening opening;

    @Test
    void theShopIsOpenAtTheFirstStart() {
        var shop = workspaces.get(Demo.WORKSPACE);

        assertThat(shop.name()).isEqualTo("Bottega Aurora");
        assertThat(shop.defaultLanguage()).isEqualTo(Language.ITALIAN);
        assertThat(shop.languages()).containsExactlyInAnyOrderElementsOf(Language.SPOKEN);
        assertThat(workspaces.text(Demo.WORKSPACE, Topic.HOURS, Language.PORTUGUESE))
                .hasValueSatisfying(text -> assertThat(text).contains("terça"));
        assertThat(catalog.services(Demo.WORKSPACE, Language.ENGLISH)).hasSize(3);
        var owner = users.withEmail(settings.adminEmail()).orElseThrow();
        assertThat(members.roleOf(Demo.WORKSPACE, owner.id())).contains(Role.OWNER);
    }

    @Test
    void itsShelvesAreFullAndEachProductHasItsPicture() {
        var shelves = catalog.categories(Demo.WORKSPACE, Language.SPANISH);
        var products =
                shelves.stream()
                        .flatMap(
                                shelf ->
                                        catalog
                                                .inCategory(
                                                        Demo.WORKSPACE,
                                                        shelf.id(),
                                                        Language.SPANISH,
                                                        0,
                                                        50)
                                                .stream())
                        .toList();

        assertThat(shelves).hasSize(8);
        assertThat(products).hasSize(43).allMatch(product -> product.image().isPresent());
        assertThat(products).filteredOn(product -> product.stock() == 0).hasSize(1);
    }

    @Test
    void oneOfThePhonesPeopleIsARegular() {
        var james = clients.withPhone(Demo.WORKSPACE, new PhoneNumber("+447700900102"));

        assertThat(james)
                .hasValueSatisfying(
                        client -> {
                            assertThat(client.registered()).isTrue();
                            assertThat(client.discountPercentage()).isEqualByComparingTo("10");
                        });
    }

    @Test
    void aSecondStartChangesNothing() throws Exception {
        var before = workspaces.all();

        opening.run(new DefaultApplicationArguments());

        assertThat(workspaces.all()).isEqualTo(before).containsOnlyOnce(Demo.WORKSPACE);
        assertThat(catalog.categories(Demo.WORKSPACE, Language.ENGLISH)).hasSize(8);
    }

    @Test
    void twoServersThatStartAtOnceOpenOneShop() throws Exception {
        var empty = TestPostgres.newDatabase();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var starts = List.of(pool.submit(() -> start(empty)), pool.submit(() -> start(empty)));
            try (var one = starts.get(0).get();
                    var two = starts.get(1).get()) {
                for (var server : List.of(one, two)) {
                    assertThat(server.getBean(Workspaces.class).all())
                            .containsExactly(Demo.WORKSPACE);
                    assertThat(
                                    server.getBean(Catalog.class)
                                            .categories(Demo.WORKSPACE, Language.ENGLISH))
                            .hasSize(8);
                }
            }
        }
    }

    private static ConfigurableApplicationContext start(TestPostgres.TestDatabase database) {
        return new SpringApplicationBuilder(ShopMe.class)
                .profiles("test")
                .properties("server.port=0", "SHOPME_PORT=0", "SHOPME_DEMO=true")
                .properties("SHOPME_DATA_DIR=" + Fork.own("test-data"))
                .properties("SHOPME_DATABASE_URL=" + database.url())
                .properties("SHOPME_DATABASE_USER=" + database.user())
                .properties("SHOPME_DATABASE_PASSWORD=" + database.password())
                .run();
    }
}
