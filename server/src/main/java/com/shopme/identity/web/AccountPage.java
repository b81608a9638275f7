package com.shopme.identity.web;

import com.shopme.platform.Wording;
import com.shopme.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where the links of letters lead: confirms an address, takes a new password, asks for one. What
/// opens it stands behind #, so only the page's script reads it; a program that looks at links in
/// letters uses none up.
@Controller
class AccountPage {
    private static final Wording WORDING = new Wording("account");

    @GetMapping("/account")
    ModelAndView show(HttpServletRequest request) {
        var language = asked(request);
        Function<String, String> say = key -> WORDING.say(language, key);
        return new ModelAndView("account", Map.of("language", language.code(), "say", say));
    }

    static Language asked(HttpServletRequest request) {
        for (var locale : Collections.list(request.getLocales()))
            for (var spoken : Language.SPOKEN)
                if (spoken.code().equals(locale.getLanguage())) return spoken;
        return Language.ENGLISH;
    }
}
