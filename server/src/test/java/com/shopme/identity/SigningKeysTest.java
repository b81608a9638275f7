package com.shopme.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.transaction.PlatformTransactionManager;

@ShopMeTest
class SigningKeysTest {
    @LocalServerPort int port;
    @Autowired SigningKeys keys;
    @Autowired SigningKeyStore store;
    @Autowired Tokens tokens;
    @Autowired Users users;
    @Autowired JwtDecoder decoder;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void aNewKeySignsNobodyOut() throws Exception {
        var before = token();

        keys.rotate();

        var after = token();
        assertThat(kid(after)).isNotEqualTo(kid(before));
        assertThat(opens(before)).isTrue();
        assertThat(opens(after)).isTrue();
    }

    @Test
    void whoeverReadsThePublishedKeysCanVerify() throws Exception {
        var token = token();

        var reply = Api.at(port).get("/.well-known/jwks.json");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.raw().body()).doesNotContain("\"d\"");
        var key = JWKSet.parse(reply.raw().body()).getKeyByKeyId(kid(token)).toECKey();
        var jwt = SignedJWT.parse(token);
        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(jwt.verify(new com.nimbusds.jose.crypto.ECDSAVerifier(key))).isTrue();
    }

    @Test
    void anotherInstancesNewKeyOpensAtOnce() throws Exception {
        opens(token());
        var other = new SigningKeys(store, transactions, Clock.systemUTC());
        other.rotate();

        assertThat(opens(signed(other.inUse(), person(users(), 60)))).isTrue();
    }

    @Test
    void twoInstancesThatStartTogetherShareOneKey() {
        var one = new SigningKeys(store, transactions, Clock.systemUTC());
        var two = new SigningKeys(store, transactions, Clock.systemUTC());

        assertThat(one.inUse().getKeyID()).isEqualTo(two.inUse().getKeyID());
    }

    @Test
    void aKeyIsReplacedAfterAMonthAndVerifiesForMoreThanAYear() throws Exception {
        var token = token();
        db.sql("UPDATE signing_keys SET created_at = now() - interval '31 days'").update();
        keys.rotateIfOld();
        assertThat(kid(token())).isNotEqualTo(kid(token));
        var again = kid(token());
        keys.rotateIfOld();
        assertThat(kid(token())).isEqualTo(again);

        retired(kid(token), 399);
        keys.rotate();
        assertThat(store.publicKey(java.util.UUID.fromString(kid(token)))).isPresent();
        retired(kid(token), 401);
        keys.rotate();
        assertThat(store.publicKey(java.util.UUID.fromString(kid(token)))).isEmpty();
    }

    @Test
    void aRetiredKeyLosesItsPrivateHalf() throws Exception {
        var before = token();

        keys.rotate();

        var left =
                db.sql("SELECT private_key FROM signing_keys WHERE id = ?::uuid")
                        .param(kid(before))
                        .query(String.class)
                        .single();
        assertThat(left).isEmpty();
        assertThat(opens(before)).isTrue();
    }

    @Test
    void theTableKeepsNoPrivateKeyInTheClear() {
        keys.inUse();

        var rows = db.sql("SELECT signing_keys::text FROM signing_keys").query(String.class).list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("\"\"d\"\""));
    }

    @Test
    void whatWeDidNotSignOpensNothing() throws Exception {
        var claims = person(users(), 60);
        var stranger = SigningKey.read(SigningKey.make(Instant.now()).privateKey());
        var posing = new ECKey.Builder(stranger).keyID(keys.inUse().getKeyID()).build();
        var hmac = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(claims));
        hmac.sign(new MACSigner(keys.published().getBytes()));

        assertThat(opens(signed(stranger, claims))).isFalse();
        assertThat(opens(signed(posing, claims))).isFalse();
        assertThat(opens(hmac.serialize())).isFalse();
        assertThat(opens(signed(new ECKey.Builder(stranger).keyID("x").build(), claims))).isFalse();
    }

    @Test
    void whatIsExpiredOrForSomethingElseOpensNothing() throws Exception {
        var user = users();
        assertThat(opens(signed(keys.inUse(), person(user, 60)))).isTrue();
        assertThat(opens(signed(keys.inUse(), person(user, -120)))).isFalse();

        for (var wrong :
                List.of(
                        Map.entry("iss", "elsewhere"),
                        Map.entry("token_use", "challenge"),
                        Map.entry("sub", "anna"),
                        Map.entry("sid", "none"))) {
            var claims = new java.util.HashMap<>(person(user, 60));
            claims.put(wrong.getKey(), wrong.getValue());
            assertThat(opens(signed(keys.inUse(), claims))).as(wrong.getKey()).isFalse();
        }
    }

    @Test
    void aMachineIsACallerOfOneWorkspace() {
        var token = Ids.next();
        var workspace = WorkspaceId.next();

        var jwt = tokens.issueForMachine(token, workspace, Instant.now().plusSeconds(60));

        assertThat(Caller.of(decoder.decode(jwt).getClaims()))
                .isEqualTo(new Caller.Machine(token, workspace));
        assertThatThrownBy(
                        () ->
                                tokens.issueForMachine(
                                        token, workspace, Instant.now().plus(Duration.ofDays(400))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMachineHasNoAccount() {
        var jwt =
                tokens.issueForMachine(
                        Ids.next(), WorkspaceId.next(), Instant.now().plusSeconds(60));

        var reply = Api.at(port).with(jwt).get("/api/auth/sessions");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body().path("type").asString()).isEqualTo("/problems/forbidden");
    }

    private UserId users() {
        return users.register(Ids.next() + "@example.com", "irrelevant").id();
    }

    private String token() {
        return tokens.issue(users(), Ids.next(), List.of("pwd")).value();
    }

    private boolean opens(String token) {
        return Api.at(port).with(token).get("/api/me").status() == 200;
    }

    private void retired(String kid, int daysAgo) {
        db.sql(
                        """
                        UPDATE signing_keys SET retired_at = now() - :days * interval '1 day'
                        WHERE id = :id
                        """)
                .param("days", daysAgo)
                .param("id", java.util.UUID.fromString(kid))
                .update();
    }

    private static Map<String, Object> person(UserId user, int secondsLeft) {
        return Map.of(
                "iss", "shopme",
                "sub", user.toString(),
                "sid", Ids.next().toString(),
                "token_use", "access",
                "amr", List.of("pwd"),
                "exp", Date.from(Instant.now().plusSeconds(secondsLeft)));
    }

    private static JWTClaimsSet claims(Map<String, Object> claims) {
        var set = new JWTClaimsSet.Builder();
        claims.forEach(set::claim);
        return set.build();
    }

    private static String signed(ECKey key, Map<String, Object> claims) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
        var jwt = new SignedJWT(header, claims(claims));
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }

    private static String kid(String token) throws Exception {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }
}
