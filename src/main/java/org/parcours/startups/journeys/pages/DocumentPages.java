package org.parcours.startups.journeys.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.files.FileContents;
import org.parcours.files.Upload;
import org.parcours.startups.documents.Documents;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.startups.forms.SmallForms;
import org.parcours.startups.journeys.Refusal;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@SmallForms
@Controller
@RequestMapping("/startups/{id}/documents")
class DocumentPages {
    private final Documents documents;
    private final FileContents contents;
    private final FormPages forms;

    DocumentPages(Documents documents, FileContents contents, FormPages forms) {
        this.documents = documents;
        this.contents = contents;
        this.forms = forms;
    }

    @GetMapping("/new")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String form(@PathVariable UUID id, @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        return forms.show(id, view(id, new Form(Map.of(), words), words), answer.model());
    }

    @PostMapping
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String attach(
            @PathVariable UUID id,
            @RequestParam @Nullable MultipartFile file,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(Map.of(), words);
        return forms.answer(
                id,
                form,
                new FormPages.Task<>(() -> given(file), kept -> attach(id, kept, words), () -> view(id, form, words)),
                answer);
    }

    private static Upload given(@Nullable MultipartFile file) {
        return Upload.of(file).orElseThrow(() -> Refusal.MISSING.of("file"));
    }

    private Flash attach(UUID id, Upload file, Words words) {
        UUID document = documents.attach(id, file);
        return Flash.done(words.say("journeys.done.attached"), "/startups/" + id + "/documents/" + document);
    }

    private static FormView view(UUID id, Form form, Words words) {
        return new FormView.Builder(form, words)
                .add(
                        "file",
                        FormView.Control.FILE,
                        "file",
                        true,
                        words.say("journeys.form.document.kept", Upload.LARGEST_MEGABYTES),
                        List.of())
                .at("/startups/" + id + "/documents", "document", null);
    }

    @GetMapping("/{document}")
    @PreAuthorize("@startupRules.mayRead(#id)")
    void download(@PathVariable UUID id, @PathVariable UUID document, HttpServletResponse response) throws IOException {
        contents.send(documents.file(id, document).orElseThrow(() -> new NotHere("document " + document)), response);
    }

    @DeleteMapping("/{document}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID document,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        return forms.remove(id, () -> documents.remove(id, document), answer);
    }
}
