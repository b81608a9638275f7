package com.shopme.identity;

import com.shopme.platform.Secrets;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
    static final int BCRYPT_STRENGTH = 10;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(BCRYPT_STRENGTH);
    }

    // The same on every instance, so a token opens them all.
    @Bean
    JwtEncoder jwtEncoder(Secrets secrets) {
        return NimbusJwtEncoder.withSecretKey(key(secrets)).build();
    }

    @Bean
    JwtDecoder jwtDecoder(Secrets secrets) {
        var decoder =
                NimbusJwtDecoder.withSecretKey(key(secrets))
                        .macAlgorithm(MacAlgorithm.HS256)
                        .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(Tokens.ISSUER));
        return decoder;
    }

    private static SecretKey key(Secrets secrets) {
        return new SecretKeySpec(secrets.derive("access tokens"), "HmacSHA256");
    }
}
