package org.parcours.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartsTest {
    private static final List<Canvas> CANVASES = List.of(
            Canvas.wide(Direction.LTR),
            Canvas.narrow(Direction.LTR),
            Canvas.wide(Direction.RTL),
            Canvas.narrow(Direction.RTL));

    @Test
    void drawsWellFormedXmlWithTitleAndDescriptionOnEveryCanvas() throws Exception {
        for (Canvas canvas : CANVASES)
            for (Chart chart : Samples.of(canvas.direction()).values()) {
                Element svg = parse(chart.draw(canvas)).getDocumentElement();
                assertThat(svg.getAttribute("role")).isIn("img", "figure");
                assertThat(svg.getAttribute("aria-label")).isNotEmpty();
                assertThat(svg.getFirstChild().getNodeName()).isEqualTo("title");
                assertThat(svg.getElementsByTagName("desc").getLength()).isOne();
                assertThat(svg.getAttribute("viewBox")).startsWith("0 0 " + canvas.width() + " ");
            }
    }

    @Test
    void writesNoStyleAndNoScript() {
        for (Canvas canvas : CANVASES)
            for (Chart chart : Samples.of(canvas.direction()).values())
                assertThat(chart.draw(canvas))
                        .doesNotContain(" style=", "<script", "<style", "onload", "NaN", "Infinity");
    }

    @Test
    void escapesHostileNames() throws Exception {
        String name = "\"><script>alert('1')</script> & \u0000\u0007\uFFFE \uD800 Ωμέγα شركة 🚀";
        for (Canvas canvas : CANVASES)
            for (Chart chart : Samples.hostile(name)) {
                Document document = parse(chart.draw(canvas));
                assertThat(document.getElementsByTagName("script").getLength()).isZero();
                assertThat(document.getDocumentElement().getAttribute("aria-label"))
                        .isEqualTo("\"><script>alert('1')</script> &   Ωμέγα شركة 🚀");
            }
    }

    @Test
    void drawsTheSameTextForTheSameData() {
        for (Canvas canvas : CANVASES) {
            List<String> first = Samples.of(canvas.direction()).values().stream()
                    .map(c -> c.draw(canvas))
                    .toList();
            List<String> second = Samples.of(canvas.direction()).values().stream()
                    .map(c -> c.draw(canvas))
                    .toList();
            assertThat(first).isEqualTo(second);
        }
    }

    @Test
    void mirrorsEveryPositionRightToLeft() throws Exception {
        for (Chart chart : Samples.of(Direction.LTR).values()) {
            if (chart instanceof PointMap) continue;
            List<Double> left = positions(chart.draw(Canvas.wide(Direction.LTR)));
            List<Double> right = positions(chart.draw(Canvas.wide(Direction.RTL)));
            assertThat(right).hasSameSizeAs(left);
            for (int i = 0; i < left.size(); i++)
                assertThat(left.get(i) + right.get(i)).isBetween(Canvas.WIDE - 0.11, Canvas.WIDE + 0.11);
        }
    }

    @Test
    void leavesTheWestOfAMapAtTheLeft() {
        Chart map = Objects.requireNonNull(Samples.of(Direction.LTR).get("map"));
        assertThat(map.draw(Canvas.wide(Direction.RTL))).isEqualTo(map.draw(Canvas.wide(Direction.LTR)));
    }

    @Test
    void keepsAThousandAndAHalfLinesSmall() throws IOException {
        LexisDiagram lexis = Samples.lexis();
        long callers = lexis.journeys().stream()
                .mapToLong(j -> j.href().length() + j.name().length())
                .sum();
        String wide = lexis.draw(Canvas.wide(Direction.LTR));
        assertThat(wide.length() - callers).isLessThan(92 * 1500);
        assertThat(zipped(wide)).isLessThan(62_000);
        assertThat(lexis.draw(Canvas.narrow(Direction.LTR)).length()).isLessThan(55_000);
    }

    @Test
    void givesOneLinkALineAndNoTabStop() throws Exception {
        LexisDiagram lexis = Samples.lexis();
        NodeList links = parse(lexis.draw(Canvas.wide(Direction.LTR))).getElementsByTagName("a");
        assertThat(links.getLength()).isEqualTo(1500);
        for (int i = 0; i < links.getLength(); i++)
            assertThat(((Element) links.item(i)).getAttribute("tabindex")).isEqualTo("-1");
    }

    @Test
    void cutsAJourneyAtTheEdgesOfThePicture() {
        LocalDate from = LocalDate.of(2020, 1, 1);
        LocalDate to = LocalDate.of(2022, 1, 1);
        var long1 = new LexisDiagram.Journey(
                "/a", "A", LocalDate.of(2019, 1, 1), LocalDate.of(2023, 1, 1), 0, 48, LexisDiagram.State.ENDED);
        var before = new LexisDiagram.Journey(
                "/b", "B", LocalDate.of(2015, 1, 1), LocalDate.of(2016, 1, 1), 0, 12, LexisDiagram.State.ENDED);
        String svg = new LexisDiagram(
                        new Caption("t", ""), List.of(long1, before), from, to, 60, "60", "1/1/2022", Integer::toString)
                .draw(Canvas.wide(Direction.LTR));
        assertThat(svg).contains("M30 279L752 168.8").doesNotContain("/b", "class=\"ends\"");
    }

    /// The bands of a node fill it, no more and no less: their edges meet.
    @Test
    void drawsBandsAsThickAsWhatGoesThroughThem() {
        var flow = new FlowBands(
                new Caption("t", ""),
                List.of(
                        List.of(new FlowBands.Node("a", "a", Tone.BRAND)),
                        List.of(new FlowBands.Node("b", "b", Tone.GOOD), new FlowBands.Node("c", "c", Tone.BAD))),
                List.of(new FlowBands.Band("a", "c", 1, "/c", "c"), new FlowBands.Band("a", "b", 3, "/b", "b")));
        String svg = flow.draw(Canvas.wide(Direction.LTR));
        // 240 px for four: three quarters to the first node of the next column, one to the second
        assertThat(svg).contains("M12 31C380 31 380 18 748 18L748 198C380 198 380 211 12 211z");
        assertThat(svg).contains("M12 211C380 211 380 224 748 224L748 284C380 284 380 271 12 271z");
        assertThat(svg.indexOf("/b")).isLessThan(svg.indexOf("/c"));
    }

    @Test
    void stepsOnlyForwardsAndSurvivalOnlyDown() {
        SurvivalCurve curve = Samples.survival();
        String svg = curve.draw(Canvas.wide(Direction.LTR));
        int start = svg.indexOf("class=\"line t-brand\" d=\"M") + "class=\"line t-brand\" d=\"M".length();
        double x = 0;
        double y = 0;
        for (String point : svg.substring(start, svg.indexOf('"', start)).split("L", -1)) {
            double nextX = Double.parseDouble(point.substring(0, point.indexOf(' ')));
            double nextY = Double.parseDouble(point.substring(point.indexOf(' ') + 1));
            assertThat(nextX).isGreaterThanOrEqualTo(x);
            assertThat(nextY).isGreaterThanOrEqualTo(y);
            assertThat(nextX == x || nextY == y || x == 0).isTrue();
            x = nextX;
            y = nextY;
        }
    }

    @Test
    void drawsNothingWhereThereIsNothing() throws Exception {
        Caption caption = new Caption("t", "");
        LocalDate day = LocalDate.of(2020, 1, 1);
        for (Chart chart : List.of(
                new LexisDiagram(caption, List.of(), day, day.plusYears(1), 60, "", "", Integer::toString),
                new SurvivalCurve(caption, List.of(), 5, 0, List.of(), List.of(), Double::toString, Double::toString),
                new JourneyLine(caption, List.of(), List.of(), 60, 60, "", null, Double::toString),
                new MeasureLine(caption, List.of(), Tone.BRAND),
                new Spark(caption, List.of(), Tone.BRAND, 0),
                new IntervalPlot(caption, List.of(), 0, 1, null, null, Double::toString),
                new ShareBar(caption, List.of()))) parse(chart.draw(Canvas.narrow(Direction.RTL)));
    }

    @Test
    void refusesAPositionThatIsNoNumber() {
        assertThatThrownBy(() -> Drawing.number(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of(Drawing.number(1.04), Drawing.number(-0.04), Drawing.number(-2.55), Drawing.number(3)))
                .containsExactly("1", "0", "-2.5", "3");
    }

    @Test
    void knowsWhichLanguagesRunRightToLeft() {
        assertThat(Direction.of(Locale.forLanguageTag("ar-MA"))).isEqualTo(Direction.RTL);
        assertThat(Direction.of(Locale.FRENCH)).isEqualTo(Direction.LTR);
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static int zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    /// The x of every text, in order.
    private static List<Double> positions(String svg) throws Exception {
        NodeList texts = parse(svg).getElementsByTagName("text");
        List<Double> positions = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++)
            positions.add(Double.parseDouble(((Element) texts.item(i)).getAttribute("x")));
        return positions;
    }
}
