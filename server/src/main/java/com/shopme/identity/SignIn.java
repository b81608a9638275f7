package com.shopme.identity;

import com.shopme.mail.Letter;
import com.shopme.mail.Mails;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Signing in: with e-mail and password, and with a code beside them where its owner wants that.
@Service
public class SignIn {
    private static final Duration SECOND_STEP = Duration.ofMinutes(5);

    private final UserStore users;
    private final RegistrationStore registrations;
    private final TicketStore tickets;
    private final SecondFactors factors;
    private final Mails mails;
    private final Sessions sessions;
    private final Attempts attempts;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    // An unknown e-mail costs the same time as a wrong password: nobody's hash is compared too.
    private final String nobodysHash;

    SignIn(
            UserStore users,
            RegistrationStore registrations,
            TicketStore tickets,
            SecondFactors factors,
            Mails mails,
            Sessions sessions,
            Attempts attempts,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.users = users;
        this.registrations = registrations;
        this.tickets = tickets;
        this.factors = factors;
        this.mails = mails;
        this.sessions = sessions;
        this.attempts = attempts;
        this.passwords = passwords;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.nobodysHash = passwords.encode(Ticket.draw().secret());
    }

    /// @param remember for 30 days of rest instead of 12 hours, see [Session]
    /// @throws WrongCredentials for an unknown e-mail and for a wrong password alike
    /// @throws SecondFactorNeeded if the password is right and a code has to follow
    /// @throws EmailNotConfirmed if the password is right and the address yet to be confirmed
    /// @throws TooManyAttempts if there were too many of late
    public Grant withPassword(String email, String password, boolean remember, Device device) {
        attempts.begin(Attempts.Kind.SIGN_IN, email, device.address());
        var account = users.withEmail(email);
        var hash = account.map(Account::passwordHash).orElseGet(() -> awaitedHash(email));
        // No transaction is open while bcrypt takes its time.
        if (!passwords.matches(password, hash)) {
            failed(account.map(Account::user), device);
            throw new WrongCredentials();
        }
        if (account.isEmpty()) throw new EmailNotConfirmed();
        var user = account.get().user();
        var better = passwords.upgradeEncoding(hash) ? passwords.encode(password) : hash;
        if (factors.on(user.id())) throw askForCode(user.id());
        return let(user, better, Sessions.PASSWORD, remember, device);
    }

    /// The second step, for whom [SecondFactorNeeded] asked for it.
    ///
    /// @param code of the app or on paper
    /// @throws ChallengeOver if the challenge is older than five minutes, or was used
    /// @throws WrongCode if the code proves nothing; the challenge stays good
    /// @throws TooManyAttempts if there were too many of late
    public Grant withCode(String challenge, String code, boolean remember, Device device) {
        var ticket = new Ticket(challenge);
        var account =
                tickets.holder(ticket, TicketStore.Purpose.SECOND_STEP, clock.instant())
                        .flatMap(users::account)
                        .orElseThrow(() -> over(device));
        var user = account.user();
        attempts.begin(Attempts.Kind.SIGN_IN, user.email(), device.address());
        var grant =
                transaction.execute(
                        _ -> {
                            if (!factors.take(user.id(), code)) return Optional.<Grant>empty();
                            if (!tickets.use(ticket)) throw new ChallengeOver();
                            return Optional.of(
                                    let(
                                            user,
                                            account.passwordHash(),
                                            Sessions.PASSWORD_AND_CODE,
                                            remember,
                                            device));
                        });
        if (grant.isPresent()) return grant.get();
        failed(Optional.of(user), device);
        throw new WrongCode();
    }

    /// For whom [Passkeys] has recognised, as part of its transaction.
    Grant withPasskey(Account account, boolean remember, Device device) {
        return let(account.user(), account.passwordHash(), Sessions.PASSKEY, remember, device);
    }

    private SecondFactorNeeded askForCode(UserId user) {
        var challenge = Ticket.draw();
        transaction.executeWithoutResult(
                _ ->
                        tickets.insert(
                                challenge,
                                user,
                                TicketStore.Purpose.SECOND_STEP,
                                clock.instant().plus(SECOND_STEP)));
        return new SecondFactorNeeded(challenge, SECOND_STEP);
    }

    private ChallengeOver over(Device device) {
        attempts.begin(Attempts.Kind.SECRET, "", device.address());
        return new ChallengeOver();
    }

    private Grant let(
            User user, String hash, List<String> methods, boolean remember, Device device) {
        return transaction.execute(
                _ -> {
                    attempts.succeeded(user.email(), device.address());
                    users.signedIn(user.id(), hash);
                    if (sessions.newDevice(user.id(), device))
                        mails.send(
                                new Letter.NewDevice(device.name(), device.address()),
                                user.email(),
                                user.language());
                    return sessions.open(user.id(), methods, remember, device);
                });
    }

    // Of somebody who registered and has yet to confirm, or of nobody.
    private String awaitedHash(String email) {
        return registrations
                .newest(email, clock.instant())
                .map(RegistrationStore.Pending::passwordHash)
                .orElse(nobodysHash);
    }

    private void failed(Optional<User> user, Device device) {
        transaction.executeWithoutResult(
                _ ->
                        events.publishEvent(
                                new AccountEvent.SignInFailed(user.map(User::id), device)));
    }
}
