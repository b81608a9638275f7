package com.shopme.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The keys behind all access tokens, in the database and so the same for all instances. The newest
/// signs; one that has signed once verifies for 400 days more, longer than any token lives, so a
/// new key signs nobody out. What is kept of it then is its public half.
@Service
public class SigningKeys {
    static final Duration SIGNS = Duration.ofDays(30);
    private static final Duration VERIFIES = Duration.ofDays(400);
    // Another instance's new key takes over here so much later.
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final SigningKeyStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Cache<Boolean, ECKey> inUse =
            Caffeine.newBuilder().expireAfterWrite(LOOK_AGAIN).build();
    private final Cache<UUID, ECKey> known = Caffeine.newBuilder().maximumSize(1_000).build();

    SigningKeys(SigningKeyStore store, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Signs with a new key from now on.
    public void rotate() {
        transaction.executeWithoutResult(
                _ -> {
                    store.lock();
                    replace();
                });
        inUse.invalidateAll();
    }

    /// What verifies our tokens, as a JWK set (RFC 7517).
    public String published() {
        inUse(); // the very first one is made when it is first needed
        List<String> keys = store.publicKeys();
        return new JWKSet(keys.stream().<com.nimbusds.jose.jwk.JWK>map(SigningKey::read).toList())
                .toString();
    }

    /// Rotates if the key is as old as a key should get.
    void rotateIfOld() {
        var oldest = clock.instant().minus(SIGNS);
        if (store.inUse().filter(key -> key.madeAt().isAfter(oldest)).isEmpty()) rotate();
    }

    ECKey inUse() {
        return inUse.get(true, _ -> SigningKey.read(inUseOrFirst().privateKey()));
    }

    /// @param kid as a token names it, of anybody's making
    Optional<ECKey> verifying(String kid) {
        UUID id;
        try {
            id = UUID.fromString(kid);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        // What is not known here may be another instance's newest; what is nowhere is not kept.
        return Optional.ofNullable(
                known.get(id, key -> store.publicKey(key).map(SigningKey::read).orElse(null)));
    }

    private SigningKey inUseOrFirst() {
        return store.inUse().orElseGet(this::first);
    }

    private SigningKey first() {
        return transaction.execute(
                _ -> {
                    store.lock();
                    return store.inUse().orElseGet(this::replace);
                });
    }

    private SigningKey replace() {
        var now = clock.instant();
        var key = SigningKey.make(now);
        store.retire(now);
        store.insert(key);
        store.forget(now.minus(VERIFIES));
        return key;
    }
}
