package org.parcours.questionnaires.forms;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.expressions.Answers;
import org.parcours.questionnaires.expressions.Value;

/// A form evaluated on what somebody has typed so far. A question that is not asked counts as unanswered,
/// whatever was typed before.
public final class Interview {
    private static final Pattern INSERTED = Pattern.compile("\\$\\{\\s*([\\p{L}\\p{N}_.-]+)\\s*}");

    private final Form form;
    private final Map<String, String> typed;
    private final LocalDateTime now;
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, Boolean> asked = new HashMap<>();
    private final Map<String, Value> values = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private final Map<String, List<Item>> above = new HashMap<>();

    /// Begins with what was typed.
    ///
    /// @param typed by the names of the questions, as it was typed
    /// @param now the network's own clock
    public Interview(Form form, Map<String, String> typed, LocalDateTime now) {
        this.form = form;
        this.typed = Map.copyOf(typed);
        this.now = now;
        place(form.items(), List.of());
    }

    private void place(List<Item> items, List<Item> groups) {
        for (Item item : items) {
            above.put(item.name(), groups);
            switch (item) {
                case Question question -> questions.put(question.name(), question);
                case Group group -> {
                    List<Item> deeper = new java.util.ArrayList<>(groups);
                    deeper.add(group);
                    place(group.items(), deeper);
                }
            }
        }
    }

    /// Whether a line is shown now.
    public boolean isAsked(Item item) {
        Boolean known = asked.get(item.name());
        if (known != null) {
            return known;
        }
        boolean shown =
                above.getOrDefault(item.name(), List.of()).stream().allMatch(this::isRelevant) && isRelevant(item);
        asked.put(item.name(), shown);
        return shown;
    }

    private boolean isRelevant(Item item) {
        Rule relevant = item.relevant();
        return relevant == null
                || relevant.expression().in(answers(Value.empty(), Map.of())).truth();
    }

    /// The answer as the form's rules see it; empty where it is not asked, not answered or not readable.
    public Value value(Question question) {
        Value known = values.get(question.name());
        if (known != null) {
            return known;
        }
        // a form with a loop is refused, so that this only guards against one made by hand
        if (!underWay.add(question.name())) {
            return Value.empty();
        }
        Value value = isAsked(question) ? worth(question) : Value.empty();
        underWay.remove(question.name());
        values.put(question.name(), value);
        return value;
    }

    private Value worth(Question question) {
        Value said = AnswerReader.value(question.type(), typed.getOrDefault(question.name(), question.preset()))
                .orElse(Value.empty());
        Rule calculation = question.logic().calculation();
        return calculation == null ? said : calculation.expression().in(answers(said, Map.of()));
    }

    /// The choices that are offered now.
    public List<Choice> choices(Question question) {
        Rule filter = question.logic().filter();
        return form.choices(question).stream()
                .filter(choice -> filter == null
                        || filter.expression()
                                .in(answers(Value.empty(), withName(choice)))
                                .truth())
                .toList();
    }

    private static Map<String, String> withName(Choice choice) {
        Map<String, String> columns = new HashMap<>(choice.columns());
        columns.put("name", choice.name());
        return columns;
    }

    public boolean isRequired(Question question) {
        Rule required = question.logic().required();
        return required != null
                && required.expression().in(answers(value(question), Map.of())).truth();
    }

    public boolean isReadOnly(Question question) {
        Rule readOnly = question.logic().readOnly();
        return readOnly != null
                && readOnly.expression().in(answers(value(question), Map.of())).truth();
    }

    /// A text of the form as it is read now: `${name}` in it is the answer to that question.
    ///
    /// @param tag `fr`, `ar`, `en`
    public String say(Labels text, String tag) {
        return INSERTED.matcher(text.in(tag, form.settings().language()))
                .replaceAll(found -> Matcher.quoteReplacement(said(found.group(1), tag)));
    }

    private String said(String name, String tag) {
        Question question = questions.get(name);
        if (question == null) {
            return "";
        }
        String answer = value(question).text();
        if (!question.type().chooses()) {
            return answer;
        }
        List<String> chosen = List.of(answer.split(" ", -1));
        return form.choices(question).stream()
                .filter(choice -> chosen.contains(choice.name()))
                .map(choice -> choice.label().in(tag, form.settings().language()))
                .collect(Collectors.joining(", "));
    }

    /// Returns why the answers cannot be handed in, by question in the form's order.
    public Map<String, AnswerIssue> issues() {
        Map<String, AnswerIssue> issues = new LinkedHashMap<>();
        form.questions()
                .filter(question -> question.type().isAnswered() && isAsked(question))
                .forEach(question -> issue(question).ifPresent(one -> issues.put(question.name(), one)));
        return issues;
    }

    /// Returns why an answer is not accepted, or empty if it is.
    public Optional<AnswerIssue> issue(Question question) {
        String said = typed.getOrDefault(question.name(), question.preset()).strip();
        if (said.isEmpty()) {
            return isRequired(question) ? Optional.of(AnswerIssue.REQUIRED) : Optional.empty();
        }
        if (AnswerReader.value(question.type(), said).isEmpty()) {
            return Optional.of(AnswerIssue.TYPE);
        }
        Value value = value(question);
        if (question.type().chooses() && !isOffered(question, value)) {
            return Optional.of(AnswerIssue.CHOICE);
        }
        Rule constraint = question.logic().constraint();
        return constraint == null
                        || constraint.expression().in(answers(value, Map.of())).truth()
                ? Optional.empty()
                : Optional.of(AnswerIssue.CONSTRAINT);
    }

    private boolean isOffered(Question question, Value value) {
        List<String> offered = choices(question).stream().map(Choice::name).toList();
        return question.type() == QuestionType.SELECT_ONE
                ? offered.contains(value.text())
                : offered.containsAll(value.choices());
    }

    private Answers answers(Value here, Map<String, String> columns) {
        return new Answers() {
            @Override
            public Value of(String name) {
                @Nullable Question question = questions.get(name);
                return question == null ? Value.empty() : value(question);
            }

            @Override
            public Value here() {
                return here;
            }

            @Override
            public String label(String choice, String name) {
                @Nullable Question question = questions.get(name);
                return question == null
                        ? ""
                        : form.choices(question).stream()
                                .filter(one -> one.name().equals(choice))
                                .findFirst()
                                .map(one -> one.label().in("", form.settings().language()))
                                .orElse("");
            }

            @Override
            public Value column(String name) {
                return new Value.Text(columns.getOrDefault(name, ""));
            }

            @Override
            public LocalDateTime now() {
                return now;
            }
        };
    }
}
