package org.parcours.surveys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.accounts.Passwords;
import org.parcours.accounts.Role;
import org.parcours.coaching.needs.NeedsFixture;
import org.parcours.database.Scope;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.Version;
import org.parcours.questionnaires.answers.TypedAnswers;
import org.parcours.startups.Startups;
import org.parcours.startups.facts.Measure;
import org.parcours.startups.facts.Measures;
import org.parcours.startups.facts.Source;
import org.parcours.surveys.answers.AnswerSheet;
import org.parcours.surveys.answers.AnswerSheets;
import org.parcours.testing.Accounts;
import org.parcours.testing.Browser;
import org.parcours.testing.JourneyTest;
import org.parcours.testing.Keyboard;
import org.parcours.testing.Looks;
import org.parcours.testing.Publishing;
import org.parcours.testing.Tables;
import org.parcours.testing.TwoParks;
import org.parcours.text.LocalizedText;

/// An analyst makes a campaign from an XLSForm; a founder answers on a phone, partly without a network; a coordinator
/// completes another during a visit and decides about an answer that contradicts what is known; the estimate opens to
/// its answers and is published with its response rate. axe looks at every page.
@JourneyTest
class SurveyJourney {
    private final NeedsFixture fixture;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Startups startups;
    private final Questionnaires questionnaires;
    private final Campaigns campaigns;
    private final AnswerSheets sheets;
    private final Measures measures;
    private final Tables tables;

    SurveyJourney(
            NeedsFixture fixture,
            Accounts accounts,
            Passwords passwords,
            Startups startups,
            Questionnaires questionnaires,
            Campaigns campaigns,
            AnswerSheets sheets,
            Measures measures,
            Tables tables) {
        this.fixture = fixture;
        this.accounts = accounts;
        this.passwords = passwords;
        this.startups = startups;
        this.questionnaires = questionnaires;
        this.campaigns = campaigns;
        this.sheets = sheets;
        this.measures = measures;
        this.tables = tables;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void asksAndReads(String language, Browser browser) {
        tables.empty();
        NeedsFixture.Scene scene = fixture.open("Atlas");
        Scope.SYSTEM.run(() -> {
            passwords.set(scene.coordinator().id(), Accounts.PASSWORD);
            accounts.addWithPassword("analyst@parcours.example", Role.ANALYST, null);
            accounts.addWithPassword("director@parcours.example", Role.DIRECTOR, null);
            knownToSell(scene.startup(), "4200000");
            for (int i = 0; i < 6; i++) {
                startups.register(TwoParks.facts(scene.parks().casablanca(), "Badr " + i));
            }
        });
        Looks looks = new Looks(language);
        Page analyst = signedIn(browser, "analyst@parcours.example", language);
        analyst.onDialog(Dialog::accept);
        Version version = published(analyst, looks);
        earlier(version);
        UUID campaign = planned(analyst, looks);
        byFounder(browser, looks, language);
        Page coordinator = signedIn(browser, scene.coordinator().email(), language);
        coordinator.setViewportSize(390, 900);
        duringAVisit(coordinator, looks, campaign);
        decided(coordinator, looks, scene.startup());
        handIn(campaign, "no", 1);
        read(analyst, looks, campaign);
        String figure = figureOf(analyst, looks, campaign);
        String prepared = Publishing.prepare(analyst, figure, language, looks);
        analyst.context().close();
        String shown = Publishing.approve(signedIn(browser, "director@parcours.example", language), prepared, looks);
        Page stranger = browser.open(390, ColorScheme.LIGHT);
        stranger.navigate(shown + "?lang=" + language);
        assertThat(stranger.locator("article.seal")).containsText("86"); // six of seven answered
        Publishing.check(stranger, shown + "?lang=" + language, looks);
        looks.assertFine();
    }

    private void knownToSell(UUID startup, String turnover) {
        LocalDate year = fixture.today().withDayOfYear(1).minusYears(1);
        measures.add(
                startup,
                new Measure.Draft(
                        "turnover",
                        year,
                        year.plusYears(1).minusDays(1),
                        new BigDecimal(turnover),
                        "MAD",
                        Source.DECLARATION,
                        fixture.today().minusDays(30)));
    }

    private static Page signedIn(Browser browser, String email, String language) {
        Page page = browser.open();
        page.navigate("/sign-in?lang=" + language);
        page.fill("#email", email);
        page.fill("#password", Accounts.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    private Version published(Page page, Looks looks) {
        page.navigate("/questionnaires/new");
        looks.at(page, "surveys-upload");
        page.setInputFiles("#file", new FilePayload("export.xlsx", "application/octet-stream", TwoCampaigns.book()));
        page.click("main form button.primary");
        page.waitForURL(url -> url.matches(".*/questionnaires/[0-9a-f-]{36}"));
        looks.at(page, "surveys-questionnaire");
        return Scope.SYSTEM.call(questionnaires::all).getFirst();
    }

    /// Another campaign by the same questionnaire, that all answered.
    private void earlier(Version version) {
        Scope.SYSTEM.run(() -> {
            UUID before = campaigns
                    .plan(new Campaigns.Draft(
                            version.id(),
                            new LocalizedText("Avant", "من قبل", null),
                            fixture.today().minusDays(300),
                            fixture.today(),
                            12,
                            Map.of()))
                    .id();
            handIn(before, "yes", 0);
        });
        fixture.owner()
                .sql("update surveys.campaign set closes_on = closes_on - 1")
                .update();
    }

    private void handIn(UUID campaign, String exports, int silent) {
        Scope.SYSTEM.run(() -> campaigns.frame(campaign).stream()
                .filter(one -> one.state() != Asked.State.HANDED_IN)
                .skip(silent)
                .forEach(one -> sheets.handIn(
                        one.id(),
                        TypedAnswers.of(Map.of("exports", exports, "jobs", "7", "wish", "Plus de rencontres")),
                        AnswerSheet.Side.STAFF)));
    }

    private UUID planned(Page page, Looks looks) {
        page.click("a.primary[href*='/campaigns/new']");
        page.selectOption("#state", ""); // first those on their path, here everybody
        page.waitForSelector("#titleFr");
        looks.at(page, "surveys-plan");
        page.fill("#titleFr", "Enquête");
        page.fill("#titleAr", "استطلاع");
        page.fill("#opensOn", fixture.today().toString());
        page.fill("#closesOn", fixture.today().toString());
        page.click("main form button.primary");
        page.waitForURL(url -> url.matches(".*/campaigns/[0-9a-f-]{36}"));
        page.click("form[action$='/invitations'] button");
        page.waitForSelector(".flash");
        looks.at(page, "surveys-campaign");
        return UUID.fromString(page.url().replaceFirst("^.*/campaigns/", ""));
    }

    /// On a phone, where nobody is signed in.
    private void byFounder(Browser browser, Looks looks, String language) {
        String body = fixture.owner()
                .sql("select body from mail.outbox order by written_at desc, id desc limit 1")
                .query(String.class)
                .single();
        Matcher link = Pattern.compile("/survey/[\\w-]+").matcher(body);
        assertThat(link.find()).isTrue();
        Page page = browser.open(390, ColorScheme.LIGHT);
        page.navigate(link.group() + "?lang=" + language);
        looks.at(page, "surveys-founder");
        page.locator("input[name=exports][value=yes]").check();
        assertThat(page.locator("#sold")).hasValue("4200000"); // what is known and fresh
        page.context().setOffline(true);
        page.fill("#jobs", "١٢");
        page.fill("#sold", "420000");
        page.press("#sold", "Tab");
        Locator said = page.locator("#sheet [role=status]");
        assertThat(said).hasText(said.getAttribute("data-kept"));
        page.context().setOffline(false);
        assertThat(said).not().hasText(said.getAttribute("data-kept"));
        page.click("button[value=hand-in]");
        page.waitForSelector("a.button[href^='/survey/']"); // the page of thanks
        looks.at(page, "surveys-thanks");
        page.context().close();
    }

    private static void duringAVisit(Page page, Looks looks, UUID campaign) {
        page.navigate("/campaigns/" + campaign + "?state=not_invited");
        page.locator("a[href^='/answers/']").first().click();
        page.waitForSelector("button[value=hand-in]");
        looks.at(page, "surveys-staff");
        page.click("button[value=hand-in]");
        page.waitForSelector("[aria-invalid=true], .errors");
        looks.at(page, "surveys-refused");
        page.locator("input[name=exports][value=yes]").check();
        page.click("button[value=hand-in]");
        page.waitForURL(url -> url.contains("/campaigns/" + campaign));
    }

    /// From the line in the day to the dossier: a nought too few is corrected with its reason.
    private static void decided(Page page, Looks looks, UUID startup) {
        page.navigate("/day");
        looks.at(page, "surveys-day");
        String address = page.locator("main a[href*='/held-answers/']").first().getAttribute("href");
        page.navigate(address);
        looks.at(page, "surveys-decide");
        Keyboard keyboard = new Keyboard(page);
        keyboard.choose("#state", "CORRECTED");
        keyboard.type("#value", "4 250 000");
        keyboard.type("#reason", "Bilan");
        keyboard.press("main form.form .button.primary");
        assertThat(page.locator(".flash.good")).isVisible();
        page.navigate("/held-answers");
        assertThat(page.locator("main table")).hasCount(0);
        page.navigate("/startups/" + startup);
        assertThat(page.locator("main")).containsText("4,25"); // millions
        page.context().close();
    }

    private void read(Page page, Looks looks, UUID campaign) {
        page.navigate("/surveys");
        looks.at(page, "surveys-list");
        page.navigate("/campaigns/" + campaign + "/report?by=region&weights=rake&on=age");
        looks.at(page, "surveys-report");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".rail")).isHidden();
        assertThat(page.locator("main .actions").first()).isHidden();
        assertThat(page.locator("#exports svg").first()).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.navigate("/campaigns/" + campaign + "/changes");
        looks.at(page, "surveys-changes");
        // two of the six that answered said yes, and the figure opens to them
        page.navigate("/campaigns/" + campaign + "/report");
        assertThat(page.locator("#exports")).containsText("33");
        page.click("#exports a[href*='answer=yes']");
        page.waitForURL(url -> url.contains("/answers?"));
        assertThat(page.locator("main .list > li")).hasCount(2);
        looks.at(page, "surveys-answers");
        page.navigate("/campaigns/" + campaign + "/answers?question=wish");
        page.locator("input[name=theme]").first().fill("Investisseurs");
        page.locator("input[name=theme]").first().press("Enter");
        page.waitForSelector("a.chip[href*='theme=']");
        looks.at(page, "surveys-themes");
    }

    /// From the report to the same answers as a figure of the network.
    private static String figureOf(Page page, Looks looks, UUID campaign) {
        page.navigate("/campaigns/" + campaign + "/report");
        page.click("#exports a[href^='/indicators/exports']");
        page.waitForURL(url -> url.contains("/indicators/exports"));
        assertThat(page.locator("h1")).containsText("33");
        looks.at(page, "surveys-figure");
        return page.url();
    }
}
