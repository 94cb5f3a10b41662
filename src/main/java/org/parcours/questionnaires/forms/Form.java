package org.parcours.questionnaires.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A questionnaire.
///
/// @param languages as the form names them, in the order in which they first appear; empty text for one
/// without a name
/// @param lists the choices by the names of their lists
public record Form(Settings settings, List<String> languages, List<Item> items, Map<String, List<Choice>> lists) {
    /// What the form says of itself.
    ///
    /// @param language the default one as the form names it
    public record Settings(String title, String id, String version, String language) {}

    public Form {
        languages = List.copyOf(languages);
        items = List.copyOf(items);
        lists = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lists));
    }

    /// All questions in their order, whatever group they stand in.
    public Stream<Question> questions() {
        return questions(items);
    }

    private static Stream<Question> questions(List<Item> items) {
        return items.stream().flatMap(item -> switch (item) {
            case Question question -> Stream.of(question);
            case Group group -> questions(group.items());
        });
    }

    /// Minutes that answering takes: half a minute a question, whole ones upwards.
    public int minutes() {
        long answered = questions().filter(one -> one.type().isAnswered()).count();
        return (int) Math.max(1, (answered + 1) / 2);
    }

    /// Returns whether a question is asked several times.
    public boolean isRepeated(Question question) {
        return repeated(items, false).anyMatch(question.name()::equals);
    }

    private static Stream<String> repeated(List<Item> items, boolean within) {
        return items.stream().flatMap(item -> switch (item) {
            case Question question -> within ? Stream.of(question.name()) : Stream.<String>empty();
            case Group group -> repeated(group.items(), within || group.repeat() != null);
        });
    }

    /// Returns the names of the groups of which whoever answers says how often they are filled in.
    public Stream<String> counted() {
        return counted(items);
    }

    private static Stream<String> counted(List<Item> items) {
        return items.stream()
                .flatMap(item -> item instanceof Group group
                        ? Stream.concat(
                                group.isCountAsked() ? Stream.of(group.name()) : Stream.empty(), counted(group.items()))
                        : Stream.empty());
    }

    /// Returns whether an answer by this name is one of the form, as `firstName` or `firstName[2]`.
    public boolean asks(String name) {
        return question(Repeats.base(name)).isPresent() || counted().anyMatch(Repeats.base(name)::equals);
    }

    public Optional<Question> question(String name) {
        return questions().filter(one -> one.name().equals(name)).findFirst();
    }

    /// The choices of a question, before any filter.
    public List<Choice> choices(Question question) {
        return lists.getOrDefault(question.list(), List.of());
    }
}
