package com.shopme.mail.web;

import com.shopme.mail.Mails;
import com.shopme.platform.NotFound;
import com.shopme.platform.Settings;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Shows the letters that no mail server takes. Whoever sees it can open any account, so in
/// production it does not exist.
@Controller
class MailboxController {
    // A letter brings its looks with it, and nothing else.
    private static final String LETTER_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private final Mails mails;
    private final Settings settings;

    MailboxController(Mails mails, Settings settings) {
        this.mails = mails;
        this.settings = settings;
    }

    @GetMapping("/mailbox")
    ModelAndView list() {
        if (settings.production()) throw new NotFound("page");
        return new ModelAndView(
                "mailbox", Map.of("mails", mails.kept(), "sending", settings.smtp().isPresent()));
    }

    @GetMapping("/mailbox/{mail}")
    ResponseEntity<String> read(@PathVariable("mail") UUID mail) {
        if (settings.production()) throw new NotFound("page");
        var kept = mails.kept(mail).orElseThrow(() -> new NotFound("page"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", LETTER_POLICY)
                .body(kept.mail().html());
    }
}
