package org.parcours.surveys.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.database.RetryOnConflict;
import org.parcours.questionnaires.answers.AnswerTable;
import org.parcours.questionnaires.answers.TypedAnswers;
import org.parcours.questionnaires.forms.Form;
import org.parcours.surveys.Campaigns;
import org.parcours.surveys.answers.AnswerSheet;
import org.parcours.surveys.answers.AnswerSheets;
import org.parcours.surveys.api.SurveyAnswers.CampaignItem;
import org.parcours.surveys.api.SurveyAnswers.FigureItem;
import org.parcours.surveys.api.SurveyAnswers.FrameItem;
import org.parcours.surveys.api.SurveyAnswers.GivenItem;
import org.parcours.surveys.api.SurveyAnswers.SheetAnswer;
import org.parcours.surveys.estimates.Dimension;
import org.parcours.surveys.estimates.Estimating;
import org.parcours.surveys.estimates.Report;
import org.parcours.surveys.estimates.Weighting;
import org.parcours.surveys.given.GivenAnswers;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.parcours.web.lists.ApiPage;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "surveys")
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class CampaignApi {
    private final Campaigns campaigns;
    private final AnswerSheets sheets;
    private final GivenAnswers given;
    private final Estimating estimating;
    private final Clock clock;

    CampaignApi(Campaigns campaigns, AnswerSheets sheets, GivenAnswers given, Estimating estimating, Clock clock) {
        this.campaigns = campaigns;
        this.sheets = sheets;
        this.given = given;
        this.estimating = estimating;
        this.clock = clock;
    }

    @Operation(summary = "Campaigns, newest first")
    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping("/campaigns")
    ApiPage<CampaignItem> list() {
        LocalDate today = LocalDate.now(clock);
        return ApiPage.whole(
                campaigns.all().stream().map(one -> CampaignItem.of(one, today)).toList());
    }

    @Operation(summary = "One campaign")
    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping("/campaigns/{id}")
    CampaignItem campaign(@PathVariable UUID id) {
        return campaigns
                .byId(id)
                .map(one -> CampaignItem.of(one, LocalDate.now(clock)))
                .orElseThrow(() -> new NotHere("campaign " + id));
    }

    @Operation(summary = "Who is asked, as the list was frozen, and how far each is")
    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping("/campaigns/{id}/frame")
    ApiPage<FrameItem> frame(@PathVariable UUID id) {
        return ApiPage.whole(campaigns.frame(id).stream().map(FrameItem::of).toList());
    }

    @Operation(
            summary = "All answers that were handed in, by startup",
            description =
                    "Numbers and days as such, choices by their names, files by their names; a repeated group is a"
                            + " list of objects, one a repetition.")
    @Transactional(readOnly = true)
    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping("/campaigns/{id}/answers")
    ApiPage<GivenItem> given(@PathVariable UUID id) {
        GivenAnswers.Sheets sheets = given.sheets(id);
        return ApiPage.whole(sheets.interviews().entrySet().stream()
                .map(one -> GivenItem.of(one.getKey(), AnswerTable.tree(sheets.form(), one.getValue())))
                .toList());
    }

    @Operation(summary = "What one startup has answered so far; `asked` is the id of its line of the frame")
    @PreAuthorize("@surveyRules.mayAnswer(#asked)")
    @GetMapping("/answers/{asked}")
    SheetAnswer answers(@PathVariable UUID asked) {
        return SheetAnswer.of(sheets.of(asked));
    }

    @Operation(
            summary = "Keeps answers beside those that are there, by the names of the questions",
            description =
                    "`handIn=true` hands them in where nothing stands against it; else `complaints` says what does.")
    @PreAuthorize("@surveyRules.mayAnswer(#asked)")
    @RetryOnConflict
    @PutMapping("/answers/{asked}")
    SheetAnswer keep(
            @PathVariable UUID asked,
            @RequestParam(defaultValue = "false") boolean handIn,
            @RequestBody Map<String, String> typed) {
        Form form = sheets.of(asked).form();
        typed.keySet().stream().filter(name -> !form.asks(name)).findFirst().ifPresent(name -> {
            throw Refused.unreadable(name, "questionnaires.refused.question", name);
        });
        return SheetAnswer.of(
                handIn
                        ? sheets.handIn(asked, TypedAnswers.of(typed), AnswerSheet.Side.STAFF)
                        : sheets.save(asked, TypedAnswers.of(typed), AnswerSheet.Side.STAFF));
    }

    @Operation(
            summary = "What the answers say of all who were asked",
            description =
                    "`question` names one. `by=park` (or `region`, `sector`, `age`, `size`) gives a line for each group as"
                            + " well. `weights=rake&on=sector&on=age` fits the weights to what is known of all, `weights=post` in every"
                            + " combination; without them each answer counts for those of its park that are silent. Shares are fractions"
                            + " of one.")
    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping("/campaigns/{id}/estimates")
    ApiPage<FigureItem> estimates(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String question,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String weights,
            @RequestParam(required = false) @Nullable List<String> on) {
        Dimension dimension = by == null
                ? Dimension.PARK
                : Dimension.named(by).orElseThrow(() -> Refused.unreadable("by", "web.error.value", by));
        Report report = estimating.of(id, Weighting.of(weights, on), dimension);
        return ApiPage.whole(report.figures().stream()
                .filter(figure -> question == null || figure.question().name().equals(question))
                .flatMap(figure -> Stream.concat(
                        Stream.of(FigureItem.of(report, figure)),
                        by == null
                                ? Stream.of()
                                : figure.groups().stream().map(group -> FigureItem.of(report, figure, group))))
                .toList());
    }
}
