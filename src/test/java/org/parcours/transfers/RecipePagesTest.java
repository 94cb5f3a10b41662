package org.parcours.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.testing.Accounts;
import org.parcours.testing.Importing;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.parcours.transfers.recipes.Recipe;
import org.parcours.transfers.recipes.Recipes;
import org.parcours.values.DayOrder;
import org.parcours.values.NumberStyle;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ModuleTest
class RecipePagesTest {
    private static final String FILE = "Nom;Statut;Vu le\nAtlas Data;Active;31/12/2023\n";
    private static final Recipe YEARLY = new Recipe(
            null,
            Map.of("Nom", List.of("name"), "Statut", List.of("status"), "Vu le", List.of("seen-on")),
            Map.of("source", "VISIT"),
            Map.of("status", Map.of("Active", "TRADING")),
            NumberStyle.FRENCH,
            DayOrder.DAY_FIRST,
            "MAD",
            Decisions.Otherwise.ASK,
            Recipe.Layout.FOUND);

    private final MockMvc web;
    private final TwoParks parks;
    private final Accounts accounts;
    private final Recipes recipes;
    private final Imports imports;
    private final Importing importing;
    private SignedIn maker = TwoParks.person(Role.COORDINATOR, null);
    private SignedIn neighbour = maker;
    private SignedIn administrator = maker;
    private UUID yearly = UUID.randomUUID();

    RecipePagesTest(
            MockMvc web, TwoParks parks, Accounts accounts, Recipes recipes, Imports imports, Importing importing) {
        this.web = web;
        this.parks = parks;
        this.accounts = accounts;
        this.recipes = recipes;
        this.imports = imports;
        this.importing = importing;
    }

    @BeforeEach
    void aRecipe() {
        TwoParks.Parks open = parks.open();
        maker = accounts.signedIn(accounts.addNamed("Salma Bennis", "salma@example.org", open.casablanca()));
        neighbour = accounts.signedIn(accounts.addNamed("Omar Tazi", "omar@example.org", open.rabat()));
        administrator = accounts.signedIn(accounts.add("admin@example.org", Role.ADMINISTRATOR, null, null));
        maker.scope().run(() -> recipes.keep("relevé annuel", "startups", YEARLY));
        yearly = recipes.byName("relevé annuel").orElseThrow().id();
    }

    @Test
    void saysWhatEachRecipeMapsWhoMadeItAndWhenItWasLastUsed() throws Exception {
        assertThat(shown("/administration/recipes", administrator))
                .contains("1 recette sait lire un fichier", "relevé annuel", "Startups", "3 colonnes, 1 valeur")
                .contains("Salma Bennis, le", "jamais");
        neighbour.scope().run(() -> importing.read("startups", "file.csv", bytes(FILE), "relevé annuel", YEARLY));
        assertThat(shown("/administration/recipes", administrator)).contains("Omar Tazi, le");
        assertThat(shown("/administration/recipes/" + yearly, neighbour))
                .contains("Vu le", "Constaté le", "Active", "en activité", "visite", "1 234,56", "jour/mois/année")
                .contains("Seuls la personne qui l’a faite");
        assertThat(shown("/administration", administrator)).contains("/administration/recipes");
    }

    @Test
    void isRenamedByItsMakerAndByTheAdministrationOnly() throws Exception {
        String page = "/administration/recipes/" + yearly;
        assertThat(status(put(page).param("name", "mien"), neighbour)).isEqualTo(403);
        assertThat(status(put(page).param("name", "liste de Casablanca"), maker))
                .isEqualTo(302);
        assertThat(status(put(page).param("name", "  liste annuelle "), administrator))
                .isEqualTo(302);
        Recipes.Named renamed = recipes.byName("liste annuelle").orElseThrow();
        assertThat(renamed.id()).isEqualTo(yearly);
        assertThat(renamed.made().by()).isEqualTo(maker.id());
    }

    @Test
    void keepsTheNameThatWasTypedBesideWhatIsWrongWithIt() throws Exception {
        maker.scope().run(() -> recipes.keep("autre", "parks", Recipe.EMPTY));
        MockHttpServletResponse taken =
                ask(put("/administration/recipes/" + yearly).param("name", "autre"), maker);
        assertThat(taken.getStatus()).isEqualTo(400);
        assertThat(taken.getContentAsString(StandardCharsets.UTF_8))
                .contains("Une autre recette s’appelle déjà « autre »", "value=\"autre\"");
        MockHttpServletResponse none =
                ask(put("/administration/recipes/" + yearly).param("name", " "), maker);
        assertThat(none.getContentAsString(StandardCharsets.UTF_8)).contains("80 caractères au plus");
    }

    @Test
    void isDeletedAndBroughtBackAsItWas() throws Exception {
        String removal = "/administration/recipes/" + yearly + "/removal";
        assertThat(status(post(removal), neighbour)).isEqualTo(403);
        assertThat(status(post(removal), maker)).isEqualTo(302);
        assertThat(recipes.all()).isEmpty();
        assertThat(shown("/administration/recipes", maker)).contains("Aucune recette");
        assertThat(status(delete(removal), neighbour)).isEqualTo(403);
        assertThat(status(delete(removal), maker)).isEqualTo(302);
        assertThat(recipes.byId(yearly).orElseThrow().recipe()).isEqualTo(YEARLY);
    }

    @Test
    void staysAsItIsWhereSomebodyElseChangesAnImportThatItRead() throws Exception {
        UUID id = neighbour
                .scope()
                .call(() -> importing.read("startups", "file.csv", bytes(FILE), "relevé annuel", YEARLY));
        ask(
                post("/imports/" + id + "/mapping")
                        .param("header.1", "Nom")
                        .param("to.1", "name")
                        .param("recipe", "relevé annuel"),
                neighbour);
        assertThat(recipes.byId(yearly).orElseThrow().recipe()).isEqualTo(YEARLY);
        assertThat(imports(id).recipe().columns()).containsOnlyKeys("Nom");
    }

    private Import imports(UUID id) {
        return neighbour.scope().call(() -> imports.byId(id).orElseThrow());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String shown(String path, SignedIn person) throws Exception {
        MockHttpServletResponse answer = ask(get(path).param("lang", "fr"), person);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(MockHttpServletRequestBuilder asked, SignedIn person) throws Exception {
        return ask(asked, person).getStatus();
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder asked, SignedIn person) throws Exception {
        return web.perform(asked.with(csrf())
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                                person, null, person.getAuthorities()))))
                .andReturn()
                .getResponse();
    }
}
