package org.parcours.transfers;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Scope;
import org.parcours.files.FileType;
import org.parcours.files.StoredFile;
import org.parcours.transfers.recipes.Recipe;

/// One file on its way in, and afterwards the dossier of what it brought.
///
/// @param work what a job is doing with it now; null where nothing goes on
/// @param place among the imports that wait, from 1; 0 where work goes on, or none is asked for
/// @param done lines dealt with by that job, of `total`
/// @param counts lines by what they do, as of the last preview or, once accepted, as done
/// @param warnings what of the file is not read, or not as it stands
/// @param stopped why the last job could not do its work; null where it could
/// @param reach who sent it, and how far that person reached
/// @param moment at which everything it brought was recorded; null until accepted
public record Import(
        UUID id,
        String sheet,
        @Nullable String recipeName,
        Recipe recipe,
        File file,
        State state,
        @Nullable Work work,
        int place,
        int done,
        int total,
        Map<Finding.Kind, Integer> counts,
        List<Fault> warnings,
        @Nullable Fault stopped,
        Scope reach,
        Instant readAt,
        @Nullable Instant previewedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant moment,
        @Nullable Instant undoneAt) {
    public enum State {
        READ,
        PREVIEWED,
        ACCEPTED,
        UNDONE,
        DISCARDED
    }

    public enum Work {
        PREVIEW,
        ACCEPT,
        UNDO
    }

    /// The file itself, stored by its SHA-256.
    ///
    /// @param digest in hexadecimal
    public record File(String name, String digest, long size) {
        public StoredFile stored() {
            boolean workbook = name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
            return new StoredFile(
                    name,
                    workbook ? FileType.XLSX : FileType.CSV,
                    size,
                    HexFormat.of().parseHex(digest));
        }
    }

    public int count(Finding.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    public int rows() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Rows that would change something.
    public int effective() {
        return count(Finding.Kind.NEW) + count(Finding.Kind.CHANGED);
    }

    /// Rows that wait for the answer of a person.
    public int questions() {
        return count(Finding.Kind.DUPLICATE) + count(Finding.Kind.DOUBTFUL);
    }

    /// Whether everything in it can come in as it stands.
    public boolean acceptable() {
        return state == State.PREVIEWED
                && work == null
                && count(Finding.Kind.WRONG) == 0
                && questions() == 0
                && rows() > 0;
    }
}
