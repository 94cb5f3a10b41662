package org.parcours.surveys.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parcours.questionnaires.answers.Markdown;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Question;
import org.parcours.statistics.survey.Estimate;
import org.parcours.statistics.survey.Response;
import org.parcours.surveys.estimates.Dimension;
import org.parcours.surveys.estimates.Report;
import org.parcours.surveys.estimates.Shift;
import org.parcours.surveys.estimates.Warning;
import org.parcours.text.Words;

/// A report in the reader's words: the page, the workbook and the pictures say the same.
public record ReportWords(Words words, Form form, GroupNames.Read names) {
    private static final Pattern INSERTED = Pattern.compile("\\$\\{[^}]*}");

    /// The wording that was put to the startups.
    public String wording(Question question) {
        // what another answer would fill in differs from sheet to sheet
        String label = INSERTED.matcher(question.label().in(words.language().tag(), own()))
                .replaceAll("…");
        return label.isEmpty() ? question.name() : Markdown.plain(label);
    }

    private String own() {
        return form.settings().language();
    }

    public String choice(Question question, String choice) {
        return form.choices(question).stream()
                .filter(one -> one.name().equals(choice))
                .findFirst()
                .map(one -> one.label().in(words.language().tag(), own()))
                .filter(label -> !label.isEmpty())
                .map(Markdown::plain)
                .orElse(choice);
    }

    /// An answer as it was given; choices by their labels.
    public String answer(Question question, String text) {
        return question.type().offersList()
                ? question.type().chosen(text).stream()
                        .map(one -> choice(question, one))
                        .collect(Collectors.joining(" · "))
                : text;
    }

    public String group(Dimension dimension, String key) {
        return names.of(dimension, key);
    }

    /// Empty where nobody was asked.
    public String rate(Response response) {
        return response.asked() == 0 ? "" : words.percent(response.rate(), 0);
    }

    /// What is said aloud of a question; never without the response rate.
    public String sentence(Report.Figure figure, Response response) {
        Report.Share lead = figure.lead();
        Estimate estimate = figure.estimate(lead);
        if (estimate == null) {
            return "";
        }
        boolean open = Double.isNaN(estimate.lower()) || Double.isNaN(estimate.upper());
        DoubleFunction<String> written =
                lead == null ? number -> number(figure.question(), number) : share -> words.percent(share);
        return words.say(
                lead == null ? "reports.said.mean" : lead.place() == null ? "reports.said.share" : "reports.said.first",
                "value",
                written.apply(estimate.value()),
                "choice",
                lead == null ? "" : choice(figure.question(), lead.choice()),
                "sure",
                open ? "no" : "yes",
                "lower",
                open ? "" : written.apply(estimate.lower()),
                "upper",
                open ? "" : written.apply(estimate.upper()),
                "rate",
                words.percent(response.rate()));
    }

    /// `29 – 32 %`; empty where the sample cannot say.
    public String interval(Estimate share) {
        return Double.isNaN(share.lower()) ? "" : words.percentRange(share.lower(), share.upper(), 0);
    }

    /// `11,4 à 12,0`; empty where the sample cannot say.
    public String interval(Question question, Estimate estimate) {
        return Double.isNaN(estimate.lower()) || Double.isNaN(estimate.upper())
                ? ""
                : words.say(
                        "surveys.interval",
                        "lower",
                        number(question, estimate.lower()),
                        "upper",
                        number(question, estimate.upper()));
    }

    /// A number with as many decimals as its size deserves, as money where the question says a currency.
    public String number(Question question, double number) {
        if (Double.isNaN(number)) {
            return "–";
        }
        Question.Binding binding = question.binding();
        if (binding != null && binding.unit().matches("[A-Z]{3}")) {
            return words.money(BigDecimal.valueOf(number).setScale(0, RoundingMode.HALF_UP), binding.unit());
        }
        double size = Math.abs(number);
        return words.decimal(number, size >= 1000 ? 0 : size >= 20 ? 1 : 2);
    }

    /// The lead of a figure within a group, or why there is none.
    public String lead(Report.Figure whole, Report.Figure group) {
        Estimate estimate = group.estimate(whole.lead());
        if (estimate == null) {
            return hidden(group);
        }
        return whole.lead() == null ? number(whole.question(), estimate.value()) : words.percent(estimate.value());
    }

    public String hidden(Report.Figure figure) {
        return figure.warnings().contains(Warning.HIDDEN_WITH_ANOTHER)
                ? words.say("reports.warning.HIDDEN_WITH_ANOTHER")
                : words.say("surveys.hidden", "fewest", Report.FEWEST);
    }

    /// What has to be said with a figure.
    public List<String> warnings(Set<Warning> warnings) {
        return warnings.stream()
                .sorted()
                .map(warning -> words.say("reports.warning." + warning))
                .toList();
    }

    /// What became of an answer since the campaign before, and whether that is more than chance.
    ///
    /// @param since the title of the campaign before
    public String change(Shift shift, String since) {
        String what = shift.isShare() ? choice(shift.question(), shift.choice()) : words.say("surveys.mean");
        return words.say(
                "reports.change." + shift.verdict(),
                "what",
                what,
                "before",
                value(shift, shift.before()),
                "after",
                value(shift, shift.after()),
                "lower",
                difference(shift, shift.change().lower()),
                "upper",
                difference(shift, shift.change().upper()),
                "since",
                since);
    }

    public String value(Shift shift, double value) {
        return shift.isShare() ? words.percent(value) : number(shift.question(), value);
    }

    /// Points of a hundred for a share, with its sign.
    public String difference(Shift shift, double difference) {
        String size = shift.isShare()
                ? words.say("reports.points", "points", words.decimal(difference * 100, 1))
                : number(shift.question(), difference);
        return difference > 0 ? "+" + size : size;
    }
}
