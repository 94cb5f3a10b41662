package org.parcours.transfers.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parcours.files.FileContents;
import org.parcours.text.Refused;
import org.parcours.transfers.Answer;
import org.parcours.transfers.Decisions.Otherwise;
import org.parcours.transfers.Fault;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Import;
import org.parcours.transfers.Imports;
import org.parcours.transfers.files.SheetWriter;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What can be done with an import once its columns are known, and what is kept of it.
@Controller
class ImportSteps {
    private static final Pattern ASKED = Pattern.compile("(?:decision|holds)\\.([0-9]{1,9})");

    private final Imports imports;
    private final FileContents contents;

    ImportSteps(Imports imports, FileContents contents) {
        this.imports = imports;
        this.contents = contents;
    }

    @PostMapping("/imports/{id}/preview")
    @PreAuthorize("@transferRules.mayRead(#id)")
    String preview(@PathVariable UUID id, Page page, RedirectAttributes next) {
        return begin(id, Import.Work.PREVIEW, page, next);
    }

    @PostMapping("/imports/{id}/acceptance")
    @PreAuthorize("@transferRules.mayRead(#id)")
    String accept(@PathVariable UUID id, Page page, RedirectAttributes next) {
        return begin(id, Import.Work.ACCEPT, page, next);
    }

    @DeleteMapping("/imports/{id}/acceptance")
    @PreAuthorize("@transferRules.mayRead(#id)")
    String undo(@PathVariable UUID id, Page page, RedirectAttributes next) {
        return begin(id, Import.Work.UNDO, page, next);
    }

    private String begin(UUID id, Import.Work work, Page page, RedirectAttributes next) {
        if (!imports.start(id, work)) {
            next.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(page.say("transfers.not-now")));
        }
        return "redirect:/imports/" + id;
    }

    /// `decision.<row>` is who the row is about, `holds.<row>` whether what is doubtful in it holds; `rest` and
    /// `restHolds` decide all that is open.
    @PostMapping("/imports/{id}/decisions")
    @PreAuthorize("@transferRules.mayRead(#id)")
    String decide(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable Otherwise rest,
            @RequestParam(required = false) @Nullable Boolean restHolds,
            Page page,
            RedirectAttributes next) {
        List<Answer> answers = new ArrayList<>();
        fields.forEach((name, value) -> {
            Matcher asked = ASKED.matcher(name);
            if (asked.matches() && !value.isEmpty()) {
                answers.add(new Answer(Integer.parseInt(asked.group(1)), value));
            }
        });
        try {
            imports.decide(id, answers);
        } catch (Refused refused) {
            next.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(refused.in(page.words())));
            return "redirect:/imports/" + id;
        }
        Optional.ofNullable(rest).ifPresent(what -> imports.decideRest(id, what));
        Optional.ofNullable(restHolds).ifPresent(holds -> imports.confirmRest(id, holds));
        return begin(id, Import.Work.PREVIEW, page, next);
    }

    @DeleteMapping("/imports/{id}")
    @PreAuthorize("@transferRules.mayRead(#id)")
    String discard(@PathVariable UUID id, Page page, RedirectAttributes next) {
        next.addFlashAttribute(
                Flash.ATTRIBUTE,
                imports.discard(id)
                        ? Flash.done(page.say("transfers.discarded"))
                        : Flash.refused(page.say("transfers.not-now")));
        return "redirect:/imports";
    }

    @GetMapping("/imports/{id}/file")
    @PreAuthorize("@transferRules.mayRead(#id)")
    void file(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        contents.send(imports.byId(id).orElseThrow().file().stored(), response);
    }

    /// Every line with what it did, or why it could not, as a workbook.
    @GetMapping("/imports/{id}/result")
    @PreAuthorize("@transferRules.mayRead(#id)")
    void result(@PathVariable UUID id, Page page, HttpServletResponse response) throws IOException {
        Import found = imports.byId(id).orElseThrow();
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                attached(found.file().name() + "-" + page.say("transfers.result.file") + ".xlsx"));
        try (SheetWriter out =
                SheetWriter.xlsx(response.getOutputStream(), page.language().rightToLeft())) {
            out.table(
                    page.say("transfers.result.title"),
                    List.of(
                            page.say("transfers.result.line"),
                            page.say("transfers.result.label"),
                            page.say("transfers.result.kind"),
                            page.say("transfers.result.cell"),
                            page.say("transfers.result.reason")));
            int after = 0;
            List<Finding> rows;
            do {
                rows = imports.rows(id, null, after, 2_000);
                rows.forEach(row -> write(row, page, out));
                after = rows.isEmpty() ? after : rows.getLast().line();
            } while (!rows.isEmpty());
        }
    }

    private static void write(Finding row, Page page, SheetWriter out) {
        String kind = page.say("transfers.kind." + row.kind());
        if (row.faults().isEmpty()) {
            out.row(List.of(row.line(), row.label(), kind, "", ""));
        }
        for (Fault fault : row.faults()) {
            String cell = Optional.ofNullable(fault.cell()).orElse("");
            out.row(List.of(row.line(), row.label(), kind, cell, fault.said(page.words())));
        }
    }

    static String attached(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
