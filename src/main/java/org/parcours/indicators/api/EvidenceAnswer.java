package org.parcours.indicators.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.EvidencePage;
import org.parcours.indicators.EvidenceRow;

/// A page of evidence; `next` is the `after` of the page that follows, null at the end.
record EvidenceAnswer(List<EvidenceRow> items, @Nullable String next) {
    static EvidenceAnswer of(EvidencePage page) {
        return new EvidenceAnswer(
                page.rows(), page.next() == null ? null : page.next().toString());
    }
}
