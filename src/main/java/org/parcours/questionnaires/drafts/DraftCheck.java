package org.parcours.questionnaires.drafts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.forms.FactCatalog;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.xlsform.FormIssue;
import org.parcours.questionnaires.xlsform.FormRows;
import org.parcours.questionnaires.xlsform.RowType;
import org.parcours.questionnaires.xlsform.XlsForm;

/// What the reader of files says of a draft's lines, each remark with the question and the field that
/// it is
/// about.
///
/// @param sketch what could be read, whatever has to be mended; null where there is nothing to read
/// @param ofLines by the ids of the lines
/// @param whole what is about none of them
public record DraftCheck(@Nullable Form sketch, Map<String, List<RowIssue>> ofLines, List<FormIssue> whole) {
    /// A remark about a line.
    ///
    /// @param field column that it is about; `choices` for a choice of the question's list
    public record RowIssue(FormIssue issue, String field) {}

    static DraftCheck of(FormRows rows, FactCatalog facts) {
        XlsForm.Reading reading = XlsForm.read(rows, facts);
        Map<String, List<RowIssue>> ofLines = new HashMap<>();
        List<FormIssue> whole = new ArrayList<>();
        for (FormIssue issue : reading.issues()) {
            Optional<FormRows.Place> place = rows.place(issue);
            List<FormRows.Row> about = place.map(one -> about(rows, issue, one)).orElse(List.of());
            String field = issue.sheet().equals("choices")
                    ? "choices"
                    : place.map(FormRows.Place::column).orElse("");
            about.forEach(row ->
                    ofLines.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(new RowIssue(issue, field)));
            if (about.isEmpty()) {
                whole.add(issue);
            }
        }
        return new DraftCheck(reading.sketch(), ofLines, whole);
    }

    /// A remark about a choice is about every question that offers it.
    private static List<FormRows.Row> about(FormRows rows, FormIssue issue, FormRows.Place place) {
        return issue.sheet().equals("choices")
                ? rows.survey().stream()
                        .filter(row -> RowType.of(row).list().equals(place.row().cell("list_name")))
                        .toList()
                : List.of(place.row());
    }

    public List<RowIssue> of(FormRows.Row row) {
        return ofLines.getOrDefault(row.id(), List.of());
    }

    /// How many things have to be mended before it can be published.
    public long toMend() {
        return java.util.stream.Stream.concat(
                        whole.stream(),
                        ofLines.values().stream()
                                .flatMap(List::stream)
                                .map(RowIssue::issue)
                                .distinct())
                .filter(issue -> issue.kind().isFatal())
                .count();
    }

    /// Whether questions wait for one another, so that no answer could be worked out.
    public boolean endless() {
        return ofLines.values().stream()
                .flatMap(List::stream)
                .anyMatch(said -> said.issue().kind() == FormIssue.Kind.LOOP
                        || said.issue().kind() == FormIssue.Kind.TOO_DEEP);
    }
}
