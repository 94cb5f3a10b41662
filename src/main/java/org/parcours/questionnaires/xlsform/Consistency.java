package org.parcours.questionnaires.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Group;
import org.parcours.questionnaires.forms.Item;
import org.parcours.questionnaires.forms.Question;
import org.parcours.questionnaires.forms.Rule;
import org.parcours.questionnaires.xlsform.FormIssue.Kind;

/// Whether a form's expressions ask only about questions that are there, and none waits for itself.
final class Consistency {
    /// Answers are worked out one within the other, so that a chain without end would take all memory.
    private static final int DEEPEST = 100;

    private final SurveyReader reader;
    private final List<FormIssue> issues = new ArrayList<>();
    /// Of each line, the questions that have to be known before it is: its own rules and those of its
    /// groups.
    private final Map<String, Set<String>> before = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> looked = new HashSet<>();
    /// How many questions have to be known before each, one after the other.
    private final Map<String, Integer> depths = new HashMap<>();

    Consistency(Form form, SurveyReader reader) {
        this.reader = reader;
        form.questions().forEach(question -> names.add(question.name()));
        names(form.items());
        walk(form.items(), Set.of());
    }

    /// Rules may count a repeated group.
    private void names(List<Item> items) {
        for (Item item : items) {
            if (item instanceof Group group) {
                names.add(group.name());
                names(group.items());
            }
        }
    }

    List<FormIssue> issues() {
        before.keySet().forEach(name -> follow(name, new ArrayList<>()));
        before.keySet().stream()
                .filter(name -> depths.getOrDefault(name, 0) > DEEPEST)
                .findFirst()
                .ifPresent(name -> issues.add(reader.issue(
                        name, Kind.TOO_DEEP, Integer.toString(DEEPEST), "calculation", "calculate", "relevant")));
        return issues;
    }

    private void walk(List<Item> items, Set<String> above) {
        for (Item item : items) {
            Set<String> asked = new TreeSet<>(above);
            asked.addAll(references(item.name(), item.relevant(), "relevant", "relevance"));
            switch (item) {
                case Group group -> {
                    Group.Repeat repeat = group.repeat();
                    if (repeat != null) {
                        references(item.name(), repeat.count(), "repeat_count");
                    }
                    walk(group.items(), asked);
                }
                case Question question -> {
                    Question.Logic logic = question.logic();
                    asked.addAll(references(question.name(), logic.calculation(), "calculation", "calculate"));
                    before.put(question.name(), asked);
                    references(question.name(), logic.constraint(), "constraint");
                    references(question.name(), logic.required(), "required");
                    references(question.name(), logic.readOnly(), "read_only", "readonly");
                    references(question.name(), logic.filter(), "choice_filter");
                }
            }
        }
    }

    private Set<String> references(String name, @Nullable Rule rule, String... columns) {
        if (rule == null) {
            return Set.of();
        }
        Set<String> references = rule.expression().references();
        references.stream()
                .filter(reader.ambiguous()::contains)
                .forEach(asked -> issues.add(reader.issue(name, Kind.NAME_AMBIGUOUS, asked, columns)));
        references.stream()
                .filter(asked -> !names.contains(asked) && !reader.leftOut().contains(asked))
                .forEach(asked -> issues.add(reader.issue(name, Kind.QUESTION_UNKNOWN, asked, columns)));
        return references;
    }

    private void follow(String name, List<String> path) {
        int at = path.indexOf(name);
        if (at >= 0) {
            List<String> loop = path.subList(at, path.size());
            issues.add(reader.issue(
                    name, Kind.LOOP, String.join(" → ", loop) + " → " + name, "calculation", "calculate", "relevant"));
        } else if (looked.add(name)) {
            path.add(name);
            int deepest = 0;
            for (String next : before.getOrDefault(name, Set.of())) {
                follow(next, path);
                deepest = Math.max(deepest, depths.getOrDefault(next, 0));
            }
            depths.put(name, deepest + 1);
            path.removeLast();
        }
    }
}
