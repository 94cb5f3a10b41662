package org.parcours.connections;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.accounts.Role;
import org.parcours.database.Scope;
import org.parcours.testing.Accounts;
import org.parcours.testing.Browser;
import org.parcours.testing.JourneyTest;
import org.parcours.testing.Looks;

/// A director adds a partner by keyboard and what it offers, confirms it and finds it again; axe looks at every page.
@JourneyTest
class PartnersJourney {
    private final Accounts accounts;

    PartnersJourney(Accounts accounts) {
        this.accounts = accounts;
    }

    @ParameterizedTest
    @CsvSource({"fr, 1440, LIGHT", "ar, 390, DARK"})
    void addsAPartnerAndItsOffer(String language, int width, ColorScheme scheme, Browser browser) {
        String email = "partners-" + UUID.randomUUID() + "@parcours.example";
        Scope.SYSTEM.run(() -> accounts.addWithPassword(email, Role.DIRECTOR, null));
        Looks looks = new Looks(language);
        Page page = browser.open(width, scheme);
        page.navigate("/sign-in?lang=" + language);
        page.fill("#email", email);
        page.fill("#password", Accounts.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));

        page.navigate("/partners/new");
        looks.at(page, "partners-new");
        String name = "Fonds " + UUID.randomUUID().toString().substring(0, 8);
        page.fill("#name", name);
        page.selectOption("#kind", "INVESTOR");
        page.fill("#city", "Rabat");
        page.press("#city", "Enter");
        page.waitForURL(url -> url.matches(".*/partners/[0-9a-f-]{36}"));
        looks.at(page, "partners-partner");

        page.click("#offers a[href$='/offers/new']");
        looks.at(page, "partners-offer");
        page.fill("#wordsFr", "Capital d’amorçage");
        page.fill("#ticketFrom", "2 000 000");
        page.fill("#ticketTo", "1 000 000");
        page.press("#ticketTo", "Enter");
        page.waitForSelector("#ticketTo-error");
        looks.at(page, "partners-offer-refused");
        assertThat(page.inputValue("#ticketFrom")).isEqualTo("2 000 000");
        page.fill("#ticketTo", "8 000 000");
        page.press("#ticketTo", "Enter");
        page.waitForSelector("#offers form[action$='/confirmation']");
        page.click("#offers form[action$='/confirmation'] button");
        page.waitForSelector(".flash");
        looks.at(page, "partners-partner-with-offer");

        page.navigate("/partners?q=" + name.replace(" ", "+"));
        assertThat(page.locator("#found th[scope=row] a").first().innerText()).isEqualTo(name);
        looks.at(page, "partners-list");
        page.navigate("/mentors");
        looks.at(page, "partners-mentors");
        page.context().close();
        looks.assertFine();
    }
}
