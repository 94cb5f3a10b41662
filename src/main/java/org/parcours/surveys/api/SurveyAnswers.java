package org.parcours.surveys.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.statistics.survey.Estimate;
import org.parcours.statistics.survey.Response;
import org.parcours.surveys.Asked;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.answers.AnswerSheets;
import org.parcours.surveys.estimates.Report;
import org.parcours.surveys.estimates.Warning;
import org.parcours.web.lists.Address;

/// What the survey routes answer.
final class SurveyAnswers {
    private SurveyAnswers() {}

    record CampaignItem(
            UUID id,
            UUID version,
            Map<String, String> title,
            LocalDate opensOn,
            LocalDate closesOn,
            int minutes,
            String state,
            Map<String, String> filter) {
        static CampaignItem of(Campaign campaign, LocalDate today) {
            return new CampaignItem(
                    campaign.id(),
                    campaign.version(),
                    campaign.title().toMap(),
                    campaign.opensOn(),
                    campaign.closesOn(),
                    campaign.minutes(),
                    Address.path(campaign.on(today)),
                    campaign.filter());
        }
    }

    record FrameItem(
            UUID id,
            UUID startup,
            UUID park,
            String name,
            String state,
            @Nullable LocalDate invitedOn,
            @Nullable LocalDate handedInOn) {
        static FrameItem of(Asked asked) {
            return new FrameItem(
                    asked.id(),
                    asked.startup(),
                    asked.park(),
                    asked.name(),
                    Address.path(asked.state()),
                    asked.invitedOn(),
                    asked.handedInOn());
        }
    }

    /// @param complaints by question: required, type, ambiguous, choice, range, constraint or impossible; empty where
    /// it could be
    /// handed in
    record SheetAnswer(
            UUID asked,
            Map<String, String> answers,
            @Nullable LocalDate handedInOn,
            Map<String, String> complaints) {
        static SheetAnswer of(AnswerSheets.Answering it) {
            return new SheetAnswer(
                    it.asked().id(), it.sheet().answers(), it.sheet().handedInOn(), said(it));
        }
    }

    private static Map<String, String> said(AnswerSheets.Answering it) {
        Map<String, String> complaints = new LinkedHashMap<>();
        it.refusals().keySet().forEach(question -> complaints.put(question, "impossible"));
        it.interview().issues().forEach((question, issue) -> complaints.put(question, Address.path(issue)));
        return complaints;
    }

    record GivenItem(
            UUID asked,
            UUID startup,
            UUID park,
            @Nullable LocalDate handedInOn,
            Map<String, @Nullable Object> answers) {
        static GivenItem of(Asked asked, Map<String, @Nullable Object> answers) {
            return new GivenItem(asked.id(), asked.startup(), asked.park(), asked.handedInOn(), answers);
        }
    }

    /// Fractions of one for shares; absent where the sample cannot say.
    record EstimateAnswer(
            double value,
            double error,
            @Nullable Double lower,
            @Nullable Double upper,
            int answers,
            double effective) {
        static @Nullable EstimateAnswer of(@Nullable Estimate estimate) {
            return estimate == null
                    ? null
                    : new EstimateAnswer(
                            estimate.value(),
                            estimate.error(),
                            finite(estimate.lower()),
                            finite(estimate.upper()),
                            estimate.answers(),
                            estimate.effective());
        }

        private static @Nullable Double finite(double number) {
            return Double.isNaN(number) ? null : number;
        }
    }

    /// @param worst and best null where the silent might have answered any number of times
    /// @param place at which it is put on average, from 1; null if the question asks for no order
    record ShareItem(
            String choice,
            int chosen,
            @Nullable EstimateAnswer estimate,
            @Nullable Double worst,
            @Nullable Double best,
            @Nullable EstimateAnswer place) {}

    /// @param known not asked, because all was known from elsewhere; no part of `asked` nor of the rate
    /// @param rate RR1 of AAPOR
    record ResponseAnswer(int asked, int complete, int partial, int silent, int unreached, int known, double rate) {
        static ResponseAnswer of(Response response) {
            return new ResponseAnswer(
                    response.asked(),
                    response.complete(),
                    response.partial(),
                    response.silent(),
                    response.unreached(),
                    response.known(),
                    response.asked() == 0 ? 0 : response.rate());
        }
    }

    /// One question, of all or of one group.
    ///
    /// @param by the group it is about, as `park:<id>` or `age:3-5`; null for all
    /// @param n how many were asked
    /// @param responses how many of them answered this question; 0 where it is not shown
    /// @param rate RR1 of AAPOR
    /// @param estimate of the choice that leads the whole, or the mean of a number; null where nothing
    /// is shown
    /// @param margin how far its 95 % interval reaches to the further side
    /// @param effectiveSample how many equally weighted answers would say as much
    /// @param warnings `few-answers` where fewer than five answered, so that nothing is shown; `small`,
    /// `half-silent` …
    record FigureItem(
            String question,
            @Nullable String by,
            int n,
            int responses,
            double rate,
            @Nullable Double estimate,
            @Nullable Double margin,
            @Nullable Double effectiveSample,
            List<String> warnings,
            ResponseAnswer response,
            List<ShareItem> shares,
            @Nullable EstimateAnswer mean,
            @Nullable EstimateAnswer median,
            @Nullable EstimateAnswer total) {
        static FigureItem of(Report report, Report.Figure figure) {
            return of(report, figure, null, figure, report.response());
        }

        static FigureItem of(Report report, Report.Figure whole, Report.Group group) {
            return of(report, whole, report.by().word() + ":" + group.key(), group.figure(), group.response());
        }

        private static FigureItem of(
                Report report, Report.Figure whole, @Nullable String by, Report.Figure figure, Response response) {
            Estimate lead = figure.estimate(whole.lead());
            return new FigureItem(
                    figure.question().name(),
                    by,
                    response.asked(),
                    figure.isHidden() ? 0 : figure.answers(),
                    response.asked() == 0 ? 0 : response.rate(),
                    lead == null ? null : EstimateAnswer.finite(lead.value()),
                    lead == null ? null : EstimateAnswer.finite(lead.margin()),
                    lead == null ? null : EstimateAnswer.finite(lead.effective()),
                    Stream.concat(figure.warnings().stream(), report.warnings().stream())
                            .map(Warning::word)
                            .toList(),
                    ResponseAnswer.of(response),
                    figure.shares().stream()
                            .map(share -> new ShareItem(
                                    share.choice(),
                                    share.chosen(),
                                    EstimateAnswer.of(share.estimate()),
                                    EstimateAnswer.finite(share.worst()),
                                    EstimateAnswer.finite(share.best()),
                                    EstimateAnswer.of(share.place())))
                            .toList(),
                    EstimateAnswer.of(figure.mean()),
                    EstimateAnswer.of(figure.median()),
                    EstimateAnswer.of(figure.total()));
        }
    }
}
