package org.parcours.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// A real browser for journey tests: the system's Chromium, headless, with no traffic of its own.
public final class Browser implements ParameterResolver {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static com.microsoft.playwright.@org.jspecify.annotations.Nullable Browser running;

    private final int port;

    public Browser() {
        this(0);
    }

    private Browser(int port) {
        this.port = port;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
        return new Browser(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    /// A reader with no past: a window of this width in this theme.
    public Page open(int width, ColorScheme scheme) {
        BrowserContext reader = browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + port)
                        .setViewportSize(width, 900)
                        .setLocale("fr-MA")
                        .setColorScheme(scheme));
        reader.setDefaultTimeout(20_000);
        return reader.newPage();
    }

    public Page open() {
        return open(1440, ColorScheme.LIGHT);
    }

    /// Fails where axe finds a violation of WCAG 2.2 AA on the page as it stands.
    public static void assertAccessible(Page page) {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze();
        assertThat(found.getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList())
                .as(page.url())
                .isEmpty();
    }

    /// Fails where the page must be dragged sideways.
    public static void assertFitsItsWidth(Page page) {
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wider).intValue())
                .as("pixels too wide: " + page.url())
                .isLessThanOrEqualTo(0);
    }

    private static synchronized com.microsoft.playwright.Browser browser() {
        if (running == null) {
            BrowserType.LaunchOptions options =
                    new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
            installed().ifPresent(options::setExecutablePath);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright.chromium().launch(options);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return running;
    }

    private static Optional<Path> installed() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("PARCOURS_BROWSER")).orElse(""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
