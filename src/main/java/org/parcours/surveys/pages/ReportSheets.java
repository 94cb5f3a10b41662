package org.parcours.surveys.pages;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.statistics.survey.Estimate;
import org.parcours.statistics.survey.Response;
import org.parcours.surveys.estimates.Report;
import org.parcours.transfers.files.SheetWriter;

/// A report as tables: who answered, what they say, and the same by group. Shares are fractions of one.
record ReportSheets(Report report, ReportWords words) {
    private static final MathContext DIGITS = new MathContext(12);

    void write(SheetWriter out) {
        out.table(say("reports.sheet.response"), headings("group", "asked", "handed-in", "rate"));
        out.row(answered(say("surveys.every"), report.response()));
        report.groups().forEach(group -> out.row(answered(words.group(report.by(), group.key()), group.response())));
        out.table(
                say("reports.sheet.estimates"),
                headings(
                        "question.name",
                        "wording",
                        "choice",
                        "group",
                        "rate",
                        "answers.title",
                        "chosen",
                        "estimate",
                        "error",
                        "lower",
                        "upper",
                        "effective",
                        "worst",
                        "best",
                        "warnings"));
        for (Report.Figure figure : report.figures()) {
            figure(out, figure, say("surveys.every"), report.response());
            figure.groups()
                    .forEach(group ->
                            figure(out, group.figure(), words.group(report.by(), group.key()), group.response()));
        }
    }

    private String say(String key) {
        return words.words().say(key);
    }

    private List<String> headings(String... keys) {
        return Arrays.stream(keys).map(key -> say("reports.column." + key)).toList();
    }

    private static List<Object> answered(String group, Response response) {
        return List.of(group, response.asked(), response.complete(), number(response.rate()));
    }

    private void figure(SheetWriter out, Report.Figure figure, String group, Response response) {
        if (figure.isHidden()) {
            row(out, figure, "", group, response, null, null, Stream.of());
        }
        figure.shares()
                .forEach(share -> row(
                        out,
                        figure,
                        words.choice(figure.question(), share.choice()),
                        group,
                        response,
                        share.chosen(),
                        share.estimate(),
                        Stream.of(share.worst(), share.best())));
        figure.shares().stream()
                .filter(share -> share.place() != null)
                .forEach(share -> row(
                        out,
                        figure,
                        words.words()
                                .say("reports.place.of", "choice", words.choice(figure.question(), share.choice())),
                        group,
                        response,
                        null,
                        share.place(),
                        Stream.of()));
        if (figure.mean() != null) {
            row(out, figure, say("surveys.mean"), group, response, null, figure.mean(), Stream.of());
            if (figure.median() != null) {
                row(out, figure, say("surveys.median"), group, response, null, figure.median(), Stream.of());
            }
            row(out, figure, say("surveys.total"), group, response, null, figure.total(), Stream.of());
        }
    }

    private void row(
            SheetWriter out,
            Report.Figure figure,
            String what,
            String group,
            Response response,
            @Nullable Integer chosen,
            @Nullable Estimate estimate,
            Stream<Double> bounds) {
        List<Double> ends = bounds.toList();
        out.row(Arrays.<@Nullable Object>asList(
                figure.question().name(),
                words.wording(figure.question()),
                what,
                group,
                number(response.rate()),
                figure.isHidden() ? null : figure.answers(),
                chosen,
                estimate == null ? null : number(estimate.value()),
                estimate == null ? null : number(estimate.error()),
                estimate == null ? null : number(estimate.lower()),
                estimate == null ? null : number(estimate.upper()),
                estimate == null ? null : number(estimate.effective()),
                ends.isEmpty() ? null : number(ends.getFirst()),
                ends.isEmpty() ? null : number(ends.getLast()),
                String.join(" ", words.warnings(figure.warnings()))));
    }

    /// Empty where there is none.
    private static Object number(double number) {
        return Double.isNaN(number) || Double.isInfinite(number)
                ? ""
                : BigDecimal.valueOf(number).round(DIGITS);
    }
}
