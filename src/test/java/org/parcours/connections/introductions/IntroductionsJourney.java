package org.parcours.connections.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.accounts.Passwords;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.testing.Accounts;
import org.parcours.testing.Browser;
import org.parcours.testing.EmptyTables;
import org.parcours.testing.JourneyTest;
import org.parcours.testing.Looks;

/// A coordinator proposes a startup to a fund, both sides agree from their mails, they meet, and what came of it is
/// noted; axe looks at every page.
@JourneyTest
class IntroductionsJourney {
    /// The figure of what came of introductions, with those that count as yes.
    private static final String OUTCOMES = "/indicators/introductions-with-outcome?counts=yes";

    private final IntroductionsFixture fixture;
    private final Passwords passwords;
    private final Owner owner;

    IntroductionsJourney(IntroductionsFixture fixture, Passwords passwords, Owner owner) {
        this.fixture = fixture;
        this.passwords = passwords;
        this.owner = owner;
    }

    @ParameterizedTest
    @CsvSource({"fr, 1440, LIGHT", "ar, 390, DARK"})
    void bringsAStartupAndAFundTogether(String language, int width, ColorScheme scheme, Browser browser) {
        EmptyTables.empty(owner);
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Scope.SYSTEM.run(() -> passwords.set(scene.base().coordinator().id(), Accounts.PASSWORD));
        Looks looks = new Looks(language);
        Page page = browser.open(width, scheme);
        page.navigate("/sign-in?lang=" + language);
        page.fill("#email", scene.base().coordinator().email());
        page.fill("#password", Accounts.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));

        page.navigate("/needs/" + scene.need().id() + "?lang=" + language);
        looks.at(page, "introductions-need");
        page.navigate("/needs/" + scene.need().id() + "/matches");
        page.click("a[href*='/introductions/new'][href*='offer=']");
        page.waitForURL(url -> url.contains("/introductions/new"));
        looks.at(page, "introductions-new");
        page.fill("#message", "Elle cherche un premier tour");
        page.click("form[action='/introductions'] button.primary");
        page.waitForURL(url -> url.matches(".*/introductions/[0-9a-f-]{36}"));
        looks.at(page, "introductions-proposed");
        String address = page.url();
        page.navigate(OUTCOMES);
        assertThat(page.locator("main a[href*='/introductions/']").count()).isZero();

        answer(browser, language, width, scheme, looks, "introductions-startup");
        answer(browser, language, width, scheme, looks, "introductions-partner");

        page.navigate(address);
        looks.at(page, "introductions-connected");
        page.click("a.primary[href$='/meeting']");
        looks.at(page, "introductions-meeting");
        page.fill("#how", "Sur place");
        page.click("main form.form button.primary");
        page.waitForURL(url -> url.matches(".*/introductions/[0-9a-f-]{36}"));
        page.click("a.primary[href$='/outcomes/new']");
        page.selectOption("#kind", "INVESTMENT");
        page.fill("#value", "4 200 000");
        looks.at(page, "introductions-outcome");
        page.click("main form.form button.primary");
        page.waitForURL(url -> url.matches(".*/introductions/[0-9a-f-]{36}"));
        looks.at(page, "introductions-met");
        page.navigate("/introductions?state=all");
        looks.at(page, "introductions-list");
        page.navigate("/startups/" + scene.base().startup());
        looks.at(page, "introductions-dossier");
        // the figure counts it now, and opens onto it
        page.navigate(OUTCOMES);
        looks.at(page, "introductions-figure");
        page.click("main a[href='" + address.replaceFirst("^.*(?=/introductions/)", "") + "']");
        page.waitForURL(address);
        page.context().close();
        looks.assertFine();
    }

    /// Opens the last mail's link in a browser of its own, where nobody is signed in.
    private void answer(Browser browser, String language, int width, ColorScheme scheme, Looks looks, String name) {
        String body = fixture.base()
                .owner()
                .sql("select body from mail.outbox order by written_at desc, id desc limit 1")
                .query(String.class)
                .single();
        Matcher link = Pattern.compile("/introduce/[\\w-]+").matcher(body);
        assertThat(link.find()).isTrue();
        Page page = browser.open(width, scheme);
        page.navigate(link.group() + "?agrees=true&lang=" + language);
        looks.at(page, name);
        page.click("button[name='agrees'][value='true']");
        page.waitForSelector("[role=status]");
        looks.at(page, name + "-thanks");
        page.context().close();
    }
}
