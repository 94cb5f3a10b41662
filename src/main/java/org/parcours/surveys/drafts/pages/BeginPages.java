package org.parcours.surveys.drafts.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.surveys.drafts.FormDrafts;
import org.parcours.surveys.drafts.Languages;
import org.parcours.surveys.forms.Lines;
import org.parcours.surveys.forms.Remark;
import org.parcours.surveys.forms.XlsForm;
import org.parcours.text.Refused;
import org.parcours.transfers.OpenedFile;
import org.parcours.transfers.files.FileRefused;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
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

    BeginPages(FormDrafts drafts) {
        this.drafts = drafts;
    }

    @PreAuthorize("@surveyRules.mayAsk()")
    @PostMapping("/questionnaire-drafts")
    String blank(
            @RequestParam(defaultValue = "") String title, @ModelAttribute("page") Page page, RedirectAttributes next) {
        String stripped = title.strip();
        return begun(Languages.blank(stripped.substring(0, Math.min(stripped.length(), LONGEST))), page, next);
    }

    private String begun(Lines lines, Page page, RedirectAttributes next) {
        try {
            return "redirect:/questionnaire-drafts/" + drafts.begin(lines);
        } catch (Refused refused) {
            next.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(refused.in(page.words())));
            return "redirect:/questionnaires/new";
        }
    }

    /// What a form does not carry is said once, when it comes in.
    @PreAuthorize("@surveyRules.mayAsk()")
    @PostMapping("/questionnaire-drafts/file")
    String file(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @ModelAttribute("page") Page page,
            RedirectAttributes next)
            throws IOException {
        if (file == null || file.isEmpty()) {
            next.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(page.say("surveys.refused.file")));
            return "redirect:/questionnaires/new";
        }
        try (OpenedFile open = OpenedFile.of(file.getBytes(), String.valueOf(file.getOriginalFilename()))) {
            XlsForm.Reading reading = XlsForm.read(open.file().tables());
            if (reading.sketch() == null) {
                next.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(page.say("questionnaires.refused.no-form")));
                return "redirect:/questionnaires/new";
            }
            next.addFlashAttribute(
                    "remarks",
                    new ArrayList<>(reading.remarks().stream()
                            .filter(remark ->
                                    remark.kind() == Remark.Kind.COLUMN_UNKNOWN || remark.kind() == Remark.Kind.FORMULA)
                            .toList()));
            return begun(Lines.of(open.file().tables()), page, next);
        } catch (FileRefused refused) {
            next.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(refused.said(page.words())));
            return "redirect:/questionnaires/new";
        }
    }

    @PreAuthorize("@surveyRules.mayAsk()")
    @PostMapping("/questionnaires/{id}/drafts")
    String next(@PathVariable UUID id) {
        return "redirect:/questionnaire-drafts/" + drafts.next(id);
    }
}
