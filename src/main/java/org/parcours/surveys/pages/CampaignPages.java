package org.parcours.surveys.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.Version;
import org.parcours.startups.search.StartupSearch;
import org.parcours.startups.search.State;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.Campaigns;
import org.parcours.surveys.SurveyRules;
import org.parcours.surveys.answers.Invitations;
import org.parcours.text.LocalizedText;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
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
    ModelAndView blank(Form form) {
        questionnaires.all().stream()
                .max(Comparator.comparing(Version::publishedOn).thenComparing(Version::id))
                .ifPresent(newest -> form.preset("version", newest.id()));
        return page(form.preset("state", State.SUPPORTED.name().toLowerCase(Locale.ROOT)));
    }

    private ModelAndView page(Form form) {
        Version version = version(form.preset("fresh", Campaigns.FRESH));
        return new ModelAndView("surveys/plan")
                .addObject("form", form)
                .addObject("version", version)
                .addObject("parks", startups.parks())
                .addObject(
                        "burden",
                        campaigns.burden(new Campaigns.Draft(version.id(), null, null, null, null, filter(form))));
    }

    private Version version(Form form) {
        UUID version = form.read(fields -> Optional.ofNullable(fields.id("version", none -> null)))
                .orElseThrow(() -> new NotHere("no version"));
        return questionnaires.version(version).orElseThrow(() -> new NotHere("version " + version));
    }

    /// The words of the list of startups that the frame is taken from.
    private static Map<String, String> filter(Form form) {
        Map<String, String> filter = new LinkedHashMap<>();
        for (String word : List.of("park", "sector", "state")) {
            if (!form.typed(word).isBlank()) {
                filter.put(word, form.typed(word).strip());
            }
        }
        return filter;
    }

    private static Campaigns.Draft draft(UUID version, Map<String, String> filter, Fields<Campaigns.Draft> form) {
        String french = form.line("titleFr", none -> null);
        String arabic = form.line("titleAr", none -> null);
        String english = form.line("titleEn", none -> null);
        boolean untitled = french == null && arabic == null && english == null;
        return new Campaigns.Draft(
                version,
                untitled ? null : new LocalizedText(french, arabic, english),
                form.day("opensOn", Campaigns.Draft::opensOn),
                form.day("closesOn", Campaigns.Draft::closesOn),
                form.whole("fresh", Campaigns.Draft::freshMonths),
                filter);
    }

    @PreAuthorize("@surveyRules.mayAsk()")
    @PostMapping("/campaigns")
    ModelAndView plan(Form form) {
        UUID version = version(form.preset("fresh", Campaigns.FRESH)).id();
        return form.<Campaigns.Draft, Campaigns.Draft>send(
                fields -> draft(version, filter(form), fields),
                draft -> form.done("/campaigns/" + campaigns.plan(draft).id(), "surveys.planned"),
                () -> page(form));
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
