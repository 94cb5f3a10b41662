package org.parcours.indicators.publications.frozen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Beside;
import org.parcours.indicators.Definition;
import org.parcours.indicators.Definition.Leads;
import org.parcours.indicators.Figure;
import org.parcours.indicators.Figure.Counts;
import org.parcours.indicators.Figure.CurvePoint;
import org.parcours.indicators.FigureNumber;
import org.parcours.statistics.Interval;
import org.parcours.statistics.survival.Quantile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The numbers of a figure as a passport holds them. The headline is the estimate that leads; passports from
/// before it lead with their share. Shares are fractions of one, times are years, or days where a median is
/// asked for; a value with a `unit` is a sum of that currency. The curve keeps the steps at which something
/// ended, and its last.
public record FrozenFigure(JsonNode json) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// Doubles agree within this: the last digit of a logarithm may differ between machines.
    private static final double EQUAL = 1e-9;

    public static FrozenFigure of(Figure figure) {
        var counts = figure.counts();
        var headline = figure.headline();
        ObjectNode json = JSON.objectNode();
        json.putObject("counts")
                .put("yes", counts.yes())
                .put("no", counts.no())
                .put("unknown", counts.unknown())
                .put("tooRecent", counts.tooRecent())
                .put("alreadyEnded", counts.alreadyEnded())
                .put("followedLate", counts.followedLate());
        json.put("population", counts.decided())
                .put("value", figure.value())
                .put("leads", figure.definition().leads().name())
                .put("headline", headline == null ? null : (Double) headline.value())
                .put("share", figure.share())
                .put("worst", figure.worst())
                .put("best", figure.best())
                .put("unknownRate", counts.all() == 0 ? null : (Double) ((double) counts.unknown() / counts.all()));
        if (figure.definition().measure() == Definition.Measure.MONEY) {
            json.put("unit", FigureNumber.CURRENCY);
        }
        if (figure.definition().measure() == Definition.Measure.RATIO) {
            json.put("numerator", FigureNumber.dirhams(counts.yes()))
                    .put("denominator", FigureNumber.dirhams(counts.decided()));
        }
        if (figure.median() != null) {
            json.set("median", median(figure.median()));
        }
        json.set("headlineInterval", interval(headline == null ? null : headline.interval()));
        json.set("interval", interval(figure.interval()));
        json.set("estimate", figure.estimate() == null ? JSON.nullNode() : point(figure.estimate()));
        json.set("curve", curve(figure.curve()));
        ArrayNode warnings = json.putArray("warnings");
        figure.warnings().forEach(warning -> {
            ArrayNode arguments =
                    warnings.addObject().put("code", warning.code()).putArray("arguments");
            warning.arguments().forEach(argument -> arguments.add(number(argument)));
        });
        return new FrozenFigure(json);
    }

    private static ObjectNode median(Quantile median) {
        ObjectNode json = JSON.objectNode();
        put(json, "time", median.time());
        put(json, "lower", median.lower());
        put(json, "upper", median.upper());
        return json;
    }

    private static void put(ObjectNode json, String name, OptionalDouble days) {
        if (days.isPresent()) {
            json.put(name, days.getAsDouble());
        } else {
            json.putNull(name);
        }
    }

    private static JsonNode number(Object argument) {
        return argument instanceof Double fraction
                ? JSON.numberNode(fraction)
                : JSON.numberNode(((Number) argument).longValue());
    }

    private static ArrayNode curve(List<CurvePoint> points) {
        ArrayNode curve = JSON.arrayNode();
        Map<String, Double> before = Map.of();
        for (int i = 0; i < points.size(); i++) {
            CurvePoint point = points.get(i);
            if (!point.states().equals(before) || i == points.size() - 1) {
                curve.add(point(point));
            }
            before = point.states();
        }
        return curve;
    }

    private static ObjectNode point(CurvePoint point) {
        ObjectNode json = JSON.objectNode().put("time", point.time()).put("atRisk", point.atRisk());
        ObjectNode states = json.putObject("states");
        point.states().forEach(states::put);
        json.set("interval", interval(point.interval()));
        return json;
    }

    private static JsonNode interval(@Nullable Interval interval) {
        return interval == null
                ? JSON.nullNode()
                : JSON.objectNode().put("lower", interval.lower()).put("upper", interval.upper());
    }

    /// Names of the numbers that are not the same in the other: `counts`, `share`, `curve`….
    public List<String> differences(FrozenFigure other) {
        var names = new TreeSet<>(json.propertyNames());
        names.addAll(other.json.propertyNames());
        List<String> differing = new ArrayList<>();
        for (String name : names) {
            if (!same(json.path(name), other.json.path(name))) {
                differing.add(name);
            }
        }
        return differing;
    }

    /// Only the numbers that the other has: what was not frozen then cannot differ now.
    public FrozenFigure restrictedTo(FrozenFigure other) {
        ObjectNode known = JSON.objectNode();
        other.json.propertyNames().forEach(name -> {
            if (json.has(name)) {
                known.set(name, json.path(name));
            }
        });
        return new FrozenFigure(known);
    }

    private static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            double difference = Math.abs(one.doubleValue() - other.doubleValue());
            return difference <= EQUAL * Math.max(1, Math.abs(one.doubleValue()));
        }
        if (!one.isContainer() || one.getNodeType() != other.getNodeType() || one.size() != other.size()) {
            return one.equals(other);
        }
        return one.isArray()
                ? java.util.stream.IntStream.range(0, one.size()).allMatch(i -> same(one.path(i), other.path(i)))
                : one.propertyNames().stream().allMatch(name -> same(one.path(name), other.path(name)));
    }

    /// The estimate that leads.
    public @Nullable Double headline() {
        return json.has("headline") ? number("headline") : share();
    }

    public @Nullable Interval headlineInterval() {
        return interval(json.has("headlineInterval") ? "headlineInterval" : "interval");
    }

    public boolean ledByCurve() {
        return json.path("leads").stringValue("").equals(Leads.CURVE.name());
    }

    /// The numbers beside the headline.
    public Beside beside() {
        return new Beside(
                ledByCurve(), share(), ledByCurve() ? null : estimate(), counts(), number("worst"), number("best"));
    }

    public Counts counts() {
        return new Counts(
                count("yes"),
                count("no"),
                count("unknown"),
                count("tooRecent"),
                count("alreadyEnded"),
                count("followedLate"));
    }

    public @Nullable Double share() {
        return number("share");
    }

    /// Whether dirhams are compared with dirhams, which are no cases and have no interval.
    public boolean ratio() {
        return share() != null && interval("interval") == null;
    }

    public @Nullable Long value() {
        return json.path("value").isNumber() ? json.path("value").longValue() : null;
    }

    /// Whether the value is a sum of money.
    public boolean money() {
        return json.path("unit").isString();
    }

    /// Days by which half have reached it; null where the definition asks for none.
    public @Nullable Quantile median() {
        JsonNode median = json.path("median");
        return median.isObject()
                ? new Quantile(days(median, "time"), days(median, "lower"), days(median, "upper"))
                : null;
    }

    private static OptionalDouble days(JsonNode median, String name) {
        JsonNode days = median.path(name);
        return days.isNumber() ? OptionalDouble.of(days.doubleValue()) : OptionalDouble.empty();
    }

    /// Of `counts`: yes, no, unknown, tooRecent, alreadyEnded or followedLate.
    public long count(String name) {
        return json.path("counts").path(name).longValue();
    }

    /// What the share is a share of: yes and no.
    public long population() {
        return json.path("population").longValue();
    }

    public @Nullable Double number(String name) {
        return json.path(name).isNumber() ? json.path(name).doubleValue() : null;
    }

    private @Nullable Interval interval(String name) {
        JsonNode interval = json.path(name);
        return interval.isObject()
                ? new Interval(
                        interval.path("lower").doubleValue(),
                        interval.path("upper").doubleValue())
                : null;
    }

    /// The share still active on the curve at the years of the definition.
    public @Nullable Double estimate() {
        JsonNode active = json.path("estimate").path("states").path("active");
        return active.isNumber() ? active.doubleValue() : null;
    }

    public List<Figure.Warning> warnings() {
        return json.path("warnings")
                .valueStream()
                .map(warning -> new Figure.Warning(
                        warning.path("code").stringValue(""),
                        warning.path("arguments")
                                .valueStream()
                                .<Object>map(argument -> argument.isIntegralNumber()
                                        ? (Object) argument.longValue()
                                        : argument.doubleValue())
                                .toList()))
                .toList();
    }
}
