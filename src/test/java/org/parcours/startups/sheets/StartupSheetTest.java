package org.parcours.startups.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.database.Ids;
import org.parcours.database.Scope;
import org.parcours.startups.journeys.Journeys;
import org.parcours.testing.Importing;
import org.parcours.testing.ModuleTest;
import org.parcours.transfers.Answer;
import org.parcours.transfers.Fault;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Finding.Kind;
import org.parcours.transfers.Import;
import org.parcours.transfers.Imports;

@ModuleTest
class StartupSheetTest {
    private static final String TWO = """
            Raison sociale;ICE;Technopark;Type;Date d'entrée;Étape;Statut;Observé le;Source
            Atlas Data SARL;001561191000066;CAS;startup;15/01/2019;incubation;active;31/12/2023;visite
            Nour Énergie;;Technopark CAS;TPE;01/03/2020;;cessation d’activité;31/12/2023;registre
            """;

    private final Importing importing;
    private final Imports imports;
    private final Journeys journeys;
    private UUID park = Ids.next();

    StartupSheetTest(Importing importing, Imports imports, Journeys journeys) {
        this.journeys = journeys;
        this.importing = importing;
        this.imports = imports;
    }

    @BeforeEach
    void aPark() {
        Scope.SYSTEM.run(() -> park = importing.park("CAS"));
    }

    @Test
    void bringsStartupsWithTheirJourneysAndWhatWasSeenOfThem() {
        Scope.SYSTEM.run(() -> {
            Import done = importing.accepted("startups", TWO);
            assertThat(done.counts()).isEqualTo(Map.of(Kind.NEW, 2));
            assertThat(importing.texts("""
                            select concat_ws(' ', s.name, s.kind, j.admitted_on, j.planned_end, g.stage, o.status, o.source)
                            from startups.startup s join startups.journey j on j.startup_id = s.id
                            left join startups.stage g on g.journey_id = j.id
                            join startups.observation o on o.startup_id = s.id order by s.name"""))
                    .containsExactly(
                            "Atlas Data SARL STARTUP 2019-01-15 2024-01-15 incubation TRADING VISIT",
                            "Nour Énergie TPE 2020-03-01 2025-03-01 CEASED REGISTER");
            assertThat(importing
                            .texts("select search_key from startups.startup order by name")
                            .getFirst())
                    .contains("atlas data", "001561191000066");
        });
    }

    @Test
    void changesNothingWhenTheSameFileComesTwice() {
        Scope.SYSTEM.run(() -> {
            importing.accepted("startups", TWO);
            Import again = importing.accepted("startups", TWO);
            assertThat(again.counts()).isEqualTo(Map.of(Kind.UNCHANGED, 2));
            assertThat(importing.count("select count(*) from startups.startup_history"))
                    .isZero();
        });
    }

    @Test
    void keepsAFoundingDateAsFarAsItIsKnown() {
        Scope.SYSTEM.run(() -> {
            String file = """
                    Nom;Technopark;Créée le;Date d'entrée
                    Un an;CAS;2019;15/03/2021
                    Un mois;CAS;mars-19;15/03/2021
                    Un jour;CAS;15-mars-19;15/03/2021
                    """;
            importing.accepted("startups", file);
            assertThat(importing.texts(
                            "select concat_ws(' ', founded_on, founded_precision) from startups.startup order by name"))
                    .containsExactly("2019-01-01 YEAR", "2019-03-15", "2019-03-01 MONTH");
            assertThat(importing.accepted("startups", file).counts()).isEqualTo(Map.of(Kind.UNCHANGED, 3));
            // no figure counts from a day that nobody knows
            assertThat(importing.texts("select founded_on::text from startups.lives_as_of(now(), current_date)"))
                    .containsExactlyInAnyOrder("2019-03-15", null, null);
            Import exact = importing.accepted("startups", "Nom;Technopark;Créée le\nUn an;CAS;15/06/2019\n");
            assertThat(importing.rows(exact).getFirst().changes())
                    .containsExactly(new Finding.Change("founded-on", "2019", "2019-06-15"));
        });
    }

    @Test
    void previewLeavesNothing() {
        Scope.SYSTEM.run(() -> {
            Import preview = importing.previewed("startups", TWO);
            assertThat(preview.counts()).isEqualTo(Map.of(Kind.NEW, 2));
            assertThat(importing.count("select count(*) from startups.startup")).isZero();
        });
    }

    @Test
    void proposesCloseNamesWithTheirReasonAndMergesNoneSilently() {
        Scope.SYSTEM.run(() -> {
            importing.accepted("startups", TWO);
            Import preview = importing.previewed("startups", """
                    Nom;Technopark
                    ATLAS DATA;CAS
                    Nour Energie;CAS
                    نور إنرجي;CAS
                    Tout autre chose;CAS
                    """);
            assertThat(importing.rows(preview))
                    .extracting(Finding::kind)
                    .containsExactly(Kind.DUPLICATE, Kind.DUPLICATE, Kind.DUPLICATE, Kind.NEW);
            assertThat(importing.rows(preview).subList(0, 3))
                    .extracting(row -> row.likenesses().getFirst().reason())
                    .containsExactly("text.names.form", "text.names.case", "text.names.transliteration");
            assertThat(preview.acceptable()).isFalse();
        });
    }

    @Test
    void doesWhatAPersonDecidedAboutADuplicate() {
        Scope.SYSTEM.run(() -> {
            importing.accepted("startups", TWO);
            Import preview = importing.previewed("startups", """
                    Nom;Technopark;Site web
                    ATLAS DATA;CAS;https://atlas.ma
                    Nour Energie;CAS;
                    """);
            Finding atlas = importing.rows(preview).getFirst();
            imports.decide(
                    preview.id(),
                    List.of(Answer.same(2, atlas.likenesses().getFirst().subject()), Answer.other(3)));
            Import decided = importing.again(preview);
            assertThat(decided.counts()).isEqualTo(Map.of(Kind.NEW, 1, Kind.CHANGED, 1));
            importing.accept(decided);
            assertThat(importing.texts("select name from startups.startup order by name"))
                    .containsExactly("ATLAS DATA", "Nour Energie", "Nour Énergie");
            assertThat(importing.texts("select name from startups.other_name")).containsExactly("Atlas Data SARL");
        });
    }

    @Test
    void addsToAnEarlierFileAndLosesNothing() {
        Scope.SYSTEM.run(() -> {
            importing.accepted("startups", TWO);
            Import later = importing.accepted("startups", """
                    ICE,Name,Park,Status,Seen on,Source,Stage,Stage since,Website
                    001561191000066,Atlas Cloud,CAS,trading,2024-12-31,visit,development,2021-06-01,
                    """);
            assertThat(importing.rows(later).getFirst().changes())
                    .contains(new Finding.Change("name", "Atlas Data SARL", "Atlas Cloud"));
            assertThat(importing.texts("select name from startups.startup order by name"))
                    .containsExactly("Atlas Cloud", "Nour Énergie");
            assertThat(importing.texts(
                            "select concat(stage, ' ', since, ' ', until) from startups.stage order by since"))
                    .containsExactly("incubation 2019-01-15 2021-06-01", "development 2021-06-01 ");
            assertThat(importing.count("select count(*) from startups.observation"))
                    .isEqualTo(3);
        });
    }

    @Test
    void namesEveryErrorByItsCellAndKeepsTheWholeFileOut() {
        Scope.SYSTEM.run(() -> {
            Import preview = importing.previewed("startups", """
                    Nom;ICE;Technopark;Date d'admission;Date de sortie;Type de sortie;Statut;Constaté le;Source
                    Bonne;;CAS;01/02/2020;;;;;
                    Mauvais jour;;CAS;31/02/2020;;;;;
                    Sortie avant;;CAS;01/02/2020;01/01/2020;cessation;;;
                    Parc inconnu;;Atlantis;01/02/2020;;;;;
                    Numéro faux;001561191000067;CAS;;;;;;
                    ;;CAS;;;;;;
                    Demain;;CAS;;;;active;31/12/2150;presse
                    """);
            assertThat(importing.wrong(preview).stream()
                            .flatMap(row -> row.faults().stream().map(StartupSheetTest::brief)))
                    .containsExactly(
                            "D3 values.refused.no-such-day",
                            "E4 journeys.refusal.BEFORE_ADMISSION",
                            "C5 transfers.fault.choice",
                            "B6 startups.refused.identifier.ice-check",
                            "A7 transfers.cell.wrong.MISSING",
                            "H8 journeys.refusal.IN_THE_FUTURE");
            assertThat(preview.acceptable()).isFalse();
            imports.doNow(preview.id(), Import.Work.ACCEPT);
            assertThat(importing.now(preview.id()).state()).isEqualTo(Import.State.PREVIEWED);
            assertThat(importing.count("select count(*) from startups.startup")).isZero();
        });
    }

    private static String brief(Fault fault) {
        return fault.cell() + " " + fault.key();
    }

    @Test
    void undoesAsAWholeWhileNothingWasBuiltOnIt() {
        Scope.SYSTEM.run(() -> {
            Import first = importing.accepted("startups", TWO);
            Import later = importing.accepted("startups", TWO.replace("31/12/2023", "31/12/2024"));
            assertThat(importing.count("select count(*) from startups.observation"))
                    .isEqualTo(4);
            assertThat(importing.undone(first).stopped()).isNotNull();
            assertThat(importing.count("select count(*) from startups.observation"))
                    .isEqualTo(4);
            assertThat(importing.undone(later).state()).isEqualTo(Import.State.UNDONE);
            assertThat(importing.count("select count(*) from startups.observation"))
                    .isEqualTo(2);
            assertThat(importing.undone(first).state()).isEqualTo(Import.State.UNDONE);
            assertThat(importing.count("select count(*) from startups.startup")).isZero();
            assertThat(importing.count("select count(*) from startups.startup_history"))
                    .isEqualTo(2);
        });
    }

    @Test
    void staysWithinThePark() {
        UUID other = Scope.SYSTEM.call(() -> importing.park("RBT"));
        Scope.SYSTEM.run(() -> importing.accepted("startups", TWO));
        new Scope(Ids.next(), false, Set.of(other), Set.of()).run(() -> {
            Import preview = importing.previewed("startups", """
                    Nom;ICE;Technopark
                    Atlas Data SARL;001561191000066;RBT
                    Ailleurs;;CAS
                    """);
            assertThat(importing.wrong(preview).stream()
                            .flatMap(row -> row.faults().stream().map(StartupSheetTest::brief)))
                    .containsExactly("B2 sheets.fault.number-elsewhere", "C3 sheets.fault.park-out-of-reach");
        });
    }

    @Test
    void refusesWhatTheDossierRefusesAndSaysItInTheSameWords() {
        Scope.SYSTEM.run(() -> {
            importing.accepted("startups", TWO);
            importing.accepted("measures", """
                    ICE,measure,period from,period until,value,currency,source,stated on
                    001561191000066,turnover,2023-01-01,2023-12-31,100000,MAD,DECLARATION,2024-02-01
                    """);
            Import exported = importing.previewed("measures", """
                    ICE,measure,period from,period until,value,currency,source,stated on
                    001561191000066,exported-turnover,2023-01-01,2023-12-31,120000,MAD,DECLARATION,2024-02-01
                    001561191000066,exported-turnover,2023-01-01,2023-12-31,90000,,DECLARATION,2024-02-01
                    001561191000066,turnover,2023-01-01,2023-12-31,80000,dh,DECLARATION,2024-02-01
                    """);
            assertThat(importing.wrong(exported).stream()
                            .flatMap(row -> row.faults().stream().map(StartupSheetTest::brief)))
                    .containsExactly(
                            "E2 journeys.refusal.MORE_EXPORTED_THAN_SOLD",
                            "E4 journeys.refusal.MORE_EXPORTED_THAN_SOLD");
            UUID atlas = UUID.fromString(importing
                    .texts("select id::text from startups.startup where name like 'Atlas%'")
                    .getFirst());
            journeys.extend(atlas, LocalDate.of(2023, 6, 1), LocalDate.of(2025, 1, 15), "Comité");
            Import planned = importing.previewed("startups", """
                    Nom;ICE;Technopark;Date d'entrée;Fin prévue;Site web;Créée le
                    Atlas Data SARL;001561191000066;CAS;15/01/2019;15/01/2026;;
                    Nour Énergie;;CAS;01/03/2020;;javascript:alert(1);31/12/2150
                    """);
            assertThat(importing.wrong(planned).stream()
                            .flatMap(row -> row.faults().stream().map(StartupSheetTest::brief)))
                    .containsExactly(
                            "E2 journeys.refusal.EXTENDED_LESS_FAR",
                            "F3 values.refused.web-address",
                            "G3 startups.refused.founded.future");
        });
    }
}
