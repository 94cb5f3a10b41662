package org.parcours.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds names that may be another spelling of one, among some hundred thousand, in microseconds and little memory.
/// Close names share a key: the name without spaces, without legal form, or its consonants, one of which may be missing
/// or another (P. Garbe's symmetric delete). Names that share a key are then compared by [Names#closeness].
///
/// @param <T> bearer of a name
public final class NameIndex<T> {
    private static final int MOST_CANDIDATES = 200;
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    /// A bearer whose name is close.
    public record Match<T>(T bearer, String name, Closeness closeness) {}

    private final List<T> bearers = new ArrayList<>();
    private final List<@Nullable Boolean> outright = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private int[] heads = new int[1 << 12];
    private long[] keys = new long[1 << 10];
    private int[] owners = new int[1 << 10];
    private int[] next = new int[1 << 10];
    private int size;
    private @Nullable String lastName;
    private SpelledName lastSpelled = SpelledName.of("");
    private Set<Long> lastKeys = Set.of();

    public NameIndex() {
        Arrays.fill(heads, -1);
    }

    /// Adds a bearer under one of its names, and under those that it gives beside itself.
    public void add(String name, T bearer) {
        add(name, bearer, null);
        Alternates.of(name).forEach((part, said) -> add(part, bearer, said));
    }

    private void add(String name, T bearer, @Nullable Boolean said) {
        int owner = bearers.size();
        bearers.add(bearer);
        names.add(name);
        outright.add(said);
        spell(name);
        for (long key : lastKeys) {
            put(key, owner);
        }
    }

    private void put(long key, int owner) {
        if (size == keys.length) {
            grow();
        }
        keys[size] = key;
        owners[size] = owner;
        int bucket = bucket(key);
        next[size] = heads[bucket];
        heads[bucket] = size++;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, size * 2);
        owners = Arrays.copyOf(owners, size * 2);
        next = Arrays.copyOf(next, size * 2);
        heads = new int[size * 4];
        Arrays.fill(heads, -1);
        for (int i = 0; i < size; i++) {
            int bucket = bucket(keys[i]);
            next[i] = heads[bucket];
            heads[bucket] = i;
        }
    }

    private int bucket(long key) {
        return (int) (((key ^ (key >>> 32)) * 0x9E3779B1L) >>> 7) & (heads.length - 1);
    }

    /// Returns those of a close name, the closest first.
    ///
    /// @param among bearers that come into question
    public List<Match<T>> close(String name, Predicate<T> among) {
        List<Match<T>> matches = new ArrayList<>(close(name, null, among));
        Alternates.of(name).forEach((part, said) -> matches.addAll(close(part, said, among)));
        matches.sort(Comparator.comparingDouble(match -> match.closeness().rank()));
        return matches;
    }

    private List<Match<T>> close(String name, @Nullable Boolean said, Predicate<T> among) {
        spell(name);
        Set<Integer> candidates = new LinkedHashSet<>();
        for (long key : lastKeys) {
            for (int i = heads[bucket(key)]; i >= 0 && candidates.size() < MOST_CANDIDATES; i = next[i]) {
                if (keys[i] == key && among.test(bearers.get(owners[i]))) {
                    candidates.add(owners[i]);
                }
            }
        }
        return candidates.stream()
                .map(owner -> new Match<>(bearers.get(owner), names.get(owner), closeness(owner, said)))
                .filter(match -> match.closeness().close())
                .toList();
    }

    /// Names of which one stands in a longer text are parts, however close they are. Two longer texts that have a part
    /// in
    /// common, as two branches of one bank, are not close for it.
    private Closeness closeness(int owner, @Nullable Boolean said) {
        Closeness closeness = Names.closeness(lastSpelled, SpelledName.of(names.get(owner)));
        Boolean kept = outright.get(owner);
        boolean part = said != null || kept != null;
        return switch (closeness) {
            case Closeness.Same _, Closeness.AccentsOrCase _, Closeness.LegalForm _
            when part && (said == null || kept == null || said || kept) ->
                new Closeness.Part(Boolean.TRUE.equals(said) || Boolean.TRUE.equals(kept));
            default -> part ? new Closeness.Different() : closeness;
        };
    }

    /// A name is often looked up and then added: it is spelled once.
    private void spell(String name) {
        if (!name.equals(lastName)) {
            lastSpelled = SpelledName.of(name);
            lastKeys = keys(lastSpelled);
            lastName = name;
        }
    }

    private static Set<Long> keys(SpelledName name) {
        String numbers = "#" + NO_DIGITS.matcher(name.written()).replaceAll("");
        String consonants = name.consonants();
        Set<Long> keys = new LinkedHashSet<>();
        keys.add(hash(name.folded().replace(" ", ""), ""));
        keys.add(hash(name.bare().replace(" ", ""), ""));
        if (consonants.length() > 1) {
            keys.add(hash(consonants, numbers));
        }
        for (int i = 0; i < consonants.length() && consonants.length() > 3; i++) {
            keys.add(hash(consonants.substring(0, i) + consonants.substring(i + 1), numbers));
        }
        return keys;
    }

    /// FNV-1a over 64 bits.
    private static long hash(String text, String more) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        for (int i = 0; i < more.length(); i++) {
            hash = (hash ^ more.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
