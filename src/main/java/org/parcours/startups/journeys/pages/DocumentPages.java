package org.parcours.startups.journeys.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.parcours.files.FileContents;
import org.parcours.files.Upload;
import org.parcours.startups.documents.Documents;
import org.parcours.startups.forms.DossierForms;
import org.parcours.startups.journeys.Refusal;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.SmallForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/startups/{id}/documents")
class DocumentPages {
    private final Documents documents;
    private final FileContents contents;
    private final DossierForms forms;

    DocumentPages(Documents documents, FileContents contents, DossierForms forms) {
        this.documents = documents;
        this.contents = contents;
        this.forms = forms;
    }

    private SmallForm<Upload> upload(UUID id, Form form) {
        return forms.beneath(id, form.small(DocumentPages::given))
                .named("journeys.form.document", "/startups/" + id + "/documents");
    }

    private static Upload given(Fields<Upload> form) {
        return Upload.of(form.required("journeys.column.file")
                        .hint("journeys.form.document.kept", Upload.LARGEST_MEGABYTES)
                        .file("file"))
                .orElseThrow(() -> Refusal.MISSING.of("file"));
    }

    @GetMapping("/new")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    ModelAndView form(@PathVariable UUID id, Form form) {
        return upload(id, form).page();
    }

    @PostMapping
    @PreAuthorize("@startupRules.mayEdit(#id)")
    ModelAndView attach(@PathVariable UUID id, Form form) {
        return upload(id, form).send(file -> {
            UUID document = documents.attach(id, file);
            return form.done("/startups/" + id, "journeys.done.attached")
                    .undo("/startups/" + id + "/documents/" + document);
        });
    }

    @GetMapping("/{document}")
    @PreAuthorize("@startupRules.mayRead(#id)")
    void download(@PathVariable UUID id, @PathVariable UUID document, HttpServletResponse response) throws IOException {
        contents.send(documents.file(id, document).orElseThrow(() -> new NotHere("document " + document)), response);
    }

    @DeleteMapping("/{document}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    ModelAndView remove(@PathVariable UUID id, @PathVariable UUID document, Form form) {
        return DossierForms.remove(id, form, () -> documents.remove(id, document), "journeys.done.removed");
    }
}
