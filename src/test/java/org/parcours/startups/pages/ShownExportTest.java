package org.parcours.startups.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Scope;
import org.parcours.startups.search.Line;
import org.parcours.startups.search.StartupSearch;
import org.parcours.testing.Importing;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.parcours.web.lists.ListFilter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

/// What the list of startups shows is what its export holds: the same filter, the same order, the same reach.
@ModuleTest
class ShownExportTest {
    private static final String STARTUPS = """
            Nom;Technopark;Type;Secteur;Résidence;Date d'entrée;Étape;Date de sortie;Type de sortie;Statut;Observé le;Source
            Atlas Data;casablanca;startup;it;résidente;15/01/2019;incubation;;;active;31/12/2023;visite
            Atlas Vert;casablanca;TPE;green;non résidente;15/01/2020;development;;;active;31/12/2022;visite
            Zénith Studio;casablanca;startup;culture;résidente;01/03/2015;;01/03/2020;parcours achevé;;;
            Candidate;casablanca;project_holder;it;résidente;;;;;;;
            Atlas Rabat;rabat;startup;it;résidente;15/01/2019;incubation;;;active;31/12/2023;visite
            """;

    private final MockMvc web;
    private final TwoParks network;
    private final Importing importing;
    private final StartupSearch search;
    private SignedIn director = TwoParks.person(Role.DIRECTOR, null);
    private SignedIn coordinator = director;

    ShownExportTest(MockMvc web, TwoParks network, Importing importing, StartupSearch search) {
        this.web = web;
        this.network = network;
        this.importing = importing;
        this.search = search;
    }

    @BeforeEach
    void startups() {
        TwoParks.Parks parks = network.open();
        coordinator = TwoParks.person(Role.COORDINATOR, parks.casablanca());
        Scope.SYSTEM.run(() -> importing.accepted("startups", STARTUPS));
    }

    @Test
    void understandsEveryFilterOfTheList() throws Exception {
        for (Map<String, String> address : List.of(
                Map.<String, String>of(),
                Map.of("q", "atlas"),
                Map.of("q", "أطلس"),
                Map.of("park", "rabat"),
                Map.of("sector", "it"),
                Map.of("kind", "tpe"),
                Map.of("residency", "non_resident"),
                Map.of("stage", "incubation"),
                Map.of("state", "applicant"),
                Map.of("state", "left"),
                Map.of("cohort", "2019"),
                Map.of("on", "2019-06-01", "state", "supported"),
                Map.of("sort", "admitted"),
                Map.of("sort", "seen"),
                Map.of("q", "atlas", "park", "casablanca", "state", "supported", "sort", "name", "size", "1"))) {
            ListFilter filter = StartupSearch.LIST.read(address);
            List<String> shown =
                    Scope.SYSTEM
                            .call(() -> search.find(StartupSearch.LIST.read(unpaged(filter)), null))
                            .lines()
                            .stream()
                            .map(Line::name)
                            .toList();
            assertThat(shown).as("shown by %s", address).isNotEmpty();
            assertThat(names(csv("/exports/startups" + filter.with("format", "csv"), director)))
                    .as("exported by %s", address)
                    .isEqualTo(shown);
        }
    }

    private static Map<String, String> unpaged(ListFilter filter) {
        Map<String, String> address = filter.toMap();
        address.remove("size");
        return address;
    }

    @Test
    void isLinkedFromTheListWithTheFilterInItsAddress() throws Exception {
        String page = ask("/startups?q=atlas&cohort=2019&lang=fr", director).getContentAsString(StandardCharsets.UTF_8);
        Matcher links = Pattern.compile("href=\"(/exports/startups[^\"]+)\"").matcher(page);
        assertThat(links.find()).isTrue();
        byte[] workbook = ask(links.group(1).replace("&amp;", "&"), director).getContentAsByteArray();
        assertThat(firstColumn(workbook)).containsExactly("Nom", "Atlas Data", "Atlas Rabat");
        assertThat(links.find()).isTrue();
        assertThat(names(csv(links.group(1).replace("&amp;", "&"), director)))
                .containsExactly("Atlas Data", "Atlas Rabat");
    }

    private static List<String> firstColumn(byte[] workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        book.getFirstSheet().openStream()) {
            return rows.map(row -> row.getCellText(0)).toList();
        }
    }

    @Test
    void holdsNothingOfAParkOutOfReach() throws Exception {
        for (String address : List.of("", "q=atlas", "park=rabat", "cohort=2019", "state=supported")) {
            for (String sheet : List.of("startups", "observations")) {
                assertThat(csv("/exports/" + sheet + "?format=csv&" + address, coordinator))
                        .doesNotContain("Rabat", "rabat");
            }
        }
        assertThat(names(csv("/exports/startups?format=csv&q=atlas", coordinator)))
                .containsExactly("Atlas Data", "Atlas Vert");
        assertThat(ask("/exports/startups", TwoParks.person(Role.PARTNER, null)).getStatus())
                .isEqualTo(403);
    }

    @Test
    void takesWhatWasSeenOfTheSameStartups() throws Exception {
        assertThat(names(csv("/exports/observations?format=csv&q=atlas&cohort=2020", director)))
                .containsExactly("Atlas Vert");
    }

    private static List<String> names(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> line.split(";", 2)[0].replace("\"", ""))
                .toList();
    }

    private String csv(String address, SignedIn person) throws Exception {
        MockHttpServletResponse answer = ask(address, person);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse ask(String address, SignedIn person) throws Exception {
        return web.perform(get(URI.create(address))
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                                person, null, person.getAuthorities()))))
                .andReturn()
                .getResponse();
    }
}
