package com.shopme.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.identity.AccountEvent;
import com.shopme.identity.Device;
import com.shopme.identity.UserId;
import com.shopme.identity.Users;
import com.shopme.platform.Tenancy;
import com.shopme.shared.Ids;
import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Whatever happens to an account is in the log, with whose it is and from where.
@ShopMeTest
class AccountEventsTest {
    private static final String PASSWORD = "caffè corretto";

    private record Row(String action, String kind, String address) {}

    @LocalServerPort int port;
    @Autowired Users users;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionOperations transaction;
    @Autowired JdbcClient db;

    static List<Class<?>> kinds() {
        return List.of(AccountEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindIsWrittenDown(Class<?> kind) throws Exception {
        var user = users.register(Ids.next() + "@example.com", PASSWORD).id();
        var parts = kind.getRecordComponents();
        var types = Arrays.stream(parts).map(part -> part.getType()).toArray(Class<?>[]::new);
        var constructor = kind.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        var event =
                constructor.newInstance(Arrays.stream(types).map(it -> some(it, user)).toArray());

        transaction.executeWithoutResult(_ -> events.publishEvent(event));

        var words = kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase();
        assertThat(rows(user)).extracting(Row::action).contains("account." + words);
    }

    @Test
    void signingInIsWrittenDownWithTheAddressAndWithoutTheWords() {
        var email = "anna." + Ids.next() + "@example.com";
        var user = users.register(email, PASSWORD).id();
        var api = Api.at(port);

        api.signIn(email, "a wrong one");
        api.signedIn(email, PASSWORD).post("/api/auth/logout-everywhere", "");

        assertThat(rows(user))
                .extracting(Row::action, Row::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("account.sign_in_failed", "stranger"),
                        org.assertj.core.groups.Tuple.tuple("account.signed_in", "user"),
                        org.assertj.core.groups.Tuple.tuple(
                                "account.signed_out_everywhere", "user"));
        assertThat(rows(user)).allMatch(row -> row.address().matches("127\\.0\\.0\\.1|0:0:.*:1"));
        assertThat(wholeLog()).doesNotContain(email, PASSWORD, "a wrong one");
    }

    private static Object some(Class<?> type, UserId user) {
        if (type == UserId.class) return user;
        if (type == Optional.class) return Optional.of(user);
        if (type == Device.class) return new Device("Firefox/140.0", "192.0.2.7");
        if (type == UUID.class) return UUID.randomUUID();
        if (type == int.class) return 3;
        return "words";
    }

    private List<Row> rows(UserId user) {
        return Tenancy.acrossWorkspaces(
                () ->
                        db.sql(
                                        """
                                        SELECT action, actor_kind, ip_address FROM activity_logs
                                        WHERE workspace_id IS NULL AND entity_id = ? ORDER BY number
                                        """)
                                .param(user.value())
                                .query(
                                        (row, _) ->
                                                new Row(
                                                        row.getString("action"),
                                                        row.getString("actor_kind"),
                                                        row.getString("ip_address")))
                                .list());
    }

    private String wholeLog() {
        return Tenancy.acrossWorkspaces(
                () ->
                        db.sql(
                                        """
                                        SELECT string_agg(l::text, ' ') FROM activity_logs l
                                        WHERE workspace_id IS NULL
                                        """)
                                .query(String.class)
                                .single());
    }
}
