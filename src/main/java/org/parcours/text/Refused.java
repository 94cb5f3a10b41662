package org.parcours.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Business rule violation: one localizable message for each field that is wrong, or one about the whole. A form shows
/// each beside its field; elsewhere they are answered with the status.
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final transient List<Issue> issues;

    /// Refuses the whole.
    ///
    /// @param key message key of the sentence
    public Refused(String key, Object... arguments) {
        this(400, key, arguments);
    }

    /// Refuses the whole with a status of its own.
    ///
    /// @param status HTTP status that a machine gets: 404, 409, 422
    public Refused(int status, String key, Object... arguments) {
        this(status, List.of(Issue.of("", key, arguments)));
    }

    /// Refuses fields, all of them at once.
    ///
    /// @param issues at least one
    public Refused(List<Issue> issues) {
        this(422, issues);
    }

    private Refused(int status, List<Issue> issues) {
        super(issues.getFirst().key());
        this.status = status;
        this.issues = List.copyOf(issues);
    }

    /// Refuses one field.
    public static Refused field(String field, String key, Object... arguments) {
        return new Refused(List.of(Issue.of(field, key, arguments)));
    }

    /// Refuses a field that cannot even be read: 400.
    public static Refused unreadable(String field, String key, Object... arguments) {
        return new Refused(400, List.of(Issue.of(field, key, arguments)));
    }

    public int status() {
        return status;
    }

    /// What is wrong, in the order of the fields.
    public List<Issue> issues() {
        return issues;
    }

    /// Whether some of it is right if a person confirms it.
    public boolean doubtful() {
        return issues.stream().anyMatch(Issue::doubtful);
    }

    /// Message key of the first issue.
    public String key() {
        return issues.getFirst().key();
    }

    /// Field of the first issue; empty if it is about the whole.
    public String field() {
        return issues.getFirst().field();
    }

    /// Message key of the title above the sentence if it fills a page of its own.
    public String titleKey() {
        return "web.error.400.title";
    }

    /// All sentences, for a place that has no fields.
    public String in(Words words) {
        return issues.stream().map(issue -> issue.says().in(words)).distinct().collect(Collectors.joining(" "));
    }

    /// The sentences by field, the first of each field.
    public Map<String, String> byField(Words words) {
        Map<String, String> said = new LinkedHashMap<>();
        issues.forEach(issue -> said.putIfAbsent(issue.field(), issue.says().in(words)));
        return said;
    }
}
