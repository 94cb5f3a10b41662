package org.parcours.connections;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.accounts.Role;
import org.parcours.database.Scope;
import org.parcours.testing.Accounts;
import org.parcours.testing.Browser;
import org.parcours.testing.JourneyTest;
import org.parcours.testing..java;

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
        Page page = browser.open(width, scheme);
        page.navigate("/sign-in?lang=" + language);
        page.fill("#email", email);
        page.fill("#password", Accounts.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));

        page.navigate("/partners/new");
        look(page, "new", language, width);
        String name = "Fonds " + UUID.randomUUID().toString().substring(0, 8);
        page.fill("#name", name);
        page.selectOption("#kind", "INVESTOR");
        page.fill("#city", "Rabat");
        page.press("#city", "Enter");
        page.waitForURL(url -> url.matches(".*/partners/[0-9a-f-]{36}"));
        look(page, "partner", language, width);

        page.click("#offers a[href$='/offers/new']");
        look(page, "offer", language, width);
        page.fill("#wordsFr", "Capital d’amorçage");
        page.fill("#ticketFrom", "2 000 000");
        page.fill("#ticketTo", "1 000 000");
        page.press("#ticketTo", "Enter");
        page.waitForSelector("#ticketTo-error");
        look(page, "offer-refused", language, width);
        assertThat(page.inputValue("#ticketFrom")).isEqualTo("2 000 000");
        page.fill("#ticketTo", "8 000 000");
        page.press("#ticketTo", "Enter");
        page.waitForSelector("#offers form[action$='/confirmation']");
        page.click("#offers form[action$='/confirmation'] button");
        page.waitForSelector(".flash");
        look(page, "partner-with-offer", language, width);

        page.navigate("/partners?q=" + name.replace(" ", "+"));
        assertThat(page.locator("#found th[scope=row] a").first().innerText()).isEqualTo(name);
        look(page, "list", language, width);
        page.navigate("/mentors");
        look(page, "mentors", language, width);
        page.context().close();
    }

    private static void look(Page page, String what, String language, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screens", "partners-" + what + "." + language + "." + width + ".png")));
        .java.assertAccessible(page);
        .java.assertFitsItsWidth(page);
    }
}
