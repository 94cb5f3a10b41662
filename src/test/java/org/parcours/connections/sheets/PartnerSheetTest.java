package org.parcours.connections.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parcours.connections.Duplicates;
import org.parcours.database.Scope;
import org.parcours.testing.Importing;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Exports;
import org.parcours.transfers.Finding.Kind;
import org.parcours.transfers.Finding.Likeness;
import org.parcours.transfers.Import;
import org.parcours.transfers.recipes.Recipe;
import org.parcours.transfers.recipes.Recipes;
import org.parcours.values.DayOrder;
import org.parcours.values.NumberStyle;

@ModuleTest
class PartnerSheetTest {
    /// Real hubs of a continent: all of them where the shared data stand beside the repository, else an extract.
    private static final List<Path> PLACES = List.of(
            Path.of("../shared/data/africa-tech-hubs/hubs.csv"),
            Path.of("../../shared/data/africa-tech-hubs/hubs.csv"),
            Path.of("src/test/resources/africa-tech-hubs/hubs.csv"));

    private static final Recipe HUBS = new Recipe(
            null,
            new LinkedHashMap<>(Map.of(
                    "hub_name", List.of("name"),
                    "hub_type", List.of("partner-kind"),
                    "city", List.of("city"),
                    "country", List.of("country"),
                    "latitude", List.of("latitude"),
                    "longitude", List.of("longitude"),
                    "website", List.of("website"))),
            Map.of(),
            Map.of(
                    "partner-kind",
                    Map.of(
                            "Innovation / Tech Hub", "SERVICE_PROVIDER",
                            "University / Research Hub", "UNIVERSITY",
                            "Incubator", "SERVICE_PROVIDER",
                            "Coworking Space", "SERVICE_PROVIDER",
                            "NGO / Foundation", "SERVICE_PROVIDER",
                            "Accelerator", "SERVICE_PROVIDER",
                            "Makerspace / FabLab", "SERVICE_PROVIDER")),
            NumberStyle.ENGLISH,
            DayOrder.DAY_FIRST,
            "MAD",
            Decisions.Otherwise.ASK,
            Recipe.Layout.FOUND);

    private final Importing importing;
    private final Exports exports;
    private final Messages messages;
    private final Recipes recipes;
    private final Duplicates duplicates;

    PartnerSheetTest(Importing importing, Exports exports, Messages messages, Recipes recipes, Duplicates duplicates) {
        this.importing = importing;
        this.exports = exports;
        this.messages = messages;
        this.recipes = recipes;
        this.duplicates = duplicates;
    }

    @Test
    void whatIsExportedImportsBackUnchanged() {
        Scope.SYSTEM.run(() -> {
            importing.park("CAS");
            importing.accepted("partners", """
                    name,arabic-name,partner-kind,partner-languages,website,country,city,latitude,longitude,parks-served,regions-served,description-fr
                    Fonds Atlas,صندوق الأطلس,INVESTOR,fr; ar,https://atlas.example,Maroc,Rabat,34.02,-6.84,CAS,,"Capital ; amorçage"
                    Nadia Alaoui,,MENTOR,,,,,,,,R-CAS,
                    """);
            importing.accepted("offers", """
                    partner,family,offer-fr,ticket-from,ticket-to,currency,instruments,stages,countries,skills,level,hours-a-month,introductions-a-month,offered-from,offered-until,confirmed-on
                    Fonds Atlas,financing,Amorçage,2000000,8000000,MAD,EQUITY; CONVERTIBLE,development,MA; SN,,,,3,2024-01-01,,2024-05-02
                    Nadia Alaoui,skills,Vendre,,,,,,,vente; export,ADVANCED,4,2,2024-01-01,2030-01-01,
                    """);
            for (String sheet : List.of("partners", "offers")) {
                for (Language language : Language.values()) {
                    comesBack(sheet, language == Language.ARABIC ? "xlsx" : "csv", language);
                }
            }
        });
    }

    @Test
    void readsTicketsWithTheirUnit() {
        Scope.SYSTEM.run(() -> {
            importing.park("R-CAS");
            importing.accepted("partners", "name,partner-kind\nFonds Atlas,INVESTOR\n");
            String header =
                    "partner;family;offer-fr;ticket-from;ticket-to;currency;instruments;introductions-a-month;offered-from\n";
            importing.accepted("offers", header + "Fonds Atlas;financing;Amorçage;2 MDH;8 MDH;;EQUITY;3;2024-01-01\n");
            assertThat(importing.texts(
                            "select concat_ws(' ', ticket_from::int, ticket_to::int, currency) from connections.offer"))
                    .containsExactly("2000000 8000000 MAD");
            Import two = importing.previewed(
                    "offers", header + "Fonds Atlas;financing;Suite;2 MDH;8 M€;;EQUITY;3;2024-01-01\n");
            assertThat(importing.wrong(two).getFirst().faults())
                    .extracting(fault -> fault.cell() + " " + fault.key())
                    .containsExactly("E2 values.refused.two-currencies");
        });
    }

    private void comesBack(String sheet, String format, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int rows = exports.write(sheet, format, Map.of(), messages.words(language), out);
        byte[] bytes = out.toByteArray();
        String name = "export." + format;
        Import back = importing.previewed(sheet, name, bytes);
        assertThat(back.counts())
                .as("%s in %s: %s", sheet, language, importing.rows(back))
                .isEqualTo(Map.of(Kind.UNCHANGED, rows));
    }

    @Test
    void saysWhatIsWrongWithARow() {
        Scope.SYSTEM.run(() -> {
            Import wrong = importing.previewed("partners", """
                    name,country,latitude,parks-served,website,partner-languages
                    Fonds Atlas,Atlantide,,,,
                    Fonds Rif,,95,,,
                    Fonds Sud,,,NOWHERE,,
                    Fonds Est,,,,javascript:alert(1),xx
                    """);
            assertThat(importing.wrong(wrong))
                    .flatExtracting(finding -> finding.faults())
                    .extracting(fault -> fault.key())
                    .containsExactly(
                            "text.refused.country",
                            "values.refused.half-a-point",
                            "text.refused.code",
                            "text.refused.code",
                            "values.refused.web-address");
            assertThat(importing.wrong(importing.previewed("offers", """
                            partner,family,offer-fr,introductions-a-month,offered-from
                            Personne,financing,Capital,1,2024-01-01
                            """)))
                    .flatExtracting(finding -> finding.faults())
                    .extracting(fault -> fault.key())
                    .containsExactly("sheets.fault.unknown-partner");
        });
    }

    @Test
    void proposesHubsOfOnePositionOrNearlyOneNameAndBringsThemInWhenTheyAreToldApart() throws IOException {
        Path file = PLACES.stream().filter(Files::isRegularFile).findFirst().orElseThrow();
        byte[] bytes = Files.readAllBytes(file);
        int hubs = Files.readAllLines(file).size() - 1;
        Scope.SYSTEM.run(() -> {
            recipes.keep("african hubs", "partners", HUBS);
            Recipe kept = recipes.byName("african hubs").orElseThrow().recipe();
            Import asked = importing.previewed("partners", "hubs.csv", bytes, kept);
            assertThat(importing.wrong(asked)).isEmpty();
            assertThat(asked.counts().keySet()).containsExactlyInAnyOrder(Kind.NEW, Kind.DUPLICATE);
            assertThat(importing.rows(asked).stream()
                            .flatMap(row -> row.likenesses().stream())
                            .map(Likeness::reason)
                            .distinct())
                    .contains("connections.alike.position", "connections.alike.website");
            assertThat(importing.rows(asked).stream()
                            .filter(row -> row.label().equals("Incubme Algeria"))
                            .flatMap(row -> row.likenesses().stream())
                            .map(Likeness::name))
                    .contains("IncubeMe Algeria");
            Import all = importing.accept(importing.previewed(
                    "partners", "hubs.csv", bytes, kept.withDuplicates(Decisions.Otherwise.DIFFERENT)));
            assertThat(all.counts()).isEqualTo(Map.of(Kind.NEW, hubs));
            assertThat(importing.count("select count(*) from connections.partner"))
                    .isEqualTo(hubs);
            Import again = importing.previewed("partners", "hubs.csv", bytes, kept);
            assertThat(again.counts()).isEqualTo(Map.of(Kind.UNCHANGED, hubs));
            assertThat(duplicates.pairs()).isNotEmpty();
            importing.undone(all);
            assertThat(importing.count("select count(*) from connections.partner"))
                    .isZero();
        });
    }
}
