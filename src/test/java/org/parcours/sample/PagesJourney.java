package org.parcours.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.accounts.Role;
import org.parcours.testing.Browser;
import org.parcours.testing.JourneyTest;

/// Walks every page that a menu or a first link opens, as people of the sample network see them.
@JourneyTest
class PagesJourney {
    private final SampleNetwork sample;

    PagesJourney(SampleNetwork sample) {
        this.sample = sample;
    }

    @BeforeEach
    void loadTheSampleOnce() {
        if (sample.mayBeLoaded()) {
            sample.load(loaded -> {});
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DIRECTOR, fr, 1440, LIGHT",
        "DIRECTOR, ar, 390, LIGHT",
        "DIRECTOR, ar, 1440, DARK",
        "DIRECTOR, fr, 390, DARK",
        "ADMINISTRATOR, fr, 390, LIGHT",
        "ADMINISTRATOR, ar, 1440, LIGHT",
        "COORDINATOR, en, 390, DARK"
    })
    void everyPageIsAccessibleAndFits(Role role, String language, int width, ColorScheme scheme, Browser browser) {
        Page page = signedIn(role, language, width, scheme, browser);
        List<String> wrong = new ArrayList<>();
        for (String address : addresses(page)) {
            var answer = page.navigate(address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(
                            "target",
                            "screens",
                            address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                                            .replaceAll("[^a-z0-9-]+", "_") + "." + role + "." + language + "." + width
                                    + "." + scheme + ".png")));
            try {
                Browser.assertAccessible(page);
                Browser.assertFitsItsWidth(page);
            } catch (AssertionError found) {
                wrong.add(address + ": " + found.getMessage());
            }
        }
        page.context().close();
        assertThat(wrong).isEmpty();
    }

    private Page signedIn(Role role, String language, int width, ColorScheme scheme, Browser browser) {
        Page page = browser.open(width, scheme);
        String email = sample.accounts().stream()
                .filter(account -> account.role() == role)
                .findFirst()
                .orElseThrow()
                .email();
        page.navigate("/sign-in?lang=" + language);
        page.fill("#email", email);
        page.fill("#password", sample.password());
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /// What the menu names, then one page beneath each list.
    private static List<String> addresses(Page page) {
        List<String> addresses = new ArrayList<>(hrefs(page, ".rail nav a[href^='/']:not([hreflang])"));
        assertThat(addresses).isNotEmpty();
        addresses.add("/account");
        addresses.add("/figures");
        for (String list : List.copyOf(addresses)) {
            page.navigate(list);
            hrefs(page, "#content a[href^='" + list.replaceAll("\\?.*", "") + "/']").stream()
                    .filter(href -> !href.matches(".*(export|file|download|format=|\\.json|\\.csv|\\.pem).*"))
                    .limit(2)
                    .forEach(addresses::add);
        }
        return addresses.stream().distinct().toList();
    }

    private static List<String> hrefs(Page page, String links) {
        return page.locator(links).all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }
}
