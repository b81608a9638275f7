package com.shopme.identity;

import static com.shopme.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.mail.KeptMail;
import com.shopme.mail.Mails;
import java.util.List;

/// Somebody's letters, newest first.
record Inbox(Mails mails, String address) {
    List<String> subjects() {
        return letters().stream().map(kept -> kept.mail().subject()).toList();
    }

    /// Waits for so many letters, and takes the secret of the newest one's link.
    String secretOf(int letters) {
        eventually(() -> assertThat(letters()).hasSize(letters));
        return letters().getFirst().mail().text().replaceAll("(?s).*#\\w+=(\\S+).*", "$1");
    }

    private List<KeptMail> letters() {
        return mails.kept().stream()
                .filter(kept -> kept.mail().recipient().equalsIgnoreCase(address))
                .toList();
    }
}
