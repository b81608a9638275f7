package com.shopme.platform;

import com.shopme.shared.Language;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// What a room says to clients, from `messages/<room>[_it|_es|_pt].properties`; English where a
/// language has no file of its own.
public final class Wording {
    private static final Control NO_GUESSING =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final String room;

    public Wording(String room) {
        this.room = room;
    }

    /// @param values for `{0}`, `{1}`, …
    /// @throws java.util.MissingResourceException if there is no such text
    public String say(Language language, String key, Object... values) {
        var text =
                ResourceBundle.getBundle("messages." + room, language.locale(), NO_GUESSING)
                        .getString(key);
        for (int i = 0; i < values.length; i++)
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        return text;
    }
}
