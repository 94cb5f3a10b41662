package org.parcours.indicators.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Definition;
import org.parcours.indicators.Definition.Measure;
import org.parcours.indicators.EvidenceRow;
import org.parcours.indicators.Figure;
import org.parcours.indicators.FigureNumber;
import org.parcours.statistics.Interval;
import org.parcours.text.LocalizedText;
import org.parcours.text.Words;
import org.parcours.values.WebAddress;

/// A figure in the reader's words.
public record FigureView(Figure figure, FigureForm form) {
    public Definition definition() {
        return figure.definition();
    }

    public String code() {
        return definition().code();
    }

    public String href() {
        return form.href("/" + code());
    }

    public String name() {
        return definition().name(words(), figure.query().years());
    }

    /// The number as it is said.
    public String number() {
        return FigureNumber.of(figure, words());
    }

    public String sentence() {
        return FigureNumber.known(figure)
                ? definition().sentence(words(), number(), figure.query().years())
                : say("indicators.sentence.none");
    }

    public String counted() {
        if (figure.median() != null) {
            return say(
                    "indicators.page.waited",
                    words().longDate(figure.query().on()),
                    figure.counts().yes(),
                    figure.counts().no() + figure.counts().tooRecent());
        }
        return figure.value() != null
                ? say("indicators.page.on-day", words().longDate(figure.query().on()))
                : say(
                        "indicators.page.counted",
                        words().longDate(figure.query().on()),
                        figure.counts().yes(),
                        figure.counts().no(),
                        figure.counts().unknown());
    }

    public String share(@Nullable Double share) {
        return share == null ? "–" : words().percent(share, 1);
    }

    public String interval(@Nullable Interval interval) {
        return interval == null ? "–" : words().percentRange(interval.lower(), interval.upper(), 1);
    }

    /// Dirhams, whose rows weigh what they are worth.
    public boolean money() {
        return definition().measure() == Measure.MONEY;
    }

    /// Yes, or the dirhams of the yes.
    public String yes() {
        return money() ? number() : words().integer(figure.counts().yes());
    }

    public String medianInterval() {
        String range = FigureNumber.range(figure, words());
        return range.isEmpty() ? "–" : range;
    }

    /// Of how many it is known what they say.
    public String known() {
        var counts = figure.counts();
        return counts.all() == 0 ? "–" : words().percent(counts.known());
    }

    /// What a row is about opens here; null where it is the startup itself.
    public @Nullable String href(EvidenceRow row) {
        return switch (definition().subject()) {
            case NEED -> definition().code().equals("usefulness") ? null : "/needs/" + row.subject();
            case INTRODUCTION -> "/introductions/" + row.subject();
            case ANSWER -> row.reason().equals("surveyed") ? "/startups/" + row.startup() + "#surveys" : null;
            case JOURNEY, PARK, STARTUP, MEASURE -> null;
        };
    }

    /// Whether who asks chooses how many years it is counted by.
    public boolean asksYears() {
        return definition().horizon() != Definition.Horizon.NONE;
    }

    public String worth(EvidenceRow row) {
        return words().money(BigDecimal.valueOf(row.weight()), FigureNumber.CURRENCY);
    }

    /// What the curve says at the years asked; empty where it says nothing.
    public String estimate() {
        var estimate = figure.estimate();
        return estimate == null
                ? ""
                : say(
                        "indicators.page.curve-said",
                        say("indicators.years", estimate.time()),
                        words().percent(estimate.active(), 1));
    }

    public List<String> warnings() {
        return figure.warnings().stream().map(warning -> warning.in(words())).toList();
    }

    public String reason(EvidenceRow row) {
        return say("indicators.reason." + row.reason(), words().date(row.reasonOn()));
    }

    public String proof(EvidenceRow.@Nullable Proof proof) {
        return proof == null
                ? say("indicators.page.no-proof")
                : say("indicators.status." + proof.status()) + " · " + say("indicators.source." + proof.source())
                        + " · " + words().date(proof.seenOn());
    }

    public boolean opens(EvidenceRow.@Nullable Proof proof) {
        return proof != null
                && proof.link() != null
                && WebAddress.stored(proof.link()).isSound();
    }

    /// Park names by id, for `subject`: read once for all rows.
    public Map<String, LocalizedText> parks() {
        return form.labels().parksById();
    }

    public String subject(EvidenceRow row, Map<String, LocalizedText> parks) {
        var park = row.startup() == null ? parks.get(row.subject().toString()) : null;
        if (park != null) {
            return words().text(park);
        }
        return row.name() == null ? row.subject().toString() : row.name();
    }

    private Words words() {
        return form.words();
    }

    private String say(String key, Object... arguments) {
        return words().say(key, arguments);
    }
}
