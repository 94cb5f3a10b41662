package org.parcours.surveys.pages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.answers.AnswerTable;
import org.parcours.questionnaires.forms.Question;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.Campaigns;
import org.parcours.surveys.SurveyRules;
import org.parcours.surveys.given.Given;
import org.parcours.surveys.given.GivenAnswers;
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

/// The answers behind a report, to one question with its themes.
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
        model.addAttribute("tables", AnswerTable.of(sheets.form()));
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

    private Campaign campaign(UUID id) {
        return campaigns.byId(id).orElseThrow(() -> new NotHere("campaign " + id));
    }
}
