package org.parcours.web.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A list: the words that its address may say, which lines each of them leaves in, and its orders. The page, the API,
/// the export and the code that asks for lines read the same words; what an address says wrongly is left out.
public final class ListDefinition {
    private static final String SORT = "sort";
    private static final String SIZE = "size";

    private final List<Word> words = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final int page;
    private final int most;
    private @Nullable Order closest;

    /// A list whose pages hold this many lines, however many an address asks for.
    public ListDefinition(int page) {
        this(page, 0);
    }

    /// @param page lines of a page where the address asks for no other number
    /// @param most that it may ask for
    public ListDefinition(int page, int most) {
        this.page = page;
        this.most = most;
    }

    /// A word of the address.
    ///
    /// @param condition in SQL on the word's value, `:name`; empty where the search has another use for it
    private record Word(String name, Function<Address, @Nullable Object> reader, String condition) {}

    /// Adds a text, or a code that the database knows.
    public ListDefinition text(String name, String condition) {
        return word(name, address -> address.text(name), condition);
    }

    public ListDefinition id(String name, String condition) {
        return word(name, address -> address.id(name), condition);
    }

    public ListDefinition day(String name, String condition) {
        return word(name, address -> address.day(name), condition);
    }

    public ListDefinition number(String name, String condition) {
        return word(name, address -> address.number(name), condition);
    }

    /// Adds a word that is in force or not.
    public ListDefinition yes(String name, String condition) {
        return word(name, address -> address.yes(name) ? true : null, condition);
    }

    public <E extends Enum<E>> ListDefinition one(String name, Class<E> type, String condition) {
        return word(name, address -> address.one(type, name), condition);
    }

    /// Adds `state`: one of an enumeration, or a word that stands for several of them. The first of these is in force
    /// where nothing is said, and is then no word of the address.
    public <E extends Enum<E>> ListDefinition state(Class<E> type, String condition, String... several) {
        return word(
                "state",
                address -> {
                    String state = address.state(type, several);
                    return state.equals(several[0]) ? null : state;
                },
                condition);
    }

    /// Adds an order; the first is the one of a list that asks for none.
    public ListDefinition order(Order order) {
        orders.add(order);
        return this;
    }

    /// Adds the order of a list that is asked for a name, `q`: the closest first.
    public ListDefinition closest(Order order) {
        closest = order;
        return this;
    }

    private ListDefinition word(String name, Function<Address, @Nullable Object> reader, String condition) {
        words.add(new Word(name, reader, condition));
        return this;
    }

    /// Returns what an address asks for.
    public ListFilter read(Map<String, String> address) {
        Address asked = new Address(address);
        Map<String, Object> said = new LinkedHashMap<>();
        for (Word word : words) {
            put(said, word.name(), word.reader().apply(asked));
        }
        List<Order> possible = orders(said);
        String sort = asked.text(SORT);
        put(
                said,
                SORT,
                possible.stream()
                        .skip(1)
                        .map(Order::path)
                        .filter(path -> path.equalsIgnoreCase(sort))
                        .findFirst()
                        .orElse(null));
        int size = most == 0 ? page : asked.size(page, most);
        put(said, SIZE, size == page ? null : size);
        return new ListFilter(this, said);
    }

    private static void put(Map<String, Object> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value);
        }
    }

    List<Order> orders(Map<String, Object> said) {
        return closest == null || !said.containsKey("q")
                ? orders
                : Stream.concat(Stream.of(closest), orders.stream()).toList();
    }

    Order order(Map<String, Object> said) {
        List<Order> possible = orders(said);
        return possible.stream()
                .filter(order -> order.path().equals(said.get(SORT)))
                .findFirst()
                .orElse(possible.getFirst());
    }

    int size(Map<String, Object> said) {
        return said.get(SIZE) instanceof Integer size ? size : page;
    }

    /// Conditions of the words in force: ` and … and …`.
    String conditions(Map<String, Object> said) {
        StringBuilder all = new StringBuilder();
        words.stream()
                .filter(word ->
                        said.containsKey(word.name()) && !word.condition().isEmpty())
                .forEach(word -> all.append(" and ").append(word.condition()));
        return all.toString();
    }
}
