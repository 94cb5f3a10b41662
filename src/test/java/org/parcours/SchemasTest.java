package org.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The order of modules holds for their SQL as well, which the compiler does not see: a module reads its own tables and
/// those of modules before it, and writes its own alone.
class SchemasTest {
    private static final Path CODE = Path.of("src/main/java/org/parcours");
    private static final List<String> ORDER = List.of(
            "database",
            "history",
            "files",
            "web",
            "jobs",
            "mail",
            "webhooks",
            "links",
            "transfers",
            "parks",
            "accounts",
            "questionnaires",
            "home",
            "startups",
            "coaching",
            "surveys",
            "connections",
            "indicators",
            "sample");

    /// Whoever is signed out everywhere loses the sessions that the framework keeps; the sample is written by
    /// its owner.
    private static final Set<String> ALLOWED =
            Set.of("accounts writes web.spring_session", "sample writes accounts.password");

    private static final String TABLE = "\\s+(" + String.join("|", ORDER) + ")\\.([a-z_]+)";
    private static final Pattern NAMED = Pattern.compile("\\b(?:from|join|into|update|using)" + TABLE);
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:delete\\s+from|insert\\s+into|merge\\s+into|update)" + TABLE);
    private static final Pattern PROSE = Pattern.compile("(?m)^\\s*(?://|import |package ).*$");

    @Test
    void sqlReadsOnlyWhatStandsBeforeItsModule() throws IOException {
        assertThat(found(NAMED, "reads", (module, schema) -> ORDER.indexOf(schema) > ORDER.indexOf(module)))
                .isEmpty();
    }

    @Test
    void sqlWritesOnlyTheTablesOfItsModule() throws IOException {
        assertThat(found(WRITTEN, "writes", (module, schema) -> !schema.equals(module)))
                .isSubsetOf(ALLOWED);
    }

    @Test
    void seesTheSqlOfEveryModule() throws IOException {
        assertThat(found(NAMED, "reads", (module, schema) -> schema.equals(module)))
                .contains("startups reads startups.journey", "connections reads connections.offer");
    }

    private interface Relation {
        boolean holds(String module, String schema);
    }

    private static Set<String> found(Pattern pattern, String does, Relation relation) throws IOException {
        Set<String> found = new TreeSet<>();
        for (String module : ORDER) {
            try (Stream<Path> files = Files.walk(CODE.resolve(module))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String code = PROSE.matcher(Files.readString(file)).replaceAll("");
                    pattern.matcher(code)
                            .results()
                            .filter(named -> relation.holds(module, named.group(1)))
                            .forEach(named ->
                                    found.add(module + " " + does + " " + named.group(1) + "." + named.group(2)));
                }
            }
        }
        return found;
    }
}
