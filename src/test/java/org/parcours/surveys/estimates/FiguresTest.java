package org.parcours.surveys.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parcours.surveys.estimates.Frames.CASABLANCA;
import static org.parcours.surveys.estimates.Frames.RABAT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Map<String, String> YES = Map.of("exports", "yes", "by_ship", "no", "jobs", "10");
    private static final Map<String, String> NO = Map.of("exports", "no", "jobs", "4");
    private final Frames frames = new Frames();

    private Report.Figure figure(String question, Weighting weighting, Dimension by) {
        Map<String, List<Member>> groups = frames.frame.stream()
                .collect(Collectors.groupingBy(one -> one.cell(by), LinkedHashMap::new, Collectors.toList()));
        Map<String, org.parcours.statistics.survey.Response> responses = new LinkedHashMap<>();
        groups.forEach((key, those) -> responses.put(key, Readings.response(those)));
        return new Figures(frames.form, Respondents.of(frames.frame, frames.handedIn, weighting))
                .of(frames.form.question(question).orElseThrow(), Readings.response(frames.frame), by, responses);
    }

    private static double lead(Report.Figure figure) {
        return Objects.requireNonNull(figure.lead()).estimate().value();
    }

    @Test
    void letsEachAnswerCountForTheSilentOfItsPark() {
        frames.add(CASABLANCA, "ict", 2, 60, 60, YES);
        frames.add(RABAT, "ict", 2, 40, 10, NO);
        // 60 of 70 answers say yes, of 60 of 100 who were asked
        assertThat(lead(figure("exports", Weighting.BY_DESIGN, Dimension.PARK))).isEqualTo(0.6, within(1e-12));
    }

    @Test
    void bringsTheWeightsIntoAgreementWithWhatIsKnownOfAll() {
        frames.add(CASABLANCA, "ict", 2, 50, 40, YES);
        frames.add(CASABLANCA, "health", 8, 50, 10, NO);
        assertThat(lead(figure("exports", Weighting.BY_DESIGN, Dimension.PARK))).isEqualTo(0.8, within(1e-12));
        for (String method : List.of("post", "rake")) {
            Weighting weighting = Weighting.of(method, List.of("sector"));
            assertThat(lead(figure("exports", weighting, Dimension.PARK))).isEqualTo(0.5, within(1e-9));
            assertThat(Objects.requireNonNull(
                                    figure("exports", weighting, Dimension.PARK).lead())
                            .estimate()
                            .effective())
                    .isLessThan(40);
        }
    }

    @Test
    void takesCellsWithTooFewAnswersTogetherAndSaysSo() {
        frames.add(CASABLANCA, "ict", 2, 50, 40, YES);
        frames.add(CASABLANCA, "health", 8, 20, 3, NO);
        frames.add(CASABLANCA, "", 8, 10, 0, NO);
        frames.add(CASABLANCA, "energy", 8, 30, 12, NO);
        Respondents those = Respondents.of(frames.frame, frames.handedIn, Weighting.of("post", List.of("sector")));
        assertThat(those.warnings()).containsExactly(Warning.CELLS_MERGED);
        // health, unknown and the smallest beside them are one cell of sixty
        assertThat(lead(figure("exports", Weighting.of("post", List.of("sector")), Dimension.PARK)))
                .isEqualTo(50.0 / 110, within(1e-12));
    }

    @Test
    void saysWhereNobodyOfAParkAnswered() {
        frames.add(CASABLANCA, "ict", 2, 20, 20, YES);
        frames.add(RABAT, "ict", 2, 20, 0, NO);
        assertThat(Respondents.of(frames.frame, frames.handedIn, Weighting.BY_DESIGN)
                        .warnings())
                .containsExactly(Warning.PARK_SILENT);
    }

    @Test
    void boundsASubsetByThoseToWhomTheQuestionWasOrCouldHaveBeenPut() {
        frames.add(CASABLANCA, "ict", 2, 20, 20, YES);
        frames.add(CASABLANCA, "ict", 2, 60, 30, NO);
        Report.Share share =
                figure("by_ship", Weighting.BY_DESIGN, Dimension.PARK).shares().getLast();
        assertThat(share.chosen()).isEqualTo(20);
        assertThat(share.worst()).isEqualTo(20.0 / 50);
        assertThat(share.best()).isEqualTo(1);
    }

    @Test
    void hidesAGroupOfFewerThanFiveAndTheOneThatWouldTellItBySubtraction() {
        frames.add(CASABLANCA, "ict", 2, 40, 40, YES);
        frames.add(CASABLANCA, "health", 8, 10, 4, NO);
        frames.add(CASABLANCA, "energy", 8, 10, 6, NO);
        List<Report.Figure> groups = figure("exports", Weighting.BY_DESIGN, Dimension.SECTOR).groups().stream()
                .map(Report.Group::figure)
                .toList();
        assertThat(groups.get(0).isHidden()).isFalse();
        assertThat(groups.get(1).warnings()).containsExactly(Warning.FEW_ANSWERS);
        assertThat(groups.get(2).warnings()).containsExactly(Warning.HIDDEN_WITH_ANOTHER);
        assertThat(groups.get(2).shares()).isEmpty();
    }

    @Test
    void hidesAQuestionThatFewerThanFiveAnswered() {
        frames.add(CASABLANCA, "ict", 2, 40, 4, YES);
        frames.add(CASABLANCA, "ict", 2, 40, 30, NO);
        assertThat(figure("by_ship", Weighting.BY_DESIGN, Dimension.PARK).isHidden())
                .isTrue();
        assertThat(figure("exports", Weighting.BY_DESIGN, Dimension.PARK).isHidden())
                .isFalse();
    }

    @Test
    void isCertainWhereEverybodyAnswered() {
        frames.add(CASABLANCA, "ict", 2, 30, 30, YES);
        frames.add(CASABLANCA, "ict", 2, 30, 30, NO);
        var mean = Objects.requireNonNull(
                figure("jobs", Weighting.BY_DESIGN, Dimension.PARK).mean());
        assertThat(mean.value()).isEqualTo(7);
        assertThat(mean.margin()).isEqualTo(0);
    }

    @Test
    void tellsBandsOfAgeAndSizeAndKeepsTheUnknownAsOne() {
        frames.add(CASABLANCA, "", 2, 1, 0, NO);
        frames.add(CASABLANCA, "ict", 3, 1, 0, NO);
        frames.add(CASABLANCA, "ict", 11, 1, 0, NO);
        assertThat(frames.frame.stream().map(one -> one.cell(Dimension.AGE))).containsExactly("0-2", "3-5", "11-");
        assertThat(frames.frame.getFirst().cell(Dimension.SECTOR)).isEqualTo("unknown");
        assertThat(frames.frame.getFirst().cell(Dimension.SIZE)).isEqualTo("unknown");
    }

    @Test
    void readsItsWeightingFromAnAddress() {
        assertThat(Weighting.of("rake", List.of("age", "sector", "nothing")).ordered())
                .containsExactly(Dimension.SECTOR, Dimension.AGE);
        assertThat(Weighting.of("rake", List.of())).isEqualTo(Weighting.BY_DESIGN);
        assertThat(Weighting.of(null, List.of("age"))).isEqualTo(Weighting.BY_DESIGN);
        assertThat(Weighting.of("post", List.of("region"))).isEqualTo(Weighting.BY_DESIGN);
    }
}
