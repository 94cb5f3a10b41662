package org.parcours.questionnaires.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.AnswerFacts;
import org.parcours.questionnaires.FormFiles;
import org.parcours.questionnaires.QuestionnaireRules;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.Version;
import org.parcours.questionnaires.VersionActions;
import org.parcours.questionnaires.drafts.FormDrafts;
import org.parcours.questionnaires.xlsform.FormIssue;
import org.parcours.questionnaires.xlsform.XlsForm;
import org.parcours.questionnaires.xlsform.XlsFormWriter;
import org.parcours.text.Refused;
import org.parcours.transfers.files.FileRefused;
import org.parcours.transfers.files.SheetWriter;
import org.parcours.web.Attachment;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Published questionnaires: the list, each with its versions, and publication of a workbook.
@Controller
class QuestionnairePages {
    private final Questionnaires questionnaires;
    private final FormDrafts drafts;
    private final AnswerFacts facts;
    private final QuestionnaireRules rules;
    private final List<VersionActions> actions;

    QuestionnairePages(
            Questionnaires questionnaires,
            FormDrafts drafts,
            AnswerFacts facts,
            QuestionnaireRules rules,
            List<VersionActions> actions) {
        this.questionnaires = questionnaires;
        this.drafts = drafts;
        this.facts = facts;
        this.rules = rules;
        this.actions = List.copyOf(actions);
    }

    @PreAuthorize("@questionnaireRules.mayRead()")
    @GetMapping("/questionnaires")
    String list(Model model) {
        model.addAttribute("questionnaires", questionnaires.all());
        model.addAttribute("drafts", rules.mayPublish() ? drafts.all() : List.of());
        model.addAttribute("mayPublish", rules.mayPublish());
        return "questionnaires/list";
    }

    @PreAuthorize("@questionnaireRules.mayPublish()")
    @GetMapping("/questionnaires/new")
    String blank(Model model) {
        return upload("", List.of(), model);
    }

    private static String upload(String error, List<FormIssue> issues, Model model) {
        model.addAttribute("error", error);
        model.addAttribute("issues", issues);
        return "questionnaires/upload";
    }

    @PreAuthorize("@questionnaireRules.mayPublish()")
    @PostMapping("/questionnaires")
    String publish(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable List<MultipartFile> lists,
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return upload(page.say("questionnaires.refused.file"), List.of(), model);
        }
        try (FormFiles files = FormFiles.open(file, lists)) {
            XlsForm.Reading reading = XlsForm.read(files.tables(), facts);
            if (reading.form() == null) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return upload(page.say("questionnaires.refused.form"), reading.issues(), model);
            }
            Version version = questionnaires.publish(reading.form());
            next.addFlashAttribute(
                    Flash.ATTRIBUTE,
                    Flash.done(page.say(
                            "questionnaires.upload.published",
                            "number",
                            version.number(),
                            "left",
                            reading.issues().size())));
            next.addFlashAttribute("issues", new ArrayList<>(reading.issues()));
            return "redirect:/questionnaires/" + version.questionnaire();
        } catch (FileRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return upload(refused.said(page.words()), List.of(), model);
        } catch (Refused refused) {
            response.setStatus(refused.status());
            return upload(refused.in(page.words()), List.of(), model);
        }
    }

    @PreAuthorize("@questionnaireRules.mayRead()")
    @GetMapping("/questionnaires/{id}")
    String questionnaire(@PathVariable UUID id, Model model) {
        List<Version> versions = questionnaires.versions(id);
        if (!model.containsAttribute("issues")) {
            model.addAttribute("issues", List.of());
        }
        model.addAttribute("versions", versions);
        model.addAttribute(
                "difference", questionnaires.difference(versions.getFirst()).orElse(null));
        model.addAttribute("mayPublish", rules.mayPublish());
        model.addAttribute(
                "actions",
                actions.stream()
                        .flatMap(source -> source.of(versions.getFirst()).stream())
                        .toList());
        return "questionnaires/questionnaire";
    }

    @PreAuthorize("@questionnaireRules.mayRead()")
    @GetMapping("/questionnaires/{id}/form.xlsx")
    void workbook(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Version latest = questionnaires.versions(id).getFirst();
        Attachment.workbook(response, latest.code());
        try (SheetWriter out = SheetWriter.xlsx(response.getOutputStream(), false)) {
            XlsFormWriter.write(latest.form(), out);
        }
    }
}
