package com.shopme.workspace.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.mail.KeptMail;
import com.shopme.mail.Mails;
import com.shopme.platform.Tenancy;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.AtOnce;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShopMeTest
class InvitationsApiTest {
    private static final Pattern TOKEN = Pattern.compile("/#invitation=([\\w.-]+)");

    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Mails mails;
    @Autowired JdbcClient db;

    private final String anna = Ids.next() + "@example.com";
    private WorkspaceId shop;
    private Api owner;

    @BeforeEach
    void openShop() {
        shop = shops.open().workspace();
        owner = staff.of(shop, Role.OWNER);
    }

    @Test
    void whoIsInvitedAcceptsAndIsAMember() {
        var invited = invite(anna.toUpperCase(), "agent");
        var api = staff.newcomer(anna);

        var accepted = accept(api, tokenFor(anna.toUpperCase()));

        assertThat(invited.status()).isEqualTo(201);
        assertThat(invited.body().path("open").asBoolean()).isTrue();
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.body().path("workspace_name").asString()).isEqualTo("Bottega");
        assertThat(accepted.body().path("role").asString()).isEqualTo("agent");
        assertThat(api.get("/api/orders").status()).isEqualTo(200);
        var read = owner.get(invited.header("Location")).body();
        assertThat(read.path("open").asBoolean()).isFalse();
        assertThat(read.path("accepted_at").asString()).isNotEmpty();
        assertThat(owner.get("/api/activity?entity_type=invitation").raw().body())
                .contains("invitation.created", "invitation.accepted");
    }

    @Test
    void theLetterTellsWhoAsksAndWhereto() {
        invite(anna, "agent");

        var letter = letter(anna);

        assertThat(letter.mail().subject()).contains("invites you to Bottega");
        assertThat(letter.mail().text()).contains("agent");
    }

    @Test
    void aTokenCountsOnceEvenAtOnce() {
        invite(anna, "agent");
        var api = staff.newcomer(anna);
        var token = tokenFor(anna);
        var statuses = new ConcurrentLinkedQueue<Integer>();

        AtOnce.times(6, _ -> statuses.add(accept(api, token).status()));

        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(statuses).containsOnly(200, 410);
    }

    @Test
    void onlyTheInvitedEmailAccepts() {
        invite(anna, "owner");
        var thief = staff.newcomer(Ids.next() + "@example.com");

        assertThat(accept(thief, tokenFor(anna)).status()).isEqualTo(403);
        assertThat(accept(staff.newcomer(anna), tokenFor(anna)).status()).isEqualTo(200);
    }

    @Test
    void madeUpRevokedAndOldTokensAreOver() {
        var path = invite(anna, "agent").header("Location");
        var api = staff.newcomer(anna);
        var token = tokenFor(anna);
        for (var odd : List.of("x", token + "x", "A".repeat(43) + "." + "A".repeat(43)))
            assertThat(accept(api, odd).status()).as(odd).isEqualTo(410);
        assertThat(accept(api, "\\u0000").status()).isEqualTo(400);
        assertThat(api.post("/api/invitations/accept", "{}").status()).isEqualTo(400);

        expire();
        assertThat(accept(api, token).status()).isEqualTo(410);
        assertThat(owner.get(path).body().path("open").asBoolean()).isFalse();
        assertThat(owner.post(path + "/resend", "").body().path("open").asBoolean()).isTrue();
        var second = tokenFor(anna);
        assertThat(second).isNotEqualTo(token);
        assertThat(accept(api, token).status()).isEqualTo(410);
        assertThat(owner.delete(path).status()).isEqualTo(204);
        assertThat(accept(api, second).status()).isEqualTo(410);
        assertThat(owner.post(path + "/resend", "").status()).isEqualTo(404);
        assertThat(owner.delete(path).status()).isEqualTo(404);
        assertThat(owner.get("/api/invitations?deleted=true").body().path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void nobodyIsInvitedTwiceOrAboveOneself() {
        var admin = staff.of(shop, Role.ADMIN);

        assertThat(invite(admin, anna, "owner").status()).isEqualTo(403);
        assertThat(invite(admin, anna, "admin").status()).isEqualTo(201);
        assertThat(invite(admin, anna, "agent").status()).isEqualTo(409);
        assertThat(invite(admin, email(owner), "agent").status()).isEqualTo(409);
        assertThat(invite(admin, anna + "x", "king").status()).isEqualTo(400);
        assertThat(invite(admin, "no address", "agent").status()).isEqualTo(400);
        assertThat(invite(staff.of(shop, Role.AGENT), "a@example.com", "viewer").status())
                .isEqualTo(403);
    }

    @Test
    void aRoleThatSomebodyIsInvitedToStays() {
        var role =
                owner.post(
                        "/api/roles", "{\"name\": \"Till\", \"permissions\": [\"orders:read\"]}");
        var path = invite(anna, "Till").header("Location");

        assertThat(owner.delete(role.header("Location")).status()).isEqualTo(409);
        owner.patch(role.header("Location"), "{\"name\": \"Desk\"}");
        assertThat(owner.get(path).body().path("role").asString()).isEqualTo("Desk");
        owner.delete(path);
        assertThat(owner.delete(role.header("Location")).status()).isEqualTo(204);
    }

    @Test
    void anotherShopsOwnerFindsNothing() {
        var path = invite(anna, "agent").header("Location");
        var stranger = staff.of(shops.open().workspace(), Role.OWNER);

        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.delete(path).status()).isEqualTo(404);
        assertThat(stranger.post(path + "/resend", "").status()).isEqualTo(404);
        assertThat(stranger.get("/api/invitations").body().path("total").asInt()).isZero();
    }

    private void expire() {
        Tenancy.in(shop, () -> db.sql("UPDATE invitations SET expires_at = now()").update());
    }

    private Api.Reply invite(String email, String role) {
        return invite(owner, email, role);
    }

    private static Api.Reply invite(Api by, String email, String role) {
        return by.post(
                "/api/invitations", "{\"email\": \"%s\", \"role\": \"%s\"}".formatted(email, role));
    }

    private static Api.Reply accept(Api by, String token) {
        return by.post("/api/invitations/accept", "{\"token\": \"%s\"}".formatted(token));
    }

    private static String email(Api api) {
        return api.get("/api/me").body().path("email").asString();
    }

    private String tokenFor(String email) {
        var found = TOKEN.matcher(letter(email).mail().text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    // The newest.
    private KeptMail letter(String email) {
        return mails.kept().stream()
                .filter(kept -> kept.mail().recipient().equals(email))
                .findFirst()
                .orElseThrow();
    }
}
