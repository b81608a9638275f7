package com.shopme.ordering.web;

import com.shopme.platform.Wording;
import com.shopme.shared.Language;
import com.shopme.shared.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Enumeration;
import java.util.Locale;

/// The checkout page's own words, in one language that it speaks.
record Speech(Language language) {
    private static final Wording WORDING = new Wording("checkout");

    Speech {
        if (!Language.SPOKEN.contains(language)) language = Language.ENGLISH;
    }

    /// For somebody we do not know: what the browser asks for.
    static Speech asked(Enumeration<Locale> locales) {
        while (locales.hasMoreElements()) {
            var code = locales.nextElement().getLanguage();
            for (var spoken : Language.SPOKEN)
                if (spoken.code().equals(code)) return new Speech(spoken);
        }
        return new Speech(Language.ENGLISH);
    }

    public String code() {
        return language.code();
    }

    public String say(String key, Object... values) {
        return WORDING.say(language, key, values);
    }

    String money(Money money) {
        return money.in(language);
    }

    String percent(BigDecimal rate) {
        var format = NumberFormat.getPercentInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return format.format(rate.movePointLeft(2));
    }
}
