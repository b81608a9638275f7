package com.shopme.notifications;

import com.shopme.clients.ClientId;
import com.shopme.clients.Clients;
import com.shopme.conversation.Chats;
import com.shopme.ordering.OrderId;
import com.shopme.ordering.OrderPlaced;
import com.shopme.ordering.OrderStatus;
import com.shopme.ordering.OrderStatusChanged;
import com.shopme.ordering.OrderView;
import com.shopme.ordering.Orders;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import java.util.Locale;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/// Tells clients about their orders. The registry may call twice; the chat is told once per order
/// and status. What was overtaken by a cancellation is not told any more.
@Service
class OrderNews {
    private final Orders orders;
    private final Clients clients;
    private final Workspaces workspaces;
    private final Chats chats;

    OrderNews(Orders orders, Clients clients, Workspaces workspaces, Chats chats) {
        this.orders = orders;
        this.clients = clients;
        this.workspaces = workspaces;
        this.chats = chats;
    }

    @ApplicationModuleListener(id = "notifications.order-placed")
    void on(OrderPlaced placed) {
        tell(placed.workspace(), placed.order(), placed.client(), OrderStatus.PENDING);
    }

    @ApplicationModuleListener(id = "notifications.order-status-changed")
    void on(OrderStatusChanged changed) {
        tell(changed.workspace(), changed.order(), changed.client(), changed.now());
    }

    private void tell(WorkspaceId workspace, OrderId id, ClientId client, OrderStatus news) {
        var order = orders.get(workspace, id);
        if (order.status() == OrderStatus.CANCELLED && news != OrderStatus.CANCELLED) return;
        var speaker = speaker(workspace, client);
        chats.tell(
                workspace,
                client,
                cause(order, news),
                speaker.news(order, news),
                Optional.of(speaker.template(order, news)));
    }

    private Speaker speaker(WorkspaceId workspace, ClientId client) {
        var person = clients.get(workspace, client);
        var language = workspaces.get(workspace).spoken(person.language());
        return new Speaker(language, person.firstName().or(person::profileName));
    }

    private static String cause(OrderView order, OrderStatus news) {
        return "order:" + order.id() + ":" + news.name().toLowerCase(Locale.ROOT);
    }
}
