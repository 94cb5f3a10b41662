package org.parcours.questionnaires.drafts.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.Version;
import org.parcours.questionnaires.drafts.DraftCheck;
import org.parcours.questionnaires.drafts.FormDraft;
import org.parcours.questionnaires.drafts.FormDrafts;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Interview;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/// The sheet as a founder will see it, in any of the languages, with its logic at work. Nothing is kept.
@Controller("questionnairePreviewPages")
class PreviewPages {
    private final FormDrafts drafts;
    private final Questionnaires questionnaires;
    private final Messages messages;
    private final Clock clock;

    PreviewPages(FormDrafts drafts, Questionnaires questionnaires, Messages messages, Clock clock) {
        this.drafts = drafts;
        this.questionnaires = questionnaires;
        this.messages = messages;
        this.clock = clock;
    }

    @PreAuthorize("@questionnaireRules.mayPublish()")
    @RequestMapping(
            path = "/questionnaire-drafts/{id}/preview",
            method = {RequestMethod.GET, RequestMethod.POST})
    String ofDraft(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Page page, Model model) {
        FormDraft draft = drafts.byId(id);
        DraftCheck checked = drafts.check(draft.rows());
        Form form = checked.sketch();
        if (form == null || checked.endless()) {
            return "redirect:/questionnaire-drafts/" + id;
        }
        model.addAttribute("back", "/questionnaire-drafts/" + id);
        model.addAttribute("toMend", checked.toMend());
        return show(form, draft.title(), typed, page, model);
    }

    @PreAuthorize("@questionnaireRules.mayRead()")
    @RequestMapping(
            path = "/questionnaires/{id}/preview",
            method = {RequestMethod.GET, RequestMethod.POST})
    String ofVersion(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Page page, Model model) {
        Version latest =
                questionnaires.versions(id).stream().findFirst().orElseThrow(() -> new NotHere("questionnaire " + id));
        model.addAttribute("back", "/questionnaires/" + id);
        model.addAttribute("toMend", 0L);
        return show(latest.form(), latest.title(), typed, page, model);
    }

    private String show(Form form, String title, MultiValueMap<String, String> typed, Page page, Model model) {
        Map<String, String> answers = new HashMap<>();
        typed.forEach(
                (name, values) -> answers.put(name, String.join(" ", values).strip()));
        Language language =
                typed.containsKey("in") ? Language.of(String.valueOf(typed.getFirst("in"))) : page.language();
        Interview interview = new Interview(form, answers, LocalDateTime.now(clock));
        boolean done = "hand-in".equals(typed.getFirst("action"));
        Map<String, String> errors = new LinkedHashMap<>();
        if (done) {
            interview
                    .issues()
                    .forEach((name, issue) -> interview
                            .form()
                            .question(name)
                            .ifPresent(question -> errors.put(
                                    name,
                                    question.label()
                                            .in(language.tag(), form.settings().language()))));
        }
        model.addAttribute(
                "page", page.said(messages.words(language, page.words().digits())));
        model.addAttribute("it", new PreviewEntry(form, answers, interview, LocalDate.now(clock)));
        model.addAttribute("title", title.isEmpty() ? page.say("questionnaires.untitled") : title);
        model.addAttribute("errors", errors);
        model.addAttribute("done", done);
        return "questionnaires/drafts/preview";
    }
}
