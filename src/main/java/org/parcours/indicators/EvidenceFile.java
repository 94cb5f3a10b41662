package org.parcours.indicators;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Evidence as a CSV file (RFC 4180, UTF-8): codes and ISO days, so that it reads the same everywhere.
@Component
public class EvidenceFile {
    private static final List<String> COLUMNS = List.of(
            "subject",
            "startup",
            "name",
            "park",
            "sector",
            "stage",
            "kind",
            "cohort",
            "answer",
            "weight",
            "origin",
            "entry_days",
            "exit_days",
            "ended",
            "already_ended",
            "reason",
            "reason_on",
            "proof",
            "proof_source",
            "proof_seen_on",
            "proof_link");

    private final Indicators indicators;

    EvidenceFile(Indicators indicators) {
        this.indicators = indicators;
    }

    /// Writes all rows to a response, as they come from the database.
    public void send(
            Definition definition, FigureQuery query, @Nullable Classification answer, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + definition.code() + "-" + query.on() + ".csv\"");
        try (var csv =
                CsvWriter.builder().build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            csv.writeRecord(COLUMNS);
            indicators.evidence(definition, query, answer, row -> csv.writeRecord(cells(row)));
        }
    }

    private static List<String> cells(EvidenceRow row) {
        var observed = row.observed();
        var proof = row.proof();
        return Stream.<@Nullable Object>of(
                        row.subject(),
                        row.startup(),
                        row.name(),
                        row.park(),
                        row.sector(),
                        row.stage(),
                        row.kind(),
                        row.cohort(),
                        row.answer(),
                        row.weight(),
                        row.origin(),
                        observed == null ? null : observed.entry(),
                        observed == null ? null : observed.exit(),
                        observed == null ? null : observed.ended(),
                        observed == null ? null : observed.alreadyEnded(),
                        row.reason(),
                        row.reasonOn(),
                        proof == null ? null : proof.status(),
                        proof == null ? null : proof.source(),
                        proof == null ? null : proof.seenOn(),
                        proof == null ? null : proof.link())
                .map(EvidenceFile::cell)
                .toList();
    }

    /// A name that begins like a formula would be run by a spreadsheet.
    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && value instanceof String
                ? "'" + text
                : text;
    }
}
