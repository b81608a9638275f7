package com.shopme.whatsapp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/// One POST of Meta's taken apart: one row for each message, status and other change of each entry.
/// What is not shaped as Meta documents it is kept whole and ignored, and takes nothing else of its
/// batch with it.
final class Delivery {
    private static final String ACCOUNT = "whatsapp_business_account";

    private final List<NewRow> rows = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();
    private final Instant now;

    private Delivery(Instant now) {
        this.now = now;
    }

    /// @throws MalformedDelivery if it is not JSON in UTF-8
    static Delivery read(byte[] body, Instant now) {
        var delivery = new Delivery(now);
        var json = decoded(body);
        try {
            delivery.take(Piece.of(json));
        } catch (StreamConstraintsException e) {
            delivery.keep("", RowMaker.text(json), "nested too deep to be read");
        } catch (JacksonException e) {
            throw new MalformedDelivery();
        }
        return delivery;
    }

    List<NewRow> rows() {
        return rows;
    }

    /// The WhatsApp business account that a row came from, by the row's place.
    String account(NewRow row) {
        return accounts.get(row.place());
    }

    private static String decoded(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedDelivery();
        }
    }

    private void take(Piece body) {
        var entries = body.items("entry");
        if (!ACCOUNT.equals(body.text("object").orElse(ACCOUNT)) || entries.isEmpty())
            keep("", RowMaker.raw(body), "not about a WhatsApp business account");
        else entries.forEach(this::takeEntry);
    }

    private void takeEntry(Piece entry) {
        var account = entry.text("id").orElse("");
        var changes = entry.items("changes");
        if (changes.isEmpty()) keep(account, RowMaker.raw(entry), "an entry without changes");
        var time = entry.text("time").orElse("");
        for (var change : changes) takeChange(account, time, change);
    }

    private void takeChange(String account, String time, Piece change) {
        var value = change.get("value").filter(Piece::isObject);
        if (value.isEmpty()) {
            keep(account, RowMaker.raw(change), "a change without a value");
            return;
        }
        var maker = new RowMaker(change.text("field").orElse(""), value.get(), now);
        var before = rows.size();
        value.get().items("messages").forEach(message -> add(account, maker.message(message)));
        value.get().items("statuses").forEach(status -> add(account, maker.status(status)));
        value.get().items("errors").forEach(error -> add(account, maker.error(error)));
        value.get()
                .items("user_preferences")
                .forEach(preference -> add(account, maker.preference(preference)));
        if (rows.size() == before) add(account, maker.other(account, time, change));
    }

    private void keep(String account, String payload, String why) {
        var kept =
                new NewRow(
                        Kind.CHANGE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        payload,
                        now,
                        0,
                        Optional.of(why));
        add(account, kept);
    }

    private void add(String account, NewRow row) {
        accounts.add(account);
        rows.add(row.at(rows.size()));
    }
}
