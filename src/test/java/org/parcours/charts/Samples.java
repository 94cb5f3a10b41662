package org.parcours.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.parcours.charts.JourneyLine.Kind;
import org.parcours.charts.LexisDiagram.Journey;
import org.parcours.charts.LexisDiagram.State;

/// Invented charts, the same at every run.
final class Samples {
    private final boolean arabic;

    private Samples(Direction direction) {
        arabic = direction == Direction.RTL;
    }

    static Map<String, Chart> of(Direction direction) {
        Samples samples = new Samples(direction);
        Map<String, Chart> charts = new LinkedHashMap<>();
        charts.put("lexis", samples.lexis(1500, LocalDate.of(2001, 10, 1)));
        charts.put("lexis-recent", samples.lexis(1500, LocalDate.of(2017, 1, 1)));
        charts.put("curve", samples.curve());
        charts.put("competing", samples.competing());
        charts.put("journey", samples.journey(false));
        charts.put("journey-after", samples.journey(true));
        charts.put("measure", samples.measure());
        charts.put("intervals", samples.intervals());
        charts.put("share", samples.share());
        charts.put("map", samples.map());
        charts.put("flow", samples.flow());
        charts.put("lanes", samples.lanes());
        charts.put(
                "spark",
                new Spark(
                        samples.caption("Startups suivies", "عدد المقاولات"),
                        List.of(3d, 4d, 4d, 6d, 5d, 9d),
                        Tone.BRAND,
                        1));
        charts.put(
                "interval-bar",
                new IntervalBar(samples.caption("Part de la réussite", "نسبة النجاح"), 0.87, 0.853, 0.889));
        return charts;
    }

    /// 1,500 lines since 2001.
    static LexisDiagram lexis() {
        return new Samples(Direction.LTR).lexis(1500, LocalDate.of(2001, 10, 1));
    }

    static SurvivalCurve survival() {
        return new Samples(Direction.LTR).curve();
    }

    private static String percent(double value) {
        return Math.round(value * 100) + " %";
    }

    private static String whole(double value) {
        return Long.toString(Math.round(value));
    }

    private String say(String french, String arab) {
        return arabic ? arab : french;
    }

    private Caption caption(String french, String arab) {
        return new Caption(say(french, arab), say("Données inventées.", "معطيات مختلقة."));
    }

    private LexisDiagram lexis(int count, LocalDate from) {
        Random random = new Random(20240531);
        LocalDate to = LocalDate.of(2024, 5, 31);
        List<Journey> journeys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate admitted = LocalDate.of(2001, 10, 1).plusDays((long) (8270 * Math.sqrt(random.nextDouble())));
            double months = random.nextDouble() < 0.1 ? 6 + random.nextDouble() * 48 : 54 + random.nextDouble() * 10;
            LocalDate end = admitted.plusDays((long) (months * 30.44));
            boolean over = !end.isAfter(to);
            State state = !over
                    ? State.ONGOING
                    : months < 54
                            ? State.ENDED
                            : List.of(
                                            State.SUCCEEDED,
                                            State.SUCCEEDED,
                                            State.SUCCEEDED,
                                            State.SUCCEEDED,
                                            State.SUCCEEDED,
                                            State.SUCCEEDED,
                                            State.SUCCEEDED,
                                            State.LEFT,
                                            State.UNKNOWN)
                                    .get(random.nextInt(9));
            LocalDate until = over ? end : to;
            double reached = over ? months : (to.toEpochDay() - admitted.toEpochDay()) / 30.44;
            journeys.add(new Journey(
                    "/startups/" + new UUID(0x018f0e5c7b1a7000L | i, random.nextLong()),
                    "Startup " + i,
                    admitted,
                    until,
                    0,
                    reached,
                    state));
        }
        return new LexisDiagram(
                caption("Les parcours, un trait par startup", "المسارات، خط لكل مقاولة"),
                journeys,
                from,
                to,
                60,
                say("60 mois", "60 شهراً"),
                to.toString(),
                Integer::toString);
    }

    private SurvivalCurve curve() {
        Random random = new Random(7);
        List<SurvivalCurve.Step> steps = new ArrayList<>();
        double share = 1;
        for (double year = 0.2; year < 7; year += 0.1) {
            share -= (year < 2 ? .004 : .0015) * 2 * random.nextDouble();
            double half = .006 + year * .004;
            steps.add(new SurvivalCurve.Step(year, share, share - half, Math.min(1, share + half)));
        }
        int[] left = {412, 401, 388, 362, 340, 311, 204, 120};
        List<SurvivalCurve.Count> counts = IntStream.range(0, 8)
                .mapToObj(i -> new SurvivalCurve.Count(i, Integer.toString(left[i])))
                .toList();
        return new SurvivalCurve(
                caption("Survie des parcours", "استمرارية المسارات"),
                List.of(new SurvivalCurve.Series(say("Réseau 89,6 %", "الشبكة 89,6 %"), Tone.BRAND, 1, steps, true)),
                7,
                0.5,
                List.of(new SurvivalCurve.Marker(5, say("5 ans", "5 سنوات"))),
                List.of(new SurvivalCurve.AtRisk(say("Suivis", "تحت المتابعة"), counts)),
                Samples::whole,
                Samples::percent);
    }

    private SurvivalCurve competing() {
        return new SurvivalCurve(
                caption("Fins concurrentes", "النهايات المتنافسة"),
                List.of(
                        series(say("Achevé", "مكتمل"), Tone.GOOD, .16),
                        series(say("Cédée", "تم التفويت"), Tone.BRAND, .035),
                        series(say("Cessée", "توقفت"), Tone.BAD, .03)),
                7,
                0,
                List.of(),
                List.of(),
                Samples::whole,
                Samples::percent);
    }

    private SurvivalCurve.Series series(String label, Tone tone, double slope) {
        List<SurvivalCurve.Step> steps = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> new SurvivalCurve.Step(i * .33, i * .25 * slope, i * .25 * slope, i * .25 * slope))
                .toList();
        return new SurvivalCurve.Series(label, tone, 0, steps, false);
    }

    private JourneyLine journey(boolean after) {
        List<JourneyLine.Segment> segments = List.of(
                segment(say("Pré-incubation", "ما قبل الاحتضان"), 0, 6, Kind.DONE),
                segment(say("Incubation", "الاحتضان"), 6, 24, Kind.DONE),
                segment(say("Développement", "التطوير"), 24, 48, Kind.DONE),
                segment(say("Accélération", "التسريع"), 48, after ? 60 : 58, after ? Kind.DONE : Kind.CURRENT));
        List<JourneyLine.Mark> marks = after
                ? List.of(
                        new JourneyLine.Mark(
                                60, Shape.DIAMOND, Tone.GOOD, say("Sortie : parcours achevé", "مغادرة: مسار مكتمل")),
                        new JourneyLine.Mark(72, Shape.DISC, Tone.GOOD, say("En activité, registre", "نشيطة، السجل")),
                        new JourneyLine.Mark(87, Shape.RING, Tone.SOFT, say("Sans nouvelles", "بدون أخبار")),
                        new JourneyLine.Mark(99, Shape.CROSS, Tone.BAD, say("Cessée, radiation", "توقفت، تشطيب")))
                : List.of(new JourneyLine.Mark(41, Shape.DISC, Tone.GOOD, say("En activité, visite", "نشيطة، زيارة")));
        return new JourneyLine(
                caption("Parcours d’Atlas Data", "مسار أطلس داتا"),
                segments,
                marks,
                after ? 120 : 66,
                60,
                say("60 mois", "60 شهراً"),
                after ? null : 58d,
                Samples::whole);
    }

    private JourneyLine.Segment segment(String label, int from, int to, Kind kind) {
        return new JourneyLine.Segment(label, (to - from) + say(" mois", " شهراً"), from, to, kind);
    }

    private MeasureLine measure() {
        double[] values = {0.4, 0.9, 1.6, 2.1, 4.2, 5.3};
        int[] years = {2018, 2019, 2020, 2021, 2023, 2024};
        List<MeasureLine.Point> points = IntStream.range(0, 6)
                .mapToObj(i -> new MeasureLine.Point(
                        years[i], values[i], Integer.toString(years[i]), (values[i] + " MDH").replace('.', ',')))
                .toList();
        return new MeasureLine(caption("Chiffre d’affaires", "رقم المعاملات"), points, Tone.BRAND);
    }

    private IntervalPlot intervals() {
        return new IntervalPlot(
                caption("Réussite à 5 ans par technopark", "النجاح بعد 5 سنوات حسب التكنوبارك"),
                List.of(
                        row(say("Casablanca", "الدار البيضاء"), .91, .87, .94, Tone.BRAND),
                        row(say("Rabat", "الرباط"), .92, .85, .96, Tone.BRAND),
                        row(say("Tanger", "طنجة"), .86, .74, .93, Tone.WARN),
                        IntervalPlot.Row.tooEarly(
                                say("Agadir", "أكادير"), say("trop tôt : 4 parcours", "مبكر جداً: 4 مسارات"))),
                .6,
                1,
                .9,
                say("réseau 90 %", "الشبكة 90 %"),
                Samples::percent);
    }

    private IntervalPlot.Row row(String label, double value, double lower, double upper, Tone tone) {
        String text = percent(value) + " (" + Math.round(lower * 100) + "–" + Math.round(upper * 100) + ")";
        return new IntervalPlot.Row(label, text, new IntervalPlot.Interval(value, lower, upper), tone);
    }

    private PointMap map() {
        return new PointMap(
                caption("Taux de réponse par région", "معدل الإجابة حسب الجهة"),
                List.of(
                        new PointMap.Point(
                                arabic ? "الدار البيضاء" : "Casablanca", "70 %", 33.5, -7.6, 900, Tone.BRAND),
                        new PointMap.Point(arabic ? "الرباط" : "Rabat", "46 %", 34.0, -6.9, 330, Tone.BRAND),
                        new PointMap.Point(arabic ? "طنجة" : "Tanger", "67 %", 35.8, -5.8, 200, Tone.BRAND),
                        new PointMap.Point(arabic ? "أكادير" : "Agadir", "63 %", 30.4, -9.6, 190, Tone.BRAND)));
    }

    private ShareBar share() {
        return new ShareBar(
                caption("Les 412 parcours", "المسارات 412"),
                List.of(
                        new ShareBar.Part(say("Oui 371", "نعم 371"), 371, Tone.GOOD),
                        new ShareBar.Part(say("Non 35", "لا 35"), 35, Tone.BAD),
                        new ShareBar.Part(say("Inconnu 6", "غير معروف 6"), 6, Tone.SOFT)));
    }

    private FlowBands flow() {
        return new FlowBands(
                caption("Des besoins aux issues", "من الحاجات إلى النتائج"),
                List.of(
                        List.of(
                                new FlowBands.Node("f", say("Financement 160", "التمويل 160"), Tone.BRAND),
                                new FlowBands.Node("m", say("Accès au marché 90", "الولوج إلى السوق 90"), Tone.BRAND)),
                        List.of(
                                new FlowBands.Node("i", say("Mis en relation 170", "ربط الاتصال 170"), Tone.GOOD),
                                new FlowBands.Node("n", say("Sans réponse 80", "بدون جواب 80"), Tone.SOFT)),
                        List.of(
                                new FlowBands.Node("h", say("Aidé 140", "بمساعدة 140"), Tone.GOOD),
                                new FlowBands.Node("u", say("Sans aide 110", "بدون مساعدة 110"), Tone.WARN))),
                List.of(
                        new FlowBands.Band("f", "i", 120, "/f-i", "120"),
                        new FlowBands.Band("f", "n", 40, "/f-n", "40"),
                        new FlowBands.Band("m", "i", 50, "/m-i", "50"),
                        new FlowBands.Band("m", "n", 40, "/m-n", "40"),
                        new FlowBands.Band("i", "h", 140, "/i-h", "140"),
                        new FlowBands.Band("i", "u", 30, "/i-u", "30"),
                        new FlowBands.Band("n", "u", 80, "/n-u", "80")));
    }

    private Lanes lanes() {
        return new Lanes(
                caption("Du besoin à l’issue", "من الحاجة إلى النتيجة"),
                List.of(
                        new Lanes.Lane(
                                say("Besoin", "الحاجة"),
                                "/need",
                                Tone.BRAND,
                                List.of(
                                        new Lanes.Mark(0, Shape.DISC, Tone.BRAND, "0"),
                                        new Lanes.Mark(3, Shape.RING, Tone.BRAND, "3"),
                                        new Lanes.Mark(62, Shape.DISC, Tone.GOOD, "62")),
                                62),
                        new Lanes.Lane(
                                say("Banque Ardoukal", "بنك أردوكال"),
                                "/introduction",
                                Tone.GOOD,
                                List.of(
                                        new Lanes.Mark(9, Shape.DISC, Tone.BRAND, "9"),
                                        new Lanes.Mark(60, Shape.DIAMOND, Tone.GOOD, "60")),
                                60)),
                70,
                day -> whole(day));
    }

    static List<Chart> hostile(String name) {
        Caption caption = new Caption(name, name);
        LocalDate day = LocalDate.of(2020, 1, 1);
        return Arrays.asList(
                new LexisDiagram(
                        caption,
                        List.of(new Journey(name, name, day, day.plusYears(1), 0, 12, State.ENDED)),
                        day,
                        day.plusYears(2),
                        60,
                        name,
                        name,
                        i -> name),
                new SurvivalCurve(
                        caption,
                        List.of(new SurvivalCurve.Series(
                                name, Tone.BRAND, 1, List.of(new SurvivalCurve.Step(1, .9, .8, .95)), true)),
                        5,
                        0,
                        List.of(new SurvivalCurve.Marker(2, name)),
                        List.of(new SurvivalCurve.AtRisk(name, List.of(new SurvivalCurve.Count(1, name)))),
                        v -> name,
                        v -> name),
                new JourneyLine(
                        caption,
                        List.of(new JourneyLine.Segment(name, name, 0, 60, Kind.EXTENSION)),
                        List.of(new JourneyLine.Mark(3, Shape.SQUARE, Tone.WARN, name)),
                        60,
                        60,
                        name,
                        5d,
                        v -> name),
                new MeasureLine(caption, List.of(new MeasureLine.Point(2020, 1, name, name)), Tone.GOOD),
                new FlowBands(
                        caption,
                        List.of(
                                List.of(new FlowBands.Node("a", name, Tone.BRAND)),
                                List.of(new FlowBands.Node("b", name, Tone.GOOD))),
                        List.of(new FlowBands.Band("a", "b", 1, name, name))),
                new Lanes(
                        caption,
                        List.of(new Lanes.Lane(
                                name, name, Tone.BRAND, List.of(new Lanes.Mark(1, Shape.DISC, Tone.GOOD, name)), 2)),
                        3,
                        v -> name),
                new Spark(caption, List.of(1d, 1d), Tone.BAD, 0),
                new MiniJourney(
                        caption, List.of(new JourneyLine.Segment(name, name, 0, 60, Kind.EXTENSION)), 60, 5d, 3d),
                new IntervalPlot(
                        caption,
                        List.of(
                                IntervalPlot.Row.tooEarly(name, name),
                                new IntervalPlot.Row(name, name, new IntervalPlot.Interval(.5, .4, .6), Tone.GOOD)),
                        0,
                        1,
                        .5,
                        name,
                        v -> name),
                new ShareBar(caption, List.of(new ShareBar.Part(name, 1, Tone.GOOD))));
    }
}
