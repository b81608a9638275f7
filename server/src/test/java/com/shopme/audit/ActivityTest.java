package com.shopme.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.api.ListRequest;
import com.shopme.platform.Auditable;
import com.shopme.platform.Tenancy;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.AtOnce;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ShopMeTest
class ActivityTest {
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired Activity activity;
    @Autowired Verification verification;
    @Autowired Shops shops;
    @Autowired Staff staff;

    @Value("${SHOPME_DATABASE_URL}")
    String url;

    @Value("${SHOPME_DATABASE_USER}")
    String owner;

    @Value("${SHOPME_DATABASE_PASSWORD}")
    String password;

    private WorkspaceId shop;

    @BeforeEach
    void openShop() {
        shop = shops.open().workspace();
    }

    @Test
    void keepsWhoDidWhatWithWhatChanged() {
        var agent = Ids.next();

        Tenancy.actingAs(
                agent,
                () -> {
                    rename("Espresso", "Caffè\0");
                    return true;
                });

        var entry = entries().getFirst();
        assertThat(entry.actor()).isEqualTo(actor(Actor.Kind.CLIENT, agent));
        assertThat(entry.action()).isEqualTo("product.updated");
        assertThat(entry.before()).isEqualTo(Map.of("name", "Espresso"));
        assertThat(entry.after()).isEqualTo(Map.of("name", "Caffè\uFFFD"));
        assertThat(activity.get(shop, entry.id()).number()).isEqualTo(entry.number());
    }

    @Test
    void keepsNoSecretAndNothingPersonalOfAClient() {
        tell(
                new Auditable(
                        shop,
                        "client.updated",
                        "client",
                        Optional.empty(),
                        Map.of("phone", "+393331234567", "discount", 0),
                        Map.of("phone", "+393337654321", "discount", 5, "access_token", "abc")));

        var entry = entries().getFirst();
        assertThat(entry.before()).isEqualTo(Map.of("phone", "•••", "discount", 0));
        assertThat(entry.after())
                .isEqualTo(Map.of("phone", "•••", "discount", 5, "access_token", "•••"));
    }

    @Test
    void aDeedThatCameToNothingLeavesNoTrace() {
        var before = entries().size();

        Tenancy.in(
                shop,
                () ->
                        transaction.execute(
                                status -> {
                                    events.publishEvent(renamed("a", "b"));
                                    nested(
                                            () -> {
                                                events.publishEvent(renamed("b", "c"));
                                                throw new IllegalArgumentException();
                                            });
                                    nested(() -> events.publishEvent(renamed("b", "d")));
                                    return status;
                                }));
        assertThatThrownBy(
                        () ->
                                Tenancy.in(
                                        shop,
                                        () ->
                                                transaction.execute(
                                                        _ -> {
                                                            events.publishEvent(renamed("d", "e"));
                                                            throw new IllegalArgumentException();
                                                        })))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(entries()).hasSize(before + 2);
        assertThat(verification.verify(shop).intact()).isTrue();
    }

    @Test
    void manyAtOnceMakeOneChain() {
        var before = verification.verify(shop).entries();

        var outcomes = AtOnce.times(40, i -> rename("v" + i, "v" + (i + 1)));

        assertThat(outcomes.failures()).isEmpty();
        assertThat(verification.verify(shop))
                .isEqualTo(new Verdict(shop, before + 40, Optional.empty()));
    }

    @Test
    void theServerCanOnlyAdd() {
        rename("a", "b");
        for (var deed :
                List.of(
                        "UPDATE activity_logs SET action = 'x'",
                        "DELETE FROM activity_logs",
                        "TRUNCATE activity_logs",
                        "UPDATE activity_chains SET last_number = 0",
                        "DELETE FROM activity_chains",
                        "INSERT INTO activity_chains VALUES (gen_random_uuid(), 1, '')",
                        "ALTER TABLE activity_logs DISABLE TRIGGER ALL"))
            assertThatThrownBy(() -> Tenancy.in(shop, () -> db.sql(deed).update()))
                    .as(deed)
                    .rootCause()
                    .message()
                    .containsAnyOf("permission denied", "must be owner");
    }

    @Test
    void anotherWorkspaceSeesNothingOfIt() {
        rename("a", "b");
        var other = shops.open().workspace();

        var seen =
                Tenancy.in(
                        other,
                        () ->
                                db.sql("SELECT count(*) FROM activity_logs WHERE workspace_id = ?")
                                        .param(shop.value())
                                        .query(Long.class)
                                        .single());

        assertThat(seen).isZero();
    }

    @Test
    void tellsTheFirstRowThatWasChanged() throws SQLException {
        var second = threeRenamings().get(1);

        asOwner("UPDATE activity_logs SET action = 'nothing.done' WHERE id = '%s'", second.id());

        assertThat(broken().entry()).contains(second.id());
        assertThat(broken().reason()).contains("changed");
    }

    @Test
    void tellsWhereARowIsMissing() throws SQLException {
        var renamings = threeRenamings();

        asOwner("DELETE FROM activity_logs WHERE id = '%s'", renamings.get(1).id());

        assertThat(broken().entry()).contains(renamings.get(2).id());
        assertThat(broken().reason()).contains("missing");
    }

    @Test
    void tellsThatTheEndIsCutOff() throws SQLException {
        var last = threeRenamings().getLast();

        asOwner("DELETE FROM activity_logs WHERE id = '%s'", last.id());

        assertThat(broken())
                .isEqualTo(new Verdict.Broken(Optional.empty(), last.number(), broken().reason()));
        assertThat(broken().reason()).contains("end");
    }

    @Test
    void verifiesAllWorkspacesAtOnce() {
        rename("a", "b");

        assertThat(verification.verifyAll()).anyMatch(verdict -> verdict.workspace().equals(shop));
    }

    @Test
    void keepsWhoSignedInAndWhoCouldNot() {
        var before = verdictOfSigningIn().entries();
        var email = Ids.next() + "@example.com";
        var api = staff.newcomer(email);

        assertThat(api.signIn(email, "wrong").status()).isEqualTo(401);

        var kept =
                Tenancy.acrossWorkspaces(
                        () ->
                                db.sql(
                                                """
                                                SELECT action || ' ' || actor_kind || ' '
                                                    || (ip_address IS NOT NULL)
                                                FROM activity_logs WHERE workspace_id IS NULL
                                                    AND entity_id = ? ORDER BY number
                                                """)
                                        .param(
                                                UUID.fromString(
                                                        api.get("/api/me")
                                                                .body()
                                                                .path("id")
                                                                .asString()))
                                        .query(String.class)
                                        .list());
        assertThat(kept)
                .containsExactly(
                        "account.signed_in user true", "account.sign_in_failed stranger true");
        assertThat(verdictOfSigningIn().entries()).isGreaterThanOrEqualTo(before + 2);
        assertThat(verdictOfSigningIn().intact()).isTrue();
    }

    private Verdict verdictOfSigningIn() {
        return verification.verifyAll().stream()
                .filter(verdict -> verdict.workspace().equals(Verification.NO_WORKSPACE))
                .findFirst()
                .orElse(new Verdict(Verification.NO_WORKSPACE, 0, Optional.empty()));
    }

    @Test
    void isReadOverHttpByThoseWhoMay() {
        threeRenamings();
        var api = staff.of(shop, Role.ADMIN);

        var page = api.get("/api/activity?entity_type=product&action=product.updated&limit=2");
        var entry = page.body().path("data").path(0);
        var one = api.get("/api/activity/" + entry.path("id").asString());
        var verdict = api.get("/api/activity/verification");

        assertThat(page.body().path("data")).hasSize(2);
        assertThat(page.body().path("total").asInt()).isEqualTo(3);
        assertThat(entry.path("after").path("name").asString()).isEqualTo("d");
        assertThat(entry.path("actor").path("kind").asString()).isEqualTo("server");
        assertThat(one.body()).isEqualTo(entry);
        assertThat(verdict.body().path("intact").asBoolean()).isTrue();
        assertThat(api.get("/api/activity/" + Ids.next()).status()).isEqualTo(404);
        assertThat(statusFor(staff.of(shop, Role.VIEWER))).isEqualTo(403);
        assertThat(statusFor(staff.of(shops.open().workspace()))).isEqualTo(404);
    }

    private int statusFor(Api api) {
        return api.get("/api/activity?workspace_id=" + shop).status();
    }

    private List<Entry> threeRenamings() {
        rename("a", "b");
        rename("b", "c");
        rename("c", "d");
        return entries().subList(0, 3).reversed();
    }

    private Verdict.Broken broken() {
        return verification.verify(shop).broken().orElseThrow();
    }

    // Newest first.
    private List<Entry> entries() {
        return activity.list(shop, ListRequest.first(100)).data();
    }

    private void rename(String from, String to) {
        tell(renamed(from, to));
    }

    private Auditable renamed(String from, String to) {
        return new Auditable(
                shop,
                "product.updated",
                "product",
                Optional.of(Ids.next()),
                Map.of("name", from, "price", "1.00"),
                Map.of("name", to, "price", "1.00"));
    }

    private void tell(Auditable event) {
        Tenancy.in(
                shop,
                () ->
                        transaction.execute(
                                _ -> {
                                    events.publishEvent(event);
                                    return true;
                                }));
    }

    private void nested(Runnable work) {
        var savepoint = new TransactionTemplate(transaction.getTransactionManager());
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        try {
            savepoint.executeWithoutResult(_ -> work.run());
        } catch (IllegalArgumentException e) {
            // its savepoint is rolled back
        }
    }

    private static Actor actor(Actor.Kind kind, UUID id) {
        return new Actor(kind, Optional.of(id), Optional.empty());
    }

    private void asOwner(String sql, UUID id) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                url.startsWith("jdbc:") ? url : "jdbc:" + url, owner, password);
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql.formatted(id))).isEqualTo(1);
        }
    }
}
