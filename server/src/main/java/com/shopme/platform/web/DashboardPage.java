package com.shopme.platform.web;

import com.shopme.platform.Dashboard;
import com.shopme.platform.Settings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/// Answers every address of the dashboard with its one page. It is never kept, so a new version is
/// seen at once; what it loads from /app-assets is kept for ever (see [DashboardAssets]). Stands
/// behind the gate, whose headers it carries.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DashboardPage extends OncePerRequestFilter {
    private static final ClassPathResource PAGE = new ClassPathResource("dashboard/index.html");
    private static final String NOT_BUILT =
            "<!doctype html><title>ShopMe</title><p>The dashboard is not built: start the server with"
                    + " ./shopme.";

    private static final ClassPathResource PAGES = new ClassPathResource("dashboard/pages.txt");

    private final Settings settings;
    private final Set<String> pages;

    DashboardPage(Settings settings) throws IOException {
        this.settings = settings;
        this.pages =
                PAGES.exists()
                        ? Set.copyOf(
                                PAGES.getContentAsString(StandardCharsets.UTF_8).lines().toList())
                        : Set.of();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Dashboard.owns(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = (PAGE.exists() ? whole() : NOT_BUILT).getBytes(StandardCharsets.UTF_8);
        if (!has(request.getRequestURI())) response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(page.length);
        if (!"HEAD".equals(request.getMethod())) response.getOutputStream().write(page);
    }

    // A page that is not there is shown by the dashboard itself. Which there are its build told.
    private boolean has(String path) {
        return path.equals("/") || pages.isEmpty() || pages.contains(path.split("/", 3)[1]);
    }

    private String whole() throws IOException {
        return PAGE.getContentAsString(StandardCharsets.UTF_8)
                .replace("</head>", facts() + "</head>");
    }

    // What the sign-in page shows before anybody signed in. A password of the operator's own never
    // is among it.
    private String facts() {
        var facts = fact("emulator", String.valueOf(settings.emulator()));
        if (!settings.demo() || !settings.demoPassword()) return facts;
        return facts
                + fact("demo-email", settings.adminEmail())
                + fact("demo-password", settings.adminPassword());
    }

    private static String fact(String name, String value) {
        return "<meta name=\"shopme-%s\" content=\"%s\">"
                .formatted(name, HtmlUtils.htmlEscape(value));
    }
}
