package org.parcours.indicators;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.files.SheetWriter;
import org.springframework.stereotype.Component;

/// Evidence as a CSV file for programs: codes and ISO days, so that it reads the same everywhere.
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
        try (SheetWriter csv = SheetWriter.machineCsv(response.getOutputStream())) {
            csv.table(definition.code(), COLUMNS);
            indicators.evidence(definition, query, answer, row -> csv.row(cells(row)));
        }
    }

    private static List<@Nullable Object> cells(EvidenceRow row) {
        var observed = row.observed();
        var proof = row.proof();
        return Arrays.<@Nullable Object>asList(
                text(row.subject()),
                text(row.startup()),
                row.name(),
                text(row.park()),
                row.sector(),
                row.stage(),
                row.kind(),
                row.cohort(),
                text(row.answer()),
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
                proof == null ? null : proof.link());
    }

    private static @Nullable String text(@Nullable Object code) {
        return code == null ? null : code.toString();
    }
}
