package org.parcours.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.database.Scope;
import org.parcours.testing.Importing;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Language;
import org.parcours.text.Messages;

/// What `./parcours` answers to words that it takes, and to those that it does not.
@ModuleTest
class CommandsTest {
    private static final String KNOWN = "Nom;Technopark;Site web\nZellij Studio;CAS;\nKasbah Games;CAS;\n";
    private static final String ALIKE = "Nom;Technopark\nZellij Studios;CAS\nKasbah Gamer;CAS\n";

    private final Commands commands;
    private final Messages messages;
    private final Importing importing;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    CommandsTest(Commands commands, Messages messages, Importing importing) {
        this.commands = commands;
        this.messages = messages;
        this.importing = importing;
    }

    @BeforeEach
    void aPark() {
        Scope.SYSTEM.run(() -> importing.park("CAS"));
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                messages.words(Language.ENGLISH));
        return commands.run(words[0], List.of(words).subList(1, words.length), console);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private List<String> texts(String sql) {
        return Scope.SYSTEM.call(() -> importing.texts(sql));
    }

    private long count(String sql) {
        return Scope.SYSTEM.call(() -> importing.count(sql));
    }

    private String file(String csv) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), csv).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import",
                "import file.csv",
                "import file.csv more.csv --sheet startups",
                "import file.csv --sheet nothing",
                "import file.csv --recipe nothing",
                "import file.csv --sheet",
                "import file.csv --sheet startups --sheet people",
                "import file.csv --sheet startups --duplicates foo",
                "import file.csv --sheet startups --duplicates",
                "import file.csv --sheet startups --doubts maybe",
                "import file.csv --sheet startups --decide 5",
                "import file.csv --sheet startups --decide five=new",
                "import file.csv --sheet startups --decide 99999999999=new",
                "import file.csv --sheet startups --dry-run=no",
                "import file.csv --sheet startups --dryrun",
                "import file.csv --sheet startups --as nobody@example.org",
                "export",
                "export nothing",
                "export startups people",
                "export startups --format pdf",
                "export startups --out",
                "export startups --as nobody@example.org",
                "figure",
                "figure nothing",
                "figure survival --on yesterday",
                "figure survival --years foo",
                "figure survival --cohort foo",
                "figure survival --json",
                "token",
                "token one@example.org two@example.org",
                "token one@example.org --days many",
                "token one@example.org --days -3",
                "token one@example.org --scope all",
                "token one@example.org --scopes all",
                "sample now",
                "backup",
                "backup one two",
                "sample --force",
            })
    void answersWhatItDoesNotTakeWithASentence(String line) {
        assertThat(run(line.split(" "))).as(line).isEqualTo(2);
        assertThat(said()).as(line).isNotBlank().doesNotContain("Exception", "at org.parcours", "{");
        assertThat(said()).as(line).contains("./parcours " + line.split(" ", 2)[0]);
    }

    @Test
    void saysWhatAnOptionCanBe() throws IOException {
        assertThat(run("import", file(ALIKE), "--sheet", "startups", "--duplicates", "foo"))
                .isEqualTo(2);
        assertThat(said()).contains("--duplicates cannot be foo. Choose one of: ask, same, different.");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThat(run("import", "nowhere.csv", "--sheet", "startups")).isEqualTo(1);
        assertThat(said()).contains("The file nowhere.csv cannot be read.");
        assertThat(run("import", "no\0where.csv", "--sheet", "startups")).isEqualTo(1);
        assertThat(run(
                        "export",
                        "startups",
                        "--out",
                        folder.resolve("none/at/all").toString()))
                .isEqualTo(1);
    }

    @Test
    void decidesOneLikenessAfterTheOther() throws IOException {
        assertThat(run("import", file(KNOWN), "--sheet", "startups")).isZero();
        assertThat(run("import", file(ALIKE), "--sheet", "startups")).isEqualTo(1);
        String known = texts("select id::text from startups.startup where name = 'Zellij Studio'")
                .getFirst();
        assertThat(said()).contains("--decide \"2=" + known + "\"");
        assertThat(run("import", file(ALIKE), "--sheet", "startups", "--decide", "2=" + known, "--decide=3=new"))
                .isZero();
        assertThat(texts("select name from startups.startup order by name"))
                .containsExactly("Kasbah Gamer", "Kasbah Games", "Zellij Studios");
    }

    @Test
    void refusesADecisionOnARowThatAsksNothing() throws IOException {
        assertThat(run("import", file(ALIKE), "--sheet", "startups", "--decide", "2=new"))
                .isEqualTo(1);
        assertThat(said()).contains("Row 2 asks no question");
        assertThat(run("import", file(KNOWN), "--sheet", "startups")).isZero();
        assertThat(run(
                        "import",
                        file(ALIKE),
                        "--sheet",
                        "startups",
                        "--decide",
                        "2=0192f000-0000-7000-8000-000000000000"))
                .isEqualTo(1);
        assertThat(count("select count(*) from startups.startup")).isEqualTo(2);
    }

    @Test
    void meansARowOfTheSameFileByItsNumber() throws IOException {
        String twice = "Nom;Technopark\nZellij Studio;CAS\nZellij Studios;CAS\n";
        assertThat(run("import", file(twice), "--sheet", "startups")).isEqualTo(1);
        assertThat(said()).contains("--decide \"3=row 2\"");
        assertThat(run("import", file(twice), "--sheet", "startups", "--decide", "3=row 2"))
                .isZero();
        assertThat(count("select count(*) from startups.startup")).isEqualTo(1);
    }
}
