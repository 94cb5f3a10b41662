package org.parcours.questionnaires.drafts.pages;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.drafts.DraftCheck;
import org.parcours.questionnaires.drafts.FormDraft;
import org.parcours.questionnaires.expressions.Bounds;
import org.parcours.questionnaires.expressions.Conditions;
import org.parcours.questionnaires.expressions.Expression;
import org.parcours.questionnaires.expressions.Unreadable;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.questionnaires.xlsform.FormRows;
import org.parcours.questionnaires.xlsform.FormRows.Row;
import org.parcours.questionnaires.xlsform.RowType;
import org.parcours.web.Page;
import org.parcours.web.forms.Option;

/// What the page of one line shows.
///
/// @param id of the line; empty for a new one
/// @param rows as they would be with what stands in the form
/// @param said remarks about the line as it stands in the form
/// @param theirs what somebody else kept meanwhile, by field; empty where nobody did
/// @param gone whether somebody else took the line out meanwhile
public record RowView(
        FormDraft draft,
        String id,
        RowInput form,
        FormRows rows,
        List<DraftCheck.RowIssue> said,
        List<Option> facts,
        List<Option> units,
        List<Option> periods,
        Map<String, String> theirs,
        boolean gone) {
    public String path() {
        return "/questionnaire-drafts/" + draft.id() + "/lines" + (id.isEmpty() || gone ? "" : "/" + id);
    }

    /// What is wrong, by field, in the reader's words.
    public Map<String, String> errors(Page page) {
        Map<String, String> errors = new LinkedHashMap<>();
        form.errors().forEach((field, key) -> errors.put(field, page.say(key)));
        return errors;
    }

    public boolean group() {
        return form.is("kind", RowForm.GROUP);
    }

    /// Null for a group, and for what is not carried.
    public @Nullable QuestionType kind() {
        return RowForm.kind(form);
    }

    public boolean answered() {
        QuestionType kind = kind();
        return kind != null && kind.isAnswered();
    }

    public boolean chooses() {
        QuestionType kind = kind();
        return kind != null && kind.offersList();
    }

    /// Whether answers have an order, so that they can be kept between two.
    public boolean bounded() {
        QuestionType kind = kind();
        return kind == QuestionType.INTEGER || kind == QuestionType.DECIMAL || kind == QuestionType.DATE;
    }

    public List<LanguageSide> sides() {
        return LanguageSide.of(rows);
    }

    /// The other questions that a rule of this one can ask about.
    public Collection<Row> askable() {
        Map<String, Row> byName = new LinkedHashMap<>();
        rows.survey().stream()
                .filter(row -> RowType.of(row).type() != null
                        && RowType.of(row).type() != QuestionType.NOTE
                        && !row.id().equals(id)
                        && !row.cell("name").isEmpty())
                .forEach(row -> byName.putIfAbsent(row.cell("name"), row));
        return byName.values();
    }

    public String label(Row row, Page page) {
        String said = row.labels("label").in(page.language().tag(), rows.setting("default_language"));
        return said.isEmpty() ? row.cell("name") : said;
    }

    /// The choices that a condition about a question chooses among; empty where it offers none.
    public List<Option> values(String question, Page page) {
        return rows.survey().stream()
                .filter(row -> row.cell("name").equals(question))
                .findFirst()
                .map(row -> rows.list(RowType.of(row).list()).stream()
                        .map(choice -> new Option(choice.cell("name"), label(choice, page)))
                        .toList())
                .orElse(List.of());
    }

    public @Nullable QuestionType type(String question) {
        return RelevanceForm.types(rows).get(question);
    }

    /// Whether the expression says no more than conditions do.
    public boolean buildable() {
        return Conditions.of(form.get("relevant")).isPresent();
    }

    /// Whether an expression can be read at all.
    public boolean readable(String expression) {
        try {
            return expression.isBlank()
                    || !Expression.read(expression).toString().isEmpty();
        } catch (Unreadable unreadable) {
            return false;
        }
    }

    /// The others that use the same list, in a line.
    public String sharers(Page page) {
        return sharing().stream().map(row -> label(row, page)).collect(Collectors.joining(" · "));
    }

    public boolean limitable() {
        return Bounds.of(form.get("constraint")).isPresent();
    }

    public Set<String> lists() {
        return rows.choices().stream()
                .map(choice -> choice.cell("list_name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean tooLong() {
        return ChoicesForm.isLong(rows, form.get("list"));
    }

    public List<Row> sharing() {
        return ChoicesForm.sharing(draft.rows(), form.get("list"), id);
    }

    /// The remarks about one field.
    public List<DraftCheck.RowIssue> about(String... fields) {
        return said.stream()
                .filter(one -> List.of(fields).contains(one.field()))
                .toList();
    }

    /// How the name is shown that it will have.
    public String proposed() {
        return new RowForm(draft.rows(), form)
                .applied(id.isEmpty() ? "0" : id).survey().stream()
                        .filter(row -> row.id().equals(id.isEmpty() ? "0" : id))
                        .map(row -> row.cell("name"))
                        .findFirst()
                        .orElse("");
    }
}
