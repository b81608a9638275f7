package com.shopme.mail;

import com.shopme.platform.Wording;
import com.shopme.shared.Ids;
import com.shopme.shared.Language;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Writes letters: the words by language, the form by one template.
@Component
class Pen {
    private static final Wording WORDING = new Wording("mail");

    private final ITemplateEngine templates;

    Pen(ITemplateEngine templates) {
        this.templates = templates;
    }

    Mail write(Letter letter, String recipient, Language wanted) {
        var language = Language.SPOKEN.contains(wanted) ? wanted : Language.ENGLISH;
        var subject = say(language, letter, "subject");
        var paragraphs = List.of(say(language, letter, "text").split("\\|"));
        var note = say(language, letter, "note");
        var button = letter.target().map(_ -> say(language, letter, "button")).orElse("");
        var link = letter.target().map(URI::toString).orElse("");
        var form =
                Map.<String, Object>of(
                        "language", language.code(),
                        "subject", subject,
                        "greeting", WORDING.say(language, "greeting"),
                        "paragraphs", paragraphs,
                        "button", button,
                        "link", link,
                        "plainly", WORDING.say(language, "plainly"),
                        "note", note);
        var html = templates.process("mail", new Context(language.locale(), form));
        var text =
                "%s\n\n%s\n\n%s%s\n\n--\nShopMe\n"
                        .formatted(
                                form.get("greeting"),
                                String.join("\n\n", paragraphs),
                                link.isEmpty() ? "" : button + ":\n" + link + "\n\n",
                                note);
        return new Mail(Ids.next(), recipient, language.code(), subject, html, text);
    }

    private static String say(Language language, Letter letter, String part) {
        return WORDING.say(language, letter.name() + "." + part, letter.values().toArray());
    }
}
