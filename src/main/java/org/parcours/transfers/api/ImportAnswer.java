package org.parcours.transfers.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Words;
import org.parcours.transfers.Fault;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Import;

/// An import as a machine sees it.
///
/// @param work `PREVIEW`, `ACCEPT` or `UNDO` while a job is at it: ask again; null when nothing goes on
/// @param place among the imports that wait, from 1; 0 where work goes on, or none is asked for
/// @param counts rows by what they do: `NEW`, `CHANGED`, `UNCHANGED`, `LEFT_OUT`, `DUPLICATE`, `DOUBTFUL`, `WRONG`
/// @param stopped why the last work could not be done, in the language asked for
/// @param warnings what of the file is not read, or not as it stands
/// @param errors the first hundred
/// @param duplicates the first hundred rows of which it is to be decided who they are about
/// @param doubts what the first hundred rows say that can hardly be true, to be kept or dropped
record ImportAnswer(
        UUID id,
        String sheet,
        @Nullable String recipe,
        String file,
        String digest,
        Import.State state,
        Import.@Nullable Work work,
        int place,
        int done,
        int total,
        Map<Finding.Kind, Integer> counts,
        boolean acceptable,
        @Nullable String stopped,
        List<Warning> warnings,
        List<Wrong> errors,
        List<Duplicate> duplicates,
        List<Wrong> doubts,
        Instant readAt,
        @Nullable Instant acceptedAt) {
    record Warning(String code, String reason) {}

    record Wrong(int line, @Nullable String cell, @Nullable String column, String code, String reason) {}

    record Duplicate(int line, String label, List<Like> candidates) {}

    record Like(UUID id, String name, @Nullable Integer line, String reason) {}

    static ImportAnswer of(Import found, List<Finding> wrong, List<Finding> open, List<Finding> doubtful, Words words) {
        return new ImportAnswer(
                found.id(),
                found.sheet(),
                found.recipeName(),
                found.file().name(),
                found.file().digest(),
                found.state(),
                found.work(),
                found.place(),
                found.done(),
                found.total(),
                found.counts(),
                found.acceptable(),
                found.stopped() == null ? null : found.stopped().said(words),
                found.warnings().stream()
                        .map(warning -> new Warning(warning.key(), warning.said(words)))
                        .toList(),
                cells(wrong, Finding::faults, words),
                open.stream()
                        .map(row -> new Duplicate(
                                row.line(),
                                row.label(),
                                row.likenesses().stream()
                                        .map(like ->
                                                new Like(like.subject(), like.name(), like.line(), like.said(words)))
                                        .toList()))
                        .toList(),
                cells(doubtful, Finding::doubts, words),
                found.readAt(),
                found.acceptedAt());
    }

    private static List<Wrong> cells(List<Finding> rows, Function<Finding, List<Fault>> said, Words words) {
        return rows.stream()
                .flatMap(row -> said.apply(row).stream()
                        .map(fault ->
                                new Wrong(row.line(), fault.cell(), fault.column(), fault.key(), fault.said(words))))
                .toList();
    }
}
