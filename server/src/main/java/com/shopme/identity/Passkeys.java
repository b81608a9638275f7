package com.shopme.identity;

import com.shopme.platform.NotFound;
import com.shopme.platform.PublicAddress;
import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Passkeys (W3C Web Authentication, level 3): a device that knows its owner signs a challenge of
/// ours, instead of password and code. What goes to and comes from the browser is the standard's
/// own JSON.
@Service
public class Passkeys {
    private static final Duration TIME = Duration.ofMinutes(5);
    private static final TypeReference<Map<String, Object>> JSON = new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> NEW =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> KNOWN =
            new TypeReference<>() {};

    private final PasskeyStore store;
    private final Accounts accounts;
    private final UserStore users;
    private final SignIn signIn;
    private final Attempts attempts;
    private final PublicAddress address;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(
            PasskeyStore store,
            Accounts accounts,
            UserStore users,
            SignIn signIn,
            Attempts attempts,
            PublicAddress address,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.users = users;
        this.signIn = signIn;
        this.attempts = attempts;
        this.address = address;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// @return what `PublicKeyCredential.parseCreationOptionsFromJSON` takes, good for five minutes
    /// @throws WrongPassword if it is not the caller's
    public Map<String, Object> offer(Caller.Person caller, String password, Device device) {
        var user = accounts.prove(caller, password, device).id();
        var options = party(Bytes.random()).createPublicKeyCredentialCreationOptions(asked(user));
        keep(options.getChallenge(), user);
        return map(options);
    }

    /// Adds the passkey that a device made.
    ///
    /// @param label how its owner calls it
    /// @param made what `toJSON()` of the browser's credential gives
    /// @throws PasskeyRefused if it is no answer to an offer of late
    public Passkey add(
            Caller.Person caller, String label, Map<String, Object> made, Device device) {
        return checked(
                device,
                () -> {
                    var credential = json.convertValue(made, NEW);
                    whole(credential.getRawId(), credential.getType(), credential.getResponse());
                    whole(credential.getResponse().getAttestationObject());
                    var challenge = challenge(credential.getResponse().getClientDataJSON());
                    use(challenge, caller.user());
                    var party = party(challenge);
                    var options =
                            party.createPublicKeyCredentialCreationOptions(asked(caller.user()));
                    var key = new RelyingPartyPublicKey(credential, label);
                    var passkey =
                            party.registerCredential(
                                    new ImmutableRelyingPartyRegistrationRequest(options, key));
                    events.publishEvent(new AccountEvent.PasskeyAdded(caller.user(), label));
                    return shown(passkey);
                });
    }

    /// @return what `PublicKeyCredential.parseRequestOptionsFromJSON` takes, good for five minutes
    public Map<String, Object> challenge() {
        var options = party(Bytes.random()).createCredentialRequestOptions(askedByNobody());
        keep(options.getChallenge(), null);
        return map(options);
    }

    /// Signs in whose device signed a challenge.
    ///
    /// @param signed what `toJSON()` of the browser's credential gives
    /// @throws PasskeyRefused if it proves nobody
    public Grant signIn(Map<String, Object> signed, boolean remember, Device device) {
        return checked(
                device,
                () -> {
                    var credential = json.convertValue(signed, KNOWN);
                    whole(credential.getRawId(), credential.getType(), credential.getResponse());
                    var signature = credential.getResponse();
                    whole(signature.getAuthenticatorData(), signature.getSignature());
                    var challenge = challenge(signature.getClientDataJSON());
                    use(challenge, null);
                    var party = party(challenge);
                    var options = party.createCredentialRequestOptions(askedByNobody());
                    var who =
                            party.authenticate(
                                    new RelyingPartyAuthenticationRequest(options, credential));
                    var user =
                            Optional.ofNullable(who)
                                    .map(found -> new UserId(PasskeyStore.uuid(found.getId())))
                                    .flatMap(users::account)
                                    .orElseThrow(PasskeyRefused::new);
                    return signIn.withPasskey(user, remember, device);
                });
    }

    @Transactional(readOnly = true)
    public List<Passkey> of(UserId user) {
        return store.of(user).stream().map(Passkeys::shown).toList();
    }

    /// @throws NotFound if the user has none of this id
    @Transactional
    public void remove(UserId user, String passkey) {
        if (!store.remove(user, bytes(passkey).orElseThrow(() -> new NotFound("passkey"))))
            throw new NotFound("passkey");
        events.publishEvent(new AccountEvent.PasskeyRemoved(user));
    }

    @Transactional
    void forget() {
        store.forgetChallenges(clock.instant());
    }

    private <T> T checked(Device device, Supplier<T> work) {
        try {
            var done = transaction.execute(_ -> work.get());
            if (done == null) throw new PasskeyRefused();
            return done;
        } catch (WebAuthnException
                | IllegalArgumentException
                | JacksonException
                | PasskeyRefused e) {
            attempts.begin(Attempts.Kind.SECRET, "", device.address());
            throw new PasskeyRefused();
        }
    }

    private static void whole(@Nullable Object... parts) {
        for (var part : parts) if (part == null) throw new PasskeyRefused();
    }

    private void keep(Bytes challenge, @Nullable UserId user) {
        var until = clock.instant().plus(TIME);
        transaction.executeWithoutResult(_ -> store.insertChallenge(challenge, user, until));
    }

    private void use(Bytes challenge, @Nullable UserId user) {
        if (!store.useChallenge(challenge, user, clock.instant())) throw new PasskeyRefused();
    }

    // Which of our challenges the device signed; that it signed it is checked with the rest.
    private Bytes challenge(@Nullable Bytes clientData) {
        if (clientData == null) throw new PasskeyRefused();
        var challenge = json.readTree(clientData.getBytes()).path("challenge").asString("");
        return bytes(challenge).orElseThrow(PasskeyRefused::new);
    }

    // Our name to devices is the host of our address: passkeys do not survive its change.
    private Webauthn4JRelyingPartyOperations party(Bytes challenge) {
        var here = address.of("");
        var us = PublicKeyCredentialRpEntity.builder().id(here.getHost()).name("ShopMe").build();
        var party = new Webauthn4JRelyingPartyOperations(store, store, us, Set.of(here.toString()));
        party.setCustomizeCreationOptions(
                options ->
                        options.challenge(challenge)
                                .authenticatorSelection(
                                        AuthenticatorSelectionCriteria.builder()
                                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                                .userVerification(
                                                        UserVerificationRequirement.REQUIRED)
                                                .build()));
        party.setCustomizeRequestOptions(
                options ->
                        options.challenge(challenge)
                                .userVerification(UserVerificationRequirement.REQUIRED));
        return party;
    }

    private Map<String, Object> map(Object options) {
        return json.readValue(json.writeValueAsString(options), JSON);
    }

    private static ImmutablePublicKeyCredentialCreationOptionsRequest asked(UserId user) {
        return new ImmutablePublicKeyCredentialCreationOptionsRequest(
                UsernamePasswordAuthenticationToken.authenticated(user.toString(), "", List.of()));
    }

    private static ImmutablePublicKeyCredentialRequestOptionsRequest askedByNobody() {
        return new ImmutablePublicKeyCredentialRequestOptionsRequest(null);
    }

    private static Optional<Bytes> bytes(String base64) {
        try {
            return Optional.of(new Bytes(Base64.getUrlDecoder().decode(base64)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Passkey shown(CredentialRecord passkey) {
        return new Passkey(
                passkey.getCredentialId().toBase64UrlString(),
                passkey.getLabel(),
                passkey.isBackupState(),
                passkey.getCreated(),
                passkey.getLastUsed());
    }
}
