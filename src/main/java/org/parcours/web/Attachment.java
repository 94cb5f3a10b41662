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
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
