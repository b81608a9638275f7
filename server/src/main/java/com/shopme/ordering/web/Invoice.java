package com.shopme.ordering.web;

import com.shopme.api.pdf.Paper;
import com.shopme.api.pdf.Style;
import com.shopme.clients.Client;
import com.shopme.ordering.OrderStatus;
import com.shopme.ordering.OrderView;
import com.shopme.shared.PhoneNumber;
import com.shopme.workspace.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The invoice of an order, to print: its figures are the order's, in the client's language.
///
/// @param head what the shop says about itself, a paragraph each
/// @param legal what the law wants said
/// @param client empty if no longer kept
/// @param contact whether it says how to reach the client
record Invoice(
        Workspace shop,
        List<String> head,
        Optional<String> legal,
        OrderView order,
        Optional<Client> client,
        boolean contact,
        Speech speech) {
    private static final Style TEXT = Style.plain(9);
    private static final Style SMALL = Style.plain(8);
    private static final Style STRONG = Style.bold(9);
    private static final float EDGE = 48;

    void write(OutputStream out) throws IOException {
        var title = say("invoice.title", order.number());
        try (var paper = Paper.upright(title, shop.name())) {
            new Drawing(paper).draw();
            var pages = paper.pages();
            paper.save(
                    out,
                    page -> shop.name() + " · " + title + " · " + say("invoice.page", page, pages));
        }
    }

    private String say(String key, Object... values) {
        return speech.say(key, values);
    }

    private String placedAt() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(speech.code()))
                .format(order.placedAt().atZone(shop.zone()));
    }

    private List<String> whom() {
        var lines = new ArrayList<String>();
        var delivery = order.delivery();
        var name = client.map(Invoice::name).filter(known -> !known.isEmpty());
        name.or(() -> delivery.map(to -> to.name())).ifPresent(lines::add);
        delivery.filter(to -> !name.equals(Optional.of(to.name())) && name.isPresent())
                .ifPresent(to -> lines.add(to.name()));
        delivery.ifPresent(
                to -> {
                    lines.add(to.street());
                    lines.add(to.postalCode() + " " + to.city());
                });
        var reached = client.filter(_ -> contact);
        reached.flatMap(Client::phone).map(PhoneNumber::value).ifPresent(lines::add);
        reached.flatMap(Client::email).ifPresent(lines::add);
        return lines;
    }

    private static String name(Client client) {
        var known =
                Stream.of(client.firstName(), client.lastName())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
        return known.isEmpty() ? client.profileName().orElse("") : known;
    }

    private String payment() {
        var method = say("payment." + order.payment().name().toLowerCase(Locale.ROOT));
        return method + " · " + say(order.paid() ? "invoice.paid" : "invoice.unpaid");
    }

    /// The invoice on its way onto paper.
    private final class Drawing {
        private final Paper paper;
        private final float right;
        private final float price;
        private float y;

        Drawing(Paper paper) {
            this.paper = paper;
            this.right = paper.width() - EDGE;
            this.price = right - 90;
        }

        void draw() throws IOException {
            paper.turn();
            head();
            addressee();
            lines();
            sums();
            foot();
        }

        private void head() throws IOException {
            y = EDGE + 14;
            paper.text(EDGE, y, Style.bold(16), shop.name());
            var at = y + 4;
            for (var paragraph : head)
                for (var line : paper.wrapped(SMALL, paragraph, 260, 6)) {
                    at += SMALL.leading();
                    paper.text(EDGE, at, SMALL, line);
                }
            paper.textBefore(right, y, Style.bold(13), say("invoice.title", order.number()));
            paper.textBefore(right, y + 16, TEXT, placedAt());
            if (order.status() == OrderStatus.CANCELLED)
                paper.textBefore(right, y + 32, STRONG, say("status.cancelled"));
            y = Math.max(at, y + 40) + 24;
        }

        private void addressee() throws IOException {
            paper.text(EDGE, y, STRONG, say("invoice.to"));
            for (var whom : whom())
                for (var line : paper.wrapped(TEXT, whom, 300, 3)) {
                    y += TEXT.leading();
                    paper.text(EDGE, y, TEXT, line);
                }
            y += 28;
        }

        private void lines() throws IOException {
            columns();
            for (var line : order.lines()) line(line);
            y += 8;
        }

        private void columns() throws IOException {
            paper.shade(EDGE, y - 12, right - EDGE, 18);
            paper.text(EDGE + 4, y, STRONG, say("invoice.item"));
            paper.textBefore(price, y, STRONG, say("invoice.price"));
            paper.textBefore(right - 4, y, STRONG, say("invoice.amount"));
            y += 20;
        }

        private void line(OrderView.Line line) throws IOException {
            var name =
                    paper.wrapped(
                            TEXT, line.quantity() + " × " + line.name(), price - EDGE - 80, 6);
            if (room(name.size() * TEXT.leading())) columns();
            paper.textBefore(price, y, TEXT, speech.money(line.unitPrice()));
            paper.textBefore(right - 4, y, TEXT, speech.money(line.total()));
            for (var part : name) {
                paper.text(EDGE + 4, y, TEXT, part);
                y += TEXT.leading();
            }
            paper.line(EDGE, y - 7, right, y - 7);
            y += 4;
        }

        private void sums() throws IOException {
            var sums = Sums.of(order.totals(), speech);
            room(110);
            for (var row : sums.rows()) sum(TEXT, row.label(), row.amount());
            sum(Style.bold(11), say("total"), sums.total());
            for (var row : sums.contained()) sum(SMALL, row.label(), row.amount());
            y += 10;
            paper.text(EDGE, y, TEXT, say("payment") + ": " + payment());
            var link = order.paid() ? Optional.<URI>empty() : order.paymentLink();
            if (link.isPresent())
                for (var part : paper.wrapped(SMALL, link.get().toString(), right - EDGE, 4)) {
                    y += SMALL.leading();
                    paper.text(EDGE, y, SMALL, part);
                }
            y += 24;
        }

        private void sum(Style style, String label, String amount) throws IOException {
            paper.textBefore(price, y, style, label);
            paper.textBefore(right - 4, y, style, amount);
            y += style.leading() + 3;
        }

        private void foot() throws IOException {
            if (legal.isEmpty()) return;
            for (var line : paper.wrapped(SMALL, legal.get(), right - EDGE, 40)) {
                room(SMALL.leading());
                paper.text(EDGE, y, SMALL, line);
                y += SMALL.leading();
            }
        }

        /// @return whether a new page was begun
        private boolean room(float height) throws IOException {
            if (y + height <= paper.height() - EDGE) return false;
            paper.turn();
            y = EDGE + 14;
            return true;
        }
    }
}
