package org.parcours.surveys.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.answers.AnswerTable;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.Campaigns;
import org.parcours.surveys.given.GivenAnswers;
import org.parcours.transfers.files.SheetWriter;
import org.parcours.web.Attachment;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// All answers of a campaign that were handed in, to be taken away: a row a startup, and for each repeated group a
/// table of its own, a row a repetition.
@Controller
class AnswerExportPages {
    private final Campaigns campaigns;
    private final GivenAnswers given;

    AnswerExportPages(Campaigns campaigns, GivenAnswers given) {
        this.campaigns = campaigns;
        this.given = given;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping("/campaigns/{id}/answers.xlsx")
    void workbook(@PathVariable UUID id, @ModelAttribute("page") Page page, HttpServletResponse response)
            throws IOException {
        GivenAnswers.Sheets sheets = given.sheets(id);
        Attachment.workbook(response, title(id, page));
        try (SheetWriter out =
                SheetWriter.xlsx(response.getOutputStream(), page.language().rightToLeft())) {
            AnswerTable.of(sheets.form()).forEach(table -> write(table, sheets, page, out));
        }
    }

    /// One of the tables.
    ///
    /// @param group the repeated group; empty for what is asked once
    @Transactional(readOnly = true)
    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping("/campaigns/{id}/answers.csv")
    void csv(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String group,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        GivenAnswers.Sheets sheets = given.sheets(id);
        AnswerTable table = AnswerTable.of(sheets.form()).stream()
                .filter(one -> one.group().equals(group))
                .findFirst()
                .orElseThrow(() -> new NotHere("group " + group));
        Attachment.csv(response, title(id, page) + (group.isEmpty() ? "" : " " + group));
        try (SheetWriter out = SheetWriter.csv(response.getOutputStream(), ';')) {
            write(table, sheets, page, out);
        }
    }

    private String title(UUID id, Page page) {
        return page.words()
                .text(campaigns.byId(id).map(Campaign::title).orElseThrow(() -> new NotHere("campaign " + id)));
    }

    private static void write(AnswerTable table, GivenAnswers.Sheets sheets, Page page, SheetWriter out) {
        List<String> header = new ArrayList<>(
                List.of(page.say("surveys.startup"), page.say("surveys.park"), page.say("reports.handed-in-on")));
        if (table.isRepeated()) {
            header.add(page.say("reports.repetition"));
        }
        table.columns().forEach(question -> header.add(question.name()));
        out.table(table.isRepeated() ? table.group() : page.say("reports.sheet.answers"), header);
        sheets.interviews()
                .forEach((asked, interview) -> table.rows(interview).forEach((repetition, cells) -> {
                    List<@Nullable Object> row = new ArrayList<>();
                    row.add(asked.nameIn(page.language()));
                    row.add(page.words().text(asked.parkNames()));
                    row.add(asked.handedInOn());
                    if (table.isRepeated()) {
                        row.add(repetition);
                    }
                    row.addAll(cells);
                    out.row(row);
                }));
    }
}
