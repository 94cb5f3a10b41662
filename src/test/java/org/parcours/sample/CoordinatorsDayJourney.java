package org.parcours.sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.accounts.Role;
import org.parcours.database.Owner;
import org.parcours.testing.Browser;
import org.parcours.testing.JourneyTest;
import org.parcours.testing.Keyboard;
import org.parcours.testing.Looks;
import org.parcours.testing.Readers;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The sample's coordinator clears the day by keyboard alone: exchanges noted with and without a network, a line put
/// off, a need taken in charge, an offer chosen for its reasons, both sides agreeing from their mails, the meeting and
/// what came of it. The figure moves, and opens onto it.
@JourneyTest
class CoordinatorsDayJourney {
    private static final String OUTCOMES = "/indicators/introductions-with-outcome?counts=yes";
    private static final String WAITING = "() => JSON.parse(localStorage.getItem('parcours.notes') ?? '[]').length";
    private static final Pattern DAY = Pattern.compile(".*/day(#.*)?");
    private static final Pattern INTRODUCTION = Pattern.compile(".*/introductions/([0-9a-f-]{36})");

    private final Readers readers;
    private final JdbcClient owner;

    CoordinatorsDayJourney(Readers readers, Owner owner) {
        this.readers = readers;
        this.owner = JdbcClient.create(owner.dataSource());
    }

    /// Somebody at work: their window, their keyboard, and what is thought of the pages they see.
    private record Desk(Page page, Keyboard keys, Looks looks, Browser browser, String language) {
        /// The first reason that a rule makes and that its startup's line acts on, by an id that goes on naming it.
        String line(String rule) {
            Locator line = page.locator(
                            ".whys > li:first-child[id^='line-" + rule + "-'], .upkeep li[id^='line-" + rule + "-']")
                    .first();
            return "#" + Objects.requireNonNull(line.getAttribute("id"));
        }

        /// The startup's one line, which a reason stands in.
        static String around(String line) {
            return "li.case:has(" + line + ")";
        }

        String startup(String line) {
            return page.locator(around(line) + " h3 a").innerText().strip();
        }

        /// Opens the form of a line in the line itself.
        void open(String line) {
            keys.reach(around(line) + " .do > a.button");
            page.keyboard().press("Enter");
        }

        void write(String startup, String about) {
            keys.type("#q", startup);
            keys.reach("[data-note-choices] input");
            page.keyboard().press("Space");
            keys.type("#about", about);
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, 1440, LIGHT", "ar, 390, DARK"})
    void clearsTheDay(String language, int width, ColorScheme scheme, Browser browser) {
        Page page = readers.signIn(browser, Role.COORDINATOR, language, width, scheme);
        Desk desk = new Desk(page, new Keyboard(page), new Looks(language), browser, language);
        page.waitForURL("**/day");
        page.waitForFunction("() => navigator.serviceWorker.controller && localStorage.getItem('parcours.names')");
        page.navigate(OUTCOMES);
        int before = counted(page);

        page.navigate("/day");
        assertThat(page.locator(".chip.bad").first()).isVisible();
        desk.looks().at(page, "day");
        notesAnExchange(desk);
        notesAnExchangeWithoutANetwork(desk);
        putsOffWhatCanWait(desk);
        UUID need = takesANeedInCharge(desk);
        String introduction = introduces(desk, need);
        bothSidesAgree(desk, UUID.fromString(introduction));
        meetsAndNotesTheOutcome(desk, introduction);

        page.navigate(OUTCOMES);
        assertThat(counted(page)).isEqualTo(before + 1);
        desk.looks().at(page, "day-figure");
        opens(desk, "/introductions/" + introduction);
        page.context().close();
        desk.looks().assertFine();
    }

    private static void notesAnExchange(Desk desk) {
        Page page = desk.page();
        String line = desk.line("coaching-silent");
        String startup = desk.startup(line);
        page.keyboard().press("n");
        page.waitForURL("**/exchanges/new");
        desk.write(startup, "Le point du trimestre");
        desk.looks().at(page, "day-note");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/startups/[0-9a-f-]{36}"));
        assertThat(page.locator(".flash.good")).isVisible();
        page.navigate("/day");
        assertThat(page.locator(line)).hasCount(0);
    }

    private static void notesAnExchangeWithoutANetwork(Desk desk) {
        Page page = desk.page();
        String line = desk.line("coaching-step");
        String startup = desk.startup(line);
        String dossier = page.locator(Desk.around(line) + " h3 a").getAttribute("href");
        page.context().setOffline(true);
        page.keyboard().press("n");
        assertThat(page.locator("[data-note-form=offline]")).isVisible();
        String about = "Vue à l’atelier " + UUID.randomUUID();
        desk.write(startup, about);
        page.keyboard().press("Enter");
        Locator kept = page.locator("[data-outbox] li", new Page.LocatorOptions().setHasText(about));
        assertThat(kept.locator(".chip")).hasClass(Pattern.compile("warn"));
        desk.looks().at(page, "day-note-offline");
        page.context().setOffline(false);
        assertThat(kept.locator(".chip")).hasClass(Pattern.compile("good"));
        page.waitForFunction(WAITING + " === 0");
        page.navigate(dossier);
        assertThat(page.getByText(about).first()).isVisible();
        page.navigate("/day");
    }

    private static void putsOffWhatCanWait(Desk desk) {
        Page page = desk.page();
        String line = desk.line("coaching-observation");
        desk.keys().reach("#upkeep > summary");
        page.keyboard().press("Enter");
        desk.keys().reach(line + " a.off");
        page.keyboard().press("Enter");
        assertThat(page.locator(line + " .inplace [name=reason]")).isFocused();
        desk.keys().type(line + " .inplace [name=reason]", "Visite prévue avec les autres, " + desk.language());
        desk.looks().at(page, "day-put-off");
        desk.keys().press(line + " .inplace button.primary");
        page.waitForURL(DAY);
        assertThat(page.locator(line)).hasCount(0);
        desk.keys().press(".flash button"); // taken up again at once
        assertThat(page.locator(line)).hasCount(1);
    }

    /// Taken by one press, then spoken of in the line itself.
    private static UUID takesANeedInCharge(Desk desk) {
        Page page = desk.page();
        String line = desk.line("needs-contact");
        desk.keys().press(Desk.around(line) + " .do button");
        page.waitForURL(DAY);
        assertThat(page.locator(".flash.good button")).isVisible();
        assertThat(page.locator(Desk.around(line)).first()).isFocused(); // back on the line
        desk.looks().at(page, "day-take");

        desk.open(line);
        desk.keys().type(Desk.around(line) + " .inplace [name=about]", "Ce qu’il faut, et pour quand");
        desk.keys().press(Desk.around(line) + " .inplace button.primary");
        page.waitForURL(DAY);
        assertThat(page.locator(line)).hasCount(0);
        return UUID.fromString(line.replace("#line-needs-contact-", ""));
    }

    private static String introduces(Desk desk, UUID need) {
        Page page = desk.page();
        page.navigate("/needs/" + need);
        desk.looks().at(page, "day-need");
        desk.keys().press("main a[href$='/needs/" + need + "/matches']");
        assertThat(page.locator("main li").first()).isVisible(); // the reasons
        desk.looks().at(page, "day-matches");
        desk.keys().press("a[href*='/introductions/new'][href*='offer=']");
        desk.looks().at(page, "day-introduce");
        desk.keys().type("#message", "Elle a ses premiers clients et cherche à aller plus loin");
        desk.keys().press("form[action='/introductions'] button.primary");
        desk.looks().at(page, "day-proposed");
        Matcher address = INTRODUCTION.matcher(page.url());
        assertThat(address.matches()).as(page.url()).isTrue();
        return address.group(1);
    }

    private void bothSidesAgree(Desk desk, UUID introduction) {
        for (String side : new String[] {"STARTUP", "PARTNER"}) {
            ColorScheme scheme = desk.language().equals("ar") ? ColorScheme.DARK : ColorScheme.LIGHT;
            Page page = desk.browser().open(desk.page().viewportSize().width, scheme); // nobody is signed in there
            page.navigate(link(introduction, side) + "?agrees=true&lang=" + desk.language());
            desk.looks().at(page, "day-asked-" + side);
            new Keyboard(page).press("button[name='agrees'][value='true']");
            assertThat(page.locator("[role=status]")).isVisible();
            desk.looks().at(page, "day-agreed-" + side);
            page.context().close();
        }
    }

    /// The link in the mail that asked one side.
    private String link(UUID introduction, String side) {
        String body =
                owner.sql("""
                        select o.body from mail.outbox o join connections.introduction_mail m on m.letter_id = o.id
                        where m.introduction_id = ? and m.side = ? and m.purpose = 'QUESTION'
                        """).params(introduction, side).query(String.class).single();
        Matcher link = Pattern.compile("/introduce/[\\w-]+").matcher(body);
        assertThat(link.find()).as(body).isTrue();
        return link.group();
    }

    private static void meetsAndNotesTheOutcome(Desk desk, String introduction) {
        Page page = desk.page();
        Keyboard keys = desk.keys();
        page.navigate("/introductions/" + introduction);
        desk.looks().at(page, "day-connected");
        keys.press("a.primary[href$='/meeting']");
        keys.type("#how", "Sur place");
        desk.looks().at(page, "day-meeting");
        keys.press("main form.form button.primary");
        keys.press("a.primary[href$='/outcomes/new']");
        keys.choose("#kind", "CONTRACT");
        keys.type("#value", "420 000");
        desk.looks().at(page, "day-outcome");
        keys.press("main form.form button.primary");
        desk.looks().at(page, "day-introduction");
    }

    /// How many introductions the figure counts as followed by an outcome.
    private static int counted(Page page) {
        return Integer.parseInt(page.locator("a.chip.good[href*='counts=yes']")
                .first()
                .innerText()
                .replaceAll("\\D", ""));
    }

    /// Goes through the rows behind a figure until one opens this page.
    private static void opens(Desk desk, String address) {
        String row = "#evidence a[href='" + address + "']";
        while (desk.page().locator(row).count() == 0) {
            desk.keys().press("#evidence a[rel=next]");
        }
        desk.keys().press(row);
        desk.page().waitForURL("**" + address);
    }
}
