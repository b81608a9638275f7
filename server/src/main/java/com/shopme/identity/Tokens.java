package com.shopme.identity;

import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

@Component
class Tokens {
    static final String ISSUER = "shopme";

    /// Which kind of token it is, so that none is taken for the other.
    static final String USE = "token_use";

    static final String MACHINE = "machine";
    static final String PERSON = "access";

    static final String SESSION = "sid";
    static final String WORKSPACE = "workspace";

    /// How the session was opened (RFC 8176).
    static final String METHODS = "amr";

    static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration LIFE = Duration.ofHours(1);

    private final JwtEncoder encoder;
    private final Clock clock;

    Tokens(JwtEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
    }

    AccessToken issue(UserId user) {
        var now = clock.instant();
        var claims =
                claims(user.toString(), PERSON, now, now.plus(LIFE))
                        .claim(SESSION, Ids.next().toString())
                        .claim(METHODS, List.of("pwd"));
        return new AccessToken(signed(claims), LIFE);
    }

    String issue(UUID machine, WorkspaceId workspace, Instant expires) {
        return signed(
                claims(machine.toString(), MACHINE, clock.instant(), expires)
                        .id(machine.toString())
                        .claim(WORKSPACE, workspace.toString()));
    }

    private static JwtClaimsSet.Builder claims(
            String subject, String use, Instant now, Instant expires) {
        return JwtClaimsSet.builder()
                .issuer(ISSUER)
                .subject(subject)
                .issuedAt(now)
                .expiresAt(expires)
                .claim(USE, use);
    }

    private String signed(JwtClaimsSet.Builder claims) {
        var header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }
}
