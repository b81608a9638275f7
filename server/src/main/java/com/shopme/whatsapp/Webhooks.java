package com.shopme.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.shopme.platform.Settings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What Meta tells us: checked, written down, and only then acknowledged. Whatever is rightly
/// signed is kept, understood or not, once however often it comes.
@Service
public class Webhooks {
    /// Meta sends at most 3 MB (Meta, webhooks, read 2026-11).
    public static final int MOST_BYTES = 3 * 1024 * 1024;

    private static final Pattern ID = Pattern.compile("\"(\\d{5,40})\"");
    private static final int SECRETS_TRIED = 5;

    private final Settings settings;
    private final Routes routes;
    private final InboxWriter inbox;
    private final Clock clock;

    Webhooks(Settings settings, Routes routes, InboxWriter inbox, Clock clock) {
        this.settings = settings;
        this.routes = routes;
        this.inbox = inbox;
        this.clock = clock;
    }

    /// Answers Meta's question whether this address is ours.
    ///
    /// @return what to answer: the challenge itself
    /// @throws WrongVerifyToken if it was not asked with our token
    public String subscribe(String mode, String token, String challenge) {
        var ours = settings.metaVerifyToken().getBytes(UTF_8);
        var right = MessageDigest.isEqual(ours, token.getBytes(UTF_8));
        if (!mode.equals("subscribe") || !right) throw new WrongVerifyToken();
        return challenge;
    }

    /// Keeps a delivery. When this returns, all of it is committed.
    ///
    /// @param signature the header `X-Hub-Signature-256`
    /// @throws InvalidSignature unless signed by the server's app or by that of a number it speaks
    ///   of
    /// @throws MalformedDelivery if it is not JSON
    public void receive(byte[] body, @Nullable String signature) {
        var signer =
                Signature.of(signature)
                        .flatMap(given -> signerOf(body, given))
                        .orElseThrow(InvalidSignature::new);
        var delivery = Delivery.read(body, clock.instant());
        inbox.store(
                delivery.rows().stream()
                        .flatMap(row -> routed(row, delivery.account(row), signer))
                        .toList());
    }

    private Optional<Signer> signerOf(byte[] body, Signature given) {
        if (given.signs(body, settings.metaAppSecret())) return Optional.of(Signer.SERVER);
        return secretsHintedAt(body)
                .filter(secret -> given.signs(body, secret))
                .map(secret -> new Signer(Optional.of(secret)))
                .findFirst();
    }

    // Which numbers' secrets to try: those of the few numbers and accounts that the body names. A
    // hint costs little, and only the signature is believed.
    private Stream<String> secretsHintedAt(byte[] body) {
        if (routes.all().stream().allMatch(route -> route.secret().isEmpty()))
            return Stream.empty();
        return ID.matcher(new String(body, StandardCharsets.ISO_8859_1))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .flatMap(id -> Stream.concat(routes.of(id).stream(), routes.ofAccount(id).stream()))
                .flatMap(route -> route.secret().stream())
                .distinct()
                .limit(SECRETS_TRIED);
    }

    private Stream<NewRow> routed(NewRow row, String account, Signer signer) {
        return row.phoneNumberId().isEmpty()
                ? ofAccount(row, account, signer)
                : Stream.of(ofNumber(row, row.phoneNumberId().get(), signer));
    }

    private NewRow ofNumber(NewRow row, String phoneNumberId, Signer signer) {
        var route = routes.of(phoneNumberId);
        if (route.isEmpty())
            return signer.speaksForStrangers() ? row : row.ignored("not signed for this number");
        if (!signer.speaksFor(route.get())) return row.ignored("not signed for this number");
        return row.of(route.get().workspace());
    }

    // An account may have numbers in several workspaces: each is told.
    private Stream<NewRow> ofAccount(NewRow row, String account, Signer signer) {
        var shops =
                routes.ofAccount(account).stream()
                        .filter(signer::speaksFor)
                        .map(Route::workspace)
                        .distinct()
                        .toList();
        return shops.isEmpty()
                ? Stream.of(row.lane().isEmpty() ? row : row.unheard("for an account of nobody"))
                : shops.stream().map(row::forOneOfSeveral);
    }
}
