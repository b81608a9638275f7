package com.shopme.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The Markdown files of `docs/`, which the build packs into the server.
@Component
class Documents {
    private static final String ROOT = "/docs/";

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .escapeHtml(true)
                    .build();

    private static final class Files {
        // Looked up once, and only when somebody reads.
        static final Map<String, Resource> BY_PATH = find();

        private static Map<String, Resource> find() {
            var found = new TreeMap<String, Resource>();
            try {
                var resolver = new PathMatchingResourcePatternResolver();
                for (var file : resolver.getResources("classpath*:docs/**/*.md")) {
                    var address = file.getURL().toString();
                    var path = address.substring(address.lastIndexOf(ROOT) + ROOT.length());
                    found.put(path.replaceAll("\\.md$", ""), file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return found;
        }
    }

    /// Paths below `folder`, without `.md`.
    List<String> paths(String folder) {
        return Files.BY_PATH.keySet().stream().filter(path -> path.startsWith(folder)).toList();
    }

    /// @param path with or without `.md`
    Optional<String> html(String path) {
        return Optional.ofNullable(Files.BY_PATH.get(path.replaceAll("\\.md$", "")))
                .map(file -> renderer.render(parser.parse(text(file))));
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
