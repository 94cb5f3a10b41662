package org.parcours.questionnaires.drafts.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.parcours.questionnaires.drafts.DraftCheck;
import org.parcours.questionnaires.drafts.FormDraft;
import org.parcours.questionnaires.drafts.FormDrafts;
import org.parcours.questionnaires.drafts.Outline;
import org.parcours.questionnaires.xlsform.FormRows;
import org.parcours.questionnaires.xlsform.FormRows.Row;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One question of a draft, or one group, in all its languages. What is wrong is kept and said; two
/// who write
/// at the same question are told.
@Controller("questionnaireLinePages")
class RowPages {
    private static final String NEW = "0";

    private final FormDrafts drafts;
    private final FactOptions facts;

    RowPages(FormDrafts drafts, FactOptions facts) {
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

    @PreAuthorize("@questionnaireRules.mayPublish()")
    @GetMapping("/questionnaire-drafts/{id}/lines/new")
    String blank(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "TEXT") String kind,
            Page page,
            Model model) {
        FormDraft draft = drafts.byId(id);
        return show(draft, "", RowForm.blank(draft.rows(), kind, after), Map.of(), page, model);
    }

    @PreAuthorize("@questionnaireRules.mayPublish()")
    @GetMapping("/questionnaire-drafts/{id}/lines/{line}")
    String row(@PathVariable UUID id, @PathVariable("line") String row, Page page, Model model) {
        FormDraft draft = drafts.byId(id);
        Row found = found(draft.rows(), row).orElseThrow(() -> new NotHere("line " + row));
        return show(draft, row, RowForm.show(draft.rows(), found), Map.of(), page, model);
    }

    private static Optional<Row> found(FormRows rows, String id) {
        return rows.survey().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    private String show(FormDraft draft, String id, RowInput form, Map<String, String> theirs, Page page, Model model) {
        boolean gone = !id.isEmpty() && found(draft.rows(), id).isEmpty();
        String as = id.isEmpty() || gone ? NEW : id;
        FormRows rows = new RowForm(draft.rows(), form).applied(as);
        Row row = found(rows, as).orElseThrow();
        boolean untouched = id.isEmpty() && row.labels("label").isEmpty();
        List<DraftCheck.RowIssue> said =
                untouched ? List.of() : drafts.check(rows).of(row);
        model.addAttribute(
                "view",
                new RowView(
                        draft,
                        id,
                        form,
                        rows,
                        said,
                        facts.facts(RowForm.kind(form), form.get("fact"), page),
                        facts.units(form.get("unit")),
                        facts.periods(form.get("period"), page),
                        theirs,
                        gone));
        return "questionnaires/drafts/row";
    }

    @PreAuthorize("@questionnaireRules.mayPublish()")
    @PostMapping("/questionnaire-drafts/{id}/lines")
    String add(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return answer(id, "", RowInput.of(sent), page, model, response, next);
    }

    @PreAuthorize("@questionnaireRules.mayPublish()")
    @PostMapping("/questionnaire-drafts/{id}/lines/{line}")
    String change(
            @PathVariable UUID id,
            @PathVariable("line") String row,
            @RequestParam Map<String, String> sent,
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return answer(id, row, RowInput.of(sent), page, model, response, next);
    }

    private String answer(
            UUID id,
            String row,
            RowInput form,
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FormDraft draft = drafts.byId(id);
        String action = form.get("action");
        boolean saving = action.isEmpty() || action.startsWith("save");
        new RowForm(draft.rows(), form).settle(action, saving);
        if (!saving || !form.errors().isEmpty()) {
            if (saving) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            return show(draft, row, form, Map.of(), page, model);
        }
        try {
            return kept(id, row, form, page, next);
        } catch (ConcurrencyFailureException meanwhile) {
            response.setStatus(HttpStatus.CONFLICT.value());
            FormDraft now = drafts.byId(id);
            Optional<Row> theirs = found(now.rows(), row);
            form.put("seen", theirs.map(one -> RowForm.token(now.rows(), one)).orElse(""));
            Map<String, String> unlike = theirs.map(one -> form.unlike(RowForm.show(now.rows(), one)))
                    .orElse(Map.of());
            return show(now, row, form, unlike, page, model);
        }
    }

    private String kept(UUID id, String row, RowInput form, Page page, RedirectAttributes next) {
        AtomicReference<String> kept = new AtomicReference<>(row);
        Optional<Instant> moment = drafts.change(id, rows -> {
            if (row.isEmpty()) {
                kept.set(Outline.next(rows.survey()));
                return new RowForm(rows, form).applied(kept.get());
            }
            Row now = found(rows, row).orElseThrow(ChangedMeanwhile::new);
            if (!form.is("seen", RowForm.token(rows, now))) {
                throw new ChangedMeanwhile();
            }
            return new RowForm(rows, form).applied(row);
        });
        String draft = "/questionnaire-drafts/" + id;
        next.addFlashAttribute(Flash.ATTRIBUTE, DraftPages.done(id, moment, page.say("questionnaires.kept")));
        return form.is("action", "save-next")
                ? "redirect:" + draft + "/lines/new?after=" + kept.get()
                : "redirect:" + draft + "#line-" + kept.get();
    }
}
