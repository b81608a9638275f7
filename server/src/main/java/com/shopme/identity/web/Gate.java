package com.shopme.identity.web;

import com.shopme.identity.Caller;
import com.shopme.platform.Dashboard;
import com.shopme.platform.NotFound;
import com.shopme.platform.Problem;
import com.shopme.platform.Tenancy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Who comes in. Everything below /api needs an access token; the few public paths are named here;
/// whatever is not named does not exist.
@Configuration(proxyBeanMethods = false)
class Gate {
    private static final String[] PUBLIC = {
        "/webhooks/**",
        "/checkout/**",
        "/actuator/health",
        "/api/auth/login/**",
        "/api/auth/refresh",
        "/api/auth/logout",
        "/api/auth/register",
        "/api/auth/confirm-email",
        "/api/auth/resend-confirmation",
        "/api/auth/password-recovery",
        "/api/auth/password-reset",
        "/error"
    };
    private static final String[] PUBLIC_PAGES = {
        "/staff",
        "/images/**",
        "/assets/**",
        "/app-assets/**",
        "/webjars/**",
        "/problems/**",
        "/docs/**",
        "/mailbox/**",
        "/.well-known/jwks.json",
        "/favicon.ico"
    };

    // No script, style or picture that is not ours (a blob is what our page itself made of an
    // answer
    // it got); nobody frames us.
    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final HandlerExceptionResolver answers;

    Gate(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    @Bean
    SecurityFilterChain gateChain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(
                        paths ->
                                paths.requestMatchers(PUBLIC)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, PUBLIC_PAGES)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.HEAD, PUBLIC_PAGES)
                                        .permitAll()
                                        .requestMatchers(Dashboard::owns)
                                        .permitAll()
                                        .requestMatchers("/api/**")
                                        .authenticated()
                                        .anyRequest()
                                        .denyAll())
                .oauth2ResourceServer(
                        bearer ->
                                bearer.jwt(jwt -> jwt.jwtAuthenticationConverter(Gate::caller))
                                        .authenticationEntryPoint(this::unknown)
                                        .accessDeniedHandler(this::mayNot))
                .exceptionHandling(
                        refusals ->
                                refusals.authenticationEntryPoint(this::unknown)
                                        .accessDeniedHandler(this::mayNot))
                .addFilterBefore(new InTheirName(), AuthorizationFilter.class)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(Gate::headers)
                // Only two doors take a cookie, and guard themselves: see RefreshCookies.
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    // The decoder refuses a token that names no caller.
    private static JwtAuthenticationToken caller(Jwt token) {
        return new JwtAuthenticationToken(token, Caller.of(token.getClaims()), List.of());
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                // A checkout's address is its key: it is nobody else's business.
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=()"));
    }

    private void unknown(
            HttpServletRequest request, HttpServletResponse response, Exception reason) {
        refuse(request, response, new Unauthenticated());
    }

    private void mayNot(
            HttpServletRequest request, HttpServletResponse response, Exception reason) {
        refuse(request, response, new Forbidden());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        var api = request.getServletPath().startsWith("/api/");
        answers.resolveException(request, response, null, api ? problem : new NotFound("page"));
    }

    /// Lets what a user or a machine does be done in its name.
    private static final class InTheirName extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var who = SecurityContextHolder.getContext().getAuthentication();
            if (who != null && who.getPrincipal() instanceof Caller caller)
                as(caller, request, response, chain);
            else chain.doFilter(request, response);
        }

        private static void as(
                Caller caller,
                HttpServletRequest request,
                HttpServletResponse response,
                FilterChain chain)
                throws ServletException, IOException {
            try {
                Tenancy.actingAs(
                        caller.id(),
                        () -> {
                            chain.doFilter(request, response);
                            return true;
                        });
            } catch (IllegalStateException e) {
                if (e.getCause() instanceof ServletException cause) throw cause;
                if (e.getCause() instanceof IOException cause) throw cause;
                throw e;
            }
        }
    }
}
