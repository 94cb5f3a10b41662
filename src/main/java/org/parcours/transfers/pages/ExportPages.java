package org.parcours.transfers.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.parcours.transfers.Exports;
import org.parcours.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Sheets to take away, with the filters of the list that they were asked from.
@Controller
class ExportPages {
    private final Exports exports;

    ExportPages(Exports exports) {
        this.exports = exports;
    }

    /// @param refused whether to export only what would be refused if it came in today, with the reasons
    @GetMapping("/exports/{sheet}")
    @PreAuthorize("@transferRules.mayExport(#sheet)")
    void export(
            @PathVariable String sheet,
            @RequestParam(defaultValue = "xlsx") String format,
            @RequestParam(defaultValue = "false") boolean refused,
            @RequestParam Map<String, String> filters,
            Page page,
            HttpServletResponse response)
            throws IOException {
        boolean csv = format.equals("csv");
        response.setContentType(
                csv ? "text/csv;charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ImportSteps.attached(sheet + (csv ? ".csv" : ".xlsx")));
        if (refused) {
            exports.writeRefused(sheet, csv ? "csv" : "xlsx", page.words(), response.getOutputStream());
        } else {
            exports.write(sheet, csv ? "csv" : "xlsx", filters, page.words(), response.getOutputStream());
        }
    }
}
