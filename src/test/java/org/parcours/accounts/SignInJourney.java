package org.parcours.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.testing.Browser;
import org.parcours.testing.JourneyTest;

@JourneyTest
class SignInJourney {
    @ParameterizedTest
    @CsvSource({"fr, 1440, LIGHT", "ar, 390, DARK", "en, 390, LIGHT", "ar, 1440, LIGHT"})
    void refusesAStrangerInWordsThatSayWhatToDo(String language, int width, ColorScheme scheme, Browser browser) {
        Page page = browser.open(width, scheme);
        page.navigate("/sign-in?lang=" + language);
        Browser.assertAccessible(page);
        Browser.assertFitsItsWidth(page);
        page.fill("#email", "nobody@example.org");
        page.fill("#password", "not the password");
        page.keyboard().press("Enter");
        page.waitForURL("**/sign-in?refused**");
        assertThat(page.locator("[role=alert]").textContent()).isNotBlank();
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        Browser.assertAccessible(page);
        page.context().close();
    }
}
