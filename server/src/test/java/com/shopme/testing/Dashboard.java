package com.shopme.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.shopme.identity.Users;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Members;
import com.shopme.workspace.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.stereotype.Component;

/// The dashboard in a real browser. Inject it into any [ShopMeTest], open a [Desk] as somebody, and
/// close the desk at the end: that asserts that the browser had nothing to complain about.
@Component
public class Dashboard {
    private static final String PASSWORD = "buongiorno";
    private static final Path AXE = Path.of("../web/node_modules/axe-core/axe.min.js");
    private static final Path SCREENS = Path.of("target/screens");

    private final Users users;
    private final Members members;
    private final WebServerApplicationContext server;

    Dashboard(Users users, Members members, WebServerApplicationContext server) {
        this.users = users;
        this.members = members;
        this.server = server;
    }

    /// The screens that pages are looked at on.
    public enum Screen {
        DESKTOP(1440, 900),
        TABLET(768, 1024),
        PHONE(375, 812);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /// Nobody is signed in yet.
    public Desk open(Chromium chromium, Screen screen, ColorScheme scheme) {
        var context =
                chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(screen.width, screen.height)
                                        .setLocale("en-GB")
                                        .setColorScheme(scheme));
        context.setDefaultTimeout(60_000);
        return new Desk(context, "http://localhost:" + port(), screen, scheme);
    }

    /// Somebody new with this role is signed in, as by the sign-in page.
    public Desk open(
            Chromium chromium,
            WorkspaceId workspace,
            Role role,
            Screen screen,
            ColorScheme scheme) {
        var desk = open(chromium, screen, scheme);
        desk.signIn(hire(workspace, role));
        return desk;
    }

    /// @return the e-mail address of somebody new, whose password is `buongiorno`
    public String hire(WorkspaceId workspace, Role role) {
        var email = Ids.next() + "@example.com";
        members.join(workspace, users.register(email, PASSWORD).id(), role);
        return email;
    }

    private int port() {
        return server.getWebServer().getPort();
    }

    /// A browser window, and what is done at it.
    public static final class Desk implements AutoCloseable {
        private final BrowserContext context;
        private final Page page;
        private final String base;
        private final String suffix;
        private final List<String> complaints = new CopyOnWriteArrayList<>();

        private Desk(BrowserContext context, String base, Screen screen, ColorScheme scheme) {
            this.context = context;
            this.base = base;
            this.suffix = "-%s-%d".formatted(scheme.name().toLowerCase(), screen.width);
            page = context.newPage();
            page.onConsoleMessage(
                    message -> {
                        if (message.type().equals("error"))
                            complaints.add(message.text() + " " + message.location());
                    });
            page.onPageError(complaints::add);
        }

        public Page page() {
            return page;
        }

        public void visit(String path) {
            page.navigate(base + path);
        }

        /// Signs in without the page: its cookies are what the page would have got.
        void signIn(String email) {
            var answer =
                    context.request()
                            .post(
                                    base + "/api/auth/login",
                                    com.microsoft.playwright.options.RequestOptions.create()
                                            .setHeader("Origin", base)
                                            .setData(Map.of("email", email, "password", PASSWORD)));
            if (!answer.ok()) throw new AssertionError(answer.text());
        }

        public Locator button(String name) {
            return page.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
        }

        public Locator heading(String name) {
            return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
        }

        /// What the console is told because we asked for it: a refusal, a page that is not there.
        public void forgive(String part) {
            complaints.removeIf(complaint -> complaint.contains(part));
        }

        /// Looks at the page as it is: keeps a picture of it in `target/screens`, and lets axe find
        /// nothing that keeps anybody out. What opens over a page (a menu, a list of choices)
        /// stands at the end of the body and is a place of its own, as a dialog is to axe.
        public void inspect(String name) {
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + suffix + ".png")));
            page.evaluate(script());
            var found =
                    page.evaluate(
                            """
                            async () => {
                                axe.configure({ checks: [{ id: 'region', options: { regionMatcher:
                                    'dialog, [role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=tooltip], svg' } }] });
                                return (await axe.run(
                                    { exclude: ['[data-base-ui-focus-guard]'] },
                                    { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
                                )).violations.flatMap(one => one.nodes.map(node =>
                                    `${one.id}: ${node.html.slice(0, 300)} ${node.failureSummary}`));
                            }
                            """);
            assertThat((List<?>) found).as("axe on " + name + suffix).isEmpty();
        }

        @Override
        public void close() {
            context.close();
            assertThat(complaints).as("what the browser complained of").isEmpty();
        }

        private static String script() {
            try {
                return Files.readString(AXE);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "axe is missing: ./shopme test installs it, or npm ci in web/", e);
            }
        }
    }
}
