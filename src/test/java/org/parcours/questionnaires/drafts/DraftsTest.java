package org.parcours.questionnaires.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Scope;
import org.parcours.questionnaires.Difference;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.Version;
import org.parcours.questionnaires.xlsform.FormRows;
import org.parcours.questionnaires.xlsform.FormRows.Row;
import org.parcours.testing.Accounts;
import org.parcours.testing.ModuleTest;
import org.parcours.web.Flash;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Questionnaires written in the product: what is wrong is kept and said, and nothing is lost by
/// anybody.
@ModuleTest
class DraftsTest {
    private final Accounts accounts;
    private final FormDrafts drafts;
    private final Questionnaires questionnaires;
    private final MockMvc pages;
    private SignedIn analyst;
    private UUID draft = new UUID(0, 0);
    private String path = "";

    DraftsTest(Accounts accounts, FormDrafts drafts, Questionnaires questionnaires, MockMvc pages) {
        this.accounts = accounts;
        this.drafts = drafts;
        this.questionnaires = questionnaires;
        this.pages = pages;
    }

    @BeforeEach
    void begin() throws Exception {
        analyst = accounts.signedIn(accounts.add("analyst@parcours.example", Role.ANALYST, null, null));
        path = Objects.requireNonNull(ask(post("/questionnaire-drafts").param("title", "Exportation"))
                .andExpect(redirectedUrlPattern("/questionnaire-drafts/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        draft = UUID.fromString(path.replaceFirst(".*/", ""));
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.with(user(analyst)).with(csrf()));
    }

    private FormRows rows() {
        return Scope.SYSTEM.call(() -> drafts.byId(draft)).rows();
    }

    private Row row(String name) {
        return rows().survey().stream()
                .filter(row -> row.cell("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String shown() throws Exception {
        return ask(get(path)).andReturn().getResponse().getContentAsString();
    }

    private MockHttpServletRequestBuilder question(String kind, String label) {
        return post(path + "/lines").param("kind", kind).param("label.0", label).param("after", last());
    }

    private String last() {
        return rows().survey().isEmpty() ? "" : rows().survey().getLast().id();
    }

    /// Exports yes or no, and to where.
    private void written() throws Exception {
        ask(question("SELECT_ONE", "Exportez-vous ?")
                        .param("name", "exports")
                        .param("required", "yes")
                        .param("label.1", "هل تصدرون؟")
                        .param("choice.0.label.0", "Oui")
                        .param("choice.0.name", "yes")
                        .param("choice.1.label.0", "Non")
                        .param("choice.2.label.0", ""))
                .andExpect(redirectedUrl(path + "#line-1"));
        ask(question("TEXT", "Vers où ?")
                        .param("when.0.question", "exports")
                        .param("when.0.sign", "IS")
                        .param("when.0.value", "yes"))
                .andExpect(redirectedUrl(path + "#line-2"));
    }

    @Test
    void writesAQuestionnaireThatXlsFormKnows() throws Exception {
        written();
        assertThat(rows().survey())
                .extracting(row -> row.cell("type"), row -> row.cell("name"), row -> row.cell("relevant"))
                .containsExactly(
                        tuple("select_one exports", "exports", ""), tuple("text", "vers_ou", "${exports} = 'yes'"));
        assertThat(rows().list("exports"))
                .extracting(choice -> choice.cell("name"))
                .containsExactly("yes", "non");
        assertThat(shown())
                .contains("« Exportez-vous ? » est « Oui »", "sans arabe", "href=\"" + path + "/publication\"")
                .doesNotContain("class=\"error\"");
    }

    @Test
    void keepsWhatIsWrongAndSaysItBesideTheQuestion() throws Exception {
        written();
        ask(question("INTEGER", "Combien ?").param("name", "exports")); // a name twice
        ask(question("SELECT_ONE", "Laquelle ?").param("name", "which")); // no choice at all
        ask(question("TEXT", "Et puis ?").param("name", "then").param("relevant", "${nobody} = 1"));
        ask(question("TEXT", "Encore ?").param("name", "again").param("relevant", "${exports} = "));
        ask(question("TEXT", "").param("name", "mute").param("after", last()));
        assertThat(rows().survey()).hasSize(7);
        assertThat(shown())
                .contains("Ce nom sert déjà", "Cette liste de choix n’existe pas", "question qui n’existe pas")
                .contains("La règle ne se lit pas", "Cette ligne n’a pas de libellé", "4 points sont à corriger");
        ask(get(path + "/publication"))
                .andExpect(content().string(containsString("Ce nom sert déjà")))
                .andExpect(content().string(not(containsString("name=\"seen\""))));
        ask(post(path + "/publication")
                        .param(
                                "seen",
                                Scope.SYSTEM
                                        .call(() -> drafts.byId(draft))
                                        .changedAt()
                                        .toString()))
                .andExpect(status().is(422));
        assertThat(Scope.SYSTEM.call(questionnaires::all)).isEmpty();
        ask(get(path + "/preview")).andExpect(content().string(containsString("laissés de côté")));
    }

    @Test
    void seesALoopAndPreviewsNothingThen() throws Exception {
        ask(question("TEXT", "A").param("name", "a").param("relevant", "${b} = '1'"));
        ask(question("TEXT", "B").param("name", "b").param("relevant", "${a} = '1'"));
        assertThat(shown()).contains("attendent l’une l’autre").doesNotContain(path + "/preview");
        ask(get(path + "/preview")).andExpect(redirectedUrl(path));
    }

    @Test
    void refusesOnlyWhatCannotBeWrittenAndKeepsWhatWasTyped() throws Exception {
        written();
        String where = path + "/lines/" + rows().survey().get(1).id();
        ask(post(where)
                        .param("kind", "INTEGER")
                        .param("label.0", "Vers combien ?")
                        .param("seen", seen(1))
                        .param("from", "beaucoup"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Vers combien ?")))
                .andExpect(content().string(containsString("beaucoup")))
                .andExpect(content().string(containsString("Écrivez un nombre")));
        ask(question("TEXT", "Sans valeur").param("when.0.question", "exports").param("when.0.sign", "IS"))
                .andExpect(status().is(422));
        ask(post(where)
                        .param("kind", "TEXT")
                        .param("seen", seen(1))
                        .param("relevant_seen", "${exports} = 'yes'")
                        .param("relevant", "${exports} = 'non'")
                        .param("when.0.question", "exports")
                        .param("when.0.sign", "IS_NOT")
                        .param("when.0.value", "yes"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Vous avez changé les conditions et l’expression")));
        assertThat(rows().survey().get(1).cell("relevant")).isEqualTo("${exports} = 'yes'");
    }

    private String seen(int row) throws Exception {
        String page = ask(get(path + "/lines/" + rows().survey().get(row).id()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.replaceFirst("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
    }

    @Test
    void showsTheNextFieldsWithoutKeepingAnything() throws Exception {
        written();
        FormRows before = rows();
        ask(question("DATE", "Depuis quand ?")
                        .param("action", "redraw")
                        .param("when.0.question", "exports")
                        .param("when.0.sign", "IS"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Depuis quand ?")))
                .andExpect(content().string(containsString("when.0.value")))
                .andExpect(content().string(containsString("depuis_quand")));
        ask(question("SELECT_ONE", "Lequel ?")
                        .param("action", "choice-up-1")
                        .param("choice.0.name", "one")
                        .param("choice.1.name", "two"))
                .andExpect(content().string(containsString("name=\"choice.0.name\" value=\"two\"")));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void followsAQuestionThatIsCalledOtherwise() throws Exception {
        written();
        ask(post(path + "/lines/1")
                        .param("seen", seen(0))
                        .param("kind", "SELECT_ONE")
                        .param("list", "exports")
                        .param("list_seen", "exports")
                        .param("name", "abroad")
                        .param("label.0", "Exportez-vous ?")
                        .param("choice.0.id", "1")
                        .param("choice.0.name", "yes")
                        .param("choice.0.label.0", "Oui"))
                .andExpect(redirectedUrl(path + "#line-1"));
        assertThat(rows().survey().get(1).cell("relevant")).isEqualTo("${abroad} = 'yes'");
        assertThat(rows().list("exports")).hasSize(1);
    }

    @Test
    void losesNothingOfTwoWhoWriteAtOneQuestion() throws Exception {
        written();
        String seen = seen(1);
        String where = path + "/lines/2";
        ask(post(where)
                        .param("seen", seen)
                        .param("kind", "TEXT")
                        .param("name", "to")
                        .param("label.0", "Première"))
                .andExpect(status().is3xxRedirection());
        MockHttpServletResponse second = ask(post(where)
                        .param("seen", seen)
                        .param("kind", "TEXT")
                        .param("name", "to")
                        .param("label.0", "Seconde"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse();
        assertThat(second.getContentAsString()).contains("Première", "Seconde", "Quelqu’un d’autre");
        String now = second.getContentAsString().replaceFirst("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        assertThat(row("to").cell("label::Français (fr)")).isEqualTo("Première");
        ask(post(where)
                        .param("seen", now)
                        .param("kind", "TEXT")
                        .param("name", "to")
                        .param("label.0", "Seconde"))
                .andExpect(status().is3xxRedirection());
        assertThat(row("to").cell("label::Français (fr)")).isEqualTo("Seconde");
        // who writes at another question is not in the way
        String third = seen(0);
        ask(post(where)
                .param("seen", seen(1))
                .param("kind", "TEXT")
                .param("name", "to")
                .param("label.0", "Tierce"));
        assertThat(third).isEqualTo(seen(0));
        // and one that is gone comes back with what was typed
        String last = seen(1);
        ask(delete(path + "/lines/2"));
        String gone = ask(post(where).param("seen", last).param("kind", "TEXT").param("label.0", "Quarte"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(gone).contains("Quarte", "a retiré cette ligne", "action=\"" + path + "/lines\"");
    }

    @Test
    void takesBackWhatWasDone() throws Exception {
        written();
        FormRows before = rows();
        String undo = undo(ask(delete(path + "/lines/1")));
        assertThat(rows().survey()).hasSize(1);
        assertThat(rows().choices()).isEmpty();
        ask(delete(undo)).andExpect(redirectedUrl(path));
        assertThat(rows()).isEqualTo(before);
        String thrown = undo(ask(delete(path)).andExpect(redirectedUrl("/questionnaires")));
        ask(get(path)).andExpect(status().isNotFound());
        ask(delete(thrown)).andExpect(redirectedUrl(path));
        assertThat(rows()).isEqualTo(before);
        String first = undo(ask(post(path + "/lines/1/copies")));
        ask(post(path + "/lines/1/moves").param("by", "down"));
        FormRows later = rows();
        ask(delete(first));
        assertThat(rows()).as("somebody went on from there").isEqualTo(later);
    }

    private static String undo(ResultActions done) {
        Flash flash = (Flash) done.andReturn().getFlashMap().get(Flash.ATTRIBUTE);
        return Objects.requireNonNull(Objects.requireNonNull(flash).undo());
    }

    @Test
    void publishesAndPreparesTheNextVersion() throws Exception {
        written();
        publish();
        Version first = Scope.SYSTEM.call(questionnaires::all).getFirst();
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.form().languages()).containsExactly("Français (fr)", "العربية (ar)");
        ask(get(path)).andExpect(status().isNotFound());
        path = Objects.requireNonNull(ask(post("/questionnaires/" + first.questionnaire() + "/drafts"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        draft = UUID.fromString(path.replaceFirst(".*/", ""));
        ask(post("/questionnaires/" + first.questionnaire() + "/drafts")).andExpect(redirectedUrl(path));
        ask(post(path + "/lines/1")
                .param("seen", seen(0))
                .param("kind", "SELECT_ONE")
                .param("list", "exports")
                .param("list_seen", "exports")
                .param("name", "exports")
                .param("label.0", "Exportez-vous ?")
                .param("label.1", "هل تصدرون؟")
                .param("required", "yes")
                .param("choice.0.id", "1")
                .param("choice.0.name", "yes")
                .param("choice.0.label.0", "Oui"));
        ask(get(path + "/publication"))
                .andExpect(content().string(containsString("Choix retirés")))
                .andExpect(content().string(containsString("version 2 de")));
        publish();
        Version second = Scope.SYSTEM.call(questionnaires::all).getFirst();
        assertThat(second.number()).isEqualTo(2);
        Difference difference =
                Scope.SYSTEM.call(() -> questionnaires.difference(second)).orElseThrow();
        assertThat(difference.changes())
                .containsExactly(new Difference.Change(
                        "exports", java.util.Set.of(Difference.Aspect.CHOICES), List.of(), List.of("non")));
        ask(get("/questionnaires/" + second.questionnaire()))
                .andExpect(content().string(containsString("Choix retirés")));
        assertThat(Scope.SYSTEM.call(() -> questionnaires.version(first.id()))).contains(first);
    }

    private void publish() throws Exception {
        String seen = Scope.SYSTEM.call(() -> drafts.byId(draft)).changedAt().toString();
        ask(post(path + "/publication").param("seen", "2024-01-01T00:00:00Z")).andExpect(status().isConflict());
        ask(post(path + "/publication").param("seen", seen)).andExpect(redirectedUrlPattern("/questionnaires/*"));
    }

    @Test
    void comesBackEqualFromItsWorkbook() throws Exception {
        written();
        ask(question("TEXT", "Et ?").param("name", "odd").param("relevant", "${"));
        byte[] book = ask(get(path + "/form.xlsx")).andReturn().getResponse().getContentAsByteArray();
        FormRows before = rows();
        path = Objects.requireNonNull(pages.perform(multipart("/questionnaire-drafts/file")
                        .file(new MockMultipartFile("file", "form.xlsx", "application/octet-stream", book))
                        .with(user(analyst))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        draft = UUID.fromString(path.replaceFirst(".*/", ""));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void showsTheSheetInAnyLanguageWithItsLogicAndKeepsNothing() throws Exception {
        written();
        ask(get(path + "/preview").param("in", "ar"))
                .andExpect(content().string(containsString("dir=\"rtl\"")))
                .andExpect(content().string(containsString("هل تصدرون؟")))
                .andExpect(content().string(not(containsString("Vers où ?"))));
        ask(post(path + "/preview").param("in", "ar").param("exports", "yes"))
                .andExpect(content().string(containsString("Vers où ?")));
        ask(post(path + "/preview").param("in", "fr").param("exports", "").param("action", "hand-in"))
                .andExpect(content().string(containsString("Une réponse est attendue ici.")));
        // the language of the one who looks stays what it was
        assertThat(shown()).contains("lang=\"fr\"");
        publish();
        UUID questionnaire = Scope.SYSTEM.call(questionnaires::all).getFirst().questionnaire();
        ask(get("/questionnaires/" + questionnaire + "/preview").param("in", "ar"))
                .andExpect(content().string(containsString("هل تصدرون؟")));
    }

    @Test
    void asksForATitleBeforeItPublishes() throws Exception {
        written();
        String old = "Exportation||Français (fr)";
        ask(post(path).param("seen", old).param("form_title", "").param("default_language", "العربية (ar)"))
                .andExpect(redirectedUrl(path));
        assertThat(rows().setting("default_language")).isEqualTo("العربية (ar)");
        String changed = Scope.SYSTEM.call(() -> drafts.byId(draft)).changedAt().toString();
        ask(post(path + "/publication").param("seen", changed))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Donnez-lui d’abord un titre")));
        // who still sees the old settings keeps what was typed, and changes nothing yet
        ask(post(path).param("seen", old).param("form_title", "Autre titre"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Autre titre")));
        assertThat(rows().setting("form_title")).isEmpty();
    }

    @Test
    void isSharedWithNobodyWhoMayNotAsk() throws Exception {
        SignedIn coordinator = accounts.signedIn(accounts.add("c@parcours.example", Role.PARK_MANAGER, null, null));
        pages.perform(get(path).with(user(coordinator))).andExpect(status().isForbidden());
        pages.perform(get("/surveys").with(user(analyst))).andExpect(content().string(containsString(path)));
    }
}
