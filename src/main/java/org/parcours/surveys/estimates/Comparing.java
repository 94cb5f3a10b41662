package org.parcours.surveys.estimates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.Version;
import org.parcours.questionnaires.forms.Choice;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Question;
import org.parcours.statistics.survey.Change;
import org.parcours.statistics.survey.Estimates;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.Campaigns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Compares a campaign with one before it, question by question. Whoever answered both times is compared
/// with itself.
///
/// The two lists are not the same startups, and what is asked is whether a rise is more than chance: as
/// between any two groups, no finite population correction is made (Cochran 1977, Sampling Techniques,
/// §2.14), so that the interval is rather too wide than too narrow.
@Component
public class Comparing {
    private final Readings readings;
    private final Campaigns campaigns;
    private final Questionnaires questionnaires;

    Comparing(Readings readings, Campaigns campaigns, Questionnaires questionnaires) {
        this.readings = readings;
        this.campaigns = campaigns;
        this.questionnaires = questionnaires;
    }

    /// The campaigns by any version of the same questionnaire that opened before it, the last first.
    @Transactional(readOnly = true)
    public List<Campaign> before(Campaign campaign) {
        Optional<UUID> questionnaire =
                questionnaires.version(campaign.version()).map(Version::questionnaire);
        return campaigns.all().stream()
                .filter(other -> other.opensOn().isBefore(campaign.opensOn()))
                .filter(other -> questionnaires
                        .version(other.version())
                        .map(Version::questionnaire)
                        .equals(questionnaire))
                .sorted(Comparator.comparing(Campaign::opensOn).reversed())
                .toList();
    }

    /// The questions that both put in the same words of the form, and that enough answered both times to
    /// be shown.
    ///
    /// @throws org.parcours.web.NotHere where one of them is not there
    @Transactional(readOnly = true)
    public List<Shift> changes(UUID earlier, UUID later, Weighting weighting) {
        Readings.Read before = readings.of(earlier);
        Readings.Read after = readings.of(later);
        Side first = new Side(before.form(), before.respondents(weighting));
        Side second = new Side(after.form(), after.respondents(weighting));
        Map<UUID, String> parks = new HashMap<>();
        List.of(before, after)
                .forEach(read -> read.frame()
                        .forEach(one -> parks.put(
                                one.asked().startup(), one.asked().park().toString())));
        List<Shift> shifts = new ArrayList<>();
        second.form()
                .questions()
                .filter(question -> Figures.isCompared(second.form(), question))
                .forEach(question -> first.form()
                        .question(question.name())
                        .filter(same -> same.type() == question.type() && Figures.isCompared(first.form(), same))
                        .ifPresent(same -> shifts.addAll(shifts(first, same, second, question, parks))));
        return shifts;
    }

    private record Side(Form form, Respondents those) {}

    private static List<Shift> shifts(
            Side first, Question earlier, Side second, Question later, Map<UUID, String> parks) {
        Column before = Column.of(earlier, first.those().interviews());
        Column after = Column.of(later, second.those().interviews());
        if (Column.count(before.answered()) < Report.FEWEST || Column.count(after.answered()) < Report.FEWEST) {
            return List.of();
        }
        int both = both(first.those(), before, second.those(), after);
        if (!later.type().chooses()) {
            return List.of(shift(
                    later,
                    "",
                    wave(first.those(), before, before.numbers(), parks),
                    wave(second.those(), after, after.numbers(), parks),
                    both));
        }
        Set<String> known = new HashSet<>();
        first.form().choices(earlier).forEach(choice -> known.add(choice.name()));
        return second.form().choices(later).stream()
                .map(Choice::name)
                .filter(known::contains)
                .map(choice -> shift(
                        later,
                        choice,
                        wave(first.those(), before, ones(before.chose(choice)), parks),
                        wave(second.those(), after, ones(after.chose(choice)), parks),
                        both))
                .toList();
    }

    private static Shift shift(Question question, String choice, Change.Wave before, Change.Wave after, int both) {
        return new Shift(question, choice, mean(before), mean(after), Change.between(before, after), both);
    }

    private static double mean(Change.Wave wave) {
        return new Estimates(wave.sample()).mean(wave.answers(), wave.within()).value();
    }

    /// @param parks where each startup is now: one that moved is compared in its new park
    private static Change.Wave wave(Respondents those, Column column, double[] answers, Map<UUID, String> parks) {
        double[] endless = new double[answers.length];
        Arrays.fill(endless, Double.POSITIVE_INFINITY);
        return new Change.Wave(
                those.sample(),
                those.members().stream()
                        .map(one -> one.asked().startup().toString())
                        .toList(),
                those.members().stream()
                        .map(one -> parks.getOrDefault(one.asked().startup(), ""))
                        .toList(),
                endless,
                answers,
                column.answered());
    }

    private static int both(Respondents first, Column before, Respondents second, Column after) {
        Set<UUID> once = new HashSet<>(startups(first, before));
        return (int) startups(second, after).stream().filter(once::contains).count();
    }

    private static List<UUID> startups(Respondents those, Column column) {
        return IntStream.range(0, column.answered().length)
                .filter(i -> column.answered()[i])
                .mapToObj(i -> those.members().get(i).asked().startup())
                .toList();
    }

    private static double[] ones(boolean[] yes) {
        double[] ones = new double[yes.length];
        for (int i = 0; i < ones.length; i++) {
            ones[i] = yes[i] ? 1 : 0;
        }
        return ones;
    }
}
