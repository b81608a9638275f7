package com.shopme.identity;

import com.shopme.mail.Letter;
import com.shopme.mail.Mails;
import com.shopme.platform.NotFound;
import com.shopme.platform.PublicAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Getting an account, and getting back into it. No answer tells whether an address has one: what
/// there is to say about that goes to the address itself.
@Service
public class Accounts {
    static final Duration CONFIRMABLE = Duration.ofDays(1);
    private static final Duration RECOVERABLE = Duration.ofHours(1);

    private final UserStore users;
    private final RegistrationStore registrations;
    private final TicketStore tickets;
    private final Sessions sessions;
    private final Attempts attempts;
    private final PasswordEncoder passwords;
    private final Mails mails;
    private final PublicAddress address;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Accounts(
            UserStore users,
            RegistrationStore registrations,
            TicketStore tickets,
            Sessions sessions,
            Attempts attempts,
            PasswordEncoder passwords,
            Mails mails,
            PublicAddress address,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.users = users;
        this.registrations = registrations;
        this.tickets = tickets;
        this.sessions = sessions;
        this.attempts = attempts;
        this.passwords = passwords;
        this.mails = mails;
        this.address = address;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Somebody asked for a letter; whether there is anybody to write to is found out later, so
    /// that the answer takes the same time for all.
    record ConfirmationAskedAgain(String email) {}

    record RecoveryAsked(String email) {}

    /// Asks the address to confirm itself; one that has an account is told so, and keeps it.
    ///
    /// @throws UnfitPassword for a password that is easily guessed
    /// @throws TooManyAttempts if there were too many of late
    public void register(NewAccount account, Device device) {
        attempts.begin(Attempts.Kind.LETTER, account.email(), device.address());
        PasswordRules.check(account.password(), account.email());
        var hash = passwords.encode(account.password());
        transaction.executeWithoutResult(
                _ -> {
                    if (users.taken(account.email())) tellOwner(account);
                    else await(account, hash);
                });
    }

    /// Makes the account whose owner followed the link.
    ///
    /// @throws LinkOver if it was followed already, or is older than a day
    public void confirm(String ticket, Device device) {
        var user =
                transaction.execute(
                        _ -> {
                            var made = registrations.confirm(new Ticket(ticket), clock.instant());
                            made.map(AccountEvent.Registered::new).ifPresent(events::publishEvent);
                            return made;
                        });
        if (user.isEmpty()) throw over(device);
    }

    /// Sends another link to somebody who registered and did not confirm.
    public void resendConfirmation(String email, Device device) {
        attempts.begin(Attempts.Kind.LETTER, email, device.address());
        transaction.executeWithoutResult(
                _ -> events.publishEvent(new ConfirmationAskedAgain(email.strip())));
    }

    /// Sends a link that sets a new password.
    public void recover(String email, Device device) {
        attempts.begin(Attempts.Kind.LETTER, email, device.address());
        transaction.executeWithoutResult(
                _ -> events.publishEvent(new RecoveryAsked(email.strip())));
    }

    @ApplicationModuleListener
    void on(ConfirmationAskedAgain asked) {
        registrations
                .newest(asked.email(), clock.instant())
                .ifPresent(
                        pending -> {
                            var ticket = Ticket.draw();
                            var until = clock.instant().plus(CONFIRMABLE);
                            registrations.renew(pending.id(), ticket, until);
                            var letter = new Letter.ConfirmEmail(link("confirm", ticket));
                            mails.send(letter, pending.email(), pending.language());
                        });
    }

    @ApplicationModuleListener
    void on(RecoveryAsked asked) {
        users.withEmail(asked.email())
                .map(Account::user)
                .ifPresent(
                        user -> {
                            var ticket = Ticket.draw();
                            var until = clock.instant().plus(RECOVERABLE);
                            tickets.insert(ticket, user.id(), TicketStore.Purpose.RECOVERY, until);
                            var letter = new Letter.RecoverPassword(link("reset", ticket));
                            mails.send(letter, user.email(), user.language());
                            events.publishEvent(new AccountEvent.RecoveryAsked(user.id()));
                        });
    }

    /// Sets a new password by a link, and signs out all devices.
    ///
    /// @throws LinkOver if it was used already, or is older than an hour
    /// @throws UnfitPassword for a password that is easily guessed; the link stays good
    public void reset(String secret, String password, Device device) {
        var ticket = new Ticket(secret);
        var user =
                tickets.holder(ticket, TicketStore.Purpose.RECOVERY, clock.instant())
                        .flatMap(users::find)
                        .orElseThrow(() -> over(device));
        PasswordRules.check(password, user.email());
        var hash = passwords.encode(password);
        transaction.executeWithoutResult(
                _ -> {
                    if (!tickets.use(ticket)) throw new LinkOver();
                    attempts.succeeded(user.email(), device.address());
                    sessions.endAll(user.id());
                    changed(user, hash, device);
                });
    }

    /// Changes the password of whoever is signed in, and signs out their other devices.
    ///
    /// @throws WrongPassword if `present` is not theirs
    /// @throws UnfitPassword for a password that is easily guessed
    public void changePassword(
            Caller.Person caller, String present, String password, Device device) {
        var user = prove(caller, present, device);
        PasswordRules.check(password, user.email());
        var hash = passwords.encode(password);
        transaction.executeWithoutResult(
                _ -> {
                    sessions.endOthers(user.id(), caller.session());
                    changed(user, hash, device);
                });
    }

    /// @throws WrongPassword if it is not the caller's
    /// @throws TooManyAttempts if there were too many of late
    User prove(Caller.Person caller, String password, Device device) {
        var account = users.account(caller.user()).orElseThrow(() -> new NotFound("user"));
        var email = account.user().email();
        attempts.begin(Attempts.Kind.SIGN_IN, email, device.address());
        if (!passwords.matches(password, account.passwordHash())) throw new WrongPassword();
        attempts.succeeded(email, device.address());
        return account.user();
    }

    /// Registrations that nobody confirmed, links that nobody followed.
    @Transactional
    void forget() {
        registrations.forget(clock.instant());
        tickets.forget(clock.instant());
    }

    private void changed(User user, String hash, Device device) {
        users.setPassword(user.id(), hash);
        for (var purpose : TicketStore.Purpose.values()) tickets.voidAll(user.id(), purpose);
        events.publishEvent(new AccountEvent.PasswordChanged(user.id(), device));
        var letter = new Letter.PasswordChanged(device.name(), device.address());
        mails.send(letter, user.email(), user.language());
    }

    private void tellOwner(NewAccount account) {
        var letter = new Letter.AlreadyRegistered(address.of("/"));
        mails.send(letter, account.email(), account.language());
    }

    private void await(NewAccount account, String hash) {
        var ticket = Ticket.draw();
        registrations.insert(account, hash, ticket, clock.instant().plus(CONFIRMABLE));
        var letter = new Letter.ConfirmEmail(link("confirm", ticket));
        mails.send(letter, account.email(), account.language());
    }

    // Nobody guesses a link; who tries nevertheless has to wait.
    private LinkOver over(Device device) {
        attempts.begin(Attempts.Kind.SECRET, "", device.address());
        return new LinkOver();
    }

    // What follows # is never sent to a server, so it stands in no log.
    private URI link(String what, Ticket ticket) {
        return address.of("/account#" + what + "=" + ticket.secret());
    }
}
