package org.parcours.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
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
            "--disable-sync",
            "--in-process-gpu",
            "--js-flags=--always-sparkplug,--no-opt", // no page lives long enough for more to pay
            // One process for all pages of the product, so that what is compiled for one serves the next. The last five
            // are Playwright's own, which this list replaces.
            "--disable-features=ProactivelySwapBrowsingInstancesForSameSite,RenderDocument,IsolateOrigins,site-per-process,"
                    + "SpareRendererForSitePerProcess,HttpsUpgrades,MediaRouter,OptimizationHints,PaintHolding,Translate");

    /// Is handed to each page unread: a browser compiles it once for all pages, which costs half a second, and runs it
    /// only where a page is looked at.
    private static final String AXE = "window.bringAxe = function () {\n" + AxeBuilder.getAxeScript() + "\n}";

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
        return open(new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    }

    public Page open() {
        return open(1440, ColorScheme.LIGHT);
    }

    /// A browser that runs no script.
    public Page openWithoutScript() {
        return open(new NewContextOptions().setJavaScriptEnabled(false));
    }

    private Page open(NewContextOptions options) {
        BrowserContext reader = browser()
                .newContext(options.setBaseURL("http://127.0.0.1:" + port)
                        .setLocale("fr-MA")
                        .setReducedMotion(ReducedMotion.REDUCE)); // no colour is looked at half-way to another
        reader.setDefaultTimeout(20_000);
        reader.addInitScript(AXE);
        return reader.newPage();
    }

    /// What axe has against the page as it stands, by the rules of WCAG 2.2 AA, and by how much it must be dragged
    /// sideways. What passes is not reported: to describe it would take three times as long as to find the faults.
    static List<String> faults(Page page) {
        return faults(page, "tag", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    }

    /// The faults that another width or theme can bring to a page that was judged by all rules: contrast, room for a
    /// finger, what scrolls, and what is dragged sideways.
    static List<String> faultsOfLook(Page page) {
        return faults(
                page,
                "rule",
                List.of("color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"));
    }

    @SuppressWarnings("unchecked") // an array of strings in the browser
    private static List<String> faults(Page page, String kind, List<String> rules) {
        return (List<String>) page.evaluate("""
                async ([type, values]) => {
                  if (!('axe' in window)) bringAxe();
                  const found = await axe.run({runOnly: {type, values}, reporter: 'no-passes'});
                  const faults = found.violations.map(rule =>
                    `${rule.id}: ${rule.help} ${rule.nodes.slice(0, 3).map(node => node.html).join(' ')}`);
                  const wider = document.documentElement.scrollWidth - document.documentElement.clientWidth;
                  return wider > 0 ? [...faults, `${wider} pixels too wide`] : faults;
                }""", List.of(kind, rules));
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
