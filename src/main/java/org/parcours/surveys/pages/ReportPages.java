package org.parcours.surveys.pages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.Campaigns;
import org.parcours.surveys.Questionnaires;
import org.parcours.surveys.estimates.Estimating;
import org.parcours.web.NotHere;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ReportPages {
    private final Campaigns campaigns;
    private final Questionnaires questionnaires;
    private final Estimating estimating;

    ReportPages(Campaigns campaigns, Questionnaires questionnaires, Estimating estimating) {
        this.campaigns = campaigns;
        this.questionnaires = questionnaires;
        this.estimating = estimating;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping("/campaigns/{id}/report")
    String report(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID park, Model model) {
        Campaign campaign = campaigns.byId(id).orElseThrow(() -> new NotHere("campaign " + id));
        model.addAttribute("campaign", campaign);
        model.addAttribute(
                "form", questionnaires.version(campaign.version()).orElseThrow().form());
        model.addAttribute("report", estimating.of(id, park));
        return "surveys/report";
    }
}
