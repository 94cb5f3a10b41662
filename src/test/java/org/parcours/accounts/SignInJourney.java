package org.parcours.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.testing.Browser;
import org.parcours.testing.JourneyTest;
import org.parcours.testing.Looks;

@JourneyTest
class SignInJourney {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "en"})
    void refusesAStrangerInWordsThatSayWhatToDo(String language, Browser browser) {
        Page page = browser.open();
        Looks looks = new Looks(language);
        page.navigate("/sign-in?lang=" + language);
        looks.at(page, "sign-in");
        page.fill("#email", "nobody@example.org");
        page.fill("#password", "not the password");
        page.keyboard().press("Enter");
        page.waitForURL("**/sign-in?refused**");
        assertThat(page.locator("[role=alert]").textContent()).isNotBlank();
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        looks.at(page, "sign-in-refused");
        page.navigate("/sign-in/link");
        looks.at(page, "sign-in-link");
        page.navigate("/sign-in/link/this-secret-is-nobodys");
        looks.at(page, "sign-in-link-unknown");
        page.context().close();
        looks.assertFine();
    }
}
