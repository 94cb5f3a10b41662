package org.parcours;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.accounts.Role;
import org.parcours.testing.Browser;
import org.parcours.testing.JourneyTest;
import org.parcours.testing.Keyboard;
import org.parcours.testing.Looks;
import org.parcours.testing.Publishing;
import org.parcours.testing.Readers;

/// A park's spreadsheet becomes a figure that a stranger checks: the first chain of the product, in a real browser, by
/// keyboard wherever it is a form or a link.
@JourneyTest
class FromFileToCheckJourney {
    private static final String TITLES = "Nom;Technopark;Date d'admission;Statut;Constaté le;Source\n";
    private static final String FIGURE = "/indicators/path-completed?on=2023-12-31";

    private final Readers readers;

    FromFileToCheckJourney(Readers readers) {
        this.readers = readers;
    }

    @ParameterizedTest
    @CsvSource({
        "fr, 1440, LIGHT, Zellij Mobile, Amandier Fintech, relevé annuel",
        "ar, 390, DARK, Cumin Robotique, Oliveraie Logiciels, كشف سنوي"
    })
    void aFileBecomesAFigureThatAStrangerChecks(
            String language, int width, ColorScheme scheme, String one, String two, String recipe, Browser browser) {
        Looks looks = new Looks(language);
        Page analyst = readers.signIn(browser, Role.ANALYST, language, width, scheme);
        Import file = new Import(analyst, looks, one, two, recipe);
        file.showsEachErrorByItsCell();
        file.goesInOnceItIsRight();
        findsItBehindTheFigure(analyst, one, looks);
        String prepared = Publishing.prepare(analyst, FIGURE, language, looks);
        assertThat(analyst.locator("form[action$='/approval']")).hasCount(0);
        analyst.context().close();

        Page director = readers.signIn(browser, Role.DIRECTOR, language, width, scheme);
        String shown = Publishing.approve(director, prepared, looks);
        director.context().close();

        Publishing.check(browser.open(width, scheme), shown + "?lang=" + language, looks);
        looks.assertFine();
    }

    /// A file on its way in: two startups, one trading five years after it came and one closed.
    private record Import(Page page, Looks looks, String one, String two, String recipe) {
        void showsEachErrorByItsCell() {
            drop("relevé.csv", line(one, "31/02/2015", "ouverte") + line(two, "12/01/2015", "porte close"));
            looks.at(page, "import-dropped");
            Keyboard keyboard = new Keyboard(page);
            keyboard.press("main form .button.primary");

            mapValue("ouverte", "TRADING");
            mapValue("porte close", "CEASED");
            keyboard.type("#recipe", recipe);
            looks.at(page, "import-mapping");
            keyboard.press("button[value=preview]");

            assertThat(page.locator("main bdi", named("C2"))).isVisible();
            assertThat(page.locator("form[action$='/acceptance']")).hasCount(0);
            looks.at(page, "import-preview-wrong");
        }

        void goesInOnceItIsRight() {
            drop("relevé corrigé.csv", line(one, "05/01/2015", "ouverte") + line(two, "12/01/2015", "porte close"));
            Keyboard keyboard = new Keyboard(page);
            keyboard.choose("#recipe", recipe);
            keyboard.press("main form .button.primary");
            keyboard.press("button[value=preview]");

            String accept = "form[action$='/acceptance'] .button.primary";
            assertThat(page.locator(accept)).isVisible();
            assertThat(page.locator("tbody th", named(one))).isVisible();
            looks.at(page, "import-preview");
            keyboard.press(accept);

            assertThat(page.locator("form[action$='/acceptance']:has(input[value=delete])"))
                    .isVisible();
            looks.at(page, "import-result");
        }

        private static String line(String name, String admitted, String status) {
            return name + ";casablanca;" + admitted + ";" + status + ";30/06/2021;visite\n";
        }

        /// Lets the file fall onto the page's area for it.
        private void drop(String name, String lines) {
            page.navigate("/imports");
            JSHandle carried = page.evaluateHandle("""
                    ([name, text]) => {
                      const carried = new DataTransfer();
                      carried.items.add(new File([text], name, {type: 'text/csv'}));
                      return carried;
                    }""", List.of(name, TITLES + lines));
            page.dispatchEvent(".dropzone", "drop", Map.of("dataTransfer", carried));
            assertThat(page.locator(".dropzone [data-name]")).hasText(name);
        }

        private void mapValue(String said, String meant) {
            String field = page.locator("input[type=hidden][value='" + said + "']")
                    .getAttribute("name")
                    .replace("said.", "meant.");
            new Keyboard(page).choose("select[name='" + field + "']", meant);
        }
    }

    private static void findsItBehindTheFigure(Page page, String startup, Looks looks) {
        page.navigate(FIGURE);
        assertThat(page.locator("svg.chart .band").first()).isAttached();
        assertThat(page.locator("#evidence tbody tr").first()).isVisible();
        Keyboard keyboard = new Keyboard(page);
        keyboard.choose("main form.filters [name=park]", "casablanca");
        keyboard.reach("main form.filters summary");
        page.keyboard().press("Enter");
        keyboard.type("main form.filters [name=cohort]", "2015");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("cohort=2015") && url.contains("park=casablanca"));
        Locator line = page.locator("#evidence tbody tr", named(startup));
        assertThat(line.locator(".chip.good")).isVisible();
        looks.at(page, "figure-narrowed");
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
