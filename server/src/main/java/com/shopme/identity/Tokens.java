package com.shopme.identity;

import com.shopme.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Service;

/// Signs what opens the API.
@Service
public class Tokens {
    static final String ISSUER = "shopme";
    static final Duration LIFE = Duration.ofMinutes(10);
    static final Duration LONGEST_MACHINE_LIFE = Duration.ofDays(366);

    private final JwtEncoder encoder;
    private final Clock clock;

    Tokens(JwtEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
    }

    /// A token for a program that works in one workspace. Who asks for it keeps `token`, and looks
    /// at each request whether it was revoked.
    ///
    /// @param token its id, which becomes the caller's name
    /// @param until at most 366 days from now
    public String issueForMachine(UUID token, WorkspaceId workspace, Instant until) {
        var now = clock.instant();
        if (until.isAfter(now.plus(LONGEST_MACHINE_LIFE)))
            throw new IllegalArgumentException("a machine token lives 366 days at most");
        return sign(
                claims(token, now, until)
                        .id(token.toString())
                        .claim("token_use", "machine")
                        .claim("workspace", workspace.value().toString()));
    }

    /// @param methods how they proved who they are, in the words of RFC 8176
    AccessToken issue(UserId user, UUID session, List<String> methods) {
        var now = clock.instant();
        var token =
                sign(
                        claims(user.value(), now, now.plus(LIFE))
                                .claim("token_use", "access")
                                .claim("sid", session.toString())
                                .claim("amr", methods));
        return new AccessToken(token, LIFE);
    }

    private static JwtClaimsSet.Builder claims(UUID subject, Instant now, Instant until) {
        return JwtClaimsSet.builder()
                .issuer(ISSUER)
                .subject(subject.toString())
                .issuedAt(now)
                .expiresAt(until);
    }

    private String sign(JwtClaimsSet.Builder claims) {
        var header = JwsHeader.with(SignatureAlgorithm.ES256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }
}
