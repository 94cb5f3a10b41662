package org.parcours.questionnaires.drafts.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.People;
import org.parcours.questionnaires.drafts.FormDraft;
import org.parcours.questionnaires.drafts.FormDrafts;
import org.parcours.questionnaires.drafts.Outline;
import org.parcours.questionnaires.xlsform.FormRows;
import org.parcours.questionnaires.xlsform.XlsFormWriter;
import org.parcours.text.Refused;
import org.parcours.transfers.files.SheetWriter;
import org.parcours.web.Attachment;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A draft as a whole: its lines in their order, and what is wrong with each.
@Controller("questionnaireDraftPages")
class DraftPages {
    private static final int LONGEST = 500;

    private final FormDrafts drafts;
    private final People people;

    DraftPages(FormDrafts drafts, People people) {
        this.drafts = drafts;
        this.people = people;
    }

    @PreAuthorize("@questionnaireRules.mayPublish()")
    @GetMapping("/questionnaire-drafts/{id}")
    String draft(@PathVariable UUID id, Model model) {
        if (!model.containsAttribute("issues")) {
            model.addAttribute("issues", List.of());
        }
        return show(drafts.byId(id), Map.of(), false, model);
    }

    private String show(FormDraft draft, Map<String, String> typed, boolean conflict, Model model) {
        UUID by = draft.changedBy();
        @Nullable String name = by == null ? null : people.names(List.of(by)).get(by);
        model.addAttribute("view", new DraftView(draft, drafts.check(draft.rows()), name, typed, conflict));
        return "questionnaires/drafts/draft";
    }

    /// Changes the title, the code and the language that stands for those that lack.
    @PreAuthorize("@questionnaireRules.mayPublish()")
    @PostMapping("/questionnaire-drafts/{id}")
    String settings(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam Map<String, String> sent,
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FormDraft draft = drafts.byId(id);
        Map<String, String> settings = new TreeMap<>(draft.rows().settings());
        for (String name : List.of("form_title", "form_id", "default_language")) {
            String text = sent.get(name);
            if (text != null && (draft.questionnaire() == null || !name.equals("form_id"))) {
                settings.put(
                        name, text.strip().substring(0, Math.min(text.strip().length(), LONGEST)));
            }
        }
        if (!seen.equals(DraftView.seen(draft.rows()))) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("issues", List.of());
            return show(draft, settings, true, model);
        }
        return changed(
                id,
                rows -> new FormRows(rows.languages(), settings, rows.survey(), rows.choices()),
                "questionnaires.kept",
                "",
                page,
                next);
    }

    @PreAuthorize("@questionnaireRules.mayPublish()")
    @PostMapping("/questionnaire-drafts/{id}/lines/{line}/moves")
    String move(
            @PathVariable UUID id,
            @PathVariable("line") String row,
            @RequestParam(defaultValue = "down") String by,
            Page page,
            RedirectAttributes next) {
        return changed(id, rows -> Outline.move(rows, row, by.equals("up")), "questionnaires.moved", row, page, next);
    }

    @PreAuthorize("@questionnaireRules.mayPublish()")
    @PostMapping("/questionnaire-drafts/{id}/lines/{line}/copies")
    String copy(@PathVariable UUID id, @PathVariable("line") String row, Page page, RedirectAttributes next) {
        return changed(id, rows -> Outline.copy(rows, row), "questionnaires.copied", row, page, next);
    }

    @PreAuthorize("@questionnaireRules.mayPublish()")
    @DeleteMapping("/questionnaire-drafts/{id}/lines/{line}")
    String remove(@PathVariable UUID id, @PathVariable("line") String row, Page page, RedirectAttributes next) {
        return changed(id, rows -> Outline.remove(rows, row), "questionnaires.removed", "", page, next);
    }

    private String changed(
            UUID id, UnaryOperator<FormRows> change, String done, String row, Page page, RedirectAttributes next) {
        Flash said;
        try {
            said = done(id, drafts.change(id, change), page.say(done));
        } catch (ConcurrencyFailureException meanwhile) {
            said = Flash.refused(page.say("questionnaires.refused.meanwhile"));
        } catch (Refused refused) {
            said = Flash.refused(refused.in(page.words()));
        }
        next.addFlashAttribute(Flash.ATTRIBUTE, said);
        return "redirect:/questionnaire-drafts/" + id + (row.isEmpty() ? "" : "#line-" + row);
    }

    /// What was done, with the way back where anything was.
    static Flash done(UUID draft, Optional<Instant> moment, String text) {
        return moment.map(one -> Flash.done(text, "/questionnaire-drafts/" + draft + "/history/" + one))
                .orElse(Flash.done(text));
    }

    @PreAuthorize("@questionnaireRules.mayPublish()")
    @DeleteMapping("/questionnaire-drafts/{id}")
    String throwAway(@PathVariable UUID id, Page page, RedirectAttributes next) {
        Instant moment = drafts.remove(id);
        next.addFlashAttribute(Flash.ATTRIBUTE, done(id, Optional.of(moment), page.say("questionnaires.thrown-away")));
        return "redirect:/questionnaires";
    }

    /// Takes back what who asks did at a moment, where nobody went on from there.
    @PreAuthorize("@questionnaireRules.mayPublish()")
    @DeleteMapping("/questionnaire-drafts/{id}/history/{moment}")
    String takeBack(@PathVariable UUID id, @PathVariable Instant moment, Page page, RedirectAttributes next) {
        Flash said;
        try {
            drafts.takeBack(id, moment);
            said = Flash.done(page.say("questionnaires.taken-back"));
        } catch (Refused refused) {
            said = Flash.refused(refused.in(page.words()));
        }
        next.addFlashAttribute(Flash.ATTRIBUTE, said);
        boolean there = drafts.all().stream().anyMatch(draft -> draft.id().equals(id));
        return there ? "redirect:/questionnaire-drafts/" + id : "redirect:/questionnaires";
    }

    @PreAuthorize("@questionnaireRules.mayPublish()")
    @GetMapping("/questionnaire-drafts/{id}/form.xlsx")
    void workbook(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        FormDraft draft = drafts.byId(id);
        String name = draft.title().isEmpty() ? "questionnaire" : draft.title();
        Attachment.workbook(response, name);
        try (SheetWriter out = SheetWriter.xlsx(response.getOutputStream(), false)) {
            XlsFormWriter.write(draft.rows(), out);
        }
    }
}
