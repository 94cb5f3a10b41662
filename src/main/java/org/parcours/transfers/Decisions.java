package org.parcours.transfers;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;

/// What is decided about the rows of one import before they are examined.
///
/// @param byLine what a person said of a proposed duplicate; a null value says: somebody else
/// @param otherwise what holds for the rest
/// @param holds whether what is doubtful in a row holds, as a person said
/// @param ids subjects as the last preview named them: a new one keeps its id, so that a decision can mean it
public record Decisions(
        Map<Integer, Optional<UUID>> byLine, Map<Integer, Boolean> holds, Otherwise otherwise, Map<Integer, UUID> ids) {
    /// What becomes of likenesses that nobody has decided.
    public enum Otherwise {
        /// A person is asked; nothing is accepted until all is answered.
        ASK,
        /// The closest one is meant.
        SAME,
        DIFFERENT
    }

    public static final Decisions NONE = new Decisions(Map.of(), Map.of(), Otherwise.ASK, Map.of());

    public boolean decided(int line) {
        return byLine.containsKey(line) || otherwise == Otherwise.DIFFERENT;
    }

    /// Whom the row was said to be about; null where nobody said, or it is somebody else.
    public @Nullable UUID same(int line) {
        return byLine.getOrDefault(line, Optional.empty()).orElse(null);
    }

    /// Whether what is doubtful in a row holds; empty until somebody says so.
    public Optional<Boolean> holds(int line) {
        return Optional.ofNullable(holds.get(line));
    }

    /// The id of somebody new.
    public UUID fresh(int line) {
        UUID kept = ids.get(line);
        return kept == null ? Ids.next() : kept;
    }
}
