package com.shopme.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The emulator lives as long as the server and meets whoever comes: its memory must not grow.
class KeptMessagesTest {
    @TempDir private Path folder;

    @Test
    void ofAllChatsTogetherTheLatestMessagesStay() {
        var chats = new Chats(new Journal(folder, 1_000_000), new Feed());

        for (var n = 0; n < Chats.KEPT_IN_ALL + 10; n++) write(chats, "customer " + n, "m" + n);

        assertThat(chats.find("m9")).isEmpty();
        assertThat(chats.of("customer 9", _ -> true)).isEmpty();
        assertThat(chats.find("m10")).isPresent();
        assertThat(chats.of("customer " + (Chats.KEPT_IN_ALL + 9), _ -> true)).hasSize(1);
    }

    private static void write(Chats chats, String customer, String id) {
        chats.add(
                customer,
                "number",
                seq ->
                        new ChatMessage(
                                seq,
                                id,
                                customer,
                                "number",
                                Direction.FROM_CUSTOMER,
                                "text",
                                Json.object("body", "ciao"),
                                null,
                                Instant.EPOCH,
                                null,
                                null,
                                ChatMessage.Marks.fresh(DeliveryStatus.SENT)),
                _ -> {});
    }
}
