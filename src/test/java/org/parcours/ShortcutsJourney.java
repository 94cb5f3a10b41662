package org.parcours;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.testing.Browser;
import org.parcours.testing.JourneyTest;
import org.parcours.testing.Looks;
import org.parcours.testing.Readers;

/// What keys do on every page.
@JourneyTest
class ShortcutsJourney {
    private final Readers readers;

    ShortcutsJourney(Readers readers) {
        this.readers = readers;
    }

    @Test
    void findsAnythingFromAnywhereByKeys(Browser browser) {
        Page page = readers.signIn(browser, Role.DIRECTOR, "fr", 1440, ColorScheme.LIGHT);
        Looks looks = new Looks("fr");
        page.navigate("/indicators");
        page.keyboard().press("/");
        assertThat(page.locator("#search")).isFocused();
        page.keyboard().type("perennite");
        Locator first = page.locator("#hits li a").first();
        assertThat(first).isVisible();
        looks.at(page, "search-as-you-type");
        page.keyboard().press("ArrowDown");
        assertThat(first).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("#search")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#hits")).isHidden();
        page.keyboard().press("/");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/indicators/survival.*"));
        page.context().close();
        looks.assertFine();
    }

    @Test
    void walksAListAndShowsItsShortcuts(Browser browser) {
        Page page = readers.signIn(browser, Role.DIRECTOR, "ar", 1440, ColorScheme.LIGHT);
        Looks looks = new Looks("ar");
        page.navigate("/startups");
        page.keyboard().press("?");
        assertThat(page.locator("dialog#shortcuts")).isVisible();
        looks.at(page, "shortcuts");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog#shortcuts")).isHidden();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        Locator second = page.locator("tbody tr").nth(1).locator("a").first();
        assertThat(second).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/startups/[0-9a-f-]{36}"));
        page.context().close();
        looks.assertFine();
    }

    @Test
    void searchesWithoutAScript(Browser browser) {
        Page page = readers.signInWithoutScript(browser, Role.DIRECTOR, "fr");
        page.fill("#search", "agadir");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=agadir");
        assertThat(page.locator("h1")).containsText("agadir");
        assertThat(page.locator("#hits li a[href^='/administration/parks/']").first())
                .isVisible();
        assertThat(page.locator("[data-open]")).isHidden();
        page.context().close();
    }
}
