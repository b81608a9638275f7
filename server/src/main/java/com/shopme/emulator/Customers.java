package com.shopme.emulator;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The people in the emulator, found by id, by number (in either spelling) or by BSUID.
public final class Customers {
    private final Clock clock;
    private final Journal journal;
    private final Feed feed;
    private final ConcurrentHashMap<String, Customer> byId = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, String> idByLine = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, String> idByUserId = new ConcurrentHashMap<>();

    Customers(Clock clock, Journal journal, Feed feed) {
        this.clock = clock;
        this.journal = journal;
        this.feed = feed;
    }

    /// Four people in four languages and one who shows a username only. Their numbers are invented;
    /// the British one is in the range Ofcom keeps for drama.
    void preset() {
        var now = clock.instant();
        var luna =
                new Customer(
                        "luna",
                        "Luna",
                        "+393335550105",
                        "393335550105",
                        "luna.moda",
                        true,
                        "it",
                        true,
                        false,
                        now.plusMillis(4));
        save(Customer.named("giulia", "Giulia Rossi", "+393335550101", "it", now));
        save(Customer.named("james", "James Carter", "+447700900102", "en", now.plusMillis(1)));
        save(Customer.named("lucia", "Lucía Fernández", "+34600555103", "es", now.plusMillis(2)));
        save(Customer.named("ana", "Ana Silva", "+351910555104", "pt", now.plusMillis(3)));
        save(luna);
    }

    /// Adds somebody from what the API was told; everything has a default.
    public Customer add(ObjectNode wish) {
        var name = wish.path("name").asString("Alex");
        var language = wish.path("language").asString("en");
        var phone = wish.path("phone").asString(wish.path("number").asString(""));
        if (phone.isEmpty()) phone = freeNumber(language);
        if (!PhoneDigits.plausible(phone)) {
            throw new NotPossible("'phone' must be an international number such as +39333555010.");
        }
        var digits = PhoneDigits.of(phone);
        if (byPhone(digits).isPresent()) {
            throw new NotPossible("Somebody here already has the number +" + digits + ".");
        }
        var id = wish.path("id").asString("");
        if (id.isEmpty())
            id = "c" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
        if (!id.matches("[A-Za-z0-9_-]{1,64}") || byId.containsKey(id)) {
            throw new NotPossible("'id' must be new, of letters, digits, '-' and '_'.");
        }
        var username = Json.textOrNull(wish, "username");
        var customer =
                new Customer(
                        id,
                        name,
                        "+" + digits,
                        wish.path("wa_id").asString(digits),
                        username,
                        wish.path("number_hidden").asBoolean(username != null),
                        language,
                        wish.path("reads_automatically").asBoolean(true),
                        false,
                        clock.instant());
        save(customer);
        return customer;
    }

    /// Changes what is named in `patch`: name, language, username, number_hidden,
    /// reads_automatically. The number changes by a message of its own.
    public Customer change(String id, ObjectNode patch) {
        var old = get(id);
        var allowed = patch.deepCopy();
        allowed.remove(List.of("id", "phone", "wa_id", "since", "marketing_stopped"));
        var changed = Json.read(Json.patched(Json.tree(old), allowed), Customer.class);
        save(changed);
        return changed;
    }

    Customer change(String id, UnaryOperator<Customer> change) {
        var changed = change.apply(get(id));
        save(changed);
        return changed;
    }

    public void remove(String id) {
        var gone = get(id);
        byId.remove(id);
        idByLine.remove(PhoneDigits.line(gone.waId()));
        journal.append("customer_gone", Json.object("id", id));
        feed.tell("customer_gone", Json.object("id", id));
    }

    public Customer get(String id) {
        var customer = byId.get(id);
        if (customer == null) throw new NotKnown("customer", id);
        return customer;
    }

    Optional<Customer> find(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
    }

    public List<Customer> all() {
        return byId.values().stream().sorted(Comparator.comparing(Customer::since)).toList();
    }

    Optional<Customer> byPhone(String digits) {
        return find(idByLine.get(PhoneDigits.line(digits)));
    }

    /// Finds by BSUID; one that went out of use with the old number finds nobody.
    Optional<Customer> byUserId(String account, String userId) {
        return find(idByUserId.get(userId)).filter(it -> userId(it, account).equals(userId));
    }

    /// The customer's BSUID for this account; found again by [#byUserId].
    public String userId(Customer customer, String account) {
        var userId = customer.userId(account);
        idByUserId.putIfAbsent(userId, customer.id());
        return userId;
    }

    /// Makes every BSUID of a new account findable.
    void learn(String account) {
        byId.values().forEach(it -> userId(it, account));
    }

    private void save(Customer customer) {
        var before = byId.put(customer.id(), customer);
        if (before != null) idByLine.remove(PhoneDigits.line(before.waId()), customer.id());
        idByLine.put(PhoneDigits.line(customer.waId()), customer.id());
        journal.append("customer", customer);
        feed.tell("customer", customer);
    }

    private String freeNumber(String language) {
        var prefix =
                switch (language.substring(0, Math.min(2, language.length()))) {
                    case "it" -> "+39333555";
                    case "es" -> "+3460055";
                    case "pt" -> "+35191055";
                    default -> "+447700900";
                };
        var digits = language.startsWith("es") || language.startsWith("pt") ? 4 : 3;
        while (true) {
            long tail = ThreadLocalRandom.current().nextLong((long) Math.pow(10, digits + 1));
            var number = prefix + String.format("%0" + (digits + 1) + "d", tail);
            if (byPhone(PhoneDigits.of(number)).isEmpty()) return number;
        }
    }

    void restore(String kind, JsonNode value) {
        switch (kind) {
            case "customer" -> {
                var customer = Json.read(value, Customer.class);
                var before = byId.put(customer.id(), customer);
                if (before != null) idByLine.remove(PhoneDigits.line(before.waId()));
                idByLine.put(PhoneDigits.line(customer.waId()), customer.id());
            }
            case "customer_gone" -> {
                var gone = byId.remove(Json.text(value, "id"));
                if (gone != null) idByLine.remove(PhoneDigits.line(gone.waId()));
            }
            default -> {}
        }
    }

    void snapshot(Consumer<Journal.Entry> to) {
        byId.values().forEach(it -> to.accept(new Journal.Entry("customer", it)));
    }

    void clear() {
        byId.clear();
        idByLine.clear();
        idByUserId.clear();
    }
}
