package org.parcours.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Writes `target/gallery/{fr,ar}-{light,dark}.html`: every component and chart on one page, to be looked at.
class GalleryTest {
    private static final Map<String, Integer> WIDE =
            Map.of("lexis", 1100, "journey", 1100, "journey-after", 1100, "lanes", 1100, "flow", 1100);

    @Test
    void showsEveryComponentInBothDirectionsAndThemes() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/gallery"));
        for (String language : new String[] {"fr", "ar"}) {
            Direction direction = language.equals("ar") ? Direction.RTL : Direction.LTR;
            String page = Files.readString(Path.of("src/test/resources/gallery/" + language + ".html"));
            for (Map.Entry<String, Chart> chart : Samples.of(direction).entrySet()) {
                String drawn = chart.getValue() instanceof Spark spark
                        ? spark.draw(direction)
                        : chart.getValue().fit(WIDE.getOrDefault(chart.getKey(), Canvas.WIDE), direction);
                page = page.replace("{" + chart.getKey() + "}", drawn);
            }
            for (String theme : new String[] {"light", "dark"})
                Files.writeString(
                        folder.resolve(language + "-" + theme + ".html"),
                        page.replace("{theme}", theme).replace("{static}", "../../src/main/resources/static"));
            assertThat(page)
                    .doesNotContainPattern("\\{[a-z-]+\\}(?<!\\{theme\\}|\\{static\\})")
                    .doesNotContain("style=");
        }
    }
}
