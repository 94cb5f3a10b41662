package org.parcours.indicators.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Definition;
import org.parcours.indicators.EvidenceRow;
import org.parcours.indicators.Figure;
import org.parcours.indicators.statistics.Interval;
import org.parcours.text.LocalizedText;
import org.parcours.text.Words;

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
        return definition().name(words(), figure.asked().years());
    }

    /// The number as it is said: whole percents, or a count.
    public String number() {
        if (figure.value() != null) {
            return words().integer(figure.value());
        }
        return figure.share() == null ? "–" : words().percent(figure.share());
    }

    public String sentence() {
        return figure.value() == null && figure.share() == null
                ? say("indicators.sentence.none")
                : definition().sentence(words(), number(), figure.asked().years());
    }

    public String counted() {
        return figure.value() != null
                ? say("indicators.page.on-day", words().longDate(figure.asked().on()))
                : say(
                        "indicators.page.counted",
                        words().longDate(figure.asked().on()),
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
        return proof != null && proof.link() != null && proof.link().matches("https?://.*");
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
