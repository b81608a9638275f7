package com.shopme.emulator;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// The whole emulator, wired by hand: its doors are the fields others ask.
public final class Emulator implements AutoCloseable {
    private static final long JOURNAL_LIMIT = 64L << 20;

    private final EmulatorSettings settings;
    private final DataFolder folder;
    private final Journal journal;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Feed feed = new Feed();
    private final WireLog wireLog;
    private final Businesses businesses;
    private final Customers customers;
    private final Chats chats;
    private final Moods moods;
    private final MediaVault media;
    private final MediaLinks links;
    private final Webhooks webhooks;
    private final Ticker ticker = new Ticker();
    private final Pace pace;
    private final Templates templates;
    private final StatusLadder ladder;
    private final ReadMarks readMarks;
    private final Sending sending;
    private final CustomerMessages customerMessages;
    private final NumberSettings numberSettings;
    private final NumberDesk numberDesk;

    public Emulator(EmulatorSettings settings, Clock clock) {
        this.settings = settings;
        folder = DataFolder.claim(settings.dataDir());
        journal = new Journal(folder.path().resolve("journal"), JOURNAL_LIMIT);
        wireLog = new WireLog(clock, feed);
        businesses = new Businesses(journal, feed);
        customers = new Customers(clock, journal, feed);
        chats = new Chats(journal, feed);
        moods = new Moods(journal, feed);
        media = new MediaVault(folder.path().resolve("media"), clock, journal);
        links = new MediaLinks(media, clock);
        webhooks = new Webhooks(settings, businesses, moods, journal, wireLog);
        templates = new Templates(journal, webhooks, ticker);
        pace = new Pace(clock);
        var envelope = new Envelope(clock, customers, moods);
        ladder = new StatusLadder(chats, customers, moods, envelope, webhooks, ticker);
        readMarks = new ReadMarks(chats, feed, ticker);
        sending =
                new Sending(
                        clock,
                        chats,
                        customers,
                        businesses,
                        templates,
                        media,
                        links,
                        moods,
                        pace,
                        ladder,
                        readMarks);
        customerMessages =
                new CustomerMessages(
                        clock,
                        chats,
                        customers,
                        businesses,
                        media,
                        pace,
                        envelope,
                        webhooks,
                        ladder);
        numberSettings = new NumberSettings(businesses, customers);
        numberDesk = new NumberDesk(businesses, customers, templates);
        wake();
    }

    private void wake() {
        journal.replay(this::restore);
        journal.start(this::snapshot);
        if (businesses.all().isEmpty() && customers.all().isEmpty()) preset();
        businesses.accounts().forEach(it -> customers.learn(it.id()));
        media.tidy();
        webhooks.resume();
        templates.resume();
        for (var customer : customers.all()) {
            var open =
                    chats.of(
                            customer.id(),
                            it ->
                                    it.isFrom(Direction.TO_CUSTOMER)
                                            && it.status().ordinal()
                                                    < DeliveryStatus.READ.ordinal());
            for (var message : open) {
                businesses.number(message.numberId()).ifPresent(it -> ladder.resume(message, it));
            }
        }
    }

    private void preset() {
        businesses.preset();
        customers.preset();
        SampleTemplates.addTo(templates, Businesses.PRESET_ACCOUNT);
    }

    /// Forgets chats, media, moods and everybody added; what is waiting is dropped. Then all is as
    /// on the first day. The callback URL stays.
    public synchronized void reset() {
        ticker.clear();
        webhooks.clear();
        journal.append("reset", Json.object());
        forget();
        wireLog.clear();
        pace.clear();
        preset();
        businesses.accounts().forEach(it -> customers.learn(it.id()));
        feed.tell("reset", Json.object());
    }

    private void forget() {
        businesses.clear();
        customers.clear();
        chats.clear();
        moods.clear();
        media.clear();
        templates.clear();
    }

    private void restore(String kind, JsonNode value) {
        if (kind.equals("reset")) {
            forget();
            webhooks.clear();
            return;
        }
        businesses.restore(kind, value);
        customers.restore(kind, value);
        chats.restore(kind, value);
        moods.restore(kind, value);
        media.restore(kind, value);
        templates.restore(kind, value);
        webhooks.restore(kind, value);
    }

    private void snapshot(Consumer<Journal.Entry> to) {
        businesses.snapshot(to);
        customers.snapshot(to);
        chats.snapshot(to);
        moods.snapshot(to);
        media.snapshot(to);
        templates.snapshot(to);
        webhooks.snapshot(to);
    }

    /// Removes a customer and the chats.
    public void removeCustomer(String id) {
        customers.remove(id);
        chats.forget(id);
    }

    public boolean isTyping(String customer, String number) {
        return readMarks.isTyping(customer, number);
    }

    public EmulatorSettings settings() {
        return settings;
    }

    /// Where this emulator keeps its state.
    public Path folder() {
        return folder.path();
    }

    public Feed feed() {
        return feed;
    }

    public WireLog wireLog() {
        return wireLog;
    }

    public Businesses businesses() {
        return businesses;
    }

    public Customers customers() {
        return customers;
    }

    public Chats chats() {
        return chats;
    }

    public Moods moods() {
        return moods;
    }

    public MediaVault media() {
        return media;
    }

    public Templates templates() {
        return templates;
    }

    public Webhooks webhooks() {
        return webhooks;
    }

    public Sending sending() {
        return sending;
    }

    public NumberDesk numberDesk() {
        return numberDesk;
    }

    public NumberSettings numberSettings() {
        return numberSettings;
    }

    public CustomerMessages customerMessages() {
        return customerMessages;
    }

    /// Ends every long wait: feeds, long polls, slow answers. The end is near.
    void letGo() {
        ending.countDown();
        feed.close();
        chats.close();
    }

    /// Waits so long, or until the end.
    public void dawdle(long millis) throws InterruptedException {
        var _ = ending.await(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        letGo();
        ticker.close();
        webhooks.close();
        links.close();
        journal.close();
        folder.close();
    }
}
