package com.shopme.identity.web;

import com.shopme.identity.Caller;
import com.shopme.identity.Session;
import com.shopme.identity.Sessions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Staying signed in, and ending it: here, elsewhere, everywhere.
@RestController
class SessionController {
    private final Sessions sessions;
    private final RefreshCookies cookies;
    private final Entrance entrance;

    SessionController(Sessions sessions, RefreshCookies cookies, Entrance entrance) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.entrance = entrance;
    }

    record Refreshing(
            @Schema(description = "Without it the cookie is taken") @Size(max = 200)
                    @Nullable String refreshToken) {}

    record SignedInDevices(List<SignedInDevice> data) {}

    record SignedInDevice(
            UUID id,
            String device,
            String userAgent,
            String address,
            boolean remembered,
            @Schema(description = "The one that asks") boolean current,
            Instant createdAt,
            Instant lastUsedAt,
            Instant expiresAt) {}

    @Operation(
            summary = "Take a refresh token for new ones",
            description =
                    "From the body, or from the cookie: then `Origin` and `X-CSRF-Token` must be"
                            + " those of a page of ours. A refresh token is good for one use; one"
                            + " that comes again later ends its session.")
    @SecurityRequirements
    @PostMapping("/api/auth/refresh")
    Granted refresh(
            @RequestBody(required = false) @Valid @Nullable Refreshing body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var device = Visitor.device(request);
        if (body != null && body.refreshToken() != null)
            return entrance.let(
                    sessions.refresh(body.refreshToken(), device), RefreshIn.BODY, response);
        var token = cookies.take(request);
        return entrance.let(sessions.refresh(token, device), RefreshIn.COOKIE, response);
    }

    @Operation(
            summary = "Sign out here",
            description =
                    "Ends the session of the refresh token (body or cookie) or, without one, of the"
                            + " access token.")
    @SecurityRequirements
    @PostMapping("/api/auth/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(
            @RequestBody(required = false) @Valid @Nullable Refreshing body,
            @AuthenticationPrincipal @Nullable Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (body != null && body.refreshToken() != null) sessions.end(body.refreshToken());
        else if (caller instanceof Caller.Person person) sessions.end(person);
        else sessions.end(cookies.take(request));
        cookies.remove(response);
    }

    @Operation(summary = "Sign out on all devices, this one included")
    @PostMapping("/api/auth/logout-everywhere")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logoutEverywhere(
            @AuthenticationPrincipal @Nullable Caller caller, HttpServletResponse response) {
        sessions.endAll(Visitor.person(caller).user());
        cookies.remove(response);
    }

    @Operation(summary = "The devices I am signed in on")
    @GetMapping("/api/auth/sessions")
    SignedInDevices list(@AuthenticationPrincipal @Nullable Caller caller) {
        var me = Visitor.person(caller);
        return new SignedInDevices(
                sessions.of(me.user()).stream().map(session -> device(session, me)).toList());
    }

    @Operation(summary = "Sign out on one device")
    @DeleteMapping("/api/auth/sessions/{session}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @AuthenticationPrincipal @Nullable Caller caller,
            @PathVariable("session") UUID session) {
        sessions.end(Visitor.person(caller).user(), session);
    }

    private static SignedInDevice device(Session session, Caller.Person me) {
        return new SignedInDevice(
                session.id(),
                session.device().name(),
                session.device().userAgent(),
                session.device().address(),
                session.remembered(),
                session.id().equals(me.session()),
                session.createdAt(),
                session.lastUsedAt(),
                session.expiresAt());
    }
}
