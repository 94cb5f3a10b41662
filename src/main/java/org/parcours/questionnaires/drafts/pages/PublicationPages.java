package org.parcours.questionnaires.drafts.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.questionnaires.Difference;
import org.parcours.questionnaires.Version;
import org.parcours.questionnaires.drafts.FormDraft;
import org.parcours.questionnaires.drafts.FormDrafts;
import org.parcours.questionnaires.forms.Form;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Publishes a draft, after it was seen what that changes.
@Controller("questionnairePublicationPages")
class PublicationPages {
    private final FormDrafts drafts;

    PublicationPages(FormDrafts drafts) {
        this.drafts = drafts;
    }

    @PreAuthorize("@questionnaireRules.mayPublish()")
    @GetMapping("/questionnaire-drafts/{id}/publication")
    String look(@PathVariable UUID id, Model model) {
        return show(id, "", model);
    }

    private String show(UUID id, String refused, Model model) {
        FormDraft draft = drafts.byId(id);
        Form form = drafts.reading(draft.rows()).form();
        Optional<Version> before = drafts.published(draft.rows());
        model.addAttribute("view", new DraftView(draft, drafts.check(draft.rows()), null, Map.of(), false));
        model.addAttribute("form", form);
        model.addAttribute("before", before.orElse(null));
        model.addAttribute(
                "difference",
                form == null
                        ? null
                        : before.map(version -> Difference.between(version.form(), form))
                                .orElse(null));
        model.addAttribute("refused", refused);
        return "questionnaires/drafts/publication";
    }

    @PreAuthorize("@questionnaireRules.mayPublish()")
    @PostMapping("/questionnaire-drafts/{id}/publication")
    String publish(
            @PathVariable UUID id,
            @RequestParam Instant seen,
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            Version version = drafts.publish(id, seen);
            next.addFlashAttribute(
                    Flash.ATTRIBUTE, Flash.done(page.say("questionnaires.published", "number", version.number())));
            return "redirect:/questionnaires/" + version.questionnaire();
        } catch (Refused refused) {
            response.setStatus(refused.status());
            return show(id, refused.in(page.words()), model);
        } catch (ConcurrencyFailureException meanwhile) {
            response.setStatus(409);
            return show(id, page.say("questionnaires.refused.meanwhile"), model);
        }
    }
}
