package com.shopme.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.shopme.platform.RecurringJob;
import com.shopme.platform.Settings;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
    @Bean
    PasswordEncoder passwordEncoder(Settings settings) {
        return new BCryptPasswordEncoder(settings.bcryptCost());
    }

    @Bean
    JwtEncoder jwtEncoder(SigningKeys keys) {
        return new NimbusJwtEncoder((wanted, _) -> wanted.select(new JWKSet(keys.inUse())));
    }

    @Bean
    JwtDecoder jwtDecoder(SigningKeys keys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(
                        JWSAlgorithm.ES256,
                        (wanted, _) ->
                                Stream.ofNullable(wanted.getMatcher().getKeyIDs())
                                        .flatMap(kids -> kids.stream())
                                        .map(keys::verifying)
                                        .flatMap(Optional::stream)
                                        .<JWK>map(key -> key)
                                        .toList()));
        // Times are checked below, with the rest.
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(Tokens.ISSUER),
                        IdentityConfiguration::namesACaller));
        return decoder;
    }

    @Bean
    RecurringJob rotateSigningKeys(SigningKeys keys) {
        return new RecurringJob("rotate-signing-keys", Duration.ofDays(1), keys::rotateIfOld);
    }

    @Bean
    RecurringJob forgetSessions(Sessions sessions) {
        return new RecurringJob("forget-sessions", Duration.ofDays(1), sessions::forget);
    }

    @Bean
    RecurringJob forgetTickets(Accounts accounts) {
        return new RecurringJob("forget-tickets", Duration.ofHours(1), accounts::forget);
    }

    @Bean
    RecurringJob forgetPasskeyChallenges(Passkeys passkeys) {
        return new RecurringJob("forget-passkey-challenges", Duration.ofHours(1), passkeys::forget);
    }

    private static OAuth2TokenValidatorResult namesACaller(Jwt token) {
        try {
            Caller.of(token.getClaims());
            return OAuth2TokenValidatorResult.success();
        } catch (IllegalArgumentException e) {
            return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
        }
    }
}
