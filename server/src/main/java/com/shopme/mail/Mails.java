package com.shopme.mail;

import com.shopme.platform.Settings;
import com.shopme.shared.Language;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Writes to the people who work with ShopMe.
@Service
public class Mails {
    private static final int SHOWN = 100;

    private final Pen pen;
    private final MailStore store;
    private final MailCarrier carrier;
    private final Settings settings;

    Mails(Pen pen, MailStore store, MailCarrier carrier, Settings settings) {
        this.pen = pen;
        this.store = store;
        this.carrier = carrier;
        this.settings = settings;
    }

    /// Keeps a letter as part of the caller's transaction; it is on its way when that commits.
    ///
    /// @param language English takes the place of one that letters do not speak
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Letter letter, String recipient, Language language) {
        var post = settings.smtp().isPresent();
        store.insert(pen.write(letter, recipient, language), letter.name(), post);
        if (!post) return;
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        Thread.ofVirtual().name("carrier").start(carrier::deliver);
                    }
                });
    }

    /// The newest letters that nobody sends, for the mailbox. In production it is always empty.
    @Transactional(readOnly = true)
    public List<KeptMail> kept() {
        return settings.production() ? List.of() : store.kept(SHOWN);
    }

    /// One of [#kept()].
    @Transactional(readOnly = true)
    public Optional<KeptMail> kept(UUID mail) {
        return settings.production() ? Optional.empty() : store.kept(mail);
    }
}
