package org.parcours.surveys.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.Campaigns;
import org.parcours.surveys.estimates.Comparing;
import org.parcours.surveys.estimates.Estimating;
import org.parcours.surveys.estimates.Report;
import org.parcours.transfers.files.SheetWriter;
import org.parcours.web.Attachment;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What a campaign found, to be read, printed and taken away.
@Controller
class ReportPages {

    private final Campaigns campaigns;
    private final Estimating estimating;
    private final Comparing comparing;
    private final ReportReader reader;

    ReportPages(Campaigns campaigns, Estimating estimating, Comparing comparing, ReportReader reader) {
        this.campaigns = campaigns;
        this.estimating = estimating;
        this.comparing = comparing;
        this.reader = reader;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping("/campaigns/{id}/report")
    String report(@PathVariable UUID id, ReportForm form, Page page, Model model) {
        Campaign campaign = campaign(id);
        Report report = estimating.of(id, form.weighting(), form.dimension());
        ReportWords words = reader.words(campaign, page.words());
        model.addAttribute("campaign", campaign);
        model.addAttribute("form", form);
        model.addAttribute("report", report);
        model.addAttribute("said", words);
        model.addAttribute("drawn", new ReportCharts(words, report));
        model.addAttribute("counted", reader.figures(campaign, report));
        model.addAttribute("before", comparing.before(campaign));
        return "surveys/report";
    }

    /// The same numbers as a workbook.
    @Transactional(readOnly = true)
    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping("/campaigns/{id}/report.xlsx")
    void workbook(@PathVariable UUID id, ReportForm form, Page page, HttpServletResponse response) throws IOException {
        Campaign campaign = campaign(id);
        Report report = estimating.of(id, form.weighting(), form.dimension());
        ReportWords words = reader.words(campaign, page.words());
        Attachment.workbook(response, page.words().text(campaign.title()));
        try (SheetWriter out =
                SheetWriter.xlsx(response.getOutputStream(), page.language().rightToLeft())) {
            new ReportSheets(report, words).write(out);
        }
    }

    /// What became of each answer since a campaign before, the last one unless another is asked for.
    @Transactional(readOnly = true)
    @PreAuthorize("@surveyRules.mayRead()")
    @GetMapping("/campaigns/{id}/changes")
    String changes(@PathVariable UUID id, ReportForm form, Page page, Model model) {
        Campaign campaign = campaign(id);
        List<Campaign> before = comparing.before(campaign);
        Campaign with = before.stream()
                .filter(one -> one.id().toString().equals(form.with()))
                .findFirst()
                .or(() -> before.stream().findFirst())
                .orElseThrow(() -> new NotHere("campaign before " + id));
        model.addAttribute("campaign", campaign);
        model.addAttribute("form", form);
        model.addAttribute("with", with);
        model.addAttribute("before", before);
        model.addAttribute("said", reader.words(campaign, page.words()));
        model.addAttribute("shifts", comparing.changes(with.id(), id, form.weighting()));
        return "surveys/changes";
    }

    private Campaign campaign(UUID id) {
        return campaigns.byId(id).orElseThrow(() -> new NotHere("campaign " + id));
    }
}
