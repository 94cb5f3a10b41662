package org.parcours.startups.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parcours.database.Scope;
import org.parcours.testing.Importing;
import org.parcours.testing.ModuleTest;
import org.parcours.transfers.Answer;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Finding.Kind;
import org.parcours.transfers.Import;
import org.parcours.transfers.Imports;

/// Which startup a row of a file means. The companies are invented after pairs in public directories of accelerators.
@ModuleTest
class RecognitionTest {
    private static final String HEADER = "Nom;Technopark;Site web;Date de création\n";

    private final Importing importing;
    private final Imports imports;

    RecognitionTest(Importing importing, Imports imports) {
        this.importing = importing;
        this.imports = imports;
    }

    /// A line of a file of pairs.
    private record Pair(List<String> cells) {
        String known() {
            return cells.get(0);
        }

        String line() {
            return line(0);
        }

        String row() {
            return line(3);
        }

        private String line(int first) {
            return String.join(";", cells.get(first), "CAS", cells.get(first + 1), cells.get(first + 2)) + "\n";
        }

        /// `linked`, `asked` or `new` in `pairs.csv`; `same`, `namesake` or `none` in `directory.csv`.
        String meant() {
            return cells.get(6);
        }
    }

    private static List<Pair> pairs(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/recognition", file)).stream()
                .skip(1)
                .map(line -> new Pair(List.of(line.split(",", -1))))
                .toList();
    }

    private static String file(List<String> rows) {
        return HEADER + String.join("", rows);
    }

    private List<Finding> previewed(List<Pair> pairs, List<Pair> rows) {
        importing.park("CAS");
        Import known = importing.previewed(
                "startups",
                file(pairs.stream()
                        .filter(pair -> !pair.known().isEmpty())
                        .map(Pair::line)
                        .toList()));
        imports.decideRest(known.id(), Decisions.Otherwise.DIFFERENT);
        importing.accept(importing.again(known));
        return importing.rows(importing.previewed(
                "startups", file(rows.stream().map(Pair::row).toList())));
    }

    @Test
    void linksWhatIsCertainAsksWhatIsPossibleAndJoinsNothingElse() throws IOException {
        List<Pair> pairs = pairs("pairs.csv");
        Scope.SYSTEM.run(() -> {
            List<Finding> rows = previewed(pairs, pairs);
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i < pairs.size(); i++) {
                Finding row = rows.get(i);
                String known = pairs.get(i).known();
                String meant = switch (row.kind()) {
                    case NEW -> "new";
                    case DUPLICATE -> proposes(row, known) ? "asked" : "other";
                    case CHANGED, UNCHANGED -> "linked";
                    case WRONG, DOUBTFUL, LEFT_OUT -> "wrong";
                };
                if (!meant.equals(pairs.get(i).meant())) {
                    wrong.add(known + " / " + row.label() + ": " + meant + " " + row.likenesses() + row.faults());
                }
            }
            assertThat(wrong).isEmpty();
        });
    }

    private static boolean proposes(Finding row, String known) {
        return row.likenesses().stream().anyMatch(like -> like.name().equals(known));
    }

    /// Names, sites and years from two public directories (see `recognition/SOURCE.md`): companies renamed in two
    /// years,
    /// written otherwise, sharing hosts, and namesakes that are others.
    @Test
    void recognisesTheCompaniesOfPublicDirectories() throws IOException {
        List<Pair> pairs = pairs("directory.csv");
        List<Pair> asked =
                pairs.stream().filter(pair -> !pair.meant().equals("absent")).toList();
        Scope.SYSTEM.run(() -> {
            List<Finding> rows = previewed(pairs, asked);
            Map<UUID, String> names = new HashMap<>();
            List<String> known = importing.texts("select id || ' ' || name from startups.startup");
            known.forEach(one -> names.put(UUID.fromString(one.substring(0, 36)), one.substring(37)));
            int same = 0;
            int found = 0;
            int proposed = 0;
            int right = 0;
            List<String> wrong = new ArrayList<>();
            List<String> missed = new ArrayList<>();
            for (int i = 0; i < asked.size(); i++) {
                Pair pair = asked.get(i);
                Finding row = rows.get(i);
                boolean linked = row.kind() == Kind.CHANGED || row.kind() == Kind.UNCHANGED;
                boolean hit = linked
                        ? pair.known().equals(names.get(row.subject()))
                        : row.kind() == Kind.DUPLICATE && proposes(row, pair.known());
                if (linked && (!hit || !pair.meant().equals("same"))) {
                    wrong.add(pair.known() + " / " + row.label());
                }
                if (linked || row.kind() == Kind.DUPLICATE) {
                    proposed++;
                    right += hit ? 1 : 0;
                }
                if (pair.meant().equals("same")) {
                    same++;
                    found += hit ? 1 : 0;
                }
                boolean expected = pair.meant().equals("none") ? row.kind() == Kind.NEW : hit;
                if (!expected) {
                    missed.add(pair.meant() + ": " + pair.known() + " / " + row.label() + " " + row.kind() + " "
                            + row.likenesses());
                }
            }
            assertThat(wrong).as("linked, and not the same").isEmpty();
            assertThat((double) found / same).as("recall; missed %s", missed).isGreaterThanOrEqualTo(0.97);
            assertThat((double) right / proposed)
                    .as("precision; missed %s", missed)
                    .isGreaterThanOrEqualTo(0.98);
        });
    }

    @Test
    void offersEveryStartupOfOneNameAndSaysWhereEachIs() {
        Scope.SYSTEM.run(() -> {
            importing.park("CAS");
            importing.park("RBT");
            Import two = importing.previewed(
                    "startups", HEADER + "Double;CAS;https://one.ma;\nDouble;RBT;https://two.ma;\n");
            imports.decideRest(two.id(), Decisions.Otherwise.DIFFERENT);
            importing.accept(importing.again(two));
            Import first = importing.previewed("startups", HEADER + "Double;CAS;https://three.ma;\n");
            assertThat(importing.rows(first).getFirst().likenesses())
                    .extracting(Finding.Likeness::about, Finding.Likeness::reason)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("CAS", "startups.alike.contradicts"),
                            org.assertj.core.groups.Tuple.tuple("RBT", "startups.alike.contradicts"));
            imports.decideRest(first.id(), Decisions.Otherwise.DIFFERENT);
            importing.accept(importing.again(first));
            Import several = importing.previewed("observations", """
                    Nom;Technopark;Statut;Constaté le;Source
                    Double;CAS;active;31/12/2024;visite
                    """);
            Finding row = importing.rows(several).getFirst();
            assertThat(row.kind()).isEqualTo(Kind.DUPLICATE);
            assertThat(row.likenesses().stream().map(Finding.Likeness::about)).containsExactly("CAS", "CAS", "RBT");
            imports.decide(
                    several.id(),
                    List.of(Answer.same(2, row.likenesses().getFirst().subject())));
            assertThat(importing.accept(importing.again(several)).effective()).isEqualTo(1);
        });
    }

    /// Five rows of one name: what stands in another park, or is written otherwise, is asked.
    @Test
    void asksAboutOneNameInTwoParksAndTakesEqualRowsForOneStartup() {
        Scope.SYSTEM.run(() -> {
            importing.park("TPC");
            importing.park("TPR");
            Import preview = importing.previewed("startups", """
                    Nom;Technopark;Date d'admission
                    Double SARL;TPC;01/03/2023
                    Double SARL;TPR;01/04/2023
                    Double;TPC;01/03/2023
                    Double SARL;TPC;01/03/2023
                    DOUBLE S.A.R.L.;TPC;05/03/2023
                    """);
            assertThat(importing.rows(preview).stream().map(Finding::kind).collect(Collectors.toList()))
                    .containsExactly(Kind.NEW, Kind.DUPLICATE, Kind.DUPLICATE, Kind.UNCHANGED, Kind.DUPLICATE);
        });
    }

    @Test
    void readsEveryGroupingOfANumberAndInventsNone() {
        Scope.SYSTEM.run(() -> {
            importing.park("TPC");
            importing.accepted("startups", """
                    Nom,Parc,ICE
                    simple,TPC,000152345600012
                    spaces,TPC,000 152 346 600 082
                    no-break,TPC,000\u00a0152\u00a0347\u00a0600\u00a0055
                    narrow,TPC,000\u202f152\u202f348\u202f600\u202f028
                    apostrophe,TPC,'000152350600071
                    prefix,TPC,ICE : 000152351600044
                    decimal,TPC,152352600017.0
                    without zeros,TPC,152353600087
                    slashes,TPC,000/152/354/600/060
                    """);
            assertThat(importing.texts("select value from startups.identifier order by value"))
                    .containsExactly(
                            "000152345600012",
                            "000152346600082",
                            "000152347600055",
                            "000152348600028",
                            "000152350600071",
                            "000152351600044",
                            "000152352600017",
                            "000152353600087",
                            "000152354600060");
            Import wrong = importing.previewed("startups", """
                    Nom,Parc,ICE
                    short,TPC,00015234560001
                    letter,TPC,00015234560001O
                    """);
            assertThat(importing.wrong(wrong))
                    .flatExtracting(Finding::faults)
                    .extracting(fault -> fault.key())
                    .containsExactly("startups.refused.identifier.ice-check", "startups.refused.identifier.ice-sign");
        });
    }
}
