package org.parcours.transfers.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Words;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Import;

/// An import as a machine sees it.
///
/// @param work `PREVIEW`, `ACCEPT` or `UNDO` while a job is at it: ask again; null when nothing goes on
/// @param counts rows by what they do: `NEW`, `CHANGED`, `UNCHANGED`, `LEFT_OUT`, `DUPLICATE`, `WRONG`
/// @param stopped why the last work could not be done, in the language asked for
/// @param warnings what of the file is not read, or not as it stands
/// @param errors the first hundred
/// @param duplicates the first hundred rows that wait for a decision
record ImportAnswer(
        UUID id,
        String sheet,
        @Nullable String recipe,
        String file,
        String digest,
        Import.State state,
        Import.@Nullable Work work,
        int done,
        int total,
        Map<Finding.Kind, Integer> counts,
        boolean acceptable,
        @Nullable String stopped,
        List<Warning> warnings,
        List<Wrong> errors,
        List<Duplicate> duplicates,
        Instant readAt,
        @Nullable Instant acceptedAt) {
    record Warning(String code, String reason) {}

    record Wrong(int line, @Nullable String cell, @Nullable String column, String code, String reason) {}

    record Duplicate(int line, String label, List<Like> candidates) {}

    record Like(UUID id, String name, @Nullable Integer line, String reason) {}

    static ImportAnswer of(Import found, List<Finding> wrong, List<Finding> open, Words words) {
        return new ImportAnswer(
                found.id(),
                found.sheet(),
                found.recipeName(),
                found.file().name(),
                found.file().digest(),
                found.state(),
                found.work(),
                found.done(),
                found.total(),
                found.counts(),
                found.acceptable(),
                found.stopped() == null ? null : found.stopped().said(words),
                found.warnings().stream()
                        .map(warning -> new Warning(warning.key(), warning.said(words)))
                        .toList(),
                wrong.stream()
                        .flatMap(row -> row.faults().stream()
                                .map(fault -> new Wrong(
                                        row.line(), fault.cell(), fault.column(), fault.key(), fault.said(words))))
                        .toList(),
                open.stream()
                        .map(row -> new Duplicate(
                                row.line(),
                                row.label(),
                                row.likenesses().stream()
                                        .map(like ->
                                                new Like(like.subject(), like.name(), like.line(), like.said(words)))
                                        .toList()))
                        .toList(),
                found.readAt(),
                found.acceptedAt());
    }
}
