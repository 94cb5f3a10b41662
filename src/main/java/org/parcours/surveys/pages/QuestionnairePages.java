package org.parcours.surveys.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.surveys.Questionnaires;
import org.parcours.surveys.SurveyRules;
import org.parcours.surveys.Version;
import org.parcours.surveys.forms.Remark;
import org.parcours.surveys.forms.XlsForm;
import org.parcours.surveys.forms.XlsFormWriter;
import org.parcours.text.Refused;
import org.parcours.transfers.files.FileRefused;
import org.parcours.transfers.files.SheetWriter;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class QuestionnairePages {
    private final Questionnaires questionnaires;
    private final SurveyRules rules;

    QuestionnairePages(Questionnaires questionnaires, SurveyRules rules) {
        this.questionnaires = questionnaires;
        this.rules = rules;
    }

    @PreAuthorize("@surveyRules.mayAsk()")
    @GetMapping("/questionnaires/new")
    String blank(Model model) {
        return upload("", List.of(), model);
    }

    private static String upload(String error, List<Remark> remarks, Model model) {
        model.addAttribute("error", error);
        model.addAttribute("remarks", remarks);
        return "surveys/upload";
    }

    @PreAuthorize("@surveyRules.mayAsk()")
    @PostMapping("/questionnaires")
    String publish(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return upload(page.say("surveys.refused.file"), List.of(), model);
        }
        try {
            XlsForm.Reading reading = XlsForm.read(file.getBytes(), String.valueOf(file.getOriginalFilename()));
            if (reading.form() == null) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return upload(page.say("surveys.refused.form"), reading.remarks(), model);
            }
            Version version = questionnaires.publish(reading.form());
            next.addFlashAttribute(
                    Flash.ATTRIBUTE,
                    Flash.done(page.say(
                            "surveys.published",
                            "number",
                            version.number(),
                            "left",
                            reading.remarks().size())));
            next.addFlashAttribute("remarks", new java.util.ArrayList<>(reading.remarks()));
            return "redirect:/questionnaires/" + version.questionnaire();
        } catch (FileRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return upload(refused.said(page.words()), List.of(), model);
        } catch (Refused refused) {
            response.setStatus(refused.status());
            return upload(refused.in(page.words()), List.of(), model);
        }
    }

    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping("/questionnaires/{id}")
    String questionnaire(@PathVariable UUID id, Model model) {
        List<Version> versions = questionnaires.versions(id);
        if (!model.containsAttribute("remarks")) {
            model.addAttribute("remarks", List.of());
        }
        model.addAttribute("versions", versions);
        model.addAttribute(
                "difference", questionnaires.difference(versions.getFirst()).orElse(null));
        model.addAttribute("mayAsk", rules.mayAsk());
        return "surveys/questionnaire";
    }

    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping("/questionnaires/{id}/form.xlsx")
    void workbook(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Version latest = questionnaires.versions(id).getFirst();
        ReportPages.attached(response, latest.code() + ".xlsx");
        try (SheetWriter out = SheetWriter.xlsx(response.getOutputStream(), false)) {
            XlsFormWriter.write(latest.form(), out);
        }
    }
}
