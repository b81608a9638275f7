package com.shopme.catalog;

import com.shopme.api.Given;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the name in an address; without one, one is made from the name.
final class Slugs {
    private Slugs() {}

    static String read(Given given, int longest, String name, UUID id, @Nullable String now) {
        if (!given.has("slug") && now != null) return now;
        var slug = given.optionalText("slug", longest, java.util.Optional.empty());
        if (slug.isEmpty()) return Slug.of(name, id);
        if (!slug.get().matches("[a-z0-9]+(-[a-z0-9]+)*"))
            given.wrong("slug", "pattern", "has other than a to z, 0 to 9 and single hyphens");
        return slug.get();
    }
}
