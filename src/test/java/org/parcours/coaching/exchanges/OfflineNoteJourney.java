package org.parcours.coaching.exchanges;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.database.Scope;
import org.parcours.testing.Browser;
import org.parcours.testing.JourneyTest;
import org.parcours.testing.Keyboard;
import org.parcours.testing.Looks;
import org.parcours.testing.Mornings;
import org.parcours.testing.Readers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A coordinator notes exchanges on a phone, with and without a network, by keyboard.
@JourneyTest
class OfflineNoteJourney {
    private static final String DOSSIER = ".*/startups/[0-9a-f-]{36}";
    private static final String WAITING = "() => JSON.parse(localStorage.getItem('parcours.notes') ?? '[]').length";

    private final Readers readers;
    private final Mornings.Morning morning;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    OfflineNoteJourney(Readers readers, Mornings mornings, JdbcClient database, TransactionTemplate transaction) {
        this.readers = readers;
        this.morning = mornings.settle();
        this.database = database;
        this.transaction = transaction;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void notesWithAndWithoutANetwork(String language, Browser browser) {
        Page page = prepared(browser, language);
        Looks looks = new Looks(language);
        String name = morning.nameIn(language);

        page.navigate("/startups");
        page.keyboard().press("?");
        assertThat(page.locator("#shortcuts dd", new Page.LocatorOptions().setHasText(Pattern.compile("^n$"))))
                .isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("n");
        page.waitForURL("**/exchanges/new");
        String online = about("online");
        write(page, name, online);
        looks.at(page, "note-online");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(DOSSIER));
        assertThat(page.locator(".flash.good")).isVisible();
        page.waitForFunction(WAITING + " === 0"); // what was sent is heard of and let go
        assertThat(recorded(online)).isEqualTo(1);

        BrowserContext phone = page.context();
        phone.setOffline(true);
        page.keyboard().press("n");
        assertThat(page.locator("[data-note-form=offline]")).isVisible();
        String first = about("first");
        write(page, name, first);
        page.keyboard().press("Enter");
        assertThat(line(page, first).locator(".chip")).hasClass(Pattern.compile("warn"));
        looks.at(page, "note-offline");
        String second = about("second");
        page.waitForFunction("() => document.activeElement.id === 'q'");
        write(page, name, second);
        page.keyboard().press("Enter");
        assertThat(line(page, second)).isVisible();
        assertThat(recorded(first)).isZero();

        phone.setOffline(false);
        assertThat(line(page, first).locator(".chip")).hasClass(Pattern.compile("good"));
        assertThat(line(page, second).locator(".chip")).hasClass(Pattern.compile("good"));
        looks.at(page, "note-sent");
        page.reload();
        assertThat(page.locator("[data-note-form=new]")).isVisible();
        assertThat(page.locator("[data-outbox]")).isHidden();
        assertThat(recorded(first)).isEqualTo(1);
        assertThat(recorded(second)).isEqualTo(1);
        assertThat(page.evaluate(WAITING)).isEqualTo(0);
        phone.close();
        looks.assertFine();
    }

    @Test
    void keepsWhatWasBeingWrittenWhenTheNetworkWent(Browser browser) {
        Page page = prepared(browser, "fr");
        page.navigate("/exchanges/new");
        page.context().setOffline(true);
        String about = about("open");
        write(page, morning.nameIn("fr"), about);
        page.keyboard().press("Enter");
        assertThat(line(page, about).locator(".chip")).hasText("gardée sur ce téléphone");
        assertThat(page.locator("#about")).hasValue("");
        // two pages of the same phone see the network return
        Page other = page.context().newPage();
        other.navigate("/day");
        assertThat(line(other, about)).isVisible();
        page.context().setOffline(false);
        other.waitForFunction(WAITING + " === 0");
        assertThat(recorded(about)).isEqualTo(1);
        page.context().close();
    }

    @Test
    void sendsAgainWhatWasRecordedButNeverAnswered(Browser browser) {
        Page page = prepared(browser, "fr");
        page.navigate("/exchanges/new");
        page.context().setOffline(true);
        String about = about("unanswered");
        write(page, morning.nameIn("fr"), about);
        page.keyboard().press("Enter");
        assertThat(line(page, about)).isVisible();
        page.context().route("**/exchanges/outbox", route -> {
            if (route.request().method().equals("POST")) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        page.context().setOffline(false);
        page.waitForCondition(() -> recorded(about) == 1);
        assertThat(line(page, about).locator(".chip")).hasText("gardée sur ce téléphone");
        page.context().unroute("**/exchanges/outbox");
        page.click("[data-send]");
        assertThat(line(page, about).locator(".chip")).hasText("envoyée");
        assertThat(recorded(about)).isEqualTo(1);
        page.context().close();
    }

    @Test
    void keepsANoteWrittenInTheLineOfTheDay(Browser browser) {
        Page page = prepared(browser, "fr");
        page.navigate("/day");
        Keyboard keys = new Keyboard(page);
        String button = "main .do > a.button[href^='/exchanges/new']";
        keys.reach(button);
        page.keyboard().press("Enter");
        page.waitForSelector(".inplace form");
        page.context().setOffline(true);
        String about = about("in place");
        keys.type(".inplace [name=about]", about);
        page.keyboard().press("Enter");
        Locator said = page.locator(".inplace [data-note-key]");
        assertThat(said).containsText(about + " · gardée sur ce téléphone");
        page.context().setOffline(false);
        assertThat(said).containsText(about + " · envoyée");
        assertThat(recorded(about)).isEqualTo(1);
        page.context().close();
    }

    @Test
    void saysWhyANoteIsRefusedAndTakesItCorrected(Browser browser) {
        Page page = prepared(browser, "fr");
        page.navigate("/exchanges/new");
        page.context().setOffline(true);
        String about = about("tomorrow");
        write(page, morning.nameIn("fr"), about);
        page.locator("details.more summary").click();
        page.fill("#heldOn", "31/12/2099");
        page.press("#about", "Enter");
        assertThat(line(page, about)).isVisible();
        page.context().setOffline(false);
        assertThat(line(page, about).locator(".chip")).hasText("refusée");
        assertThat(line(page, about).locator(".why")).containsText("Un échange se note une fois qu’il a eu lieu");
        assertThat(recorded(about)).isZero();
        line(page, about).locator("[data-edit]").click();
        page.fill("#heldOn", "");
        page.press("#about", "Enter");
        page.waitForURL(Pattern.compile(DOSSIER));
        page.waitForFunction(WAITING + " === 0");
        assertThat(recorded(about)).isEqualTo(1);
        page.context().close();
    }

    @Test
    void forgetsNamesAndFormAtSignOutButNoNote(Browser browser) {
        Page page = prepared(browser, "fr");
        page.navigate("/exchanges/new");
        page.context().setOffline(true);
        String about = about("kept through sign-out");
        write(page, morning.nameIn("fr"), about);
        page.keyboard().press("Enter");
        assertThat(line(page, about)).isVisible();
        page.context().clearCookies(); // the session ended meanwhile
        page.context().setOffline(false);
        assertThat(line(page, about).locator(".chip")).hasText("gardée : connectez-vous pour l’envoyer");
        page.navigate("/day");
        page.waitForURL("**/sign-in*");
        page.waitForFunction("() => caches.has('parcours-note').then(has => !has)");
        assertThat(page.evaluate("localStorage.getItem('parcours.names')")).isNull();
        assertThat(page.evaluate(WAITING)).isEqualTo(1);
        page.context().close();
    }

    /// Somebody with a phone that has taken what it needs without a network.
    private Page prepared(Browser browser, String language) {
        Page page = readers.signIn(browser, morning.email(), language, 390, ColorScheme.LIGHT);
        page.waitForFunction("() => navigator.serviceWorker.controller && localStorage.getItem('parcours.names')");
        return page;
    }

    private static void write(Page page, String name, String about) {
        Keyboard keys = new Keyboard(page);
        keys.type("#q", name);
        assertThat(page.locator("[data-note-choices] input").first()).isVisible();
        keys.reach("[data-note-choices] input");
        page.keyboard().press("Space");
        keys.type("#about", about);
    }

    private static String about(String what) {
        return what + " " + UUID.randomUUID();
    }

    private static Locator line(Page page, String about) {
        return page.locator("[data-outbox] li", new Page.LocatorOptions().setHasText(about));
    }

    private int recorded(String about) {
        return Scope.SYSTEM.call(() ->
                transaction.execute(status -> database.sql("select count(*) from coaching.exchange where about = ?")
                        .params(List.of(about))
                        .query(Integer.class)
                        .single()));
    }
}
