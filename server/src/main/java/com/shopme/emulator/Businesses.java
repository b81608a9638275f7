package com.shopme.emulator;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Accounts (WABAs), their numbers and what a business has set on them.
public final class Businesses {
    static final String PRESET_ACCOUNT = "100000000000001";
    static final String PRESET_NUMBER = "200000000000001";
    static final String APP = "300000000000001";

    /// @param subscribed whether the app hears this account's webhooks
    public record Account(String id, String name, boolean subscribed) {}

    /// What the business keeps on a number.
    ///
    /// @param blocked ids of customers
    record Settings(
            String number,
            ObjectNode profile,
            boolean cartEnabled,
            boolean catalogVisible,
            Set<String> blocked) {
        static Settings fresh(String number) {
            return new Settings(
                    number, Json.object("about", "Caffè, dolci e regali"), true, false, Set.of());
        }
    }

    private final Journal journal;
    private final Feed feed;
    private final ConcurrentHashMap<String, Account> accounts = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, BusinessNumber> numbers = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Settings> settings = new ConcurrentHashMap<>();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();

    Businesses(Journal journal, Feed feed) {
        this.journal = journal;
        this.feed = feed;
    }

    void preset() {
        save(new Account(PRESET_ACCOUNT, "Bottega Aurora", true));
        save(
                BusinessNumber.named(
                        PRESET_NUMBER, PRESET_ACCOUNT, "+39 02 5550 1000", "Bottega Aurora"));
    }

    public void save(Account account) {
        accounts.put(account.id(), account);
        journal.append("account", account);
    }

    public void save(BusinessNumber number) {
        accounts.computeIfAbsent(
                number.account(),
                id -> {
                    var account = new Account(id, number.verifiedName(), true);
                    journal.append("account", account);
                    return account;
                });
        numbers.put(number.id(), number);
        deleted.remove(number.id());
        journal.append("number", number);
        feed.tell("number", number);
    }

    public void delete(String number) {
        get(number);
        numbers.remove(number);
        deleted.add(number);
        journal.append("number_gone", Json.object("id", number));
        feed.tell("reload", Json.object());
    }

    void save(Settings it) {
        settings.put(it.number(), it);
        journal.append("settings", it);
    }

    Settings settings(String number) {
        return settings.getOrDefault(number, Settings.fresh(number));
    }

    public BusinessNumber get(String id) {
        return number(id).orElseThrow(() -> new NotKnown("number", id));
    }

    public Optional<BusinessNumber> number(String id) {
        return Optional.ofNullable(numbers.get(id));
    }

    public Optional<Account> account(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /// The number as the Graph API finds it: code 33 when it was deleted, 100/33 when it never was.
    public BusinessNumber forGraph(String method, String id) {
        var number = numbers.get(id);
        if (number != null) return number;
        if (deleted.contains(id)) {
            throw GraphError.of(33, "The business phone number has been deleted");
        }
        throw GraphError.unknownObject(method, id);
    }

    boolean subscribed(String account) {
        return account(account).map(Account::subscribed).orElse(false);
    }

    public List<BusinessNumber> all() {
        return numbers.values().stream().sorted(Comparator.comparing(BusinessNumber::id)).toList();
    }

    public Collection<Account> accounts() {
        return accounts.values();
    }

    void restore(String kind, JsonNode value) {
        switch (kind) {
            case "account" -> {
                var account = Json.read(value, Account.class);
                accounts.put(account.id(), account);
            }
            case "number" -> {
                var number = Json.read(value, BusinessNumber.class);
                numbers.put(number.id(), number);
                deleted.remove(number.id());
            }
            case "number_gone" -> {
                numbers.remove(Json.text(value, "id"));
                deleted.add(Json.text(value, "id"));
            }
            case "settings" -> {
                var it = Json.read(value, Settings.class);
                settings.put(it.number(), it);
            }
            default -> {}
        }
    }

    void snapshot(Consumer<Journal.Entry> to) {
        accounts.values().forEach(it -> to.accept(new Journal.Entry("account", it)));
        numbers.values().forEach(it -> to.accept(new Journal.Entry("number", it)));
        settings.values().forEach(it -> to.accept(new Journal.Entry("settings", it)));
        deleted.forEach(it -> to.accept(new Journal.Entry("number_gone", Json.object("id", it))));
    }

    void clear() {
        accounts.clear();
        numbers.clear();
        settings.clear();
        deleted.clear();
    }
}
