package org.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.accounts.Role;
import org.parcours.testing.Browser;
import org.parcours.testing.JourneyTest;
import org.parcours.testing.Looks;
import org.parcours.testing.Readers;

/// Every form as it is first seen and as it comes back refused, what two people see who edit one dossier, figures with
/// their curves, and the pages that say what went wrong.
@JourneyTest
class FormsJourney {
    private final Readers readers;

    FormsJourney(Readers readers) {
        this.readers = readers;
    }

    private Page signIn(Browser browser, Role role, String language) {
        return readers.signIn(browser, role, language, 1440, ColorScheme.LIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void everyFormOfADossierSaysWhatItMisses(String language, Browser browser) {
        Page page = signIn(browser, Role.COORDINATOR, language);
        Looks looks = new Looks(language);
        String dossier = firstOf(page, "/startups?state=supported");
        refusals(page, looks, "/startups/new", dossier + "/edit");
        for (String form : List.of("stages/new", "extensions/new", "exit/new", "observations/new", "measures/new")) {
            refusals(page, looks, dossier + "/" + form);
        }
        visit(page, looks, dossier + "/documents/new");
        visit(page, looks, dossier + "/history");
        visit(page, looks, dossier + "?known=2024-01-31");
        refusals(page, looks, firstOf(page, "/startups?state=left") + "/admission/new");
        page.context().close();
        looks.assertFine();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void everyFormOfTheAdministrationSaysWhatItMisses(String language, Browser browser) {
        Page page = signIn(browser, Role.ADMINISTRATOR, language);
        Looks looks = new Looks(language);
        refusals(page, looks, "/administration/people/new", "/administration/parks/new");
        visit(page, looks, "/administration/regions");
        page.context().close();
        looks.assertFine();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void twoWhoEditOneDossierSeeBothVersions(String language, Browser browser) {
        Page first = signIn(browser, Role.COORDINATOR, language);
        Page second = first.context().newPage();
        String edit = firstOf(first, "/startups?state=supported") + "/edit";
        first.navigate(edit);
        second.navigate(edit);
        first.fill("#website", "https://first.example/" + language);
        first.click("main form .button.primary");
        first.waitForURL(url -> !url.endsWith("/edit"));
        second.fill("#website", "https://second.example/" + language);
        second.click("main form .button.primary");
        second.waitForSelector("input[type=radio][name=website]");
        assertThat(second.locator("main").innerText()).contains("first.example", "second.example");
        Looks looks = new Looks(language);
        looks.at(second, "conflict");
        second.click("main form .button.primary");
        second.waitForURL(url -> url.matches(".*/startups/[0-9a-f-]{36}"));
        first.context().close();
        looks.assertFine();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void figuresShowTheirCurvesAndComparisons(String language, Browser browser) {
        Page page = signIn(browser, Role.ANALYST, language);
        Looks looks = new Looks(language);
        for (String code : List.of("path-completed", "independent")) {
            page.navigate("/indicators/" + code + "?on=2024-05-31");
            assertThat(page.locator("svg.chart .band").count()).as(code).isPositive();
            page.evaluate("document.querySelectorAll('details').forEach(more => more.open = true)");
            looks.at(page, "figure-" + code);
        }
        visit(page, looks, "/indicators/supported?on=31-31-2024");
        visit(page, looks, "/indicators/survival/publish?on=2024-05-31");
        page.context().close();
        looks.assertFine();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void anybodyReadsPublishedFigures(String language, Browser browser) {
        signIn(browser, Role.ANALYST, language).context().close();
        Page page = browser.open();
        Looks looks = new Looks(language);
        visit(page, looks, "/figures?lang=" + language);
        for (String figure : page.locator("main a[href^='/figures/']:not([href*='.'])").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .limit(3)
                .toList()) {
            visit(page, looks, figure);
        }
        page.click("a[href*='/check']");
        page.waitForSelector("#check");
        looks.at(page, "check");
        page.context().close();
        looks.assertFine();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void errorsSayWhatToDoNext(String language, Browser browser) {
        Page page = signIn(browser, Role.COORDINATOR, language);
        Looks looks = new Looks(language);
        for (String[] wrong : new String[][] {
            {"/no-such-page", "404"},
            {"/administration/people", "403"},
            {"/broken", "500"}
        }) {
            assertThat(page.navigate(wrong[0]).status()).as(wrong[0]).isEqualTo(Integer.parseInt(wrong[1]));
            assertThat(page.locator("main .code").innerText()).isEqualTo(wrong[1]);
            assertThat(page.locator("main a.primary").count()).isEqualTo(1);
            looks.at(page, "error-" + wrong[1]);
        }
        page.context().close();
        looks.assertFine();
    }

    private static void visit(Page page, Looks looks, String address) {
        page.navigate(address);
        looks.at(page, name(address));
    }

    /// Each form as it is first seen, then as it comes back when it is sent empty.
    private static void refusals(Page page, Looks looks, String... addresses) {
        for (String address : addresses) {
            visit(page, looks, address);
            page.evaluate("""
                    document.querySelectorAll('main form.form').forEach(form => {
                      form.noValidate = true;
                      form.querySelectorAll('input:not([type=hidden]), textarea').forEach(field => { field.value = ''; });
                    })""");
            page.click("main form .button.primary");
            page.waitForSelector("main .error, main [role=alert]");
            looks.at(page, name(address) + "-refused");
        }
    }

    private static String firstOf(Page page, String list) {
        page.navigate(list);
        return page.locator("#found tbody a").first().getAttribute("href");
    }

    private static String name(String address) {
        return address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id").replaceAll("[^a-z0-9-]+", "_");
    }
}
