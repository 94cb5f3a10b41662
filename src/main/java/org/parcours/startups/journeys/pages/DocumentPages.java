package org.parcours.startups.journeys.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.documents.Document;
import org.parcours.startups.documents.Documents;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.startups.forms.SmallForms;
import org.parcours.startups.journeys.Refusal;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.springframework.web.server.ResponseStatusException;

@SmallForms
@Controller
@RequestMapping("/startups/{id}/documents")
class DocumentPages {
    private final Documents documents;
    private final FormPages forms;

    DocumentPages(Documents documents, FormPages forms) {
        this.documents = documents;
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

    private static MultipartFile given(@Nullable MultipartFile file) {
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) {
            throw Refusal.MISSING.of("file");
        }
        if (file.getSize() > Documents.LARGEST_MEGABYTES * 1024L * 1024) {
            throw Refusal.TOO_LARGE.of("file", Documents.LARGEST_MEGABYTES);
        }
        return file;
    }

    private Flash attach(UUID id, MultipartFile file, Words words) {
        try {
            UUID document = documents.attach(id, String.valueOf(file.getOriginalFilename()), file.getBytes());
            return Flash.done(words.say("journeys.done.attached"), "/startups/" + id + "/documents/" + document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FormView view(UUID id, Form form, Words words) {
        return new FormView.Builder(form, words)
                .add(
                        "file",
                        FormView.Control.FILE,
                        "file",
                        true,
                        words.say("journeys.form.document.kept", Documents.LARGEST_MEGABYTES),
                        List.of())
                .at("/startups/" + id + "/documents", "document", null);
    }

    /// Always a download: what somebody uploaded is never a page of ours, whatever it holds.
    @GetMapping("/{document}")
    @PreAuthorize("@startupRules.mayRead(#id)")
    ResponseEntity<byte[]> download(@PathVariable UUID id, @PathVariable UUID document) {
        Document.Content content =
                documents.content(id, document).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(content.document().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.document().type().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(content.bytes());
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
