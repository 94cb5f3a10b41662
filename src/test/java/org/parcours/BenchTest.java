package org.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The measurements of `bench/` run outside the build; they follow the product nevertheless.
class BenchTest {
    @Test
    void measuresTheProductAsItIs(@TempDir Path classes) throws IOException {
        assertThat(compiled(sources(Path.of("bench")), classes)).isEmpty();
    }

    @Test
    void seesWhatNoLongerFits(@TempDir Path folder) throws IOException {
        Path stale = Files.writeString(
                folder.resolve("Stale.java"), "class Stale { org.parcours.startups.search.SearchKey key; }");
        assertThat(compiled(List.of(stale), folder)).contains("SearchKey");
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /// Returns what the compiler says; nothing if all is well.
    private static String compiled(List<Path> sources, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            compiler.getTask(
                            said,
                            files,
                            null,
                            List.of("-proc:none", "-nowarn", "-d", classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
        return said.toString()
                .lines()
                .filter(line -> !line.startsWith("Note:"))
                .reduce("", (all, line) -> all + line + "\n");
    }
}
