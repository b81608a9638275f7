package com.shopme.whatsapp;

import static com.shopme.whatsapp.Remedy.GIVE_UP;
import static com.shopme.whatsapp.Remedy.LATER;
import static com.shopme.whatsapp.Remedy.ONCE;
import static com.shopme.whatsapp.Remedy.OPT_OUT;
import static com.shopme.whatsapp.Remedy.OUTAGE;
import static com.shopme.whatsapp.Remedy.RETRY;
import static com.shopme.whatsapp.Remedy.SLOW_DOWN;
import static com.shopme.whatsapp.Remedy.STOP_NUMBER;
import static com.shopme.whatsapp.Remedy.WAIT_FOR_RECIPIENT;

import com.shopme.conversation.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The one table of Meta's error codes: what to do, and what to tell the shopkeeper (Meta, Cloud
/// API error codes, read 2026-11).
final class MetaErrors {
    record Rule(Remedy remedy, String what) {}

    private static final Map<Integer, Rule> RULES = new HashMap<>();

    static {
        rule(
                STOP_NUMBER,
                "Meta does not accept the access token any more: enter a new one.",
                0,
                190);
        rule(
                STOP_NUMBER,
                "The Meta app lacks a permission: grant it in the app's settings.",
                3,
                10);
        rule(ONCE, "Meta failed without a reason.", 1);
        rule(OUTAGE, "Meta is temporarily out of order.", 2, 131016, 133004);
        rule(SLOW_DOWN, "Too many requests to Meta.", 4, 80007, 130429);
        rule(GIVE_UP, "Meta does not know the number or object that was named.", 33);
        rule(GIVE_UP, "Meta could not read the message.", 100, 131008, 131009);
        rule(
                STOP_NUMBER,
                "Meta has restricted the account: see the Business Manager.",
                368,
                131031);
        rule(STOP_NUMBER, "The business may not write to people in this country.", 130497);
        rule(WAIT_FOR_RECIPIENT, "Too many messages to this client in a short time.", 131056);
        rule(SLOW_DOWN, "Meta slows the number down: many clients blocked or reported it.", 131048);
        rule(RETRY, "Meta failed without a reason.", 131000);
        rule(LATER, "Meta is changing the number's capacity.", 131057);
        rule(STOP_NUMBER, "The access token may not use this number.", 131005);
        rule(STOP_NUMBER, "The number is not registered with the Cloud API.", 131045, 133010);
        rule(GIVE_UP, "The number cannot write to itself.", 131021);
        rule(GIVE_UP, "WhatsApp does not take this kind of message.", 131051);
        rule(GIVE_UP, "The message could not be delivered: no WhatsApp, or an old one.", 131026);
        rule(GIVE_UP, "A test number may write only to the numbers on its list.", 131030);
        rule(STOP_NUMBER, "Meta has no valid means of payment for the account.", 131042);
        rule(
                GIVE_UP,
                "The client wrote more than 24 hours ago; only a template can be sent.",
                131047);
        rule(GIVE_UP, "Meta holds marketing to this client back; not before 24 hours.", 131049);
        rule(OPT_OUT, "The client has stopped marketing messages.", 131050);
        rule(GIVE_UP, "Meta withholds the message: the client is part of an experiment.", 130472);
        rule(GIVE_UP, "Meta could not fetch or take the picture or file.", 131052, 131053);
        rule(GIVE_UP, "This message may not be sent this way.", 131055, 131062, 131063, 131064);
        rule(GIVE_UP, "The template does not fit its values.", 132000, 132005, 132008, 132012);
        rule(GIVE_UP, "The template's text breaks a policy of Meta's.", 132007);
        rule(GIVE_UP, "There is no such template in this language.", 132001);
        rule(GIVE_UP, "Meta has paused the template.", 132015);
        rule(GIVE_UP, "Meta has disabled the template for good.", 132016);
        rule(GIVE_UP, "Meta has blocked or slowed the form down.", 132068, 132069);
        rule(RETRY, "Meta could not release the number.", 133000);
        rule(LATER, "The number was registered too often or just deleted.", 133015, 133016);
    }

    private MetaErrors() {}

    static Rule rule(GraphError error) {
        var code = error.code();
        if (code >= 200 && code <= 299)
            return new Rule(
                    STOP_NUMBER, "The Meta app lacks a permission: grant it in its settings.");
        var unknown = new Rule(error.passing() ? RETRY : GIVE_UP, "WhatsApp did not take it.");
        return RULES.getOrDefault(code, unknown);
    }

    /// Whether Meta will refuse a message to this client again, whatever a shop does.
    ///
    /// @param at when it refused it
    static boolean isFinal(int code, Instant at, Instant now) {
        return switch (code) {
            case 131021, 131026, 131050, 130472 -> true;
            case 131049 -> now.isBefore(at.plus(Duration.ofHours(24)));
            default -> false;
        };
    }

    static Failure failure(GraphError error) {
        var what = rule(error).what();
        var said = error.text().isBlank() ? what : what + " (" + error.text() + ")";
        return new Failure(error.code(), said);
    }

    private static void rule(Remedy remedy, String what, int... codes) {
        for (var code : codes) RULES.put(code, new Rule(remedy, what));
    }
}
