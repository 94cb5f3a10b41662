package org.parcours.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Collects what is wrong with the fields of a record, so that its constructor refuses all of them at once.
///
///     var checks = new Checks();
///     checks.that(!name.isBlank(), "name", "connections.refused.name");
///     checks.that(until == null || !until.isBefore(from), "until", "connections.refused.days");
///     checks.done();
public final class Checks {
    private final List<Issue> issues = new ArrayList<>();

    /// Requires a condition. Of a field that is wrong already nothing more is said.
    public Checks that(boolean condition, String field, String key, Object... arguments) {
        if (!condition && !wrong(field)) {
            issues.add(Issue.of(field, key, arguments));
        }
        return this;
    }

    /// Requires a value: neither null nor a blank text. Returns it, for `done()` to be called before it is used.
    @SuppressWarnings("NullAway") // null only if `done()` refuses
    public <T> T given(String field, @Nullable T value) {
        that(value != null && !(value instanceof String text && text.isBlank()), field, "text.refused.missing");
        return value;
    }

    /// Returns what a constructor or a reader of its own makes of a field; null if it refuses it, which is kept
    /// for `done()`.
    public <T> @Nullable T read(String field, Supplier<? extends @Nullable T> reader) {
        try {
            return reader.get();
        } catch (Refused refused) {
            refused.issues().stream()
                    .map(issue -> issue.field().isEmpty() ? new Issue(field, issue.says(), issue.doubtful()) : issue)
                    .filter(issue -> !wrong(issue.field()))
                    .forEach(issues::add);
            return null;
        }
    }

    /// Returns what a reader makes of a text; null if it is missing, blank or refused.
    public <T> @Nullable T readText(
            String field, @Nullable String text, Function<String, ? extends @Nullable T> reader) {
        return text == null || text.isBlank() ? null : read(field, () -> reader.apply(text));
    }

    /// Returns what a reader makes of each text; those that it refuses are left out.
    public <T> List<T> readAll(String field, List<String> texts, Function<String, T> reader) {
        List<T> values = new ArrayList<>();
        texts.stream()
                .filter(text -> !text.isBlank())
                .distinct()
                .map(text -> read(field, () -> reader.apply(text)))
                .filter(Objects::nonNull)
                .forEach(values::add);
        return List.copyOf(values);
    }

    public boolean wrong(String field) {
        return issues.stream().anyMatch(issue -> issue.field().equals(field));
    }

    /// Ends the checks.
    ///
    /// @throws Refused with every issue, if there is one
    public void done() {
        if (!issues.isEmpty()) {
            throw new Refused(issues);
        }
    }
}
