package org.parcours.questionnaires.forms;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.expressions.Value;
import org.parcours.text.Saying;
import org.parcours.values.Parsed;

/// A form evaluated on what somebody has typed so far. A question that is not asked counts as unanswered,
/// whatever was typed before.
public final class Interview {
    private final Form form;
    private final Map<String, String> typed;
    private final LocalDateTime now;
    private final String tag;
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Boolean> asked = new HashMap<>();
    private final Map<String, Value> values = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private final Map<String, List<Item>> above = new HashMap<>();
    private final Map<String, Interview> spoken = new HashMap<>();

    /// Begins with what was typed.
    ///
    /// @param typed by the names of the questions, as it was typed
    /// @param now the network's own clock
    public Interview(Form form, Map<String, String> typed, LocalDateTime now) {
        this(
                Repeats.expanded(form, typed, now),
                typed,
                now,
                Labels.tag(form.settings().language()));
    }

    static Interview ofExpanded(Form expanded, Map<String, String> typed, LocalDateTime now) {
        return new Interview(
                expanded, typed, now, Labels.tag(expanded.settings().language()));
    }

    private Interview(Form expanded, Map<String, String> typed, LocalDateTime now, String tag) {
        this.form = expanded;
        this.typed = Map.copyOf(typed);
        this.now = now;
        this.tag = tag;
        place(form.items(), List.of());
    }

    private void place(List<Item> items, List<Item> groups) {
        for (Item item : items) {
            above.put(item.name(), groups);
            switch (item) {
                case Question question -> questions.put(question.name(), question);
                case Group group -> {
                    List<Item> deeper = new ArrayList<>(groups);
                    deeper.add(group);
                    place(group.items(), deeper);
                }
            }
        }
    }

    /// Returns the form with its repeated groups written out, as often as they are answered.
    public Form form() {
        return form;
    }

    /// Returns the same interview read in a language: names of months, choices and lists follow it.
    ///
    /// @param other `fr`, `ar`, `en`
    public Interview in(String other) {
        return other.equals(tag) || other.isEmpty()
                ? this
                : spoken.computeIfAbsent(other, language -> new Interview(form, typed, now, language));
    }

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
                || evaluate(relevant, Repeats.suffix(item.name())).truth();
    }

    Value evaluate(Rule rule, String suffix) {
        return rule.expression().in(new InterviewAnswers(this, suffix, Value.empty()));
    }

    /// Returns the answer as the form's rules see it, or an empty value if there is none that counts. The answers to a
    /// question that is asked several times are listed in one.
    public Value value(Question question) {
        if (!questions.containsKey(question.name())) {
            return new Value.Text(repeated(question.name()).stream()
                    .map(one -> value(one).text())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", ")));
        }
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

    /// Returns the answers to a question: the one, or those in all repetitions that it stands in.
    public List<Value> values(Question question) {
        return questions.containsKey(question.name())
                ? List.of(value(question))
                : repeated(question.name()).stream().map(this::value).toList();
    }

    /// Returns the answers to a question as text, by its name in each repetition that answers it.
    public Map<String, String> texts(Question question) {
        Map<String, String> texts = new LinkedHashMap<>();
        (questions.containsKey(question.name()) ? List.of(question) : repeated(question.name())).forEach(one -> {
            String text = value(one).text();
            if (!text.isEmpty()) {
                texts.put(one.name(), text);
            }
        });
        return texts;
    }

    /// Returns the repetitions of a group that are asked, as what follows the names in them: `[2]`, or `[2][1]` of a
    /// group within a group.
    public List<String> repetitions(String group) {
        return repetitions(form.items(), group).toList();
    }

    private Stream<String> repetitions(List<Item> items, String name) {
        return items.stream().flatMap(item -> {
            if (!(item instanceof Group group) || !isAsked(group)) {
                return Stream.<String>of();
            }
            boolean one = group.repeat() == null
                    && group.ordinal() > 0
                    && Repeats.base(group.name()).equals(name);
            return one ? Stream.of(Repeats.suffix(group.name())) : repetitions(group.items(), name);
        });
    }

    List<Question> repeated(String name) {
        return questions.values().stream()
                .filter(one -> one.name().startsWith(name + "["))
                .toList();
    }

    private Value worth(Question question) {
        Value said = AnswerReader.read(question, text(question)) instanceof Parsed.Ok<Value>(Value value)
                ? value
                : Value.empty();
        Rule calculation = question.logic().calculation();
        if (calculation == null) {
            return said;
        }
        Value worked = calculation.expression().in(new InterviewAnswers(this, Repeats.suffix(question.name()), said));
        // as ODK has it: what is no number is no answer; nor is what has no end
        return worked instanceof Value.Quantity(double number) && !Double.isFinite(number) ? Value.empty() : worked;
    }

    private String text(Question question) {
        String text = typed.get(question.name());
        return text == null ? initial(question) : text;
    }

    /// Returns what a question holds before anything is typed: its default, evaluated where it is an expression.
    public String initial(Question question) {
        Rule dynamic = Defaults.expression(question);
        return dynamic == null
                ? Defaults.written(question)
                : Defaults.readable(
                        evaluate(dynamic, Repeats.suffix(question.name())).text());
    }

    /// Returns the values that expressions work out once and keep, by question.
    public Map<String, String> once() {
        Map<String, String> kept = new LinkedHashMap<>();
        questions.values().stream().filter(Defaults::isOnce).forEach(question -> {
            String text = value(question).text();
            if (!text.isEmpty()) {
                kept.put(question.name(), text);
            }
        });
        return kept;
    }

    /// Returns the choices on offer now.
    public List<Choice> choices(Question question) {
        Rule filter = question.logic().filter();
        InterviewAnswers context = new InterviewAnswers(this, Repeats.suffix(question.name()), Value.empty());
        return form.choices(question).stream()
                .filter(choice -> filter == null
                        || filter.expression().in(context.at(row(choice))).truth())
                .toList();
    }

    Map<String, String> row(Choice choice) {
        Map<String, String> row = new HashMap<>(choice.columns());
        row.put("name", choice.name());
        row.put("label", choice.label().in(tag, form.settings().language()));
        return row;
    }

    public boolean isRequired(Question question) {
        return holds(question.logic().required(), question);
    }

    public boolean isReadOnly(Question question) {
        return holds(question.logic().readOnly(), question);
    }

    private boolean holds(@Nullable Rule rule, Question question) {
        return rule != null
                && rule.expression()
                        .in(new InterviewAnswers(this, Repeats.suffix(question.name()), value(question)))
                        .truth();
    }

    /// Returns a text of the form as it is read now: `${name}` in it is the answer to that question.
    ///
    /// @param item whose text it is
    /// @param language `fr`, `ar`, `en`
    public String say(Item item, Labels text, String language) {
        return new InsertedAnswers(in(language), language).in(text, Repeats.suffix(item.name()));
    }

    /// Returns why the answers cannot be handed in, by question in the form's order.
    public Map<String, AnswerIssue> issues() {
        Map<String, AnswerIssue> issues = new LinkedHashMap<>();
        questions.values().stream()
                .filter(question -> question.type().isAnswered() && isAsked(question))
                .forEach(question -> issue(question).ifPresent(one -> issues.put(question.name(), one)));
        return issues;
    }

    /// Returns why an answer is not accepted, or empty if it is.
    public Optional<AnswerIssue> issue(Question question) {
        return new AnswerCheck(this, question).issue(text(question).strip());
    }

    /// Returns the sentence for an answer that is not accepted.
    public Saying reason(Question question, AnswerIssue issue) {
        Parsed<Object> read = AnswerReader.read(question, text(question))
                .map(value -> value instanceof Value.Quantity ? new BigDecimal(value.text()) : value);
        return (issue == AnswerIssue.TYPE || issue == AnswerIssue.AMBIGUOUS) && !(read instanceof Parsed.Ok<Object>)
                ? read.issue("").says()
                : Saying.of("questionnaires.sheet.issue." + issue);
    }

    Optional<Question> known(String suffix, String name) {
        return Optional.ofNullable(questions.get(Repeats.within(suffix, name, questions::containsKey)));
    }

    /// Returns how many repetitions of a group there are.
    long instances(String suffix, String group) {
        String container = Repeats.within(suffix, group, above::containsKey);
        return above.keySet().stream()
                .filter(name -> name.startsWith(container + "[") && name.indexOf('[', container.length() + 1) < 0)
                .count();
    }

    String tag() {
        return tag;
    }

    LocalDateTime now() {
        return now;
    }
}
