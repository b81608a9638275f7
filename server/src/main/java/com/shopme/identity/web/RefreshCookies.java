package com.shopme.identity.web;

import com.shopme.identity.Grant;
import com.shopme.identity.SessionOver;
import com.shopme.platform.PublicAddress;
import com.shopme.platform.Secrets;
import com.shopme.platform.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Keeps a browser's refresh token where its scripts cannot read it, and sees that only our own
/// pages use it: the request names our origin, and repeats in a header the value of a second cookie
/// that only our pages can read (OWASP, signed double submit, bound to the session).
@Component
class RefreshCookies {
    static final String TOKEN = "shopme_refresh";
    static final String PROOF = "shopme_csrf";
    static final String PROOF_HEADER = "X-CSRF-Token";
    private static final String PATH = "/api/auth";

    private final Settings settings;
    private final PublicAddress address;
    private final byte[] key;

    RefreshCookies(Settings settings, PublicAddress address, Secrets secrets) {
        this.settings = settings;
        this.address = address;
        this.key = secrets.derive("csrf");
    }

    /// @return what a page of ours sends in [#PROOF_HEADER]
    String put(Grant grant, HttpServletResponse response) {
        var proof = proof(grant.refresh());
        var lasts =
                grant.session().remembered()
                        ? Duration.between(Instant.now(), grant.session().expiresAt())
                        : Duration.ofSeconds(-1); // until the browser closes
        set(response, cookie(TOKEN, grant.refresh(), lasts).httpOnly(true).path(PATH).build());
        set(response, cookie(PROOF, proof, lasts).path("/").build());
        return proof;
    }

    void remove(HttpServletResponse response) {
        set(response, cookie(TOKEN, "", Duration.ZERO).httpOnly(true).path(PATH).build());
        set(response, cookie(PROOF, "", Duration.ZERO).path("/").build());
    }

    /// The refresh token of a page of ours.
    ///
    /// @throws SessionOver if there is no cookie
    /// @throws ForeignPage if another site may have sent the request
    String take(HttpServletRequest request) {
        var token = value(request, TOKEN).orElseThrow(SessionOver::new);
        if (!ours(request.getHeader(HttpHeaders.ORIGIN), request)) throw new ForeignPage();
        var header = Optional.ofNullable(request.getHeader(PROOF_HEADER)).orElse("");
        var same = header.equals(value(request, PROOF).orElse(""));
        if (!same || !MessageDigest.isEqual(utf8(header), utf8(proof(token))))
            throw new ForeignPage();
        return token;
    }

    /// @throws ForeignPage if the page of another site asks
    void refuseForeign(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !ours(origin, request)) throw new ForeignPage();
    }

    private boolean ours(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) return false;
        if (origin.equals(origin(URI.create(request.getRequestURL().toString())))) return true;
        if (origin.equals(origin(address.of("/")))) return true;
        // A page under development is served by another port of the same machine.
        return !settings.production() && origin.matches("http://(localhost|127\\.0\\.0\\.1):\\d+");
    }

    private static String origin(URI uri) {
        var usual = uri.getPort() == ("https".equals(uri.getScheme()) ? 443 : 80);
        var port = uri.getPort() < 0 || usual ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port;
    }

    // Bound to the session, whose id comes first in its tokens, so it outlives each of them.
    private String proof(String token) {
        try {
            var session = Arrays.copyOf(Base64.getUrlDecoder().decode(token), 16);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(session));
        } catch (IllegalArgumentException e) {
            throw new SessionOver();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC here", e);
        }
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(
            String name, String value, Duration lasts) {
        return ResponseCookie.from(name, value).secure(true).sameSite("Strict").maxAge(lasts);
    }

    private static void set(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name))
                .map(cookie -> cookie.getValue());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
