package org.parcours.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class StyleSheetTest {
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern COLOUR =
            Pattern.compile("(--[a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");

    /// Text on ground, as the sheet pairs them.
    private static final List<String> TEXTS = List.of(
            "ink paper",
            "ink surface",
            "ink sunken",
            "ink-soft paper",
            "ink-soft surface",
            "ink-soft sunken",
            "ink-faint paper",
            "ink-faint surface",
            "ink-faint sunken",
            "brand paper",
            "brand surface",
            "brand brand-soft",
            "surface brand",
            "good good-soft",
            "warn warn-soft",
            "bad bad-soft",
            "good surface",
            "bad surface",
            "bad paper",
            "warn surface",
            "ink good-soft",
            "ink warn-soft",
            "ink bad-soft",
            "ink brand-soft",
            "brand good-soft",
            "brand bad-soft",
            "brand warn-soft",
            "paper ink",
            "ink-soft brand-soft",
            "brand sunken");

    /// Borders of controls and lines of charts, which need 3.
    private static final List<String> LINES =
            List.of("edge surface", "edge paper", "brand surface", "good surface", "warn surface", "bad surface");

    @Test
    void everyTextHasContrastInLightAndInDark() throws IOException {
        assertThat(tooFaint(TEXTS, 4.5)).isEmpty();
        assertThat(tooFaint(LINES, 3)).isEmpty();
    }

    @Test
    void staysSmallAndReadsInBothDirections() throws IOException {
        String sheet = sheet();
        assertThat(compressed(sheet)).as("bytes as they are sent").isLessThanOrEqualTo(10 * 1024);
        assertThat(sheet)
                .doesNotContainPattern(
                        "[{; ](margin|padding|border)-(left|right|top|bottom)\\b|[{; ](left|right): |float: (left|right)|text-align: (left|right)");
        assertThat(sheet).doesNotContain("//", "@import");
    }

    @Test
    void everyFileItNamesIsThere() throws IOException {
        Matcher url = Pattern.compile("url\\(([^)]+)\\)").matcher(sheet());
        while (url.find()) assertThat(STATIC.resolve(url.group(1))).exists();
        assertThat(STATIC.resolve("fonts/OFL.txt")).exists();
    }

    private static String sheet() throws IOException {
        return Files.readString(STATIC.resolve("style.css"));
    }

    private static Map<String, Double> tooFaint(List<String> pairs, double least) throws IOException {
        Map<String, Double> faint = new TreeMap<>();
        for (int theme = 2; theme <= 3; theme++) {
            Map<String, String> colours = new TreeMap<>();
            Matcher colour = COLOUR.matcher(sheet());
            while (colour.find()) colours.put(colour.group(1), colour.group(theme));
            for (String pair : pairs) {
                String[] names = pair.split(" ", -1);
                double contrast =
                        contrast(colours.getOrDefault("--" + names[0], ""), colours.getOrDefault("--" + names[1], ""));
                if (contrast < least) faint.put((theme == 2 ? "light " : "dark ") + pair, contrast);
            }
        }
        return faint;
    }

    /// Contrast ratio of WCAG 2.2, 1 to 21.
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1).toUpperCase(Locale.ROOT), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double c = (channel & 255) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
