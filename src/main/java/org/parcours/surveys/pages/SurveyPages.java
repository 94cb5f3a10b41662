package org.parcours.surveys.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.drafts.FormDrafts;
import org.parcours.questionnaires.forms.Group;
import org.parcours.surveys.Campaigns;
import org.parcours.surveys.SurveyRules;
import org.parcours.surveys.facts.Claims;
import org.parcours.web.MenuSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SurveyPages implements MenuSource {
    private final Campaigns campaigns;
    private final Questionnaires questionnaires;
    private final Claims claims;
    private final FormDrafts drafts;
    private final SurveyRules rules;
    private final Clock clock;

    SurveyPages(
            Campaigns campaigns,
            Questionnaires questionnaires,
            Claims claims,
            FormDrafts drafts,
            SurveyRules rules,
            Clock clock) {
        this.campaigns = campaigns;
        this.questionnaires = questionnaires;
        this.claims = claims;
        this.drafts = drafts;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<MenuEntry> entries() {
        return Stream.of(
                        rules.mayRead()
                                ? new MenuEntry(
                                        rules.comesForSurveys() ? Group.FIRST : Group.REPORT,
                                        rules.comesForSurveys() ? 0 : 40,
                                        "surveys.menu",
                                        "/surveys")
                                : null,
                        rules.maySet()
                                ? new MenuEntry(
                                        Group.ADMINISTER, 36, "surveys.yearly.menu", "/administration/yearly-question")
                                : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping("/surveys")
    String list(Model model) {
        model.addAttribute("campaigns", campaigns.all());
        model.addAttribute("progress", campaigns.progress());
        model.addAttribute("questionnaires", questionnaires.all());
        model.addAttribute("held", claims.held().size());
        model.addAttribute("drafts", rules.mayAsk() ? drafts.all() : List.of());
        model.addAttribute("mayAsk", rules.mayAsk());
        model.addAttribute("today", LocalDate.now(clock));
        return "surveys/list";
    }
}
