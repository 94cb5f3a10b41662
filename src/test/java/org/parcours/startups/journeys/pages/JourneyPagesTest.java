package org.parcours.startups.journeys.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Scope;
import org.parcours.startups.Identities;
import org.parcours.startups.Identity;
import org.parcours.startups.Startups;
import org.parcours.startups.documents.Documents;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.facts.Observations;
import org.parcours.startups.facts.Source;
import org.parcours.startups.journeys.Admission;
import org.parcours.startups.journeys.Exit;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.journeys.Journeys;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.parcours.web.Flash;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ModuleTest
class JourneyPagesTest {
    private static final LocalDate ADMITTED = LocalDate.of(2020, 3, 1);

    private final TwoParks network;
    private final Startups startups;
    private final Journeys journeys;
    private final Observations observations;
    private final Documents documents;
    private final Identities identities;
    private final MockMvc pages;
    private Scope scope = Scope.NOTHING;
    private SignedIn coordinator = TwoParks.person(Role.COORDINATOR, null);
    private SignedIn analyst = coordinator;
    private SignedIn elsewhere = coordinator;
    private UUID startup = new UUID(0, 0);

    JourneyPagesTest(
            TwoParks network,
            Startups startups,
            Journeys journeys,
            Observations observations,
            Documents documents,
            Identities identities,
            MockMvc pages) {
        this.network = network;
        this.startups = startups;
        this.journeys = journeys;
        this.observations = observations;
        this.documents = documents;
        this.identities = identities;
        this.pages = pages;
    }

    @BeforeEach
    void admit() {
        TwoParks.Parks parks = network.open();
        scope = new Scope(null, false, Set.of(parks.casablanca()), Set.of());
        coordinator = TwoParks.person(Role.COORDINATOR, parks.casablanca());
        analyst = TwoParks.person(Role.ANALYST, parks.casablanca());
        elsewhere = TwoParks.person(Role.COORDINATOR, parks.rabat());
        startup = scope.call(() -> startups.register(TwoParks.facts(parks.casablanca(), "Atlas Data")));
        scope.run(() -> journeys.admit(startup, new Admission(ADMITTED, null, ADMITTED.plusMonths(60))));
    }

    private String at(String path) {
        return "/startups/" + startup + path;
    }

    private MockHttpServletRequestBuilder sent(String path) {
        return post(at(path)).with(user(coordinator)).with(csrf());
    }

    @Test
    void recordsAnExitAndOffersTheWayBack() throws Exception {
        pages.perform(sent("/exit").param("exitedOn", "31/05/2021").param("kind", "COMPLETED"))
                .andExpect(redirectedUrl(at("")))
                .andExpect(flash().attribute(
                                Flash.ATTRIBUTE, Flash.done("Sortie le 31/05/2021 : parcours achevé.", at("/exit"))));
        pages.perform(delete(at("/exit")).with(user(coordinator)).with(csrf())).andExpect(redirectedUrl(at("")));
        assertThat(scope.call(() -> journeys.last(startup)).orElseThrow().isOpen())
                .isTrue();
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongBesideTheField() throws Exception {
        pages.perform(sent("/exit")
                        .param("exitedOn", "2019-01-01")
                        .param("kind", "CEASED")
                        .param("reason", "<faillite>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(Matchers.allOf(
                                Matchers.containsString("L’admission date du 01/03/2020"),
                                Matchers.containsString("id=\"exitedOn-error\""),
                                Matchers.containsString("&lt;faillite&gt;"),
                                Matchers.containsString("value=\"01/01/2019\""))));
    }

    @Test
    void recordsNothingWhereAFieldCannotBeRead() throws Exception {
        pages.perform(sent("/observations")
                        .param("seenOn", "2021-01-01")
                        .param("status", "TRADING")
                        .param("source", "VISIT")
                        .param("happenedOn", "31/02/2021"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("n’est pas un jour du calendrier")));
        assertThat(scope.call(() -> observations.of(startup))).isEmpty();
    }

    @Test
    void showsBothVersionsToTheSecondOfTwoPeople() throws Exception {
        UUID id = scope.call(() -> observations.add(startup, seen("vue"))).id();
        Observation read = scope.call(() -> observations.of(startup)).getFirst();
        String version = Objects.requireNonNull(read.recordedAt()).toString();
        scope.run(
                () -> observations.correct(startup, id, Objects.requireNonNull(read.recordedAt()), seen("par Salma")));
        pages.perform(sent("/observations/" + id)
                        .param("seenOn", "01/01/2021")
                        .param("status", "DORMANT")
                        .param("source", "VISIT")
                        .param("note", "par Nour")
                        .param("version", version))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(Matchers.allOf(
                                Matchers.containsString("par Salma"),
                                Matchers.containsString("par Nour"),
                                Matchers.containsString("en activité"),
                                Matchers.containsString("Quelqu’un d’autre a modifié ces informations"),
                                Matchers.not(Matchers.containsString("01/01/2021</ins>")))));
        assertThat(scope.call(() -> observations.of(startup)))
                .extracting(Observation::note)
                .containsExactly("par Salma");
    }

    private static Observation.Draft seen(String note) {
        return new Observation.Draft(
                LocalDate.of(2021, 1, 1), Observation.Status.TRADING, Source.VISIT, null, null, null, note);
    }

    @Test
    void refusesAPageThatCallsItselfPdf() throws Exception {
        MockMultipartFile page = new MockMultipartFile(
                "file", "bilan.pdf", "application/pdf", "<html><script>1</script>".getBytes(StandardCharsets.UTF_8));
        pages.perform(multipart(at("/documents"))
                        .file(page)
                        .with(user(coordinator))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("Le contenu de « bilan.pdf »")));
        assertThat(scope.call(() -> documents.of(startup))).isEmpty();
    }

    @Test
    void handsDocumentsOutOnlyAsDownloads() throws Exception {
        MockMultipartFile notes = new MockMultipartFile(
                "file", "procès.txt", "text/html", "Procès-verbal".getBytes(StandardCharsets.UTF_8));
        pages.perform(multipart(at("/documents"))
                        .file(notes)
                        .with(user(coordinator))
                        .with(csrf()))
                .andExpect(redirectedUrl(at("")));
        UUID id = scope.call(() -> documents.of(startup)).getFirst().id();
        pages.perform(get(at("/documents/" + id)).with(user(coordinator)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/plain"))
                .andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment;")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().stringValues("Content-Security-Policy", "sandbox; default-src 'none'"));
        pages.perform(get(at("/documents/" + id)).with(user(elsewhere))).andExpect(status().isForbidden());
    }

    @Test
    void removesAFactAndOffersTheWayBack() throws Exception {
        UUID id = scope.call(() -> observations.add(startup, seen("vue"))).id();
        Flash removed = deleted("/observations/" + id);
        assertThat(scope.call(() -> observations.of(startup))).isEmpty();
        takeBack(removed);
        assertThat(scope.call(() -> observations.of(startup)))
                .extracting(Observation::id)
                .containsExactly(id);
    }

    @Test
    void takesAJourneysStepBackAndOffersTheWayBackFromThat() throws Exception {
        scope.run(() -> {
            journeys.enterStage(startup, "incubation", ADMITTED);
            journeys.enterStage(startup, "development", ADMITTED.plusYears(1));
            journeys.extend(startup, ADMITTED.plusYears(2), ADMITTED.plusYears(6), "Comité");
        });
        Journey extended = journey();
        Flash extension =
                deleted("/extensions/" + extended.extensions().getFirst().id());
        assertThat(journey().extensions()).isEmpty();
        takeBack(extension);
        assertThat(journey().extensions()).isEqualTo(extended.extensions());

        Flash stage = deleted("/stages/" + extended.stages().getLast().id());
        assertThat(journey().stages()).hasSize(1);
        takeBack(stage);
        assertThat(journey().stages()).isEqualTo(extended.stages());

        scope.run(() -> journeys.exit(startup, ADMITTED.plusYears(3), Exit.Kind.COMPLETED, null));
        Journey left = journey();
        Flash exit = deleted("/exit");
        assertThat(journey().isOpen()).isTrue();
        takeBack(exit);
        assertThat(journey().exit()).isEqualTo(left.exit());
        assertThat(journey().stages()).isEqualTo(left.stages());
    }

    @Test
    void removesPeopleNumbersAndNamesAndOffersTheWayBack() throws Exception {
        scope.run(() -> {
            identities.addFounder(
                    startup, new Identity.Founder(startup, "Salma", null, null, Identity.Part.FOUNDER, ADMITTED, null));
            identities.addIdentifier(startup, "RC", "12345");
            identities.addOtherName(startup, "Atlas");
        });
        Identity whole = scope.call(() -> identities.of(startup));
        for (String path : List.of(
                "/founders/" + whole.founders().getFirst().id(),
                "/identifiers/" + whole.identifiers().getFirst().id(),
                "/names/" + whole.otherNames().getFirst().id())) {
            Flash removed = deleted(path);
            assertThat(scope.call(() -> identities.of(startup))).as(path).isNotEqualTo(whole);
            takeBack(removed);
            assertThat(scope.call(() -> identities.of(startup))).as(path).isEqualTo(whole);
        }
    }

    private Flash deleted(String path) throws Exception {
        return (Flash) Objects.requireNonNull(
                pages.perform(delete(at(path)).with(user(coordinator)).with(csrf()))
                        .andExpect(redirectedUrl(at("")))
                        .andReturn()
                        .getFlashMap()
                        .get(Flash.ATTRIBUTE));
    }

    private void takeBack(Flash removed) throws Exception {
        pages.perform(delete(Objects.requireNonNull(removed.undo()))
                        .with(user(coordinator))
                        .with(csrf()))
                .andExpect(flash().attribute(Flash.ATTRIBUTE, Flash.done("Le changement est repris.")));
    }

    private Journey journey() {
        return scope.call(() -> journeys.last(startup)).orElseThrow();
    }

    @Test
    void correctsAnAdmissionAsALaterKnownFact() throws Exception {
        String path = "/admission/" + journey().id();
        String version = String.valueOf(journey().recordedAt());
        pages.perform(get(at(path)).with(user(coordinator)))
                .andExpect(content().string(Matchers.containsString("value=\"01/03/2020\"")));
        pages.perform(sent(path)
                        .param("admittedOn", "01/04/2020")
                        .param("followedFrom", "2020-06-01")
                        .param("plannedEnd", "")
                        .param("version", version))
                .andExpect(redirectedUrl(at("")));
        assertThat(journey().followedFrom()).isEqualTo(LocalDate.of(2020, 6, 1));
        assertThat(journey().plannedEnd()).isEqualTo(LocalDate.of(2025, 4, 1));
        pages.perform(get(at("/history")).with(user(coordinator)))
                .andExpect(content()
                        .string(Matchers.allOf(
                                Matchers.containsString("L’admission est corrigée."),
                                Matchers.containsString("<del><bdi>01/03/2020</bdi></del>"),
                                Matchers.containsString("<ins><bdi>01/04/2020</bdi></ins>"))));
        pages.perform(sent(path)
                        .param("admittedOn", "2020-05-01")
                        .param("plannedEnd", "2025-05-01")
                        .param("version", version))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(Matchers.allOf(
                                Matchers.containsString("value=\"01/05/2020\""),
                                Matchers.containsString("<ins dir=\"auto\">01/04/2020</ins>"))));
        assertThat(journey().admittedOn()).isEqualTo(LocalDate.of(2020, 4, 1));
    }

    @Test
    void refusesAnAdmissionAfterAStageOfItAndSaysWhatToDo() throws Exception {
        scope.run(() -> journeys.enterStage(startup, "incubation", ADMITTED.plusMonths(1)));
        pages.perform(sent("/admission/" + journey().id())
                        .param("admittedOn", "2020-04-02")
                        .param("version", String.valueOf(journey().recordedAt())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(Matchers.allOf(
                                Matchers.containsString("date du 01/04/2020"),
                                Matchers.containsString("id=\"admittedOn-error\""),
                                Matchers.containsString("value=\"02/04/2020\""))));
    }

    @Test
    void letsNobodyChangeWhatTheyMayOnlyRead() throws Exception {
        pages.perform(get(at("/history")).with(user(analyst))).andExpect(status().isOk());
        pages.perform(get(at("/exit/new")).with(user(analyst))).andExpect(status().isForbidden());
        pages.perform(post(at("/exit")).with(user(analyst)).with(csrf())).andExpect(status().isForbidden());
        pages.perform(get(at("/history")).with(user(elsewhere))).andExpect(status().isForbidden());
    }

    @Test
    void tellsTheHistoryAndTakesTheLastChangeBack() throws Exception {
        pages.perform(sent("/exit").param("exitedOn", "2021-05-31").param("kind", "CEASED"))
                .andExpect(status().isFound());
        String page = pages.perform(get(at("/history")).with(user(coordinator)))
                .andExpect(content()
                        .string(Matchers.allOf(
                                Matchers.containsString("La sortie est notée."),
                                Matchers.containsString("<ins><bdi>31/05/2021</bdi></ins>"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String path = page.replaceFirst("(?s).*action=\"([^\"]+/history/[^\"]+)\".*", "$1");
        pages.perform(delete(path).with(user(coordinator)).with(csrf()))
                .andExpect(flash().attribute(Flash.ATTRIBUTE, Flash.done("Le changement est repris.")));
        pages.perform(delete(path).with(user(coordinator)).with(csrf()))
                .andExpect(
                        flash().attribute(
                                        Flash.ATTRIBUTE,
                                        Flash.refused(
                                                "Ce n’est plus le dernier changement : un autre l’a suivi. Relisez l’historique.")));
        assertThat(scope.call(() -> journeys.last(startup)).orElseThrow().isOpen())
                .isTrue();
    }
}
