package org.parcours.questionnaires.forms;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.parcours.values.Numbers;

/// Writes the repeated groups of a form out: `members` becomes the groups `members[1]`, `members[2]` …, whose questions
/// bear the number too. An answer is saved by that name; how many there are, by the name of the group.
final class Repeats {
    /// Beyond it a form would be longer than anybody fills in.
    static final int MOST = 50;

    private Repeats() {}

    static String base(String name) {
        int at = name.indexOf('[');
        return at < 0 ? name : name.substring(0, at);
    }

    static String suffix(String name) {
        return name.substring(base(name).length());
    }

    /// Returns the name of what stands in the same repetition, or in one around it.
    ///
    /// @param suffix `[2][1]`; empty outside of any
    static String within(String suffix, String name, java.util.function.Predicate<String> known) {
        for (String rest = suffix; ; rest = rest.substring(0, rest.lastIndexOf('['))) {
            if (known.test(name + rest) || rest.isEmpty()) {
                return name + rest;
            }
        }
    }

    static boolean any(List<Item> items) {
        return items.stream().anyMatch(item -> item instanceof Group group && (isOpen(group) || any(group.items())));
    }

    private static boolean isOpen(Group group) {
        Group.Repeat repeat = group.repeat();
        return repeat != null && !repeat.writtenOut();
    }

    /// A count may depend on answers of a repetition around it: one level is written out after the other.
    static Form expanded(Form form, Map<String, String> typed, LocalDateTime now) {
        Form expanded = form;
        while (any(expanded.items())) {
            Interview so = Interview.ofExpanded(without(expanded), typed, now);
            expanded = with(expanded, items(expanded.items(), group -> count(group, typed, so)));
        }
        return expanded;
    }

    private static int count(Group group, Map<String, String> typed, Interview so) {
        Group.Repeat repeat = group.repeat();
        Rule count = repeat == null ? null : repeat.count();
        double number = count != null
                ? so.evaluate(count, suffix(group.name())).number()
                : Math.max(1, Numbers.small(typed.getOrDefault(group.name(), "1")));
        return Double.isNaN(number) ? 0 : (int) Math.max(0, Math.min(MOST, number));
    }

    private static Form with(Form form, List<Item> items) {
        return new Form(form.settings(), form.languages(), items, form.lists());
    }

    private static Form without(Form form) {
        return with(form, items(form.items(), group -> 0));
    }

    private static List<Item> items(List<Item> items, ToIntFunction<Group> count) {
        List<Item> expanded = new ArrayList<>();
        for (Item item : items) {
            if (!(item instanceof Group group)) {
                expanded.add(item);
            } else if (!isOpen(group)) {
                expanded.add(group.with(items(group.items(), count), group.repeat()));
            } else {
                List<Item> instances = new ArrayList<>();
                int times = count.applyAsInt(group);
                for (int i = 1; i <= times; i++) {
                    instances.add(new Group(
                            base(group.name()) + suffix(group.name()) + "[" + i + "]",
                            group.label(),
                            null,
                            group.appearance(),
                            numbered(group.items(), suffix(group.name()) + "[" + i + "]"),
                            null));
                }
                Group.Repeat repeat = group.repeat();
                expanded.add(group.with(instances, new Group.Repeat(repeat == null ? null : repeat.count(), true)));
            }
        }
        return expanded;
    }

    private static List<Item> numbered(List<Item> items, String suffix) {
        return items.stream()
                .<Item>map(item -> switch (item) {
                    case Question question -> question.named(base(question.name()) + suffix);
                    case Group group ->
                        new Group(
                                base(group.name()) + suffix,
                                group.label(),
                                group.relevant(),
                                group.appearance(),
                                numbered(group.items(), suffix),
                                group.repeat());
                })
                .toList();
    }
}
