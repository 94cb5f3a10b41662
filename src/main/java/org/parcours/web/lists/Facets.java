package org.parcours.web.lists;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.text.LocalizedText;
import org.parcours.text.Words;
import org.parcours.web.forms.Option;

/// The fields and doors above a list, in the reader's words: a field is named by `<messages>filter.<name>` and, left
/// open, by `<messages>filter.any.<name>`.
///
/// @param path of the list's page
/// @param messages prefix of the message keys, with its dot
public record Facets(Words words, ListFilter filter, String path, String messages) {
    /// A field that may be left open.
    public Choice of(String name, List<Option> options) {
        return choice(name, filter.toMap().getOrDefault(name, ""), options, say("any." + name));
    }

    public <T> Choice of(String name, Collection<T> all, Function<T, String> code, Function<T, String> label) {
        return of(
                name,
                all.stream()
                        .map(one -> new Option(code.apply(one), label.apply(one)))
                        .toList());
    }

    /// A field of things whose names are known in several languages, by their codes.
    public <T> Choice named(
            String name, Collection<T> all, Function<T, String> code, Function<T, LocalizedText> names) {
        return of(name, all, code, one -> words.text(names.apply(one)));
    }

    /// The same by id, in the order of the map.
    public Choice of(String name, Map<?, String> byId) {
        return of(name, byId.entrySet(), one -> one.getKey().toString(), Map.Entry::getValue);
    }

    /// A field of an enumeration, each named by `<prefix><CONSTANT>`.
    public Choice of(String name, String prefix, Enum<?>... values) {
        return of(name, List.of(values), Address::path, value -> words.say(prefix + value));
    }

    /// A field of words, each named by `<messages>filter.<name>.<word>`.
    public Choice words(String name, String... values) {
        return of(name, spoken(name, Stream.of(values)));
    }

    /// The state: the words that stand for several, then each; the first where the address says none.
    public Choice state(List<String> several, Enum<?>... values) {
        return choice(
                "state",
                filter.state(several.getFirst()),
                spoken(
                        "state",
                        Stream.concat(several.stream(), Arrays.stream(values).map(Address::path))),
                null);
    }

    /// The orders that the list can take, each named by `<messages>sort.<NAME>`.
    public Choice sort() {
        return choice(
                "sort",
                filter.order().path(),
                filter.orders().stream()
                        .map(order -> new Option(order.path(), words.say(messages + "sort." + order.name())))
                        .toList(),
                null);
    }

    /// A number that opens what it counts: the list with this word instead of what it says now.
    ///
    /// @param value empty to leave the word out
    public Door door(String text, String name, String value, boolean current) {
        return new Door(text, path + filter.with(name, value), current);
    }

    /// A door to one state, open where the list shows it.
    public Door door(String text, Enum<?> state) {
        String path = Address.path(state);
        return door(text, "state", path, path.equals(filter.text("state")));
    }

    /// Where what is shown is taken away, all its pages.
    ///
    /// @param format `xlsx` or `csv`
    public String export(String format) {
        return "/exports" + path + filter.with("format", format);
    }

    private List<Option> spoken(String name, Stream<String> values) {
        return values.map(value -> new Option(value, say(name + "." + value))).toList();
    }

    private Choice choice(String name, String chosen, List<Option> options, @Nullable String any) {
        return new Choice(name, say(name), chosen, options, any);
    }

    private String say(String key) {
        return words.say(messages + "filter." + key);
    }
}
