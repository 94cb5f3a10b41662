package org.parcours.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ModuleTest
class ImportPagesTest {
    private final MockMvc web;
    private final TwoParks parks;
    private final Imports imports;
    private SignedIn coordinator = TwoParks.person(Role.COORDINATOR, null);
    private SignedIn neighbour = coordinator;

    ImportPagesTest(MockMvc web, TwoParks parks, Imports imports) {
        this.web = web;
        this.parks = parks;
        this.imports = imports;
    }

    @BeforeEach
    void people() {
        TwoParks.Parks open = parks.open();
        coordinator = TwoParks.person(Role.COORDINATOR, open.casablanca());
        neighbour = TwoParks.person(Role.COORDINATOR, open.rabat());
    }

    @Test
    void leadsAFileFromItsColumnsToItsResult() throws Exception {
        String page = upload(
                "liste.csv",
                "Nom;Date d'entrée;Statut;Vu le;Source\nAtlas Data;01/02/2020;ouverte;31/12/2023;visite\n");
        assertThat(shown(page, "fr")).contains("Date d&#39;entrée", "ouverte", "Que veulent dire ces valeurs");
        assertThat(shown(page, "ar")).contains("dir=\"rtl\"", "ماذا تعني هذه القيم؟");
        send(post(page + "/mapping")
                .param("header.1", "Nom")
                .param("to.1", "name")
                .param("header.2", "Date d'entrée")
                .param("to.2", "admitted-on")
                .param("header.3", "Statut")
                .param("to.3", "status")
                .param("header.4", "Vu le")
                .param("to.4", "seen-on")
                .param("header.5", "Source")
                .param("to.5", "source")
                .param("said.status.1", "ouverte")
                .param("meant.status.1", "TRADING")
                .param("recipe", "liste annuelle")
                .param("next", "again"));
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        within(() -> imports.doNow(id, Import.Work.PREVIEW));
        assertThat(shown(page, "fr")).contains("1 ligne examinée", "Atlas Data", "Accepter 1 changement");
        within(() -> imports.doNow(id, Import.Work.ACCEPT));
        assertThat(shown(page, "en")).contains("Import done, 1 row took effect", "Undo the whole import");
        assertThat(shown("/imports", "fr")).contains("liste.csv", "liste annuelle");
        assertThat(ask(get(page + "/file"), coordinator).getContentAsString(StandardCharsets.UTF_8))
                .startsWith("Nom;");
        assertThat(ask(get(page + "/result"), coordinator).getStatus()).isEqualTo(200);
        assertThat(ask(get("/exports/startups?format=csv"), coordinator).getContentAsString(StandardCharsets.UTF_8))
                .contains("Atlas Data");
        assertThat(ask(get("/exports/startups?format=csv"), neighbour).getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("Atlas Data");
        assertThat(ask(get(page), neighbour).getStatus()).isEqualTo(403);
    }

    @Test
    void saysWhatIsWrongWithAFileInTheReadersLanguage() throws Exception {
        assertThat(refusal("vide.xlsx", "", "fr")).contains("Ce fichier est vide");
        assertThat(refusal("vide.xlsx", "", "ar")).contains("هذا الملف فارغ");
        assertThat(refusal("liste.csv", "Nom;nom\na;b\n", "en")).contains("two columns");
        assertThat(refusal("photo.csv", "\u0000\u0001\u0002PNG\u0000\u0000", "fr"))
                .contains("ni un classeur");
    }

    @Test
    void namesEachErrorByItsCellInTheReadersLanguage() throws Exception {
        String page = upload("liste.csv", "Nom;Date d'entrée\nAtlas;31/02/2020\n;01/02/2020\n");
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        within(() -> imports.doNow(id, Import.Work.PREVIEW));
        assertThat(shown(page, "fr")).contains("B2", "n’est pas un jour du calendrier", "A3", "Cette cellule est vide");
        assertThat(shown(page, "ar")).contains("B2", "A3");
    }

    private void within(Runnable work) {
        coordinator.scope().run(work);
    }

    private String upload(String name, String content) throws Exception {
        MockHttpServletResponse answer = web.perform(multipart("/imports")
                        .file(new MockMultipartFile("file", name, "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                        .param("sheet", "startups")
                        .with(csrf())
                        .with(as(coordinator)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        return Objects.requireNonNull(answer.getHeader("Location"));
    }

    private String refusal(String name, String content, String language) throws Exception {
        MockHttpServletResponse answer = web.perform(multipart("/imports?lang=" + language)
                        .file(new MockMultipartFile("file", name, "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                        .with(csrf())
                        .with(as(coordinator)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(400);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private String shown(String path, String language) throws Exception {
        MockHttpServletResponse answer = ask(get(path).param("lang", language), coordinator);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private void send(MockHttpServletRequestBuilder asked) throws Exception {
        assertThat(List.of(302, 303))
                .contains(ask(asked.with(csrf()), coordinator).getStatus());
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder asked, SignedIn person) throws Exception {
        return web.perform(asked.with(as(person))).andReturn().getResponse();
    }

    private static RequestPostProcessor as(SignedIn person) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }
}
