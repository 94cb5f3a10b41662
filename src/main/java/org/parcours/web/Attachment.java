package org.parcours.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// Headers of files that browsers save instead of showing them.
public final class Attachment {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Attachment() {}

    /// Announces an Excel workbook.
    ///
    /// @param name without the extension; may hold any characters
    public static void workbook(HttpServletResponse response, String name) {
        announce(response, XLSX, name + ".xlsx");
    }

    /// Announces a CSV in UTF-8.
    ///
    /// @param name without the extension; may hold any characters
    public static void csv(HttpServletResponse response, String name) {
        announce(response, "text/csv;charset=UTF-8", name + ".csv");
    }

    private static void announce(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
