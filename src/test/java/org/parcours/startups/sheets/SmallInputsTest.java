package org.parcours.startups.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.database.Scope;
import org.parcours.testing.Importing;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.text.Words;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Finding.Kind;
import org.parcours.transfers.Import;

/// Files as people send them, each with one difficulty; the right answer to each stands in their `SOURCE.md`.
@ModuleTest
class SmallInputsTest {
    private static final Path FILES = Path.of("src/test/resources/small-inputs");

    private final Importing importing;
    private final Words words;

    SmallInputsTest(Importing importing, Messages messages) {
        this.importing = importing;
        this.words = messages.words(Language.FRENCH);
    }

    @BeforeEach
    void parks() {
        Scope.SYSTEM.run(() -> {
            importing.park("TPC");
            importing.park("TPR");
            importing.park("Casablanca");
        });
    }

    @Test
    void readsAHeaderOfTwoLines() {
        Import preview = preview("01b-two-headers-unmerged.xlsx");
        assertThat(rows(preview)).containsExactly("WRONG Alpha Two");
        assertThat(wrong(preview)).containsOnlyKeys("D3"); // no number of a company has these control digits
        assertThat(warnings(preview)).contains("Les titres des colonnes sont lus à la ligne 1 et à la suivante.");
    }

    @Test
    void leavesOutTotalsAndNotesBelow() {
        Import workbook = preview("02-totals.xlsx");
        assertThat(rows(workbook)).containsExactly("NEW Gamma Tot", "NEW Delta Tot", "LEFT_OUT TOTAL · =SUM(D2:D3)");
        Import csv = preview("21-total-with-park.csv");
        assertThat(rows(csv))
                .containsExactly(
                        "NEW Vrai Un",
                        "NEW Vrai Deux",
                        "LEFT_OUT TOTAL · TPC",
                        "LEFT_OUT Source : rapport annuel 2023 · TPC");
        assertThat(faults(csv)).containsKeys("transfers.left-out.total", "transfers.left-out.note");
        assertThat(warnings(csv))
                .contains(
                        "Une colonne du fichier n’est pas lue : Effectif.",
                        "2 lignes de total, de note ou de titres sont laissées de côté.");
    }

    @Test
    void readsEveryDayThatAPersonReadsWithoutDoubt() {
        Import preview = preview("45-days.csv");
        assertThat(wrong(preview)).containsOnlyKeys("C16", "C22", "C23");
        assertThat(wrong(preview).values()).allMatch(reason -> reason.contains("n’est pas un jour du calendrier"));
    }

    @Test
    void readsDaysAsAFrenchSpreadsheetWritesThem() {
        accepted(preview("41-excel-fr-days.csv"));
        assertThat(texts("select founded_on::text from startups.startup order by name"))
                .containsExactly("2024-01-15", "2019-02-03", "2020-08-01", "2020-01-15");
    }

    @Test
    void asksWhereOneNameComesWithTwoParks() {
        Import preview = preview("12-dup.csv");
        assertThat(preview.acceptable()).isFalse();
        assertThat(preview.count(Kind.DUPLICATE)).isPositive();
    }

    @Test
    void readsAmountsWithTheirUnits() {
        Scope.SYSTEM.run(() -> importing.accepted("startups", "Nom;Parc\nDate 0;TPC\n"));
        Import preview = preview("measures", "13-money.csv");
        assertThat(wrong(preview)).containsOnlyKeys("D8", "D14", "D15", "D18", "D19");
        assertThat(wrong(preview).get("D8")).contains("négati"); // read as minus; no turnover is
        assertThat(wrong(preview).get("D18")).contains("1,234", "1\u202f234");
        assertThat(wrong(preview).get("D19")).contains("1,234", "1\u202f234");
        Map<String, String> read = new TreeMap<>();
        Scope.SYSTEM.run(() -> importing.rows(preview).stream()
                .filter(row -> row.kind() != Kind.WRONG)
                .forEach(
                        row -> read.put(Integer.toString(row.line()), row.kind().name())));
        assertThat(read.entrySet().stream()
                        .filter(row -> row.getValue().equals("UNCHANGED"))
                        .map(Map.Entry::getKey))
                .containsExactly("10", "11", "9");
    }

    @Test
    void asksWhatStatesMeanThatAreNone() {
        Import preview = preview("14-status.csv");
        assertThat(wrong(preview)).containsOnlyKeys("E2", "E3");
        assertThat(rows(preview).subList(2, 5)).allMatch(row -> row.startsWith("NEW"));
    }

    @Test
    void readsEveryGroupingOfANumber() {
        accepted(preview("20-ice.csv"));
        assertThat(texts("select value from startups.identifier order by value"))
                .containsExactly(
                        "000152345600012",
                        "000152346600082",
                        "000152347600055",
                        "000152348600028",
                        "000152349600001",
                        "000152350600071",
                        "000152351600044",
                        "000152352600017",
                        "000152353600087",
                        "000152354600060");
    }

    @Test
    void namesColumnsAndSheetsThatNobodyReads() {
        Import columns = preview("22-unknown-columns.csv");
        assertThat(warnings(columns))
                .containsExactly("4 colonnes du fichier ne sont pas lues : Effectif, CA 2023, Téléphone, Gérant.");
        Import sheets = preview("23-two-sheets.xlsx");
        assertThat(rows(sheets)).containsExactly("NEW Feuille Un");
        assertThat(warnings(sheets)).containsExactly("Un onglet du classeur n’est pas lu : 2022.");
    }

    @Test
    void findsTheHeaderBelowTitles() {
        Import csv = preview("28-pre-lines.csv");
        assertThat(rows(csv)).containsExactly("NEW Apres Titre Soixante");
        assertThat(warnings(csv)).containsExactly("Les titres des colonnes sont lus à la ligne 4.");
        assertThat(rows(preview("43-title-rows.xlsx"))).containsExactly("WRONG Éléphant Numérique", "NEW شركة الأطلس");
        assertThat(wrong(preview("43-title-rows.xlsx"))).containsOnlyKeys("E6");
    }

    @Test
    void readsArabicHeadersAndDays() {
        accepted(preview("33-arabic.csv"));
        assertThat(texts("select admitted_on::text from startups.journey")).containsExactly("2023-03-01");
    }

    @Test
    void refusesAnImpossibleDayByItsCell() {
        assertThat(wrong(preview("40-impossible-day.csv"))).containsOnlyKeys("C2");
    }

    @Test
    void readsStrictWorkbooksTypedDaysAndPronunciations() {
        assertThat(rows(preview("42-strict.xlsx"))).containsExactly("WRONG Éléphant Numérique", "NEW شركة الأطلس");
        assertThat(wrong(preview("42-strict.xlsx"))).containsOnlyKeys("E2");
        assertThat(rows(preview("44-phonetic.xlsx"))).containsExactly("NEW 東京テック");
        accepted(preview("47-typed-days.xlsx"));
        assertThat(texts("select founded_on::text from startups.startup")).containsExactly("2019-03-15");
    }

    @Test
    void readsTheEncodingOfOlderMacintoshes() {
        Import preview = preview("46-macroman.csv");
        assertThat(wrong(preview)).containsOnlyKeys("E2");
        assertThat(rows(preview).getFirst()).contains("Éléphant Numérique");
        assertThat(warnings(preview))
                .containsExactly("Le fichier n’est pas en UTF-8 : il est lu en MacRoman. Vérifiez les accents.");
    }

    private Import preview(String file) {
        return preview("startups", file);
    }

    private Import preview(String sheet, String file) {
        try {
            byte[] bytes = Files.readAllBytes(FILES.resolve(file));
            return Scope.SYSTEM.call(() -> importing.previewed(sheet, file, bytes));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void accepted(Import preview) {
        Scope.SYSTEM.run(() -> importing.accept(preview));
    }

    private List<String> texts(String sql) {
        return Scope.SYSTEM.call(() -> importing.texts(sql));
    }

    private List<String> rows(Import of) {
        assertThat(of.stopped()).isNull();
        return Scope.SYSTEM.call(() -> importing.rows(of)).stream()
                .map(row -> row.kind() + " " + row.label())
                .toList();
    }

    private List<String> warnings(Import of) {
        return of.warnings().stream().map(warning -> warning.said(words)).toList();
    }

    private Map<String, Long> faults(Import of) {
        return Scope.SYSTEM.call(() -> importing.rows(of)).stream()
                .flatMap(row -> row.faults().stream())
                .collect(Collectors.groupingBy(fault -> fault.key(), Collectors.counting()));
    }

    /// What is wrong, by cell.
    private Map<String, String> wrong(Import of) {
        Map<String, String> wrong = new TreeMap<>();
        for (Finding row : Scope.SYSTEM.call(() -> importing.rows(of))) {
            if (row.kind() == Kind.WRONG) {
                row.faults().forEach(fault -> wrong.put(String.valueOf(fault.cell()), fault.said(words)));
            }
        }
        return wrong;
    }
}
