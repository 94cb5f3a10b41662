package org.parcours.surveys.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.surveys.Asked;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.Version;
import org.parcours.surveys.estimates.Report;
import org.parcours.surveys.forms.Remark;
import org.parcours.surveys.statistics.Estimate;
import org.parcours.surveys.statistics.Response;

/// What the survey routes answer.
final class SurveyAnswers {
    private SurveyAnswers() {}

    /// A list that is given whole.
    record Items<T>(List<T> items, @Nullable String next) {
        static <T> Items<T> of(List<T> items) {
            return new Items<>(items, null);
        }
    }

    record QuestionnaireItem(UUID id, String code, String title, UUID version, int number, LocalDate publishedOn) {
        static QuestionnaireItem of(Version version) {
            return new QuestionnaireItem(
                    version.questionnaire(),
                    version.code(),
                    version.title(),
                    version.id(),
                    version.number(),
                    version.publishedOn());
        }
    }

    record RemarkItem(String sheet, String cell, String kind, boolean fatal, String what) {
        static RemarkItem of(Remark remark) {
            return new RemarkItem(
                    remark.sheet(),
                    remark.cell(),
                    word(remark.kind()),
                    remark.kind().isFatal(),
                    remark.what());
        }
    }

    /// @param questionnaire null where something has to be mended first
    record Published(@Nullable QuestionnaireItem questionnaire, List<RemarkItem> remarks) {}

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
                    word(campaign.on(today)),
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
                    word(asked.state()),
                    asked.invitedOn(),
                    asked.handedInOn());
        }
    }

    /// @param complaints by question: required, type, choice or constraint; empty where it could be handed
    /// in
    record SheetAnswer(
            UUID asked,
            Map<String, String> answers,
            @Nullable LocalDate handedInOn,
            Map<String, String> complaints) {}

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

    record ShareItem(String choice, int chosen, @Nullable EstimateAnswer estimate, double worst, double best) {}

    /// @param rate RR1 of AAPOR
    record ResponseAnswer(int asked, int complete, int partial, int silent, int unreached, double rate) {
        static ResponseAnswer of(Response response) {
            return new ResponseAnswer(
                    response.asked(),
                    response.complete(),
                    response.partial(),
                    response.silent(),
                    response.unreached(),
                    response.asked() == 0 ? 0 : response.rate());
        }
    }

    /// @param by the park it is about, as `park:<id>`; null for all
    /// @param warnings `few-answers` where fewer than five answered, so that nothing is shown
    record FigureItem(
            String question,
            @Nullable String by,
            int answers,
            ResponseAnswer response,
            List<ShareItem> shares,
            @Nullable EstimateAnswer mean,
            @Nullable EstimateAnswer median,
            @Nullable EstimateAnswer total,
            List<String> warnings) {
        static FigureItem of(Report report, Report.Figure figure, @Nullable UUID park) {
            return new FigureItem(
                    figure.question().name(),
                    park == null ? null : "park:" + park,
                    figure.isHidden() ? 0 : figure.answers(),
                    ResponseAnswer.of(report.response()),
                    figure.shares().stream()
                            .map(share -> new ShareItem(
                                    share.choice(),
                                    share.chosen(),
                                    EstimateAnswer.of(share.estimate()),
                                    share.worst(),
                                    share.best()))
                            .toList(),
                    EstimateAnswer.of(figure.mean()),
                    EstimateAnswer.of(figure.median()),
                    EstimateAnswer.of(figure.total()),
                    figure.isHidden() ? List.of("few-answers") : List.of());
        }
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
