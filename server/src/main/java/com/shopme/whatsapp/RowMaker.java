package com.shopme.whatsapp;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Makes rows of what one change holds. A row's payload is the thing itself as it came, with the
/// number and the contact it belongs to.
final class RowMaker {
    private static final Instant WHATSAPP = Instant.parse("2009-01-01T00:00:00Z");

    private static final JsonMapper CANONICAL =
            JsonMapper.builder()
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private final String field;
    private final Piece value;
    private final Optional<String> number;
    private final Instant now;

    RowMaker(String field, Piece value, Instant now) {
        this.field = field;
        this.value = value;
        this.number =
                value.get("metadata")
                        .flatMap(metadata -> metadata.text("phone_number_id"))
                        .map(id -> Texts.key(id, 40));
        this.now = now;
    }

    NewRow message(Piece message) {
        var id = message.text("id").filter(text -> !text.isBlank());
        var sender = message.text("from_user_id").or(() -> message.text("from"));
        var row = row(Kind.MESSAGE, "message", message, Optional.of(contactOf(message)));
        if (message.isStrange()) return row.ignored("a message nested too deep to be read");
        if (!field.equals("messages")) return row.ignored("messages of the field " + shown(field));
        if (id.isEmpty()) return row.ignored("a message without an id");
        if (number.isEmpty()) return row.ignored("a message for no number");
        if (message.get("group_id").isPresent()) return row.ignored("a message of a group");
        if (sender.isEmpty() && !message.text("type").orElse("").equals("system"))
            return row.ignored("a message from nobody");
        return row.keyed(Texts.key(id.get(), 300))
                .inLane(Texts.key(number.get() + ":" + sender.orElse("system"), 200));
    }

    NewRow status(Piece status) {
        var id = status.text("id").filter(text -> !text.isBlank());
        var what = status.text("status");
        var row = row(Kind.STATUS, "status", status, Optional.empty());
        if (status.isStrange()) return row.ignored("a status nested too deep to be read");
        if (!field.equals("messages")) return row.ignored("statuses of the field " + shown(field));
        if (id.isEmpty() || what.isEmpty()) return row.ignored("a status that says nothing");
        if (number.isEmpty()) return row.ignored("a status for no number");
        var participant = status.text("recipient_participant_id").orElse("");
        return row.keyed(Texts.key(id.get() + ":" + what.get() + ":" + participant, 300))
                .about(Texts.key(id.get(), 200))
                .inLane(number.get());
    }

    /// An error of the whole number or account.
    NewRow error(Piece error) {
        var row = row(Kind.CHANGE, "error", error, Optional.empty());
        if (error.isStrange() || number.isEmpty()) return row.ignored("an error of no number");
        return row.inLane(Texts.key(number.get() + ":account", 200));
    }

    /// A client says in WhatsApp whether they want marketing.
    NewRow preference(Piece preference) {
        var row = row(Kind.CHANGE, "preference", preference, Optional.of(contactOf(preference)));
        var sender = preference.text("user_id").or(() -> preference.text("wa_id"));
        if (preference.isStrange() || number.isEmpty() || sender.isEmpty())
            return row.ignored("a preference of nobody");
        return row.keyed("preference:" + Texts.sha256(preference.raw()))
                .inLane(Texts.key(number.get() + ":" + sender.get(), 200));
    }

    /// Something about the account or one of its numbers. Meta gives it no id: it is the same if
    /// the same is said of the same account at the same time.
    NewRow other(String account, String time, Piece change) {
        var row = row(Kind.CHANGE, "change", change, Optional.empty());
        if (change.isStrange()) return row.ignored("a change nested too deep to be read");
        var key = "change:" + Texts.sha256(account + "\n" + time + "\n" + canonical(change));
        return AccountNews.uses(field) && !account.isEmpty()
                ? row.keyed(key).inLane(Texts.key("account:" + account, 200))
                : row.ignored("nothing here uses the field " + shown(field) + " yet").keyed(key);
    }

    private static String canonical(Piece change) {
        return CANONICAL.writeValueAsString(CANONICAL.readValue(change.raw(), Object.class));
    }

    /// A piece as it came, or, if a database should better not read it, as a text.
    static String raw(Piece piece) {
        return piece.isStrange() ? text(piece.raw()) : piece.raw();
    }

    static String text(String json) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsCharArray(json)) + "\"";
    }

    private NewRow row(Kind kind, String name, Piece thing, Optional<Optional<Piece>> contact) {
        var payload = new StringBuilder(thing.raw().length() + 300);
        payload.append("{\"field\":").append(text(field));
        append(payload, "metadata", value.get("metadata"));
        append(payload, "contact", contact.flatMap(found -> found));
        append(payload, name, Optional.of(thing));
        return new NewRow(
                kind,
                Optional.empty(),
                number,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                payload.append('}').toString(),
                momentOf(thing),
                0,
                Optional.empty());
    }

    private static void append(StringBuilder payload, String name, Optional<Piece> piece) {
        piece.ifPresent(
                there -> payload.append(",\"").append(name).append("\":").append(raw(there)));
    }

    private Optional<Piece> contactOf(Piece thing) {
        var contacts = value.items("contacts");
        var waId = thing.text("from").or(() -> thing.text("wa_id"));
        var userId = thing.text("from_user_id").or(() -> thing.text("user_id"));
        return contacts.stream()
                .filter(one -> same(one.text("user_id"), userId) || same(one.text("wa_id"), waId))
                .findFirst()
                .or(() -> alone(contacts));
    }

    // With one contact and one message there is no doubt, whatever the ids look like.
    private Optional<Piece> alone(java.util.List<Piece> contacts) {
        var one = contacts.size() == 1 && value.items("messages").size() == 1;
        return one ? Optional.of(contacts.getFirst()) : Optional.empty();
    }

    private static boolean same(Optional<String> one, Optional<String> other) {
        return one.isPresent() && one.equals(other);
    }

    private Instant momentOf(Piece thing) {
        try {
            var seconds = thing.text("timestamp").map(Long::parseLong).orElse(0L);
            var moment = Instant.ofEpochSecond(seconds);
            var sane = moment.isAfter(WHATSAPP) && moment.isBefore(now.plus(Duration.ofDays(1)));
            return sane ? moment : now;
        } catch (NumberFormatException | DateTimeException e) {
            return now;
        }
    }

    private static String shown(String field) {
        return Texts.cut(Texts.clean(field), 80);
    }
}
