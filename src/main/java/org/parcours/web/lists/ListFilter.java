package org.parcours.web.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.text.SearchKey;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Which lines of a list are asked for; the same words in the address of the page, of the API and of an export.
///
/// @param said each word in force with its value
public record ListFilter(ListDefinition list, Map<String, Object> said) {
    /// Words that leave no line out: the order, how many a page shows, the day that all of it is about.
    private static final Set<String> ARRANGING = Set.of("on", "sort", "size");

    public ListFilter {
        said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
    }

    public boolean says(String name) {
        return said.containsKey(name);
    }

    /// Returns the value of a word; null where it is not in force.
    public <T> @Nullable T get(String name, Class<T> type) {
        return type.cast(said.get(name));
    }

    public @Nullable String text(String name) {
        return get(name, String.class);
    }

    /// Returns the state in force.
    ///
    /// @param otherwise what stands for several and holds where none is said
    public String state(String otherwise) {
        String state = text("state");
        return state == null ? otherwise : state;
    }

    public @Nullable UUID id(String name) {
        return get(name, UUID.class);
    }

    public @Nullable LocalDate day(String name) {
        return get(name, LocalDate.class);
    }

    /// Returns the words in force, as they stand in addresses.
    public Map<String, String> toMap() {
        Map<String, String> words = new LinkedHashMap<>();
        said.forEach((name, value) -> words.put(
                name,
                value instanceof Enum<?> word
                        ? Address.path(word)
                        : Boolean.TRUE.equals(value) ? "yes" : value.toString()));
        return words;
    }

    /// The address of this list with something else in one place, from its first page on: `?kind=bank&offers=stale`.
    ///
    /// @param value empty to leave the word out
    public String with(String name, String value) {
        Map<String, String> words = toMap();
        words.remove(name);
        if (!value.isEmpty()) {
            words.put(name, value);
        }
        return words.entrySet().stream()
                .map(word -> word.getKey() + "=" + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /// The same lines without some of the words.
    public ListFilter without(String... names) {
        Map<String, Object> rest = new LinkedHashMap<>(said);
        rest.keySet().removeAll(Arrays.asList(names));
        return new ListFilter(list, rest);
    }

    /// Whether it leaves any line out.
    public boolean narrows() {
        return !ARRANGING.containsAll(said.keySet());
    }

    public int size() {
        return list.size(said);
    }

    public Order order() {
        return list.order(said);
    }

    /// Orders that the list can take, the one that it has by itself first.
    public List<Order> orders() {
        return list.orders(said);
    }

    /// Conditions in SQL, to stand behind others: ` and … and …`.
    public String conditions() {
        return list.conditions(said);
    }

    /// Parameters of the conditions; of `q` also `folded`, `spelled`, `sounding` and `joined`, null where it is not
    /// asked.
    public Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new HashMap<>(said);
        Optional<SearchKey.Question> question = Optional.ofNullable(text("q")).map(SearchKey::question);
        values.put("folded", question.map(SearchKey.Question::folded).orElse(null));
        values.put("spelled", question.map(SearchKey.Question::spelled).orElse(null));
        values.put("sounding", question.map(SearchKey.Question::sounding).orElse(null));
        values.put("joined", question.map(SearchKey.Question::joined).orElse(null));
        return values;
    }

    /// The end of a statement that has its conditions.
    ///
    /// @param cut leaves one page, in its order: the place in the order is the expression `order().place()`
    /// @param again the same order by the columns `place` and `id`, for a statement around it
    public record Ending(String cut, String again) {}

    /// Finds one page, at a cursor that another page gave; the first page without one.
    ///
    /// @param statement with its values; each row has the columns `id` and `place`
    public <T> Slice<T> page(@Nullable String cursor, Function<Ending, StatementSpec> statement, RowMapper<T> line) {
        Order order = order();
        Optional<Cursor> at = order.at(cursor);
        StatementSpec asked = statement.apply(new Ending(order.page(at, size()), order.again(at)));
        at.ifPresent(place -> asked.param("place", place.value()).param("at", place.id()));
        return Slice.of(
                        asked.query((row, number) -> new Placed<>(
                                        line.mapRow(row, number),
                                        order.after(row.getString("place"), row.getObject("id", UUID.class))))
                                .list(),
                        size(),
                        at,
                        Placed::place)
                .map(Placed::line);
    }

    private record Placed<T>(T line, Cursor place) {}
}
