package com.shopme.mail;

import com.shopme.platform.Settings;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Brings letters to the mail server, outside any transaction. One that fails is tried again after
/// 1, 2, 4, … minutes, twelve times in all (some six hours); one under way when the server dies is
/// sent again.
@Component
class MailCarrier {
    private static final Logger log = LoggerFactory.getLogger(MailCarrier.class);
    private static final int AT_ONCE = 20;
    private static final int TRIES = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MailStore store;
    private final Settings settings;

    MailCarrier(MailStore store, Settings settings) {
        this.store = store;
        this.settings = settings;
    }

    /// Sends what is due.
    void deliver() {
        settings.smtp().ifPresent(this::deliver);
    }

    private void deliver(Settings.Smtp smtp) {
        var server = server(smtp);
        for (var due = store.claim(AT_ONCE); !due.isEmpty(); due = store.claim(AT_ONCE))
            for (var letter : due) deliver(server, smtp.from(), letter);
    }

    private void deliver(JavaMailSenderImpl server, String from, MailStore.Waiting letter) {
        var mail = letter.mail();
        try {
            var message = server.createMimeMessage();
            var form = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            form.setFrom(from);
            form.setTo(mail.recipient());
            form.setSubject(mail.subject());
            form.setText(mail.text(), mail.html());
            message.setHeader("Content-Language", mail.language());
            message.setHeader(
                    "Auto-Submitted", "auto-generated"); // RFC 3834: no answering machines
            server.send(message);
            store.sent(mail.id());
        } catch (MailException | MessagingException e) {
            var forGood = letter.attempts() >= TRIES;
            // The exception's own text may quote the address.
            log.warn("{} was not sent, attempt {}: {}", mail, letter.attempts(), kind(e));
            store.failed(mail.id(), String.valueOf(e.getMessage()), forGood);
        }
    }

    private static JavaMailSenderImpl server(Settings.Smtp smtp) {
        var server = new JavaMailSenderImpl();
        var kind = smtp.tls() ? "smtps" : "smtp";
        server.setProtocol(kind);
        server.setHost(smtp.host());
        server.setPort(smtp.port());
        smtp.user().ifPresent(server::setUsername);
        smtp.password().ifPresent(server::setPassword);
        var how = server.getJavaMailProperties();
        how.put("mail.%s.auth".formatted(kind), smtp.user().isPresent());
        how.put("mail.%s.ssl.checkserveridentity".formatted(kind), true);
        how.put("mail.smtp.starttls.enable", true);
        how.put("mail.smtp.starttls.required", smtp.user().isPresent() && !local(smtp));
        for (var what : new String[] {"connectiontimeout", "timeout", "writetimeout"})
            how.put("mail.%s.%s".formatted(kind, what), PATIENCE.toMillis());
        return server;
    }

    private static boolean local(Settings.Smtp smtp) {
        return smtp.host().matches("localhost|127\\..*|\\[::1]");
    }

    private static String kind(Exception e) {
        return e.getClass().getSimpleName();
    }
}
