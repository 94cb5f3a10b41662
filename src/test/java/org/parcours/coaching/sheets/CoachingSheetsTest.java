package org.parcours.coaching.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.testing.Coaching.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Scope;
import org.parcours.testing.Coaching;
import org.parcours.testing.Importing;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.transfers.Exports;
import org.parcours.transfers.Fault;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Finding.Kind;
import org.parcours.transfers.Import;
import org.parcours.webhooks.Webhooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// Needs and exchanges as sheets, in and out.
@ModuleTest
class CoachingSheetsTest {
    private static final String NEEDS = """
            name,park,family,need,urgency,expressed on,expressed by,amount,currency,instrument,horizon (months),countries,sectors,kind of customer,skill,level,state of the need,state since,state noted by (email),reason of the state
            Atlas Lumière,,financing,"Boucler un tour ; vite",HIGH,2025-02-03,Aya,6000000,MAD,EQUITY,9,,,,,,HELPED,2025-03-01,salma@example.org,Crédit obtenu
            Atlas Lumière,,market,"Ligne 1
            ligne, 2",LOW,2025-03-03,عادل,,,,,MA; SN,it,B2B,,,,,,
            Boréal,,skills,Vendre à l’export,,2025-04-01,Aya,,,,,,,,vente,ADVANCED,TAKEN,2025-04-05,driss@example.org,
            """;
    private static final String EXCHANGES = """
            name,day of the exchange,kind of exchange,what it was about,held by (email),minutes,agreed,shared with the startup,about the need,step promised,step due on,step by (email),step done on,step done by (email),note on the step
            Atlas Lumière,2025-02-05,CALL,"Appel ; la banque",salma@example.org,"Longue
            histoire",Envoyer le plan,yes,Boucler un tour ; vite,Envoyer le plan,2025-02-10,salma@example.org,2025-02-09,driss@example.org,envoyé
            Atlas Lumière,2025-02-05,CALL,"Appel ; la banque",salma@example.org,,,,,Rappeler,2025-02-20,driss@example.org,,,
            Boréal,2025-05-01,WORKSHOP,=1+1,driss@example.org,,,no,,,,,,,
            """;

    private final MockMvc web;
    private final Coaching coaching;
    private final Importing importing;
    private final Exports exports;
    private final Messages messages;
    private Coaching.Team team;

    CoachingSheetsTest(MockMvc web, Coaching coaching, Importing importing, Exports exports, Messages messages) {
        this.web = web;
        this.coaching = coaching;
        this.importing = importing;
        this.exports = exports;
        this.messages = messages;
    }

    @BeforeEach
    void settle() {
        team = coaching.settle();
        coaching.supported(team.park(), "Boréal");
    }

    @Test
    void whatIsExportedImportsBackUnchangedInEveryLanguage() {
        team.manager().scope().run(() -> {
            assertThat(importing.accepted("needs", NEEDS).counts()).isEqualTo(Map.of(Kind.NEW, 3));
            assertThat(importing.accepted("exchanges", EXCHANGES).effective()).isEqualTo(3);
            for (String sheet : List.of("needs", "exchanges")) {
                for (Language language : Language.values()) {
                    comesBack(sheet, language == Language.ARABIC ? "xlsx" : "csv", language);
                }
            }
        });
        assertThat(counted("need_step"))
                .as("three expressed, one taken, one helped")
                .isEqualTo(5);
        assertThat(counted("exchange")).isEqualTo(2);
        assertThat(counted("next_step")).isEqualTo(2);
        assertThat(counted("step_done")).isEqualTo(1);
        assertThat(counted("exchange where shared and need_id is not null")).isEqualTo(1);
    }

    private void comesBack(String sheet, String format, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int rows = exports.write(sheet, format, Map.of("state", "all"), messages.words(language), out);
        assertThat(rows).isEqualTo(3);
        byte[] bytes = out.toByteArray();
        String name = "export." + format;
        Import back = importing.previewed(sheet, name, bytes);
        assertThat(back.counts())
                .as("%s in %s: %s", sheet, language, importing.rows(back))
                .isEqualTo(Map.of(Kind.UNCHANGED, rows));
    }

    @Test
    void aLaterStateIsOneStepMoreUnderTheRulesOfAnyStep() {
        team.manager().scope().run(() -> {
            importing.accepted("needs", NEEDS);
            Import later = importing.accepted("needs", """
                    name,family,need,expressed on,expressed by,state of the need,state since,reason of the state
                    Boréal,skills,Vendre à l’export,2025-04-01,Aya,HELPED,2025-05-02,Formée
                    """);
            assertThat(importing.rows(later).getFirst().kind()).isEqualTo(Kind.CHANGED);
            assertThat(keys(importing.previewed("needs", """
                    name,family,need,expressed on,expressed by,state of the need,state since,reason of the state
                    Boréal,skills,Vendre à l’export,2025-04-01,Aya,TAKEN,2025-06-02,
                    """))).containsExactly("needs.refusal.CLOSED_ALREADY");
            assertThat(importing.undone(later).state()).isEqualTo(Import.State.UNDONE);
        });
        assertThat(counted("need_step where state = 'HELPED'")).isEqualTo(1);
        assertThat(counted("need_step")).isEqualTo(5);
    }

    @Test
    void tellsOtherSystemsOfNewNeedsOnceTheyAreAccepted(@Autowired Webhooks webhooks) {
        Scope.SYSTEM.run(() -> webhooks.add("https://receiver.example/", List.of("need.expressed")));
        team.manager().scope().run(() -> importing.previewed("needs", NEEDS));
        assertThat(Scope.SYSTEM.call(webhooks::log)).isEmpty();
        team.manager().scope().run(() -> {
            importing.accepted("needs", NEEDS);
            importing.accepted("needs", NEEDS);
        });
        assertThat(Scope.SYSTEM.call(webhooks::log)).hasSize(3);
    }

    @Test
    void saysWhatIsWrongWithARow() {
        team.manager().scope().run(() -> {
            assertThat(keys(importing.previewed("needs", """
                    name,family,need,expressed on,expressed by,amount,skill,state noted by (email)
                    Personne,legal,Statuts,2025-02-03,Aya,,,
                    Atlas Lumière,legal,Statuts,2099-02-03,Aya,,,
                    Atlas Lumière,legal,Statuts,2025-02-03,Aya,,vente,
                    Atlas Lumière,financing,Capital,2025-02-03,Aya,5000,,
                    Atlas Lumière,legal,Statuts,2025-02-03,Aya,,,nobody@example.org
                    """)))
                    .containsExactly(
                            "sheets.fault.unknown-startup",
                            "journeys.refusal.IN_THE_FUTURE",
                            "needs.refusal.NOT_OF_FAMILY",
                            "journeys.refusal.CURRENCY_MISSING",
                            "sheets.fault.unknown-person");
            assertThat(keys(importing.previewed("exchanges", """
                    name,day of the exchange,kind of exchange,what it was about,held by (email),about the need,step promised,step due on
                    Atlas Lumière,2099-01-01,CALL,Appel,,,,
                    Atlas Lumière,2025-03-01,CALL,Appel,,,Rappeler,
                    Atlas Lumière,2025-03-01,CALL,Appel,,,Rappeler,2025-02-01
                    Atlas Lumière,2025-03-01,CALL,Appel,,Rien de tel,,
                    Atlas Lumière,2025-03-01,CALL,Appel,nobody@example.org,,,
                    """)))
                    .containsExactly(
                            "exchanges.refused.tomorrow",
                            "exchanges.refused.step-day",
                            "exchanges.refused.step-before",
                            "sheets.fault.unknown-need",
                            "sheets.fault.unknown-person");
        });
        Scope.SYSTEM.run(() -> assertThat(keys(importing.previewed("exchanges", """
                name,day of the exchange,kind of exchange,what it was about
                Atlas Lumière,2025-03-01,CALL,Appel
                """)))
                .as("a machine spoke with nobody")
                .containsExactly("sheets.fault.person-missing"));
    }

    private List<String> keys(Import of) {
        return importing.wrong(of).stream()
                .flatMap(finding -> finding.faults().stream())
                .map(Fault::key)
                .toList();
    }

    @Test
    void everyFaultIsSaidInEveryLanguage() {
        List<Finding> wrong = team.manager().scope().call(() -> importing.wrong(importing.previewed("needs", """
                name,family,need,expressed on,expressed by,state of the need,state since,reason of the state
                Atlas Lumière,legal,Statuts,2025-02-03,Aya,HELPED,2025-01-01,Fait
                """)));
        for (Language language : Language.values()) {
            assertThat(wrong.getFirst().faults().getFirst().said(messages.words(language)))
                    .doesNotContain("{", "needs.refusal")
                    .containsAnyOf("2025", "٢٠٢٥");
        }
    }

    @Test
    void exportsWhatTheListShowsToWhoMayReadItOnly() throws Exception {
        team.manager().scope().run(() -> {
            importing.accepted("needs", NEEDS);
            importing.accepted("exchanges", EXCHANGES);
        });
        assertThat(taken("/exports/exchanges?format=csv&kind=workshop", team.salma()))
                .contains("Boréal")
                .doesNotContain("banque");
        assertThat(taken("/exports/needs?format=csv&family=skills", team.salma()))
                .contains("export")
                .doesNotContain("Boucler");
        assertThat(web.perform(get("/exports/exchanges").with(as(team.founder())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private String taken(String path, SignedIn reader) throws Exception {
        return web.perform(get(path).with(as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private long counted(String of) {
        return Scope.SYSTEM.call(() -> importing.count("select count(*) from coaching." + of));
    }
}
