package com.shopme.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.shopme.shared.Ids;
import java.text.ParseException;
import java.time.Instant;
import java.util.UUID;

/// A key pair that signs tokens: ECDSA on P-256 (ES256, RFC 7518).
///
/// @param publicKey a JWK (RFC 7517)
/// @param privateKey a JWK that can sign
record SigningKey(UUID id, String publicKey, String privateKey, Instant madeAt) {
    static SigningKey make(Instant now) {
        var id = Ids.next();
        try {
            var pair =
                    new ECKeyGenerator(Curve.P_256)
                            .keyID(id.toString())
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.ES256)
                            .generate();
            return new SigningKey(id, pair.toPublicJWK().toJSONString(), pair.toJSONString(), now);
        } catch (JOSEException e) {
            throw new IllegalStateException("no P-256 here", e);
        }
    }

    static ECKey read(String jwk) {
        try {
            return ECKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("a kept key is not a JWK", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
