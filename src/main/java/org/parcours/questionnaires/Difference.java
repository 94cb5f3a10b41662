package org.parcours.questionnaires;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.forms.Choice;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Group;
import org.parcours.questionnaires.forms.Item;
import org.parcours.questionnaires.forms.Question;

/// What a version asks otherwise than the one before it, by the names of the questions.
///
/// @param changes what is unlike in each changed question
/// @param elsewhere whether the order, a group, the title or a language is unlike too
public record Difference(List<String> added, List<String> removed, List<Change> changes, boolean elsewhere) {
    /// What of a question can be unlike.
    public enum Aspect {
        TYPE,
        WORDING,
        CHOICES,
        WHEN,
        REQUIRED,
        LIMITS,
        CALCULATION,
        FACT,
        REST
    }

    /// What is unlike in one question.
    ///
    /// @param offered names of choices that are new
    /// @param withdrawn names of choices that are gone; answers given before keep them
    public record Change(String question, Set<Aspect> aspects, List<String> offered, List<String> withdrawn) {}

    /// The names of the questions that are unlike.
    public List<String> changed() {
        return changes.stream().map(Change::question).toList();
    }

    /// What two forms ask otherwise.
    public static Difference between(Form before, Form after) {
        Map<String, Question> old = byName(before);
        Map<String, Question> now = byName(after);
        List<Change> changes = new ArrayList<>();
        now.forEach((name, question) -> {
            Question was = old.get(name);
            if (was != null) {
                Change change = change(before, was, after, question);
                if (!change.aspects().isEmpty()) {
                    changes.add(change);
                }
            }
        });
        return new Difference(
                now.keySet().stream().filter(name -> !old.containsKey(name)).toList(),
                old.keySet().stream().filter(name -> !now.containsKey(name)).toList(),
                changes,
                !frame(before, now.keySet()).equals(frame(after, old.keySet())));
    }

    private static Map<String, Question> byName(Form form) {
        return form.questions()
                .collect(
                        Collectors.toMap(Question::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static Change change(Form before, Question was, Form after, Question now) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        BiConsumer<Aspect, Function<Question, @Nullable Object>> compare = (aspect, of) -> {
            if (!Objects.equals(of.apply(was), of.apply(now))) {
                aspects.add(aspect);
            }
        };
        compare.accept(Aspect.TYPE, Question::type);
        compare.accept(Aspect.WORDING, Question::wording);
        compare.accept(Aspect.WHEN, Question::relevant);
        compare.accept(Aspect.REQUIRED, question -> question.logic().required());
        compare.accept(Aspect.LIMITS, question -> question.logic().constraint());
        compare.accept(Aspect.CALCULATION, question -> question.logic().calculation());
        compare.accept(Aspect.FACT, Question::binding);
        List<Choice> old = before.choices(was);
        List<Choice> offered = after.choices(now);
        compare.accept(Aspect.CHOICES, question -> question.logic().filter());
        if (!old.equals(offered)) {
            aspects.add(Aspect.CHOICES);
        }
        if (aspects.isEmpty() && !was.equals(now)) {
            aspects.add(Aspect.REST);
        }
        return new Change(now.name(), aspects, without(offered, old), without(old, offered));
    }

    private static List<String> without(List<Choice> choices, List<Choice> others) {
        Set<String> names = others.stream().map(Choice::name).collect(Collectors.toSet());
        return choices.stream()
                .map(Choice::name)
                .filter(name -> !names.contains(name))
                .toList();
    }

    /// All that is no question's own: the questions of both in their order, the groups, the title, the
    /// languages.
    private static List<Object> frame(Form form, Set<String> common) {
        List<Object> frame = new ArrayList<>();
        frame.add(form.settings().title());
        frame.add(form.languages());
        frame.add(order(form.items(), common));
        return frame;
    }

    private static List<Object> order(List<Item> items, Set<String> common) {
        List<Object> order = new ArrayList<>();
        items.forEach(item -> {
            switch (item) {
                case Question question -> {
                    if (common.contains(question.name())) {
                        order.add(question.name());
                    }
                }
                case Group group -> {
                    order.add(group.name());
                    order.add(group.label());
                    order.add(Objects.requireNonNullElse(group.relevant(), ""));
                    order.add(order(group.items(), common));
                }
            }
        });
        return order;
    }
}
