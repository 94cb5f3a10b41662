package org.parcours.surveys.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.Version;
import org.parcours.startups.search.StartupSearch;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.Campaigns;
import org.parcours.surveys.SurveyRules;
import org.parcours.surveys.answers.Invitations;
import org.parcours.text.Checks;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class CampaignPages {
    private final Campaigns campaigns;
    private final Questionnaires questionnaires;
    private final Invitations invitations;
    private final StartupSearch startups;
    private final SurveyRules rules;
    private final Clock clock;

    CampaignPages(
            Campaigns campaigns,
            Questionnaires questionnaires,
            Invitations invitations,
            StartupSearch startups,
            SurveyRules rules,
            Clock clock) {
        this.campaigns = campaigns;
        this.questionnaires = questionnaires;
        this.invitations = invitations;
        this.startups = startups;
        this.rules = rules;
        this.clock = clock;
    }

    @PreAuthorize("@surveyRules.mayAsk()")
    @GetMapping("/campaigns/new")
    String blank(CampaignForm form, Model model) {
        return form(form, Map.of(), model);
    }

    private String form(CampaignForm form, Map<String, String> errors, Model model) {
        Version version = version(form);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("version", version);
        model.addAttribute("parks", startups.parks());
        model.addAttribute("burden", campaigns.burden(form.draft(version.id(), new Checks())));
        return "surveys/plan";
    }

    private Version version(CampaignForm form) {
        UUID version = form.version();
        if (version == null) {
            throw new NotHere("no version");
        }
        return questionnaires.version(version).orElseThrow(() -> new NotHere("version " + version));
    }

    @PreAuthorize("@surveyRules.mayAsk()")
    @PostMapping("/campaigns")
    String plan(CampaignForm form, Page page, Model model, HttpServletResponse response, RedirectAttributes next) {
        try {
            Checks checks = new Checks();
            Campaigns.Draft draft = form.draft(version(form).id(), checks);
            checks.done();
            Campaign campaign = campaigns.plan(draft);
            next.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("surveys.planned")));
            return "redirect:/campaigns/" + campaign.id();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, refused.byField(page.words()), model);
        }
    }

    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping("/campaigns/{id}")
    String campaign(@PathVariable UUID id, FrameAsking asking, Model model) {
        Campaign campaign = campaigns.byId(id).orElseThrow(() -> new NotHere("campaign " + id));
        model.addAttribute("campaign", campaign);
        model.addAttribute("version", questionnaires.version(campaign.version()).orElseThrow());
        model.addAttribute("frame", campaigns.frame(id));
        model.addAttribute("asking", asking);
        model.addAttribute("state", campaign.on(LocalDate.now(clock)));
        model.addAttribute("failures", invitations.failures(id));
        model.addAttribute("mayAsk", rules.mayAsk() && !campaign.yearly());
        return "surveys/campaign";
    }

    @PreAuthorize("@surveyRules.mayAsk()")
    @PostMapping("/campaigns/{id}/invitations")
    String invite(@PathVariable UUID id, Page page, RedirectAttributes next) {
        Invitations.Sent sent = invitations.send(id);
        next.addFlashAttribute(
                Flash.ATTRIBUTE,
                Flash.done(page.say(
                        "surveys.invited",
                        "sent",
                        sent.sent(),
                        "unreachable",
                        sent.unreachable(),
                        "known",
                        sent.known())));
        return "redirect:/campaigns/" + id;
    }
}
