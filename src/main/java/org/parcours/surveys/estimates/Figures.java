package org.parcours.surveys.estimates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parcours.questionnaires.forms.Choice;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Question;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.statistics.survey.Estimates;
import org.parcours.statistics.survey.Response;

/// Works out the figures of a campaign's questions, whole and by group.
final class Figures {
    /// Beneath so many answers a figure says little.
    private static final int SMALL = 30;

    private final Form form;
    private final Respondents those;
    private final Estimates estimates;

    Figures(Form form, Respondents those) {
        this.form = form;
        this.those = those;
        this.estimates = new Estimates(those.sample());
    }

    /// What can be counted: choices and numbers.
    static boolean isCounted(Question question) {
        return question.type().offersList()
                || question.type() == QuestionType.INTEGER
                || question.type() == QuestionType.DECIMAL
                || question.type() == QuestionType.RANGE
                || question.type() == QuestionType.CALCULATE;
    }

    /// Returns whether one campaign can be compared with another by it: each unit gives one answer, without an order.
    static boolean isCompared(Form form, Question question) {
        return isCounted(question) && question.type() != QuestionType.RANK && !form.isRepeated(question);
    }

    /// One question. The answers to a repeated one are counted by themselves, each unit for all that it gave: one total
    /// per another, whose interval knows that those of one unit resemble each other.
    ///
    /// @param groups the response of each group, by its cell of the dimension
    Report.Figure of(Question question, Response response, Dimension by, Map<String, Response> groups) {
        Column column = Column.of(question, those.interviews());
        boolean[] all = new boolean[those.members().size()];
        Arrays.fill(all, true);
        Report.Figure whole = figure(column, all, response);
        List<Report.Group> parts = new ArrayList<>();
        groups.forEach((key, answered) ->
                parts.add(new Report.Group(key, answered, figure(column, group(by, key), answered))));
        return new Report.Figure(
                question,
                whole.answers(),
                whole.shares(),
                whole.mean(),
                whole.median(),
                whole.total(),
                whole.warnings(),
                whole.isHidden() ? List.of() : guarded(parts));
    }

    private boolean[] group(Dimension by, String key) {
        boolean[] group = new boolean[those.members().size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = those.members().get(i).cell(by).equals(key);
        }
        return group;
    }

    /// Where one group alone is hidden, the others and the whole would tell it: the next smallest is
    /// hidden with it.
    private static List<Report.Group> guarded(List<Report.Group> parts) {
        long hidden = parts.stream()
                .filter(part -> part.figure().isHidden() && part.figure().answers() > 0)
                .count();
        if (hidden != 1) {
            return parts;
        }
        int smallest = parts.stream()
                .filter(part -> !part.figure().isHidden())
                .mapToInt(part -> part.figure().answers())
                .min()
                .orElse(0);
        List<Report.Group> guarded = new ArrayList<>();
        boolean taken = false;
        for (Report.Group part : parts) {
            boolean with = !taken && !part.figure().isHidden() && part.figure().answers() == smallest;
            taken |= with;
            guarded.add(
                    with
                            ? new Report.Group(
                                    part.key(),
                                    part.response(),
                                    Report.Figure.hidden(
                                            part.figure().question(), smallest, Warning.HIDDEN_WITH_ANOTHER))
                            : part);
        }
        return guarded;
    }

    private Report.Figure figure(Column column, boolean[] group, Response response) {
        boolean[] within = column.answeredWithin(group);
        int answers = Column.count(within);
        if (answers < Report.FEWEST) {
            return Report.Figure.hidden(column.question(), answers, Warning.FEW_ANSWERS);
        }
        Set<Warning> warnings = warnings(answers, response);
        boolean repeated = form.isRepeated(column.question());
        if (column.question().type().offersList()) {
            int silent = response.unheard() + column.passedOver(group);
            List<Report.Share> shares = form.choices(column.question()).stream()
                    .map(choice ->
                            repeated ? share(choice, column, within) : share(choice, column, within, answers, silent))
                    .toList();
            return new Report.Figure(column.question(), answers, shares, null, null, null, warnings, List.of());
        }
        return new Report.Figure(
                column.question(),
                answers,
                List.of(),
                repeated
                        ? estimates.ratio(column.numbers(), column.times(), within)
                        : estimates.mean(column.numbers(), within),
                repeated ? null : estimates.quantile(column.numbers(), 0.5, within),
                estimates.total(column.numbers(), within),
                warnings,
                List.of());
    }

    private Set<Warning> warnings(int answers, Response response) {
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        if (answers < SMALL) {
            warnings.add(Warning.SMALL);
        }
        if (response.rate() < 0.5) {
            warnings.add(Warning.HALF_SILENT);
        }
        return warnings;
    }

    /// The bounds take everybody who was silent for one to whom the question would have been put.
    private Report.Share share(Choice choice, Column column, boolean[] within, int answers, int silent) {
        boolean[] yes = column.chose(choice.name());
        int chosen = 0;
        for (int i = 0; i < yes.length; i++) {
            chosen += yes[i] && within[i] ? 1 : 0;
        }
        double possible = answers + silent;
        return new Report.Share(
                choice.name(),
                chosen,
                estimates.share(yes, within),
                chosen / possible,
                (chosen + silent) / possible,
                column.question().type() == QuestionType.RANK
                        ? estimates.mean(column.places(choice.name()), within)
                        : null);
    }

    /// How often the silent would have answered a repeated question nobody knows, so that it has no bounds.
    private Report.Share share(Choice choice, Column column, boolean[] within) {
        double[] times = column.timesChosen(choice.name());
        int chosen = 0;
        for (int i = 0; i < times.length; i++) {
            chosen += within[i] ? (int) times[i] : 0;
        }
        return new Report.Share(
                choice.name(), chosen, estimates.ratio(times, column.times(), within), Double.NaN, Double.NaN, null);
    }
}
