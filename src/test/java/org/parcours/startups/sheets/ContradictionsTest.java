package org.parcours.startups.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parcours.testing.Coaching.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Scope;
import org.parcours.startups.Startups;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.facts.Observations;
import org.parcours.startups.facts.Source;
import org.parcours.startups.journeys.Admission;
import org.parcours.startups.journeys.Journeys;
import org.parcours.testing.Importing;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.parcours.text.Refused;
import org.parcours.transfers.Answer;
import org.parcours.transfers.Fault;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Finding.Kind;
import org.parcours.transfers.Import;
import org.parcours.transfers.Imports;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// What can hardly be true is asked, by every way in, and counts nowhere until a person confirms it.
@ModuleTest
class ContradictionsTest {
    private static final String SEEN = "Nom;Technopark;Constaté le;Statut;Source;Secteur\n";

    /// `29-ceased-before.csv` of the small inputs.
    private static final String CEASED_BEFORE = """
            Nom;Parc;Date d'admission;Constaté le;Statut;Source
            Avant Naissance Septante;TPC;01/03/2023;03/10/2014;cessée;annuaire
            """;

    private final Importing importing;
    private final Imports imports;
    private final Startups startups;
    private final Journeys journeys;
    private final Observations observations;
    private final MockMvc web;
    private final SignedIn director = TwoParks.person(Role.DIRECTOR, null);

    ContradictionsTest(
            Importing importing,
            Imports imports,
            Startups startups,
            Journeys journeys,
            Observations observations,
            MockMvc web) {
        this.importing = importing;
        this.imports = imports;
        this.startups = startups;
        this.journeys = journeys;
        this.observations = observations;
        this.web = web;
    }

    private Import answered(Import preview, int row, String words) {
        imports.decide(preview.id(), List.of(new Answer(row, words)));
        return importing.again(preview);
    }

    private List<String> ends() {
        return importing.texts("select ended from startups.lives_as_of(now(), current_date) where ended is not null");
    }

    @Test
    void asksWhetherACompanyHadCeasedBeforeItsAdmission() {
        Scope.SYSTEM.run(() -> {
            importing.park("TPC");
            Import preview = importing.previewed("startups", CEASED_BEFORE);
            Finding row = importing.rows(preview).getFirst();
            assertThat(row.kind()).isEqualTo(Kind.DOUBTFUL);
            assertThat(row.doubts()).extracting(Fault::key).containsExactly("journeys.refusal.ENDED_BEFORE_ADMISSION");
            assertThat(row.doubts()).extracting(Fault::cell).containsExactly("E2");
            assertThat(preview.acceptable()).isFalse();
            importing.accept(answered(preview, 2, "drop"));
            assertThat(importing.count("select count(*) from startups.journey")).isEqualTo(1);
            assertThat(importing.count("select count(*) from startups.observation"))
                    .isZero();
            importing.accept(answered(importing.previewed("startups", CEASED_BEFORE), 2, "keep"));
            assertThat(importing.count("select count(*) from startups.observation"))
                    .isEqualTo(1);
            assertThat(ends()).isEmpty();
        });
    }

    @Test
    void asksTheSameOfTheSheetOfObservationsAndOfAnAdmissionAfterIt() {
        Scope.SYSTEM.run(() -> {
            importing.park("CAS");
            importing.accepted("startups", "Nom;Technopark;Date d'admission\nAtlas;CAS;01/03/2023\nRif;CAS;\n");
            Import seen = importing.previewed("observations", """
                    Nom;Technopark;Statut;Constaté le;Source
                    Atlas;CAS;cessée;31/12/2022;registre
                    Rif;CAS;cessée;31/12/2022;registre
                    """);
            assertThat(importing.rows(seen)).extracting(Finding::kind).containsExactly(Kind.DOUBTFUL, Kind.CHANGED);
            Import dropped = answered(seen, 2, "drop");
            assertThat(importing.rows(dropped)).extracting(Finding::kind).containsExactly(Kind.UNCHANGED, Kind.CHANGED);
            importing.accept(dropped);
            Import admitted = importing.previewed("startups", "Nom;Technopark;Date d'admission\nRif;CAS;01/06/2023\n");
            assertThat(importing.rows(admitted).getFirst().doubts())
                    .extracting(Fault::key)
                    .containsExactly("journeys.refusal.ENDED_BEFORE_ADMISSION");
        });
    }

    @Test
    void countsALaterEndOfACompanyThatHadCeasedBefore() {
        Scope.SYSTEM.run(() -> {
            importing.park("TPC");
            importing.accept(answered(importing.previewed("startups", CEASED_BEFORE), 2, "keep"));
            importing.accepted("observations", """
                    Nom;Technopark;Statut;Constaté le;Source
                    Avant Naissance Septante;TPC;cessée;31/12/2024;registre
                    """);
            assertThat(importing.texts(
                            "select ended || ' ' || ended_on from startups.lives_as_of(now(), current_date)"))
                    .containsExactly("ceased 2024-12-31");
        });
    }

    @Test
    void asksWhenTwoRowsSayDifferentThingsOfOneCompanyAndDay() {
        Scope.SYSTEM.run(() -> {
            importing.park("CAS");
            Import preview = importing.previewed("startups", SEEN + """
                    Atlas;CAS;31/12/2023;active;visite;
                    Atlas;CAS;31/12/2024;active;visite;
                    Atlas;CAS;31/12/2024;cessée;visite;
                    Atlas;CAS;31/12/2024;active;registre;
                    Atlas;CAS;31/12/2024;active;visite;
                    """);
            List<Finding> rows = importing.rows(preview);
            assertThat(rows)
                    .extracting(Finding::kind)
                    .containsExactly(Kind.NEW, Kind.CHANGED, Kind.DOUBTFUL, Kind.CHANGED, Kind.UNCHANGED);
            assertThat(rows.get(2).doubts()).extracting(Fault::key).containsExactly("transfers.doubt.row");
            assertThat(rows.get(2).doubts().getFirst().arguments()).containsEntry("0", 3);
            importing.accept(answered(preview, 4, "drop"));
            assertThat(importing.texts("select distinct status from startups.observation"))
                    .containsExactly("TRADING");
        });
    }

    @Test
    void asksWhenTwoRowsGiveOneMeasureTwoValuesAndTakesTheConfirmedOne() {
        Scope.SYSTEM.run(() -> {
            importing.park("CAS");
            importing.accepted("startups", "Nom;Technopark\nAtlas;CAS\n");
            String measures = """
                    Nom;Technopark;Mesure;Début de période;Fin de période;Valeur;Source;Déclaré le
                    Atlas;CAS;jobs-men;01/01/2024;31/12/2024;12;déclaration;15/01/2025
                    Atlas;CAS;jobs-men;01/01/2024;31/12/2024;21;déclaration;15/01/2025
                    """;
            Import preview = importing.previewed("measures", measures);
            assertThat(importing.rows(preview)).extracting(Finding::kind).containsExactly(Kind.CHANGED, Kind.DOUBTFUL);
            imports.confirmRest(preview.id(), true);
            importing.accept(importing.again(preview));
            assertThat(importing.texts("select value::int::text from startups.measure"))
                    .containsExactly("21");
        });
    }

    /// A day known to the month or year is asked about, and is the day that is known if that lies there.
    @Test
    void asksForADayOfWhichOnlyTheMonthOrYearIsKnown() {
        Scope.SYSTEM.run(() -> {
            importing.park("CAS");
            String file = """
                    Nom;Technopark;Date d'admission;Constaté le;Statut;Source
                    Atlas;CAS;mars-23;2024;active;visite
                    Rif;CAS;15/03/2023;31/12/2024;active;visite
                    """;
            Import preview = importing.previewed("startups", file);
            Finding row = importing.rows(preview).getFirst();
            assertThat(row.kind()).isEqualTo(Kind.DOUBTFUL);
            assertThat(row.doubts()).extracting(Fault::key).containsOnly("transfers.doubt.day");
            assertThat(row.doubts()).extracting(Fault::cell).containsExactlyInAnyOrder("C2", "D2");
            assertThat(row.doubts())
                    .extracting(doubt -> doubt.arguments().get("0"))
                    .contains("2023-03", "2024");
            importing.accept(answered(preview, 2, "keep"));
            assertThat(importing.texts("select admitted_on::text from startups.journey order by 1"))
                    .containsExactly("2023-03-01", "2023-03-15");
            Import again = importing.previewed("startups", file.replace("15/03/2023", "03/2023"));
            assertThat(importing.rows(again)).extracting(Finding::kind).containsOnly(Kind.UNCHANGED);
        });
    }

    @Test
    void leavesOutADayOfWhichOnlyTheYearIsKnown() {
        Scope.SYSTEM.run(() -> {
            importing.park("CAS");
            Import preview = importing.previewed("startups", "Nom;Technopark;Date d'admission\nAtlas;CAS;2023\n");
            importing.accept(answered(preview, 2, "drop"));
            assertThat(importing.count("select count(*) from startups.startup")).isEqualTo(1);
            assertThat(importing.count("select count(*) from startups.journey")).isZero();
        });
    }

    @Test
    void takesRowsOfSeveralDaysForAHistory() {
        Scope.SYSTEM.run(() -> {
            importing.park("CAS");
            Import preview = importing.previewed("startups", """
                    Nom;Technopark;Date d'admission;Étape;Étape depuis;Constaté le;Statut;Source
                    Atlas;CAS;01/03/2020;incubation;01/03/2020;31/12/2020;active;visite
                    Atlas;CAS;01/03/2020;development;01/03/2021;31/12/2021;active;visite
                    Atlas;CAS;01/03/2020;development;01/03/2021;31/12/2022;cessée;visite
                    """);
            assertThat(importing.rows(preview)).flatExtracting(Finding::doubts).isEmpty();
        });
    }

    @Test
    void refusesTheSameInTheDomainUntilAPersonConfirmsIt() throws Exception {
        UUID startup = Scope.SYSTEM.call(() -> {
            UUID id = startups.register(TwoParks.facts(importing.park("CAS"), "Atlas"));
            LocalDate admitted = LocalDate.of(2023, 3, 1);
            journeys.admit(id, new Admission(admitted, null, admitted.plusYears(3)));
            Observation.Draft ceased = new Observation.Draft(
                    LocalDate.of(2024, 3, 1),
                    Observation.Status.CEASED,
                    Source.REGISTER,
                    LocalDate.of(2014, 10, 3),
                    null,
                    null,
                    null);
            assertThatThrownBy(() -> observations.add(id, ceased)).isInstanceOf(Refused.class);
            return id;
        });
        MockHttpServletResponse asked = web.perform(post("/startups/{id}/observations?lang=en", startup)
                        .with(as(director))
                        .param("seenOn", "2014-10-03")
                        .param("status", "CEASED")
                        .param("source", "REGISTER"))
                .andReturn()
                .getResponse();
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(asked.getContentAsString(StandardCharsets.UTF_8))
                .contains("before its admission on", "Is this right?", "name=\"confirmed\"");
        MockHttpServletResponse confirmed = web.perform(post("/startups/{id}/observations", startup)
                        .with(as(director))
                        .param("seenOn", "2014-10-03")
                        .param("status", "CEASED")
                        .param("source", "REGISTER")
                        .param("confirmed", "yes"))
                .andReturn()
                .getResponse();
        assertThat(confirmed.getStatus()).isEqualTo(302);
        Scope.SYSTEM.run(() -> {
            assertThat(importing.count("select count(*) from startups.observation"))
                    .isEqualTo(1);
            assertThat(ends()).isEmpty();
        });
    }
}
