package org.parcours.indicators;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some evidence rows, and where the next ones begin; null at the end.
public record EvidencePage(List<EvidenceRow> rows, @Nullable EvidenceCursor next) {}
