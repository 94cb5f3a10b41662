package org.parcours.transfers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.testing.Importing;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.transfers.Finding.Kind;
import org.parcours.transfers.recipes.Recipe;
import org.parcours.values.DayOrder;
import org.parcours.values.NumberStyle;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What a file lacks, says too much or says elsewhere: told, asked or chosen, never dropped.
@ModuleTest
class FilesAsTheyComeTest {
    private static final Recipe YEARLY = new Recipe(
            null,
            Map.of("Nom", List.of("name"), "Parc", List.of("park"), "Statut", List.of("status")),
            Map.of(),
            Map.of(),
            NumberStyle.GUESS,
            DayOrder.GUESS,
            null,
            Decisions.Otherwise.DIFFERENT,
            Recipe.Layout.FOUND);

    private final MockMvc web;
    private final TwoParks parks;
    private final Importing importing;
    private final Messages messages;
    private SignedIn coordinator = TwoParks.person(Role.COORDINATOR, null);

    FilesAsTheyComeTest(MockMvc web, TwoParks parks, Importing importing, Messages messages) {
        this.web = web;
        this.parks = parks;
        this.importing = importing;
        this.messages = messages;
    }

    @BeforeEach
    void people() {
        coordinator = TwoParks.person(Role.COORDINATOR, parks.open().casablanca());
    }

    @Test
    void stopsWhereTheFileLacksAColumnOfItsRecipe() throws Exception {
        Import stopped = within(
                () -> importing.previewed("startups", "Nom;Parc;Statut 2026\nAtlas;casablanca;active\n", YEARLY));
        assertThat(stopped.acceptable()).isFalse();
        assertThat(requireNonNull(stopped.stopped()).said(messages.words(Language.FRENCH)))
                .contains("la recette attend : Statut");
        assertThat(shown("/imports/" + stopped.id() + "/mapping")).contains("La recette attend des colonnes", "Statut");
    }

    @Test
    void namesWhatIsNotReadBeforeItIsAccepted() throws Exception {
        Import preview = preview("Nom;Parc;Effectif\nAtlas;casablanca;12\nTOTAL;;12\n");
        assertThat(shown("/imports/" + preview.id()))
                .contains(
                        "Une colonne du fichier n’est pas lue : Effectif.",
                        "laissée de côté",
                        "Accepter 1 changement, sans ce qui n’est pas lu");
        assertThat(within(() -> importing.accept(preview)).warnings()).hasSize(2);
    }

    @Test
    void readsTheHeaderThatAPersonChooses() throws Exception {
        UUID id = read("Nom;Parc\nListe;2026\nNom;Technopark\nAtlas;casablanca\n");
        assertThat(shown("/imports/" + id)).contains("Titres des colonnes", "Encodage du texte");
        send("/imports/" + id + "/mapping", Map.of("layout", "3", "encoding", "", "lines", ""));
        Import chosen = within(() -> importing.now(id));
        assertThat(chosen.recipe().layout().headerRow()).isEqualTo(3);
        assertThat(chosen.recipe().columns()).containsOnlyKeys("Nom", "Technopark");
        Import preview = within(() -> importing.again(chosen));
        assertThat(within(() -> importing.rows(preview)))
                .extracting(Finding::kind)
                .containsExactly(Kind.NEW);
        send("/imports/" + id + "/mapping", Map.of("layout", "", "encoding", "x-MacRoman", "lines", "every"));
        assertThat(within(() -> importing.now(id)).recipe().layout())
                .isEqualTo(new Recipe.Layout(null, null, false, "x-MacRoman", true));
    }

    @Test
    void mapsAllOtherValuesOfAColumnAtOnceAndTellsOfCellsWithSeveral() throws Exception {
        StringBuilder file = new StringBuilder("Nom;Parc;Type\nDeux;casablanca;TPE, startup\n");
        for (int i = 0; i < 150; i++) {
            file.append("Atlas ")
                    .append(i)
                    .append(";casablanca;genre ")
                    .append(i)
                    .append('\n');
        }
        UUID id = read(file.toString());
        assertThat(shown("/imports/" + id)).contains("50 autres valeurs", "genre 99");
        send(
                "/imports/" + id + "/mapping",
                Map.of(
                        "header.1", "Nom",
                        "to.1", "name",
                        "header.2", "Parc",
                        "to.2", "park",
                        "header.3", "Type",
                        "to.3", "kind",
                        "others.kind", "TPE",
                        "duplicates", "DIFFERENT"));
        Import preview = within(() -> importing.again(importing.now(id)));
        assertThat(preview.counts()).isEqualTo(Map.of(Kind.NEW, 151));
        assertThat(preview.warnings())
                .extracting(warning -> warning.said(messages.words(Language.FRENCH)))
                .containsExactly(
                        "Dans la colonne « Type », une cellule nomme plusieurs valeurs : seule la première est gardée.");
    }

    @Test
    void looksAtTheValuesBelowAHeader() {
        Import preview = preview("Nom;Parc;État;Sortie\nAtlas;casablanca;New York;IPO\nNour;casablanca;Texas;\n");
        assertThat(preview.recipe().columns()).containsOnlyKeys("Nom", "Parc");
        assertThat(preview.warnings().getFirst().arguments()).containsEntry("names", "État, Sortie");
    }

    @Test
    void readsATurnedTable() {
        Import preview = preview("Nom;Atlas;Nour\nParc;casablanca;casablanca\nCréée le;2019;15/03/2020\n");
        assertThat(preview.counts()).isEqualTo(Map.of(Kind.NEW, 2));
        assertThat(preview.warnings()).extracting(Fault::key).contains("transfers.warning.turned");
    }

    private Import preview(String csv) {
        return within(() -> importing.previewed("startups", csv));
    }

    private UUID read(String csv) {
        return within(() -> {
            byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
            return importing.guessed("startups", "liste.csv", bytes);
        });
    }

    private <T> T within(java.util.function.Supplier<T> work) {
        return coordinator.scope().call(work::get);
    }

    private String shown(String path) throws Exception {
        MockHttpServletResponse answer = web.perform(
                        get(path).param("lang", "fr").with(signedIn()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private void send(String path, Map<String, String> fields) throws Exception {
        var asked = post(path).with(csrf()).with(signedIn());
        fields.forEach(asked::param);
        assertThat(web.perform(asked).andReturn().getResponse().getStatus()).isIn(302, 303);
    }

    private RequestPostProcessor signedIn() {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(coordinator, null, coordinator.getAuthorities()));
    }
}
