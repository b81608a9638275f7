package com.shopme.catalog.web;

import com.shopme.catalog.Named;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What something of the catalogue is called in one language.
@Schema(name = "CatalogText")
record TextJson(String name, Optional<String> description, List<String> aliases) {
    static Map<String, TextJson> of(List<Named> texts) {
        var all = new TreeMap<String, TextJson>();
        for (var named : texts)
            all.put(
                    named.language().code(),
                    new TextJson(named.name(), named.description(), named.aliases()));
        return all;
    }
}
