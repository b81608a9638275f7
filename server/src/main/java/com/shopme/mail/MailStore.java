package com.shopme.mail;

import com.shopme.platform.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class MailStore {
    private static final String COLUMNS =
            "id, recipient, language, subject, html, text, attempts, created_at";

    private final JdbcClient db;
    private final Secrets secrets;

    MailStore(JdbcClient db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// A letter that is to be sent, and how often that was tried.
    record Waiting(Mail mail, int attempts) {}

    void insert(Mail mail, String kind, boolean send) {
        db.sql(
                        """
                        INSERT INTO mails (id, kind, recipient, language, subject, html, text, state)
                        VALUES (:id, :kind, :recipient, :language, :subject, :html, :text, :state)
                        """)
                .param("id", mail.id())
                .param("kind", kind)
                .param("recipient", mail.recipient())
                .param("language", mail.language())
                .param("subject", mail.subject())
                .param("html", secrets.seal(mail.html(), place(mail.id(), "html")))
                .param("text", secrets.seal(mail.text(), place(mail.id(), "text")))
                .param("state", send ? "waiting" : "kept")
                .update();
    }

    /// Takes letters that are due; another may take them after the pause that follows this attempt.
    @Transactional
    List<Waiting> claim(int most) {
        return db.sql(
                        """
                        UPDATE mails SET attempts = attempts + 1,
                            due_at = now() + least(power(2, attempts), 64) * interval '1 minute'
                        WHERE id IN (SELECT id FROM mails WHERE state = 'waiting'
                            AND due_at <= now() ORDER BY due_at LIMIT :most
                            FOR UPDATE SKIP LOCKED)
                        RETURNING id, recipient, language, subject, html, text, attempts
                        """)
                .param("most", most)
                .query((row, number) -> new Waiting(mail(row, number), row.getInt("attempts")))
                .list();
    }

    @Transactional
    void sent(UUID mail) {
        db.sql(
                        """
                        UPDATE mails SET state = 'sent', sent_at = now(), html = '', text = '',
                            problem = NULL
                        WHERE id = :id
                        """)
                .param("id", mail)
                .update();
    }

    @Transactional
    void failed(UUID mail, String problem, boolean forGood) {
        db.sql(
                        """
                        UPDATE mails SET problem = :problem,
                            state = CASE WHEN :final THEN 'failed' ELSE state END
                        WHERE id = :id
                        """)
                .param("problem", problem)
                .param("final", forGood)
                .param("id", mail)
                .update();
    }

    List<KeptMail> kept(int most) {
        return db.sql(
                        """
                        SELECT %s FROM mails WHERE state = 'kept'
                        ORDER BY created_at DESC, id DESC LIMIT :most
                        """
                                .formatted(COLUMNS))
                .param("most", most)
                .query(this::keptMail)
                .list();
    }

    Optional<KeptMail> kept(UUID mail) {
        return db.sql("SELECT %s FROM mails WHERE id = :id AND state = 'kept'".formatted(COLUMNS))
                .param("id", mail)
                .query(this::keptMail)
                .optional();
    }

    @Transactional
    void forget(Duration age) {
        db.sql("DELETE FROM mails WHERE created_at < now() - :seconds * interval '1 s'")
                .param("seconds", age.toSeconds())
                .update();
    }

    private KeptMail keptMail(ResultSet row, int number) throws SQLException {
        return new KeptMail(mail(row, number), row.getTimestamp("created_at").toInstant());
    }

    private Mail mail(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Mail(
                id,
                row.getString("recipient"),
                row.getString("language"),
                row.getString("subject"),
                secrets.open(row.getString("html"), place(id, "html")),
                secrets.open(row.getString("text"), place(id, "text")));
    }

    private static String place(UUID mail, String part) {
        return Secrets.place("mails", mail, part);
    }
}
