package org.parcours.indicators.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Classification;
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
        return FigureNumber.counted(figure, words());
    }

    /// The other numbers, each with the reason why it does not lead.
    public List<String> beside() {
        return FigureNumber.beside(figure, words());
    }

    /// The estimate that leads, more precisely than it is said.
    public String headline() {
        return share(figure.headline() == null ? null : figure.headline().value());
    }

    public String range() {
        String range = FigureNumber.range(figure, words());
        return range.isEmpty() ? "–" : range;
    }

    public String share(@Nullable Double share) {
        return share == null ? "–" : words().percent(share, 1);
    }

    public String interval(@Nullable Interval interval) {
        return interval == null ? "–" : words().percentRange(interval.lower(), interval.upper(), 1);
    }

    /// Dirhams, whose rows weigh what they are worth.
    private boolean money() {
        return definition().measure() == Measure.MONEY;
    }

    /// How many count so; of money the dirhams, of a ratio its numerator and the rest of its denominator.
    public String count(Classification answer) {
        var counts = figure.counts();
        return switch (answer) {
            case YES -> said("YES", money() ? number() : weight(counts.yes()));
            case NO -> said("NO", weight(counts.no()));
            case UNKNOWN -> say("indicators.counts.UNKNOWN", counts.unknown());
            case TOO_RECENT -> say("indicators.counts.TOO_RECENT", counts.tooRecent());
        };
    }

    private Object weight(long count) {
        return ratio() ? FigureNumber.thousands(count, words()) : (Object) count;
    }

    private String said(String answer, Object number) {
        return say("indicators.counts." + (ratio() ? "ratio-" : "") + answer, number);
    }

    /// What a row counts as.
    public String answer(EvidenceRow row) {
        return say("indicators.answer." + (ratio() && row.answer().isDecided() ? "ratio-" : "") + row.answer());
    }

    /// Whether dirhams are compared with dirhams.
    private boolean ratio() {
        return definition().measure() == Measure.RATIO;
    }

    /// Whether the row weighs what it is worth.
    public boolean weighs(EvidenceRow row) {
        return (money() && row.answer() == Classification.YES)
                || (ratio() && row.answer().isDecided());
    }

    /// Of how many it is known what they say.
    public String known() {
        var counts = figure.counts();
        return counts.all() == 0 ? "–" : words().percent(counts.known());
    }

    /// What a row is about opens here; null where it is the startup itself.
    public @Nullable String href(EvidenceRow row) {
        var address = definition().subject().address();
        return address == null ? null : address.of(row.subject(), row.startup(), row.reason());
    }

    /// Whether who asks chooses how many years it is counted by.
    public boolean asksYears() {
        return definition().horizon() != Definition.Horizon.NONE;
    }

    public String worth(EvidenceRow row) {
        return ratio() ? FigureNumber.thousands(row.weight(), words()) : FigureNumber.money(row.weight(), words());
    }

    /// What the curve says at the years asked; empty where it says nothing.
    public String estimate() {
        var estimate = figure.estimate();
        if (estimate == null || (definition().ledByCurve() && figure.headline() == null)) {
            return "";
        }
        double said = definition().ledByCurve() ? estimate.free(definition().no()) : estimate.active();
        return say("indicators.page.curve-said", say("indicators.years", estimate.time()), words().percent(said, 1));
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
