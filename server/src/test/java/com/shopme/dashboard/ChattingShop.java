package com.shopme.dashboard;

import com.shopme.clients.Contact;
import com.shopme.conversation.Chats;
import com.shopme.conversation.Content;
import com.shopme.conversation.Incoming;
import com.shopme.conversation.NumberId;
import com.shopme.conversation.SessionId;
import com.shopme.shared.Ids;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Shops;
import com.shopme.whatsapp.ConnectNumber;
import com.shopme.whatsapp.NumberSettings;
import com.shopme.whatsapp.Numbers;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/// A shop with a number that clients write to; nothing leaves it.
@Component
class ChattingShop {
    private final Shops shops;
    private final Numbers numbers;
    private final Chats chats;

    ChattingShop(Shops shops, Numbers numbers, Chats chats) {
        this.shops = shops;
        this.numbers = numbers;
        this.chats = chats;
    }

    /// Someone's telephone.
    record Phone(Contact contact) {
        static Phone of(String name) {
            return new Phone(Contact.ofNumber("39333" + tail(), name));
        }
    }

    /// The shop's number.
    record Line(WorkspaceId workspace, NumberId number) {}

    Line open() {
        var workspace = shops.open().workspace();
        var number =
                numbers.connect(
                        workspace,
                        new ConnectNumber(
                                new PhoneNumber("+39" + tail()),
                                tail(),
                                "100000000000001",
                                "emulator-token",
                                Optional.empty(),
                                NumberSettings.DEFAULT));
        numbers.stop(workspace, number, "Nothing leaves this test.");
        return new Line(workspace, number);
    }

    SessionId says(Line line, Phone who, String text) {
        return sends(line, who, new Content.Text(text), Instant.now());
    }

    SessionId sends(Line line, Phone who, Content content, Instant at) {
        return sends(line, who, content, at, "wamid." + Ids.next());
    }

    SessionId sends(Line line, Phone who, Content content, Instant at, String id) {
        return chats.receive(
                        line.workspace(),
                        new Incoming(line.number(), who.contact(), id, content, "{}", at))
                .session();
    }

    private static String tail() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L));
    }
}
