package org.parcours.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.accounts.Role;
import org.parcours.database.Scope;
import org.parcours.questionnaires.forms.Form;
import org.parcours.testing.Accounts;
import org.parcours.testing.Browser;
import org.parcours.testing.JourneyTest;
import org.parcours.testing.Looks;
import org.parcours.testing.Tables;

/// An analyst writes a questionnaire of four questions, one of them asked only at times, tries it in
/// Arabic, publishes it and prepares the next version, on a desk in French and on a phone in Arabic.
@JourneyTest
class QuestionnaireJourney {
    private final Accounts accounts;
    private final Questionnaires questionnaires;
    private final Tables tables;

    QuestionnaireJourney(Accounts accounts, Questionnaires questionnaires, Tables tables) {
        this.accounts = accounts;
        this.questionnaires = questionnaires;
        this.tables = tables;
    }

    @ParameterizedTest
    @CsvSource({"fr,1440", "ar,390"})
    void writesTriesAndPublishes(String language, int width, Browser browser) {
        tables.empty();
        Scope.SYSTEM.run(() -> accounts.addWithPassword("analyst@parcours.example", Role.ANALYST, null));
        Looks looks = new Looks(language);
        Page page = signedIn(browser, language, width);
        begin(page);
        choice(page);
        question(page, "INTEGER", "Combien de personnes employez-vous ?", "كم عدد العاملين لديكم؟");
        page.fill("#from", "0");
        page.click("main .button.primary");
        skipped(page, looks);
        question(page, "TEXT", "Que changer ?", "ماذا نغير؟");
        page.click("main .button.primary");
        order(page);
        looks.at(page, "questionnaires-draft");
        preview(page, looks, language);
        publish(page);
        Form first = Scope.SYSTEM.call(questionnaires::all).getFirst().form();
        assertThat(first.questions().map(one -> one.name()))
                .containsExactly("exports", "vers_ou", "combien_de_personnes_employez", "que_changer");
        next(page, looks);
        looks.assertFine();
    }

    private static Page signedIn(Browser browser, String language, int width) {
        Page page = browser.open(width, ColorScheme.LIGHT);
        page.onDialog(Dialog::accept);
        page.navigate("/sign-in?lang=" + language);
        page.fill("#email", "analyst@parcours.example");
        page.fill("#password", Accounts.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    private static void begin(Page page) {
        page.navigate("/questionnaires/new");
        page.fill("#title", "Exportation");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/questionnaire-drafts/"));
    }

    /// Begins the next question, of a type whose fields come by themselves.
    private static void question(Page page, String type, String french, String arabic) {
        page.click("main a.button[data-key=n]");
        page.waitForSelector("#kind");
        page.fill("[name='label.0']", french);
        page.fill("[name='label.1']", arabic);
        if (!type.equals("TEXT")) {
            page.selectOption("#kind", type);
            page.waitForSelector(type.equals("INTEGER") ? "#from" : "[name='choice.0.name']:visible");
        }
        assertThat(page.inputValue("[name='label.1']")).isEqualTo(arabic);
    }

    private static void choice(Page page) {
        question(page, "SELECT_ONE", "Exportez-vous ?", "هل تصدرون؟");
        page.fill("#name", "exports");
        page.check("#required");
        String[][] choices = {{"Non", "لا", "no"}, {"Oui", "نعم", "yes"}};
        for (int i = 0; i < choices.length; i++) {
            page.fill("[name='choice." + i + ".label.0']", choices[i][0]);
            page.fill("[name='choice." + i + ".label.1']", choices[i][1]);
            page.fill("[name='choice." + i + ".name']", choices[i][2]);
        }
        page.click("button[value=choice-up-1]");
        page.waitForCondition(() -> page.inputValue("[name='choice.0.name']").equals("yes"));
        page.click("main .button.primary");
        page.waitForSelector("#line-1");
    }

    private static void skipped(Page page, Looks looks) {
        question(page, "SELECT_MULTIPLE", "Vers où ?", "إلى أين؟");
        page.fill("[name='choice.0.label.0']", "Sénégal");
        page.fill("[name='choice.0.label.1']", "السنغال");
        page.selectOption("[name='when.0.question']", "exports");
        page.waitForSelector("[name='when.0.value']");
        page.selectOption("[name='when.0.value']", "yes");
        looks.at(page, "questionnaires-line");
        page.click("main .button.primary");
        page.waitForSelector("#line-3");
    }

    /// One up, by the keyboard.
    private static void order(Page page) {
        page.waitForSelector("#line-4");
        page.focus("#line-3 button[value=up]");
        page.keyboard().press("Enter");
        page.waitForSelector("#line-1 + #line-3");
    }

    private static void preview(Page page, Looks looks, String language) {
        String draft = page.url().replaceFirst("#.*", "");
        page.navigate(draft + "/preview?in=ar");
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(page.locator("#vers_ou").count()).isZero();
        page.locator("input[name=exports][value=yes]").check();
        page.waitForSelector("#vers_ou");
        page.locator("input[name=exports][value=no]").check();
        page.waitForCondition(() -> page.locator("#vers_ou").count() == 0);
        page.fill("#combien_de_personnes_employez", "-١");
        page.click("button[value=hand-in]");
        page.waitForSelector(".errors");
        page.navigate(draft + "/preview?in=" + language);
        looks.at(page, "questionnaires-preview");
        page.navigate(draft);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
    }

    private static void publish(Page page) {
        page.click("main .top a.primary");
        page.waitForSelector(
                "input[name=seen]",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        page.click("main form button.primary");
        page.waitForURL(url -> url.matches(".*/questionnaires/[0-9a-f-]{36}"));
    }

    private static void next(Page page, Looks looks) {
        page.click("form[action$='/drafts'] button");
        page.waitForSelector("#line-1");
        page.click("#line-4 form:has([value=delete]) button");
        page.waitForSelector(".flash form button");
        page.click("#line-1 h3 a");
        page.fill("[name='label.0']", "Exportez-vous déjà ?");
        page.click("button[value=choice-remove-1]");
        page.waitForCondition(
                () -> page.locator("[name='choice.1.name']").inputValue().isEmpty());
        page.click("main .button.primary");
        page.waitForSelector("#line-1");
        page.click("main .top a.primary");
        page.waitForSelector("main form button.primary");
        looks.at(page, "questionnaires-difference");
        page.click("main form button.primary");
        page.waitForURL(url -> url.matches(".*/questionnaires/[0-9a-f-]{36}"));
        assertThat(page.locator("main").innerText()).contains("que_changer", "exports", "no");
        looks.at(page, "questionnaires-next");
        page.context().close();
    }
}
