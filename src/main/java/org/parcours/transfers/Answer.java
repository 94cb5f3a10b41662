package org.parcours.transfers;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a person answers to the question that a row asks, in the words that page, API and command have for it.
///
/// @param row number in the file
/// @param words the id of a proposed duplicate, or `row 12` for one that another row of the file brings; `new` for
///     somebody else; `keep` if what is doubtful in the row holds, `drop` if it does not
public record Answer(int row, String words) {
    private static final String OTHER = "new";
    private static final Map<String, Boolean> HOLDS = Map.of("keep", true, "drop", false);

    public Answer {
        words = words.strip().toLowerCase(Locale.ROOT);
    }

    /// The row is about one of those proposed.
    public static Answer same(int row, UUID subject) {
        return new Answer(row, subject.toString());
    }

    /// The row is about somebody else.
    public static Answer other(int row) {
        return new Answer(row, OTHER);
    }

    /// Returns the words by which the answer means a proposed duplicate.
    public static String naming(Finding.Likeness like) {
        return like.line() == null ? like.subject().toString() : "row " + like.line();
    }

    boolean isOther() {
        return words.equals(OTHER);
    }

    /// Returns which of those proposed is meant.
    Optional<UUID> meant(Finding finding) {
        return finding.likenesses().stream()
                .filter(like -> words.equals(like.subject().toString()) || words.equals(naming(like)))
                .map(Finding.Likeness::subject)
                .findFirst();
    }

    /// Returns whether what is doubtful holds.
    Optional<Boolean> holds() {
        return Optional.ofNullable(HOLDS.get(words));
    }
}
