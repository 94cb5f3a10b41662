package org.parcours.surveys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parcours.coaching.needs.NeedsFixture;
import org.parcours.database.Scope;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.Version;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.xlsform.XlsForm;
import org.parcours.surveys.answers.Invitations;
import org.parcours.surveys.facts.FactKind;
import org.parcours.testing.Browser;
import org.parcours.testing.JourneyTest;
import org.parcours.testing.Looks;
import org.parcours.testing.Tables;
import org.parcours.text.LocalizedText;
import org.parcours.transfers.files.SheetWriter;

/// A founder answers on a phone, in Arabic, while the network comes and goes: nothing typed is lost, and what is handed
/// in without a network is handed in when it returns.
@JourneyTest
class OfflineAnswerJourney {
    private static final String KEPT =
            "() => Object.keys(localStorage).filter(key => key.startsWith('parcours.sheet')).length";

    private final NeedsFixture fixture;
    private final Questionnaires questionnaires;
    private final Campaigns campaigns;
    private final Invitations invitations;
    private final Tables tables;

    OfflineAnswerJourney(
            NeedsFixture fixture,
            Questionnaires questionnaires,
            Campaigns campaigns,
            Invitations invitations,
            Tables tables) {
        this.fixture = fixture;
        this.questionnaires = questionnaires;
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.tables = tables;
    }

    private static Form form() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter out = SheetWriter.xlsx(bytes, false)) {
            out.table("survey", List.of("type", "name", "label::Français (fr)", "label::العربية (ar)", "relevant"));
            out.row(List.of("select_one yes_no", "exports", "Exportez-vous ?", "هل تصدرون؟", ""));
            out.row(List.of("decimal", "exported", "Pour combien ?", "بكم؟", "${exports} = 'yes'"));
            out.row(List.of("integer", "jobs", "Combien d’emplois ?", "كم عدد العاملين؟", ""));
            out.row(List.of("text", "wish", "Que changer ?", "ماذا نغير؟", ""));
            out.table("choices", List.of("list_name", "name", "label::Français (fr)", "label::العربية (ar)"));
            out.row(List.of("yes_no", "yes", "Oui", "نعم"));
            out.row(List.of("yes_no", "no", "Non", "لا"));
            out.table("settings", List.of("form_title", "form_id"));
            out.row(List.of("Exportation", "export"));
        }
        return Objects.requireNonNull(
                XlsForm.read(bytes.toByteArray(), "export.xlsx", FactKind::fit).form());
    }

    /// The personal link of the only startup asked.
    private String invited() throws IOException {
        tables.empty();
        fixture.open("Atlas Data");
        Form form = form();
        Scope.SYSTEM.run(() -> {
            Version version = questionnaires.publish(form);
            Campaign campaign = campaigns.plan(new Campaigns.Draft(
                    version.id(),
                    new LocalizedText("Enquête", "استطلاع", null),
                    fixture.today(),
                    fixture.today().plusDays(9),
                    12,
                    Map.of()));
            invitations.send(campaign.id());
        });
        String body = fixture.owner()
                .sql("select body from mail.outbox where body like '%/survey/%'")
                .query(String.class)
                .single();
        Matcher link = Pattern.compile("/survey/[\\w-]+").matcher(body);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private String kept(String question) {
        return fixture.owner()
                .sql("select coalesce(answers ->> ?, '') from surveys.answer_sheet")
                .param(question)
                .query(String.class)
                .single();
    }

    private long handedIn() {
        return fixture.owner()
                .sql("select count(*) from surveys.answer_sheet where handed_in_on is not null")
                .query(Long.class)
                .single();
    }

    @Test
    void answersWhileTheNetworkComesAndGoes(Browser browser) throws Exception {
        String link = invited();
        Looks looks = new Looks("ar");
        Page page = browser.open(390, ColorScheme.LIGHT);
        page.navigate(link + "?lang=ar");
        looks.at(page, "answer-open");
        page.check("[name=exports][value=yes]");
        assertThat(page.locator("#exported")).isVisible(); // asked since the first was answered

        page.context().setOffline(true);
        page.fill("#exported", "١٢٠٫٥");
        page.press("#exported", "Tab");
        assertThat(page.locator("#sheet [role=status]")).containsText("لا توجد شبكة");
        looks.at(page, "answer-offline");
        page.fill("#jobs", "14");
        page.press("#jobs", "Tab");
        assertThat(kept("exported")).isEmpty();

        // the page is closed without a network, and the link opened again later
        BrowserContext phone = page.context();
        page.close();
        phone.setOffline(false);
        handsInLater(phone.newPage(), link, looks);
        phone.close();
        looks.assertFine();
    }

    /// What the network is slow to say may neither undo what was typed meanwhile nor take the button away from under
    /// the finger.
    @Test
    void goesOnWhileItSaves(Browser browser) throws Exception {
        Page page = browser.open(390, ColorScheme.LIGHT);
        page.navigate(invited() + "?lang=fr");
        List<Route> held = new ArrayList<>();
        page.route("**/survey/**", held::add);
        page.check("[name=exports][value=yes]");
        page.waitForCondition(() -> held.size() == 1);
        page.fill("#wish", "Plus de rencontres");
        page.locator("#jobs").pressSequentially("1");
        held.getFirst().resume();
        assertThat(page.locator("#exported")).isVisible();
        assertThat(page.locator("#wish")).hasValue("Plus de rencontres");
        page.locator("#jobs").pressSequentially("4");
        assertThat(page.locator("#jobs")).hasValue("14");

        page.waitForCondition(() -> held.size() == 2);
        page.locator("button[value=hand-in]").hover();
        page.mouse().down();
        held.get(1).resume();
        page.waitForResponse(answer -> answer.url().contains("/survey/"), () -> page.unroute("**/survey/**"));
        page.mouse().up();
        assertThat(page.locator("h1")).containsText("Merci");
        assertThat(handedIn()).isEqualTo(1);
        assertThat(kept("jobs")).isEqualTo("14");
        assertThat(kept("wish")).isEqualTo("Plus de rencontres");
        page.context().close();
    }

    private void handsInLater(Page page, String link, Looks looks) {
        page.navigate(link);
        page.waitForFunction(KEPT + " === 0");
        assertThat(page.locator("#jobs")).hasValue("14");
        assertThat(kept("jobs")).isEqualTo("14");
        assertThat(kept("exported")).isEqualTo("١٢٠٫٥");

        page.context().setOffline(true);
        page.fill("#wish", "مزيد من اللقاءات");
        page.click("button[value=hand-in]");
        assertThat(page.locator("#sheet [role=status]")).containsText("ستسلم");
        assertThat(handedIn()).isZero();
        page.context().setOffline(false);
        assertThat(page.locator("h1")).containsText("شكرا");
        assertThat(handedIn()).isEqualTo(1);
        assertThat(kept("wish")).isEqualTo("مزيد من اللقاءات");
        assertThat(page.evaluate(KEPT)).isEqualTo(0);
        looks.at(page, "answer-thanks");
    }
}
