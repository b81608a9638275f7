package com.shopme.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Somebody with a phone, for tests: `giulia.says("ciao")`, `giulia.awaitReply()`,
/// `giulia.taps("Yes")`. Speaks to an [EmulatorServer], or to any server that has the emulator,
/// over HTTP only.
public final class EmulatedCustomer {
    /// What a phone received.
    ///
    /// @param text header, body and footer as one reads them
    /// @param json the whole message as `docs/emulator.md` describes it
    public record Received(long seq, String id, String type, String text, JsonNode json) {
        static Received of(JsonNode it) {
            return new Received(
                    it.path("seq").asLong(),
                    Json.text(it, "id"),
                    Json.text(it, "type"),
                    Json.text(it, "text"),
                    it);
        }

        /// The titles one can tap.
        public List<String> choices() {
            var titles = new ArrayList<String>();
            json.path("choices").forEach(it -> titles.add(Json.text(it, "title")));
            return titles;
        }

        /// The address behind the link button with this title.
        public Optional<String> link(String title) {
            for (var it : json.path("choices")) {
                if (Json.text(it, "kind").equals("url") && Json.text(it, "title").equals(title)) {
                    return Optional.of(Json.text(it, "value"));
                }
            }
            return Optional.empty();
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmulatorServer server;
    private final String id;
    private final String number;
    private long seen;
    private long counted;

    EmulatedCustomer(EmulatorServer server, String id, String number) {
        this.server = server;
        this.id = id;
        this.number = number;
    }

    public String id() {
        return id;
    }

    /// The same person in the chat with another business number.
    public EmulatedCustomer writingTo(String otherNumber) {
        return new EmulatedCustomer(server, id, otherNumber);
    }

    /// The customer's record: `phone`, `wa_id`, `user_ids`, …
    public JsonNode profile() {
        return server.api("GET", "/customers/" + id, null);
    }

    /// Writes a text; answers the id of the message.
    public String says(String text) {
        return Json.text(sends(Json.object("type", "text").put("text", text)), "id");
    }

    /// Taps a button or a row of the newest message that offers it.
    public JsonNode taps(String title) {
        return sends(Json.object("type", "tap").put("title", title));
    }

    /// Sends a voice note of these bytes.
    public JsonNode speaks(byte[] ogg) {
        return sends(
                Json.object("type", "voice").put("data", Base64.getEncoder().encodeToString(ogg)));
    }

    /// Sends anything `docs/emulator.md` lists.
    public JsonNode sends(ObjectNode wish) {
        wish.put("number_id", number);
        return server.api("POST", "/customers/" + id + "/messages", wish);
    }

    public JsonNode sends(String wish) {
        return sends((ObjectNode) Json.parse(wish));
    }

    /// Everything received from the business so far, oldest first.
    public List<Received> received() {
        return receivedAfter(0, 0);
    }

    /// What has arrived since this was last asked. A phone remembers only so many messages.
    public List<Received> fresh() {
        var found = receivedAfter(counted, 0);
        if (!found.isEmpty()) counted = found.getLast().seq();
        return found;
    }

    /// The next message not yet returned by this method; waits up to 30 s.
    public Received awaitReply() {
        return awaitReply(PATIENCE);
    }

    public Received awaitReply(Duration patience) {
        var found = receivedAfter(seen, patience.toMillis());
        if (found.isEmpty()) {
            throw new AssertionError(
                    id + " received nothing in " + patience + "; so far: " + received());
        }
        seen = found.getFirst().seq();
        return found.getFirst();
    }

    private List<Received> receivedAfter(long since, long waitMs) {
        var path = "/customers/%s/messages?direction=to_customer&number_id=%s&since=%d&wait_ms=%d";
        var answer = server.api("GET", path.formatted(id, number, since, waitMs), null);
        var all = new ArrayList<Received>();
        answer.path("messages").forEach(it -> all.add(Received.of(it)));
        return all;
    }

    /// Reads what has arrived.
    public void reads() {
        server.api("POST", "/customers/" + id + "/read?number_id=" + number, Json.object());
    }
}
