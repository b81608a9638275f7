package com.shopme.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/// Reads the demo shop's files.
@Component
class DemoFiles {
    private final JsonMapper json;

    DemoFiles(JsonMapper json) {
        this.json = json;
    }

    DemoShop shop() {
        return read("shop.yaml", DemoShop.class);
    }

    DemoShop.Shelf shelf(String name) {
        return read("shelves/" + name + ".yaml", DemoShop.Shelf.class);
    }

    /// A JPEG.
    byte[] picture(String sku) {
        return bytes("images/" + sku + ".jpg");
    }

    private <T> T read(String file, Class<T> type) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Object tree = yaml.load(new String(bytes(file), StandardCharsets.UTF_8));
        return json.convertValue(tree, type);
    }

    private static byte[] bytes(String file) {
        try {
            return new ClassPathResource("demo/" + file).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
