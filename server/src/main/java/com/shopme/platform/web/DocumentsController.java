package com.shopme.platform.web;

import com.shopme.platform.NotFound;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Our documents as pages: `/docs` and, as problems name them, `/problems/<name>`.
@RestController
class DocumentsController {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Documents documents;

    DocumentsController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/docs")
    ResponseEntity<String> index() {
        return page("Documents", list("/docs/", documents.paths("")));
    }

    @GetMapping("/docs/{*path}")
    ResponseEntity<String> document(@PathVariable String path) {
        return page(path.substring(1));
    }

    @GetMapping("/problems")
    ResponseEntity<String> problems() {
        return page("Problems", list("/docs/", documents.paths("problems/")));
    }

    @GetMapping("/problems/{name}")
    ResponseEntity<String> problem(@PathVariable String name) {
        return page("problems/" + name);
    }

    private ResponseEntity<String> page(String path) {
        var html = documents.html(path).orElseThrow(() -> new NotFound("page"));
        return page(path, html);
    }

    private static ResponseEntity<String> page(String title, String html) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .body(
                        """
                        <!doctype html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>%s · ShopMe</title>
                        <link rel="icon" href="/assets/icon.svg">
                        <link rel="stylesheet" href="/assets/docs.css">
                        </head>
                        <body>
                        <nav><a href="/">ShopMe</a> <a href="/docs">Documents</a></nav>
                        <main>
                        %s
                        </main>
                        </body>
                        </html>
                        """
                                .formatted(title, html));
    }

    private static String list(String root, List<String> paths) {
        var items = new StringBuilder("<h1>Documents</h1><ul>");
        for (var path : paths)
            items.append("<li><a href=\"%s%s\">%s</a></li>".formatted(root, path, path));
        return items.append("</ul>").toString();
    }
}
