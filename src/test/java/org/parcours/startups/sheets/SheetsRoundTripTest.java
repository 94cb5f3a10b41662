package org.parcours.startups.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.database.Scope;
import org.parcours.testing.Importing;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.transfers.Exports;
import org.parcours.transfers.Finding.Kind;
import org.parcours.transfers.Import;

@ModuleTest
class SheetsRoundTripTest {
    private static final List<String> NAMES =
            List.of("Atlas Data SARL", "Nour ; Énergie", "=1+1", "\"Guillemets\"", "نور إنرجي", "Café & Cie", "007");
    private static final List<String> STATUSES = List.of("TRADING", "DORMANT", "CEASED", "UNKNOWN");

    private final Importing importing;
    private final Exports exports;
    private final Messages messages;

    SheetsRoundTripTest(Importing importing, Exports exports, Messages messages) {
        this.importing = importing;
        this.exports = exports;
        this.messages = messages;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsExportedImportsBackUnchanged(long seed) {
        Random random = new Random(seed);
        Scope.SYSTEM.run(() -> {
            importing.accepted("parks", """
                    code,region,region-name-fr,region-name-ar,name-fr,name-ar,city-fr,latitude,longitude,opened on,capacity,offices,desks
                    CAS,R1,"Casablanca-Settat",الدار البيضاء سطات,Technopark Casablanca,تكنوبارك,Casablanca,33.5,-7.66,2001-10-01,16000.5,230,
                    RBT,R2,Rabat,,Technopark Rabat,,Rabat,,,,,,
                    """);
            importing.accepted("people", """
                    person,email,language,role,park,held from,held until
                    Salma Idrissi,salma@example.org,fr,COORDINATOR,CAS,2020-01-01,
                    Salma Idrissi,salma@example.org,fr,PARK_MANAGER,RBT,2021-01-01,2022-12-31
                    Omar,omar@example.org,ar,ANALYST,,2020-01-01,
                    """);
            importing.accepted("startups", startups(random));
            importing.accepted("observations", observations(random));
            importing.accepted("measures", measures(random));
            for (String sheet : List.of("parks", "people", "startups", "observations", "measures")) {
                for (Language language : Language.values()) {
                    comesBack(sheet, random.nextBoolean() ? "csv" : "xlsx", language);
                }
            }
        });
    }

    private void comesBack(String sheet, String format, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int rows = exports.write(sheet, format, Map.of(), messages.words(language), out);
        byte[] bytes = out.toByteArray();
        String name = "export." + format;
        Import back = importing.previewed(sheet, name, bytes);
        assertThat(back.counts())
                .as("%s as %s in %s: %s %s", sheet, format, language, back.stopped(), importing.rows(back))
                .isEqualTo(Map.of(Kind.UNCHANGED, rows));
        assertThat(importing.accept(back).effective()).isZero();
    }

    private static String startups(Random random) {
        StringBuilder file = new StringBuilder(
                "number-SOURCE,name,park,kind,sector,residency,founded on,website,admitted on,stage,stage since,exited on,exit kind,exit reason,status,seen on,source,description-fr\n");
        for (int i = 0; i < 20; i++) {
            LocalDate admitted = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(3000));
            boolean journey = random.nextInt(4) > 0;
            boolean left = journey && random.nextBoolean();
            boolean seen = random.nextBoolean();
            file.append(String.join(
                            ",",
                            "N" + i,
                            quoted(NAMES.get(random.nextInt(NAMES.size())) + " " + i),
                            random.nextBoolean() ? "CAS" : "RBT",
                            random.nextBoolean() ? "TPE" : "STARTUP",
                            random.nextBoolean() ? "it" : "",
                            random.nextBoolean() ? "NON_RESIDENT" : "",
                            random.nextBoolean() ? admitted.minusDays(500).toString() : "",
                            random.nextBoolean() ? "https://example.org/" + i : "",
                            journey ? admitted.toString() : "",
                            journey ? "incubation" : "",
                            journey ? admitted.plusDays(30).toString() : "",
                            left ? admitted.plusDays(900).toString() : "",
                            left ? "COMPLETED" : "",
                            left ? "fin; prévue" : "",
                            seen ? STATUSES.get(random.nextInt(STATUSES.size())) : "",
                            seen ? "2023-05-0" + (1 + random.nextInt(9)) : "",
                            seen ? "VISIT" : "",
                            random.nextBoolean() ? quoted("Ligne 1\nligne, 2") : ""))
                    .append('\n');
        }
        return file.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String observations(Random random) {
        StringBuilder file = new StringBuilder("number-SOURCE,status,seen on,source,happened on,link,note\n");
        for (int i : Set.of(1, 3, 5, 7)) {
            file.append("N%d,CEASED,2024-01-0%d,REGISTER,%s,https://example.org/preuve,%s%n"
                    .formatted(
                            i, 1 + random.nextInt(9), random.nextBoolean() ? "2023-12-24" : "", quoted("note, " + i)));
        }
        return file.toString();
    }

    private static String measures(Random random) {
        StringBuilder file =
                new StringBuilder("number-SOURCE,measure,period from,period until,value,currency,source,stated on\n");
        for (int i : Set.of(2, 4, 6)) {
            file.append("N%d,turnover,2023-01-01,2023-12-31,%d.5,EUR,DECLARATION,2024-02-01%n"
                    .formatted(i, random.nextInt(1_000_000)));
            file.append(
                    "N%d,jobs-women,2023-01-01,2023-12-31,%d,,SURVEY,2024-02-01%n".formatted(i, random.nextInt(50)));
        }
        return file.toString();
    }
}
