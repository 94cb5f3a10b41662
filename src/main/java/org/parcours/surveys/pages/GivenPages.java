package org.parcours.surveys.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.forms.Interview;
import org.parcours.questionnaires.forms.Question;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.Campaigns;
import org.parcours.surveys.SurveyRules;
import org.parcours.surveys.given.Given;
import org.parcours.surveys.given.GivenAnswers;
import org.parcours.transfers.files.SheetWriter;
import org.parcours.web.Attachment;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The answers behind a report: to one question with its themes, or all of them as a workbook.
@Controller
class GivenPages {
    private final Campaigns campaigns;
    private final GivenAnswers given;
    private final GroupNames names;
    private final SurveyRules rules;

    GivenPages(Campaigns campaigns, GivenAnswers given, GroupNames names, SurveyRules rules) {
        this.campaigns = campaigns;
        this.given = given;
        this.names = names;
        this.rules = rules;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping("/campaigns/{id}/answers")
    String answers(@PathVariable UUID id, GivenAsking asking, Page page, Model model) {
        Campaign campaign = campaign(id);
        GivenAnswers.Sheets sheets = given.sheets(id);
        List<Question> questions = sheets.form()
                .questions()
                .filter(one -> one.type() != QuestionType.NOTE)
                .toList();
        Question question = questions.stream()
                .filter(one -> one.name().equals(asking.question()))
                .findFirst()
                .or(() -> questions.stream()
                        .filter(one -> one.type() == QuestionType.TEXT)
                        .findFirst())
                .or(() -> questions.stream().findFirst())
                .orElseThrow(() -> new NotHere("question of " + id));
        List<Given> found = given.of(id, sheets, question, asking.sought());
        int last = Math.min(found.size(), asking.first() + GivenAsking.SIZE);
        model.addAttribute("campaign", campaign);
        model.addAttribute("said", new ReportWords(page.words(), sheets.form(), names.in(page.words())));
        model.addAttribute("questions", questions);
        model.addAttribute("question", question);
        model.addAttribute("asking", asking);
        model.addAttribute("themes", given.themes(id, question));
        model.addAttribute("count", found.size());
        model.addAttribute("found", found.subList(Math.min(asking.first(), last), last));
        model.addAttribute("mayTag", rules.mayAsk() && question.type() == QuestionType.TEXT);
        return "surveys/answers";
    }

    @PreAuthorize("@surveyRules.mayAsk()")
    @PostMapping("/campaigns/{id}/tags")
    String tag(@PathVariable UUID id, TagForm form) {
        UUID asked = form.asked();
        String question = form.question();
        if (asked == null || question == null) {
            throw new NotHere("answer of " + id);
        }
        given.tag(id, asked, question, form.theme());
        return "redirect:" + GivenAsking.href("/campaigns/" + id, question, "") + "#a-" + asked;
    }

    /// A theme as typed beside an answer.
    record TagForm(
            @Nullable UUID asked,
            @Nullable String question,
            @Nullable String theme) {}

    @PreAuthorize("@surveyRules.mayAsk()")
    @DeleteMapping("/campaigns/{id}/tags/{tag}")
    String untag(@PathVariable UUID id, @PathVariable UUID tag, @RequestParam(defaultValue = "") String question) {
        given.untag(id, tag);
        return "redirect:" + GivenAsking.href("/campaigns/" + id, question, "");
    }

    /// Every answer that was handed in, as it was typed, a line a startup.
    @Transactional(readOnly = true)
    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping("/campaigns/{id}/answers.xlsx")
    void workbook(@PathVariable UUID id, Page page, HttpServletResponse response) throws IOException {
        Campaign campaign = campaign(id);
        GivenAnswers.Sheets sheets = given.sheets(id);
        List<Question> questions = sheets.form()
                .questions()
                .filter(one -> one.type() != QuestionType.NOTE)
                .toList();
        Attachment.workbook(response, page.words().text(campaign.title()));
        try (SheetWriter out =
                SheetWriter.xlsx(response.getOutputStream(), page.language().rightToLeft())) {
            List<String> header = new ArrayList<>(
                    List.of(page.say("surveys.startup"), page.say("surveys.park"), page.say("reports.handed-in-on")));
            questions.forEach(question -> header.add(question.name()));
            out.table(page.say("reports.sheet.answers"), header);
            sheets.interviews()
                    .forEach((asked, interview) -> out.row(line(
                            asked.nameIn(page.language()),
                            page.words().text(asked.parkNames()),
                            asked.handedInOn(),
                            questions,
                            interview)));
        }
    }

    private static List<@Nullable Object> line(
            String startup,
            String park,
            java.time.@Nullable LocalDate on,
            List<Question> questions,
            Interview interview) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(startup);
        line.add(park);
        line.add(on);
        questions.forEach(question -> line.add(interview.value(question).text()));
        return line;
    }

    private Campaign campaign(UUID id) {
        return campaigns.byId(id).orElseThrow(() -> new NotHere("campaign " + id));
    }
}
