package com.shopme.identity;

import com.shopme.platform.NotFound;
import com.shopme.platform.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Who is signed in where. A session goes on by refresh tokens, each good for one use; one that
/// comes again later ends its session, because one of the two who had it stole it. A session ends
/// by itself when it is not used for a while, and after a longest time however much it is.
@Service
public class Sessions {
    // RFC 8176.
    static final List<String> PASSWORD = List.of("pwd");
    static final List<String> PASSKEY = List.of("pop", "user", "mfa");
    static final List<String> PASSWORD_AND_CODE = List.of("pwd", "otp", "mfa");

    // A used token is remembered so long, and a session that is over.
    private static final Duration MONTH = Duration.ofDays(30);
    // Tabs that wake up together bring the same token; so does one whose answer got lost.
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final SignInStore store;
    private final Tokens tokens;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final byte[] key;

    Sessions(
            SignInStore store,
            Tokens tokens,
            Attempts attempts,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Secrets secrets,
            Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.attempts = attempts;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.key = secrets.derive("refresh tokens");
    }

    /// @param methods how they proved who they are (RFC 8176)
    @Transactional
    Grant open(UserId user, List<String> methods, boolean remember, Device device) {
        var now = now();
        var session = Session.begin(user, device, methods, remember, now);
        var token = RefreshToken.first(session.id());
        store.insert(session);
        store.insert(token);
        events.publishEvent(new AccountEvent.SignedIn(user, session.id(), device));
        return grant(session, token);
    }

    /// Takes a refresh token for the next one.
    ///
    /// @throws SessionOver if it is good for nothing
    public Grant refresh(String refreshToken, Device device) {
        // Looked up before a transaction holds a connection: refusing a stranger takes another.
        var token =
                RefreshToken.read(refreshToken)
                        .filter(store::knows)
                        .orElseThrow(() -> unknown(device));
        Optional<Grant> grant = transaction.execute(_ -> next(token, device));
        return grant.orElseThrow(SessionOver::new);
    }

    private Optional<Grant> next(RefreshToken token, Device device) {
        var now = now();
        var kept = store.locked(token, now).filter(SignInStore.Kept::open);
        if (kept.isEmpty()) return Optional.empty();
        var session = kept.get().session();
        var usedAt = kept.get().usedAt();
        var next = token.next(key);
        if (usedAt.isEmpty()) {
            store.use(token, now);
            store.insert(next);
        } else if (usedAt.get().plus(GRACE).isBefore(now) || store.used(next)) {
            replayed(session, device, now);
            return Optional.empty();
        }
        var used = session.usedFrom(device.address(), now);
        store.touch(used);
        return Optional.of(grant(used, next));
    }

    /// Signs out whoever holds this refresh token; one that is good for nothing does nothing.
    @Transactional
    public void end(String refreshToken) {
        var now = now();
        RefreshToken.read(refreshToken)
                .flatMap(token -> store.locked(token, now))
                .ifPresent(kept -> end(kept.session().user(), kept.session().id(), now));
    }

    /// Signs out whoever calls; a session that is over stays so.
    @Transactional
    public void end(Caller.Person caller) {
        end(caller.user(), caller.session(), now());
    }

    /// The open ones of a user, last used first.
    @Transactional(readOnly = true)
    public List<Session> of(UserId user) {
        return store.openOf(user, now());
    }

    /// @throws NotFound if the user has no such open session
    @Transactional
    public void end(UserId user, UUID session) {
        if (!end(user, session, now())) throw new NotFound("session");
    }

    @Transactional
    public void endAll(UserId user) {
        store.endAll(user, Optional.empty(), now());
        events.publishEvent(new AccountEvent.SignedOutEverywhere(user));
    }

    @Transactional
    void endOthers(UserId user, UUID spared) {
        store.endAll(user, Optional.of(spared), now());
        events.publishEvent(new AccountEvent.SignedOutEverywhere(user));
    }

    /// Whoever calls has just given a code of their app: from the next refresh on their token says
    /// so.
    @Transactional
    void strengthen(Caller.Person caller) {
        store.setMethods(caller.session(), PASSWORD_AND_CODE);
    }

    /// Whether somebody with other known devices comes from one that was not seen before; it is
    /// known from now on.
    @Transactional
    boolean newDevice(UserId user, Device device) {
        var others = store.knowsAny(user);
        var known = store.know(user, new Ticket(device.likeness()).hash(), now());
        return others && !known;
    }

    /// A month after they ended by themselves nobody asks any more.
    @Transactional
    void forget() {
        store.forget(now().minus(MONTH));
    }

    // Nobody guesses a token; who tries nevertheless has to wait.
    private SessionOver unknown(Device device) {
        attempts.begin(Attempts.Kind.SECRET, "", device.address());
        return new SessionOver();
    }

    private void replayed(Session session, Device device, Instant now) {
        store.end(session.user(), session.id(), now);
        events.publishEvent(
                new AccountEvent.RefreshTokenReplayed(session.user(), session.id(), device));
    }

    private boolean end(UserId user, UUID session, Instant now) {
        var ended = store.end(user, session, now);
        if (ended) events.publishEvent(new AccountEvent.SignedOut(user, session));
        return ended;
    }

    private Grant grant(Session session, RefreshToken refresh) {
        return new Grant(
                tokens.issue(session.user(), session.id(), session.methods()),
                refresh.text(),
                session);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
    }
}
