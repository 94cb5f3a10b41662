package org.parcours.surveys.drafts.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.parcours.surveys.drafts.Checked;
import org.parcours.surveys.drafts.FormDraft;
import org.parcours.surveys.drafts.FormDrafts;
import org.parcours.surveys.drafts.Outline;
import org.parcours.surveys.forms.Lines;
import org.parcours.surveys.forms.Lines.Line;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One question of a draft, or one group, in all its languages. What is wrong is kept and said; two
/// who write
/// at the same question are told.
@Controller("questionnaireLinePages")
class LinePages {
    private static final String NEW = "0";

    private final FormDrafts drafts;
    private final Facts facts;

    LinePages(FormDrafts drafts, Facts facts) {
        this.drafts = drafts;
        this.facts = facts;
    }

    /// The line is not as it was read.
    private static final class ChangedMeanwhile extends ConcurrencyFailureException {
        private static final long serialVersionUID = 1;

        ChangedMeanwhile() {
            super("the line was changed meanwhile");
        }
    }

    @PreAuthorize("@surveyRules.mayAsk()")
    @GetMapping("/questionnaire-drafts/{id}/lines/new")
    String blank(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "TEXT") String kind,
            @ModelAttribute("page") Page page,
            Model model) {
        FormDraft draft = drafts.byId(id);
        return show(draft, "", LineForm.blank(draft.lines(), kind, after), Map.of(), page, model);
    }

    @PreAuthorize("@surveyRules.mayAsk()")
    @GetMapping("/questionnaire-drafts/{id}/lines/{line}")
    String line(@PathVariable UUID id, @PathVariable String line, @ModelAttribute("page") Page page, Model model) {
        FormDraft draft = drafts.byId(id);
        Line found = found(draft.lines(), line).orElseThrow(() -> new NotHere("line " + line));
        return show(draft, line, LineForm.show(draft.lines(), found), Map.of(), page, model);
    }

    private static Optional<Line> found(Lines lines, String id) {
        return lines.survey().stream().filter(line -> line.id().equals(id)).findFirst();
    }

    private String show(FormDraft draft, String id, Entered form, Map<String, String> theirs, Page page, Model model) {
        boolean gone = !id.isEmpty() && found(draft.lines(), id).isEmpty();
        String as = id.isEmpty() || gone ? NEW : id;
        Lines lines = new LineForm(draft.lines(), form).applied(as);
        Line line = found(lines, as).orElseThrow();
        boolean untouched = id.isEmpty() && line.labels("label").isEmpty();
        List<Checked.Said> said = untouched ? List.of() : Checked.of(lines).of(line);
        model.addAttribute(
                "view",
                new LineView(
                        draft,
                        id,
                        form,
                        lines,
                        said,
                        facts.facts(LineForm.kind(form), form.get("fact"), page),
                        facts.units(form.get("unit"), page),
                        facts.periods(form.get("period"), page),
                        theirs,
                        gone));
        return "surveys/drafts/line";
    }

    @PreAuthorize("@surveyRules.mayAsk()")
    @PostMapping("/questionnaire-drafts/{id}/lines")
    String add(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return answer(id, "", Entered.of(sent), page, model, response, next);
    }

    @PreAuthorize("@surveyRules.mayAsk()")
    @PostMapping("/questionnaire-drafts/{id}/lines/{line}")
    String change(
            @PathVariable UUID id,
            @PathVariable String line,
            @RequestParam Map<String, String> sent,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return answer(id, line, Entered.of(sent), page, model, response, next);
    }

    private String answer(
            UUID id,
            String line,
            Entered form,
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FormDraft draft = drafts.byId(id);
        String action = form.get("action");
        boolean saving = action.isEmpty() || action.startsWith("save");
        new LineForm(draft.lines(), form).settle(action, saving);
        if (!saving || !form.errors().isEmpty()) {
            if (saving) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            return show(draft, line, form, Map.of(), page, model);
        }
        try {
            return kept(id, line, form, page, next);
        } catch (ConcurrencyFailureException meanwhile) {
            response.setStatus(HttpStatus.CONFLICT.value());
            FormDraft now = drafts.byId(id);
            Optional<Line> theirs = found(now.lines(), line);
            form.put("seen", theirs.map(one -> LineForm.token(now.lines(), one)).orElse(""));
            Map<String, String> unlike = theirs.map(one -> form.unlike(LineForm.show(now.lines(), one)))
                    .orElse(Map.of());
            return show(now, line, form, unlike, page, model);
        }
    }

    private String kept(UUID id, String line, Entered form, Page page, RedirectAttributes next) {
        AtomicReference<String> kept = new AtomicReference<>(line);
        Optional<Instant> moment = drafts.change(id, lines -> {
            if (line.isEmpty()) {
                kept.set(Outline.next(lines.survey()));
                return new LineForm(lines, form).applied(kept.get());
            }
            Line now = found(lines, line).orElseThrow(ChangedMeanwhile::new);
            if (!form.is("seen", LineForm.token(lines, now))) {
                throw new ChangedMeanwhile();
            }
            return new LineForm(lines, form).applied(line);
        });
        String draft = "/questionnaire-drafts/" + id;
        next.addFlashAttribute(Flash.ATTRIBUTE, DraftPages.done(id, moment, page.say("questionnaires.kept")));
        return form.is("action", "save-next")
                ? "redirect:" + draft + "/lines/new?after=" + kept.get()
                : "redirect:" + draft + "#line-" + kept.get();
    }
}
