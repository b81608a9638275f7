package com.shopme.testing;

import com.shopme.clients.ClientId;
import com.shopme.clients.Clients;
import com.shopme.clients.Contact;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/// People who walk into a shop. Inject it into any [ShopMeTest].
@Component
public class Visitors {
    private final Clients clients;

    Visitors(Clients clients) {
        this.clients = clients;
    }

    /// Giulia, who speaks Italian.
    public ClientId giulia(WorkspaceId shop) {
        var client = clients.recognise(shop, Contact.ofNumber(someNumber(), "Giulia")).id();
        clients.register(shop, client, "Giulia", Optional.empty());
        clients.speaks(shop, client, Language.ITALIAN);
        return client;
    }

    private static String someNumber() {
        return "39333" + ThreadLocalRandom.current().nextLong(1_000_000, 10_000_000);
    }
}
