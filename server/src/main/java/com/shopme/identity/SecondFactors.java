package com.shopme.identity;

import com.shopme.platform.LastingKeys;
import com.shopme.platform.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Codes of an authenticator app as proof beside the password, and codes on paper for whoever lost
/// it. A code is taken once.
@Service
public class SecondFactors {
    private static final int CODES = 10;

    private final SecondFactorStore store;
    private final Accounts accounts;
    private final UserStore users;
    private final Sessions sessions;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final byte[] key;

    SecondFactors(
            SecondFactorStore store,
            Accounts accounts,
            UserStore users,
            Sessions sessions,
            Attempts attempts,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            LastingKeys keys,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.users = users;
        this.sessions = sessions;
        this.attempts = attempts;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.key = keys.of("recovery codes");
    }

    /// Whether a user signs in with a code beside the password.
    @Transactional(readOnly = true)
    public boolean on(UserId user) {
        return store.on(user);
    }

    @Transactional(readOnly = true)
    public int recoveryCodesLeft(UserId user) {
        return store.codesLeft(user);
    }

    /// Draws a secret for an app. Nothing changes until a code of it [confirms][#confirm] it.
    ///
    /// @throws WrongPassword if it is not the caller's
    /// @throws SecondFactorOn if there is one already
    public SecondFactorSetup setUp(Caller.Person caller, String password, Device device) {
        var user = accounts.prove(caller, password, device);
        var totp = Totp.draw();
        transaction.executeWithoutResult(
                _ -> {
                    if (store.on(user.id())) throw new SecondFactorOn();
                    store.put(user.id(), totp);
                });
        return new SecondFactorSetup(totp.base32(), totp.address(user.email()));
    }

    /// Turns it on; other devices have to sign in anew.
    ///
    /// @return the codes on paper, shown this once
    /// @throws WrongCode if the code is not one of the secret drawn last
    public List<String> confirm(Caller.Person caller, String code, Device device) {
        var user = user(caller);
        attempts.begin(Attempts.Kind.SIGN_IN, user.email(), device.address());
        return transaction.execute(
                _ -> {
                    var kept = store.find(user.id()).orElseThrow(() -> new NotFound("setup"));
                    if (kept.on()) throw new SecondFactorOn();
                    if (!takeFromApp(user.id(), code)) throw new WrongCode();
                    attempts.succeeded(user.email(), device.address());
                    store.confirm(user.id());
                    sessions.endOthers(user.id(), caller.session());
                    sessions.strengthen(caller);
                    events.publishEvent(new AccountEvent.SecondFactorEnabled(user.id()));
                    return newCodes(user.id());
                });
    }

    /// Turns it off.
    ///
    /// @param code of the app or on paper
    /// @throws WrongPassword if it is not the caller's
    /// @throws WrongCode if that is wrong
    public void disable(Caller.Person caller, String password, String code, Device device) {
        var user = accounts.prove(caller, password, device);
        attempts.begin(Attempts.Kind.SIGN_IN, user.email(), device.address());
        transaction.executeWithoutResult(
                _ -> {
                    if (!take(user.id(), code)) throw new WrongCode();
                    attempts.succeeded(user.email(), device.address());
                    store.remove(user.id());
                    events.publishEvent(new AccountEvent.SecondFactorDisabled(user.id()));
                });
    }

    /// New codes on paper; the old ones are worth nothing any more.
    ///
    /// @throws WrongPassword if it is not the caller's
    public List<String> renewCodes(Caller.Person caller, String password, Device device) {
        var user = accounts.prove(caller, password, device);
        return transaction.execute(
                _ -> {
                    if (!store.on(user.id())) throw new NotFound("second factor");
                    return newCodes(user.id());
                });
    }

    /// Takes a code of the app or on paper, as part of the caller's transaction.
    ///
    /// @return whether it proves the user
    boolean take(UserId user, String code) {
        if (takeFromApp(user, code)) return true;
        if (!store.takeCode(user, new RecoveryCode(code).hash(user, key))) return false;
        events.publishEvent(new AccountEvent.RecoveryCodeUsed(user, store.codesLeft(user)));
        return true;
    }

    private boolean takeFromApp(UserId user, String code) {
        var kept = store.find(user);
        if (kept.isEmpty()) return false;
        var step = kept.get().totp().stepOf(code.replace(" ", ""), clock.instant());
        return step.isPresent() && store.take(user, step.getAsLong());
    }

    private List<String> newCodes(UserId user) {
        var codes = Stream.generate(RecoveryCode::draw).limit(CODES).toList();
        store.putCodes(user, codes.stream().map(code -> code.hash(user, key)).toList());
        return codes.stream().map(RecoveryCode::shown).toList();
    }

    private User user(Caller.Person caller) {
        return users.find(caller.user()).orElseThrow(() -> new NotFound("user"));
    }
}
