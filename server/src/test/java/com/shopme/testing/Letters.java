package com.shopme.testing;

import static com.shopme.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.mail.KeptMail;
import com.shopme.mail.Mails;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// What the server wrote to somebody. Inject it into any [ShopMeTest].
@Component
public class Letters {
    private final Mails mails;

    Letters(Mails mails) {
        this.mails = mails;
    }

    /// Waits for a letter with such a link, and takes the newest.
    ///
    /// @param name what the link opens: `invitation`, `reset`, `confirm`
    /// @return path and fragment of the link
    public String link(String address, String name) {
        var link = Pattern.compile("https?://[^/\\s]+(/\\S*#" + name + "=\\S+)");
        eventually(() -> assertThat(newest(address, link)).isPresent());
        return newest(address, link).orElseThrow();
    }

    private Optional<String> newest(String address, Pattern link) {
        return mails.kept().stream()
                .map(KeptMail::mail)
                .filter(mail -> mail.recipient().equalsIgnoreCase(address))
                .map(mail -> link.matcher(mail.text()))
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }
}
