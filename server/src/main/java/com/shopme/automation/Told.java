package com.shopme.automation;

import com.shopme.clients.ClientOptedOut;
import com.shopme.conversation.AutomaticRepliesStopped;
import com.shopme.conversation.MessageQueued;
import com.shopme.conversation.MessageReceived;
import com.shopme.ordering.OrderPlaced;
import com.shopme.ordering.OrderStatusChanged;
import com.shopme.ordering.OrderView;
import com.shopme.ordering.Orders;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears what happens in the house and tells webhooks, in the transaction of what happened: what is
/// undone is not told, what stands is.
@Component
class Told {
    private final Deliveries deliveries;
    private final Orders orders;

    Told(Deliveries deliveries, Orders orders) {
        this.deliveries = deliveries;
        this.orders = orders;
    }

    @EventListener
    void on(OrderPlaced placed) {
        var order = orders.get(placed.workspace(), placed.order());
        deliveries.tell(
                placed.workspace(),
                EventType.ORDER_PLACED,
                Optional.of(placed.client().value()),
                order(order));
    }

    @EventListener
    void on(OrderStatusChanged changed) {
        var data = order(orders.get(changed.workspace(), changed.order()));
        data.put("status_before", word(changed.before()));
        data.put("status", word(changed.now()));
        deliveries.tell(
                changed.workspace(),
                EventType.ORDER_STATUS_CHANGED,
                Optional.of(changed.client().value()),
                data);
    }

    @EventListener
    void on(MessageReceived message) {
        deliveries.tell(
                message.workspace(),
                EventType.MESSAGE_RECEIVED,
                Optional.of(message.client().value()),
                Map.of(
                        "id", message.message().value(),
                        "chat_id", message.session().value(),
                        "client_id", message.client().value(),
                        "type", message.type(),
                        "text", message.text(),
                        "answer_due", message.answerDue()));
    }

    @EventListener
    void on(MessageQueued message) {
        deliveries.tell(
                message.workspace(),
                EventType.MESSAGE_QUEUED,
                Optional.empty(),
                Map.of(
                        "id", message.message().value(),
                        "chat_id", message.session().value(),
                        "automatic", message.automatic()));
    }

    @EventListener
    void on(AutomaticRepliesStopped stopped) {
        deliveries.tell(
                stopped.workspace(),
                EventType.CHAT_STOPPED,
                Optional.empty(),
                Map.of("chat_id", stopped.session().value()));
    }

    @EventListener
    void on(ClientOptedOut out) {
        deliveries.tell(
                out.workspace(),
                EventType.CLIENT_OPTED_OUT,
                Optional.of(out.client().value()),
                Map.of("client_id", out.client().value()));
    }

    private static Map<String, Object> order(OrderView order) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", order.id().value());
        data.put("number", order.number());
        data.put("status", word(order.status()));
        data.put("client_id", order.client().value());
        data.put("currency", order.totals().total().currency().getCurrencyCode());
        data.put("total", order.totals().total().amount().toPlainString());
        data.put("placed_at", order.placedAt().toString());
        return data;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
