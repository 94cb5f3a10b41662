package org.parcours.surveys.drafts.pages;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.forms.FormView.Option;
import org.parcours.surveys.drafts.Checked;
import org.parcours.surveys.drafts.FormDraft;
import org.parcours.surveys.expressions.Bounds;
import org.parcours.surveys.expressions.Conditions;
import org.parcours.surveys.expressions.Expression;
import org.parcours.surveys.expressions.Unreadable;
import org.parcours.surveys.forms.LineType;
import org.parcours.surveys.forms.Lines;
import org.parcours.surveys.forms.Lines.Line;
import org.parcours.surveys.forms.QuestionType;
import org.parcours.web.Page;

/// What the page of one line shows.
///
/// @param id of the line; empty for a new one
/// @param lines as they would be with what stands in the form
/// @param said remarks about the line as it stands in the form
/// @param theirs what somebody else kept meanwhile, by field; empty where nobody did
/// @param gone whether somebody else took the line out meanwhile
public record LineView(
        FormDraft draft,
        String id,
        Entered form,
        Lines lines,
        List<Checked.Said> said,
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
        return form.is("kind", LineForm.GROUP);
    }

    /// Null for a group, and for what is not carried.
    public @Nullable QuestionType kind() {
        return LineForm.kind(form);
    }

    public boolean answered() {
        QuestionType kind = kind();
        return kind != null && kind.isAnswered();
    }

    public boolean chooses() {
        QuestionType kind = kind();
        return kind != null && kind.chooses();
    }

    /// Whether answers have an order, so that they can be kept between two.
    public boolean bounded() {
        QuestionType kind = kind();
        return kind == QuestionType.INTEGER || kind == QuestionType.DECIMAL || kind == QuestionType.DATE;
    }

    public List<Side> sides() {
        return Side.of(lines);
    }

    /// The other questions that a rule of this one can ask about.
    public Collection<Line> askable() {
        Map<String, Line> byName = new LinkedHashMap<>();
        lines.survey().stream()
                .filter(line -> LineType.of(line).type() != null
                        && LineType.of(line).type() != QuestionType.NOTE
                        && !line.id().equals(id)
                        && !line.cell("name").isEmpty())
                .forEach(line -> byName.putIfAbsent(line.cell("name"), line));
        return byName.values();
    }

    public String label(Line line, Page page) {
        String said = line.labels("label").in(page.language().tag(), lines.setting("default_language"));
        return said.isEmpty() ? line.cell("name") : said;
    }

    /// The choices that a condition about a question chooses among; empty where it offers none.
    public List<Option> values(String question, Page page) {
        return lines.survey().stream()
                .filter(line -> line.cell("name").equals(question))
                .findFirst()
                .map(line -> lines.list(LineType.of(line).list()).stream()
                        .map(choice -> new Option(choice.cell("name"), label(choice, page)))
                        .toList())
                .orElse(List.of());
    }

    public @Nullable QuestionType type(String question) {
        return WhenForm.types(lines).get(question);
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
        return sharing().stream().map(line -> label(line, page)).collect(Collectors.joining(" · "));
    }

    public boolean limitable() {
        return Bounds.of(form.get("constraint")).isPresent();
    }

    public Set<String> lists() {
        return lines.choices().stream()
                .map(choice -> choice.cell("list_name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean tooLong() {
        return ChoicesForm.isLong(lines, form.get("list"));
    }

    public List<Line> sharing() {
        return ChoicesForm.sharing(draft.lines(), form.get("list"), id);
    }

    /// The remarks about one field.
    public List<Checked.Said> about(String... fields) {
        return said.stream()
                .filter(one -> List.of(fields).contains(one.field()))
                .toList();
    }

    /// How the name is shown that it will have.
    public String proposed() {
        return new LineForm(draft.lines(), form)
                .applied(id.isEmpty() ? "0" : id).survey().stream()
                        .filter(line -> line.id().equals(id.isEmpty() ? "0" : id))
                        .map(line -> line.cell("name"))
                        .findFirst()
                        .orElse("");
    }
}
