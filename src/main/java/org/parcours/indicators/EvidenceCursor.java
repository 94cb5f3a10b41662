package org.parcours.indicators;

import java.time.LocalDate;
import java.util.UUID;

/// Where a page of evidence ends: rows stand in order of origin and subject.
///
/// As text: `2018-03-12_01900000-…`.
public record EvidenceCursor(LocalDate origin, UUID subject) {
    /// Reads the text form.
    ///
    /// @throws IllegalArgumentException where the text is no cursor
    public static EvidenceCursor read(String text) {
        String[] parts = text.split("_", 2);
        try {
            return new EvidenceCursor(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (java.time.DateTimeException | ArrayIndexOutOfBoundsException wrong) {
            throw new IllegalArgumentException("not a cursor: " + text, wrong);
        }
    }

    static EvidenceCursor after(EvidenceRow row) {
        return new EvidenceCursor(row.origin(), row.subject());
    }

    @Override
    public String toString() {
        return origin + "_" + subject;
    }
}
