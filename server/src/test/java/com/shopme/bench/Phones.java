package com.shopme.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/// Customers of the emulator inside the server that is measured. Each taps a button of the menu,
/// waits for the answer on the phone, and taps again.
final class Phones {
    private static final String NUMBER = "200000000000001";
    private static final Pattern LAST = Pattern.compile("\"last\":(\\d+)");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final List<String> TAPS =
            List.of("do:CART\",\"title\":\"Cart", "do:CATALOGUE\",\"title\":\"Products");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String api;

    /// @param answers how many came, and how long each took, in milliseconds
    record Talk(List<Double> answers, int unanswered) {}

    private static final class Phone {
        private final String id;
        private long seen;
        private int taps;

        Phone(String id) {
            this.id = id;
        }
    }

    Phones(int port) {
        this.api = "http://localhost:" + port + "/emulator/api";
    }

    /// @param each phones that one loop goes through in turn, so that Meta's limit for one pair (45
    ///   at once) is not reached
    Talk talk(int loops, int each, Duration time) throws Exception {
        var groups = new ArrayList<List<Phone>>();
        for (var n = 0; n < loops; n++) groups.add(phones(each));
        var until = System.nanoTime() + time.toNanos();
        var parts = new ArrayList<Future<Talk>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var group : groups) {
                Callable<Talk> loop = () -> loop(group, until);
                parts.add(threads.submit(loop));
            }
        }
        var answers = new ArrayList<Double>();
        var unanswered = 0;
        for (var part : parts) {
            answers.addAll(part.get().answers());
            unanswered += part.get().unanswered();
        }
        answers.sort(Double::compare);
        return new Talk(answers, unanswered);
    }

    private Talk loop(List<Phone> phones, long until) throws Exception {
        var answers = new ArrayList<Double>();
        var unanswered = 0;
        for (var n = 0; System.nanoTime() < until; n++) {
            var millis = tap(phones.get(n % phones.size()));
            if (millis < 0) unanswered++;
            else answers.add(millis);
        }
        return new Talk(answers, unanswered);
    }

    private double tap(Phone phone) throws Exception {
        var begin = System.nanoTime();
        var tap = TAPS.get(phone.taps++ % TAPS.size());
        var sent =
                post(
                        "/customers/" + phone.id + "/messages",
                        "{\"type\":\"button_reply\",\"id\":\"%s\",\"number_id\":\"%s\"}"
                                .formatted(tap, NUMBER));
        if (sent.isEmpty()) return -1;
        var news =
                get(
                        "/customers/%s/messages?direction=to_customer&number_id=%s&since=%d&wait_ms=10000&limit=5"
                                .formatted(phone.id, NUMBER, phone.seen));
        var last = LAST.matcher(news);
        if (!last.find() || Long.parseLong(last.group(1)) <= phone.seen) return -1;
        phone.seen = Long.parseLong(last.group(1));
        return (System.nanoTime() - begin) / 1e6;
    }

    private List<Phone> phones(int count) throws Exception {
        var phones = new ArrayList<Phone>();
        for (var n = 0; n < count; n++) {
            var id = ID.matcher(post("/customers", "{\"language\":\"en\"}"));
            if (!id.find()) throw new AssertionError("no customer");
            phones.add(new Phone(id.group(1)));
        }
        return phones;
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(api + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(api + path)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        return response.statusCode() < 300 ? response.body() : "";
    }

    /// Lets the emulated Meta take as many messages as come.
    void liftRateLimits() throws IOException, InterruptedException {
        var mood =
                HttpRequest.newBuilder(URI.create(api + "/moods"))
                        .header("Content-Type", "application/json")
                        .method("PATCH", BodyPublishers.ofString("{\"rate_limits\": false}"));
        if (send(mood).isEmpty()) throw new AssertionError("the mood does not change");
    }
}
