package org.parcours.questionnaires.drafts.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.AnswerFacts;
import org.parcours.questionnaires.FormFiles;
import org.parcours.questionnaires.drafts.FormDrafts;
import org.parcours.questionnaires.drafts.Languages;
import org.parcours.questionnaires.xlsform.FormIssue;
import org.parcours.questionnaires.xlsform.FormRows;
import org.parcours.questionnaires.xlsform.XlsForm;
import org.parcours.text.Refused;
import org.parcours.transfers.files.FileRefused;
import org.parcours.values.Lines;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How a draft begins: blank, as the next version of a questionnaire, or by a workbook, fit to
/// publish or not.
@Controller("questionnaireBeginPages")
class BeginPages {
    private static final int LONGEST = 500;

    private final FormDrafts drafts;
    private final AnswerFacts facts;

    BeginPages(FormDrafts drafts, AnswerFacts facts) {
        this.drafts = drafts;
        this.facts = facts;
    }

    @PreAuthorize("@questionnaireRules.mayPublish()")
    @PostMapping("/questionnaire-drafts")
    String blank(@RequestParam(defaultValue = "") String title, Page page, RedirectAttributes next) {
        String stripped = Lines.one(title);
        return begun(Languages.blank(stripped.substring(0, Math.min(stripped.length(), LONGEST))), page, next);
    }

    private String begun(FormRows rows, Page page, RedirectAttributes next) {
        try {
            return "redirect:/questionnaire-drafts/" + drafts.begin(rows);
        } catch (Refused refused) {
            next.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(refused.in(page.words())));
            return "redirect:/questionnaires/new";
        }
    }

    /// What a form does not carry is said once, when it comes in.
    @PreAuthorize("@questionnaireRules.mayPublish()")
    @PostMapping("/questionnaire-drafts/file")
    String file(@RequestParam(required = false) @Nullable MultipartFile file, Page page, RedirectAttributes next)
            throws IOException {
        if (file == null || file.isEmpty()) {
            next.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(page.say("questionnaires.refused.file")));
            return "redirect:/questionnaires/new";
        }
        try (FormFiles files = FormFiles.open(file, null)) {
            XlsForm.Reading reading = XlsForm.read(files.tables(), facts);
            if (reading.sketch() == null) {
                next.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(page.say("questionnaires.refused.no-form")));
                return "redirect:/questionnaires/new";
            }
            next.addFlashAttribute(
                    "issues",
                    new ArrayList<>(reading.issues().stream()
                            .filter(issue -> issue.kind() == FormIssue.Kind.COLUMN_UNKNOWN
                                    || issue.kind() == FormIssue.Kind.FORMULA)
                            .toList()));
            return begun(FormRows.of(files.tables()), page, next);
        } catch (FileRefused refused) {
            next.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(refused.said(page.words())));
            return "redirect:/questionnaires/new";
        } catch (Refused large) {
            next.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(large.in(page.words())));
            return "redirect:/questionnaires/new";
        }
    }

    @PreAuthorize("@questionnaireRules.mayPublish()")
    @PostMapping("/questionnaires/{id}/drafts")
    String next(@PathVariable UUID id) {
        return "redirect:/questionnaire-drafts/" + drafts.next(id);
    }
}
