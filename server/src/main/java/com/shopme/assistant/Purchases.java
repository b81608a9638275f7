package com.shopme.assistant;

import com.shopme.conversation.Outgoing;
import com.shopme.ordering.Carts;
import com.shopme.ordering.OrderView;
import com.shopme.ordering.Orders;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the client has bought before.
@Component
class Purchases {
    private final Orders orders;
    private final Carts carts;
    private final CartPage page;

    Purchases(Orders orders, Carts carts, CartPage page) {
        this.orders = orders;
        this.carts = carts;
        this.page = page;
    }

    void latest(Scene scene) {
        latestOrder(scene).ifPresentOrElse(o -> tell(scene, o), () -> none(scene));
    }

    void numbered(Scene scene, String number) {
        var order = orders.numbered(scene.workspace(), scene.clientId(), number);
        if (order.isPresent()) {
            tell(scene, order.get());
            return;
        }
        scene.say("orders.unknown", "number", number);
        latestOrder(scene).ifPresent(o -> tell(scene, o));
        scene.offer(Intent.PERSON);
    }

    void repeat(Scene scene) {
        if (latestOrder(scene).isEmpty()) {
            none(scene);
            return;
        }
        var cart = carts.repeatLastOrder(scene.workspace(), scene.clientId());
        scene.say("orders.repeated");
        page.show(scene, cart);
    }

    /// Orders are changed by people; what it is about is told along.
    void askForPerson(Scene scene, String key) {
        scene.say(key);
        scene.askForPerson();
    }

    private Optional<OrderView> latestOrder(Scene scene) {
        return orders.latest(scene.workspace(), scene.clientId(), 1).stream().findFirst();
    }

    private static void none(Scene scene) {
        scene.say("orders.none");
        scene.offer(Intent.CATALOGUE);
        scene.offer(Intent.PERSON);
    }

    private static void tell(Scene scene, OrderView order) {
        var lines = new ArrayList<String>();
        lines.add(
                scene.text(
                        "orders.head",
                        "number",
                        order.number(),
                        "date",
                        date(scene, order),
                        "status",
                        scene.text("status." + order.status())));
        for (var line : order.lines())
            lines.add(
                    scene.text(
                            "cart.line",
                            "n",
                            line.quantity(),
                            "name",
                            line.name(),
                            "price",
                            scene.money(line.total())));
        lines.addAll(CartPage.inWords(scene, order.totals()));
        order.tracking().ifPresent(t -> lines.add(scene.text("orders.tracking", "tracking", t)));
        scene.reply().say(String.join("\n", lines));
        scene.offer(Intent.REPEAT);
        scene.offer(Intent.PERSON);
        order.paymentLink()
                .ifPresent(
                        link ->
                                scene.reply()
                                        .follow(
                                                new Outgoing.Link(
                                                        scene.text(
                                                                "orders.unpaid",
                                                                "total",
                                                                scene.money(
                                                                        order.totals().total())),
                                                        scene.text("button.pay"),
                                                        link)));
    }

    private static String date(Scene scene, OrderView order) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(scene.language().locale())
                .format(order.placedAt().atZone(scene.shop().zone()));
    }
}
