package org.parcours.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.TokenScope;
import org.parcours.accounts.Tokens;
import org.parcours.testing.Accounts;
import org.parcours.testing.Importing;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A machine brings a file in, with a token, and the jobs of the scheduler do the work.
@ModuleTest
class ImportApiTest {
    private static final String FILE = "Entreprise;Entrée;Site\nAtlas Data;15/01/2019;casablanca\n";
    private static final String RECIPE = """
            {"sheet": "startups", "recipe": {"columns": {"Entreprise": ["name"], "Entrée": ["admitted-on"], "Site": ["park"]}}}
            """;

    private final MockMvc web;
    private final TwoParks parks;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Importing importing;
    private final ObjectMapper json;
    private String token = "";
    private String neighbour = "";
    private String reader = "";

    ImportApiTest(
            MockMvc web, TwoParks parks, Accounts accounts, Tokens tokens, Importing importing, ObjectMapper json) {
        this.web = web;
        this.parks = parks;
        this.accounts = accounts;
        this.tokens = tokens;
        this.importing = importing;
        this.json = json;
    }

    @BeforeEach
    void people() {
        TwoParks.Parks open = parks.open();
        UUID person = accounts.addNamed("Salma Bennis", "salma@example.org", open.casablanca());
        token = tokens.issue(person, "loader", Set.of(TokenScope.READ, TokenScope.WRITE), 1);
        reader = tokens.issue(person, "reader", Set.of(TokenScope.READ), 1);
        UUID other = accounts.addNamed("Omar Tazi", "omar@example.org", open.rabat());
        neighbour = tokens.issue(other, "loader", Set.of(TokenScope.READ, TokenScope.WRITE), 1);
    }

    @Test
    void leadsAFileFromItsRecipeToItsUndoing() throws Exception {
        ask(put("/api/v1/recipes/{name}", "liste annuelle")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(RECIPE))
                .andExpect(status().isNoContent());
        ask(get("/api/v1/recipes"))
                .andExpect(jsonPath("$.items[0].name").value("liste annuelle"))
                .andExpect(jsonPath("$.items[0].recipe.columns.Site[0]").value("park"))
                .andExpect(jsonPath("$.items[0].usedAt").value(nullValue()))
                .andExpect(jsonPath("$.next").value(nullValue()));
        String place = Objects.requireNonNull(send("liste.csv", FILE, "liste annuelle")
                .andExpect(status().isAccepted())
                .andExpect(header().exists("Location"))
                .andReturn()
                .getResponse()
                .getHeader("Location"));
        JsonNode preview = ended(place);
        assertThat(preview.path("state").asString()).isEqualTo("PREVIEWED");
        assertThat(preview.path("recipe").asString()).isEqualTo("liste annuelle");
        assertThat(preview.path("counts").path("NEW").asInt()).isEqualTo(1);
        assertThat(preview.path("acceptable").asBoolean()).isTrue();
        ask(post(place + "/acceptance")).andExpect(status().isAccepted()).andExpect(header().string("Location", place));
        JsonNode accepted = ended(place);
        assertThat(accepted.path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(accepted.path("acceptedAt").asString()).isNotEmpty();
        ask(get("/api/v1/startups")).andExpect(jsonPath("$.items[0].name").value("Atlas Data"));
        ask(post(place + "/acceptance"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("transfers.not-acceptable"));
        ask(delete(place)).andExpect(status().isAccepted());
        assertThat(ended(place).path("state").asString()).isEqualTo("UNDONE");
        assertThat(importing.count("select count(*) from startups.startup")).isZero();
        ask(get("/api/v1/recipes")).andExpect(jsonPath("$.items[0].usedAt").isString());
    }

    @Test
    void namesEveryErrorByItsCellInTheLanguageAskedFor() throws Exception {
        String place = Objects.requireNonNull(
                send("liste.csv", "Nom;Date d'entrée;Technopark\nAtlas;31/02/2020;casablanca\n", null)
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"));
        ended(place);
        ask(get(place).header("Accept-Language", "fr"))
                .andExpect(jsonPath("$.acceptable").value(false))
                .andExpect(jsonPath("$.errors[0].cell").value("B2"))
                .andExpect(jsonPath("$.errors[0].column").value("admitted-on"))
                .andExpect(jsonPath("$.errors[0].code").value("values.refused.no-such-day"))
                .andExpect(jsonPath("$.errors[0].reason").value(containsString("n’est pas un jour du calendrier")));
        ask(get(place).header("Accept-Language", "de, ar;q=0.8"))
                .andExpect(jsonPath("$.errors[0].reason").value(containsString("ليس يوماً")));
        ask(post(place + "/acceptance").header("Accept-Language", "en"))
                .andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("has errors or unanswered questions")));
        ask(delete(place)).andExpect(status().isNoContent());
    }

    @Test
    void answersTheQuestionsOfRowsOneByOne() throws Exception {
        String known = "Nom;Technopark\nZellij Studio;casablanca\nKasbah Games;casablanca\n";
        String first = place(send("liste.csv", known, null));
        ended(first);
        ask(post(first + "/acceptance"));
        ended(first);
        String place =
                place(send("liste.csv", "Nom;Technopark\nZellij Studios;casablanca\nKasbah Gamer;casablanca\n", null));
        JsonNode asked = ended(place);
        assertThat(asked.path("counts").path("DUPLICATE").asInt()).isEqualTo(2);
        String like = asked.path("duplicates")
                .path(0)
                .path("candidates")
                .path(0)
                .path("id")
                .asString();
        decide(place, "{\"answers\": [{\"row\": 2, \"words\": \"keep\"}]}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail").value(containsString("La ligne 2")));
        decide(
                        place,
                        "{\"answers\": [{\"row\": 2, \"words\": \"%s\"}, {\"row\": 3, \"words\": \"new\"}]}"
                                .formatted(like))
                .andExpect(status().isAccepted());
        JsonNode answered = ended(place);
        assertThat(answered.path("acceptable").asBoolean()).isTrue();
        assertThat(answered.path("counts").path("CHANGED").asInt()).isEqualTo(1);
        assertThat(answered.path("counts").path("NEW").asInt()).isEqualTo(1);
        as(
                        neighbour,
                        put(place + "/decisions")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}"))
                .andExpect(status().isForbidden());
    }

    private ResultActions decide(String place, String decided) throws Exception {
        return ask(put(place + "/decisions")
                .header("Accept-Language", "fr")
                .contentType(MediaType.APPLICATION_JSON)
                .content(decided));
    }

    private static String place(ResultActions sent) {
        return Objects.requireNonNull(sent.andReturn().getResponse().getHeader("Location"));
    }

    @Test
    void refusesInProblemsThatSayWhatToDo() throws Exception {
        send("vide.csv", "", null)
                .andExpect(status().is(422))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("transfers.file.refused.EMPTY"))
                .andExpect(jsonPath("$.detail").value(containsString("Ce fichier est vide")));
        send("liste.csv", "Nom;nom\na;b\n", null, "ar")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail").value(containsString("عمودان يحملان الاسم")));
        send("liste.csv", FILE, "inconnue", "en")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value(containsString("inconnue")));
        ask(multipart("/api/v1/imports").param("sheet", "startups")).andExpect(status().isBadRequest());
        as(reader, multipart("/api/v1/imports").file(file("liste.csv", FILE)).param("sheet", "startups"))
                .andExpect(status().isForbidden());
        as("parcours_nobody", get("/api/v1/recipes")).andExpect(status().isUnauthorized());
    }

    @Test
    void keepsAnImportAndARecipeFromTheNeighbours() throws Exception {
        String place = Objects.requireNonNull(
                send("liste.csv", FILE, null).andReturn().getResponse().getHeader("Location"));
        ended(place);
        as(neighbour, get(place)).andExpect(status().isForbidden());
        as(neighbour, post(place + "/acceptance")).andExpect(status().isForbidden());
        as(neighbour, delete(place)).andExpect(status().isForbidden());
        for (String writer : new String[] {token, neighbour}) {
            as(
                            writer,
                            put("/api/v1/recipes/{name}", "liste annuelle")
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content(RECIPE))
                    .andExpect(status().is(writer.equals(token) ? 204 : 403));
        }
    }

    private JsonNode ended(String place) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (true) {
            JsonNode now =
                    json.readTree(ask(get(place)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
            if (now.path("work").isNull()) {
                return now;
            }
            assertThat(Instant.now()).as("%s", now).isBefore(end);
        }
    }

    private ResultActions send(String name, String content, @org.jspecify.annotations.Nullable String recipe)
            throws Exception {
        return send(name, content, recipe, "fr");
    }

    private ResultActions send(
            String name, String content, @org.jspecify.annotations.Nullable String recipe, String language)
            throws Exception {
        var sent = multipart("/api/v1/imports").file(file(name, content)).param("sheet", "startups");
        if (recipe != null) {
            sent.param("recipe", recipe);
        }
        return ask(sent.header("Accept-Language", language));
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile("file", name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions ask(AbstractMockHttpServletRequestBuilder<?> asked) throws Exception {
        return as(token, asked);
    }

    private ResultActions as(String bearer, AbstractMockHttpServletRequestBuilder<?> asked) throws Exception {
        return web.perform(asked.header("Authorization", "Bearer " + bearer));
    }
}
