package org.parcours.startups.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Closeness;
import org.parcours.text.Names;

/// Finds names that may be another spelling of one, among some hundred thousand, in microseconds and little memory.
/// Close names share a key: the name without spaces, without legal form, or its consonants, one of which may be missing
/// or another (P. Garbe's symmetric delete). What shares a key is then compared by `Names.closeness`.
final class NameIndex {
    private static final int MOST_CANDIDATES = 200;
    private static final int MOST_FOUND = 5;
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]");

    /// A name of a startup.
    ///
    /// @param kinds bit set of the kinds of numbers that it has
    /// @param line of the file that brought it; 0 where it was known before
    record Entry(UUID startup, String name, int kinds, int line) {}

    record Found(Entry entry, Closeness closeness) {}

    private final List<Entry> entries = new ArrayList<>();
    private int[] heads = new int[1 << 12];
    private long[] keys = new long[1 << 10];
    private int[] owners = new int[1 << 10];
    private int[] next = new int[1 << 10];
    private int size;
    private @Nullable String lastName;
    private Set<Long> lastKeys = Set.of();

    NameIndex() {
        Arrays.fill(heads, -1);
    }

    void add(Entry entry) {
        int owner = entries.size();
        entries.add(entry);
        for (long key : keys(entry.name())) {
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

    /// The closest names, each startup once. Whoever has a number of a kind that the row has too is left out: two
    /// numbers of one register are two companies.
    List<Found> close(String name, int kinds) {
        Set<Integer> candidates = new LinkedHashSet<>();
        for (long key : keys(name)) {
            for (int i = heads[bucket(key)]; i >= 0 && candidates.size() < MOST_CANDIDATES; i = next[i]) {
                if (keys[i] == key && (entries.get(owners[i]).kinds() & kinds) == 0) {
                    candidates.add(owners[i]);
                }
            }
        }
        Set<UUID> seen = new LinkedHashSet<>();
        return candidates.stream()
                .map(entries::get)
                .map(entry -> new Found(entry, Names.closeness(name, entry.name())))
                .filter(found -> found.closeness().close())
                .sorted(java.util.Comparator.comparingInt(found -> rank(found.closeness())))
                .filter(found -> seen.add(found.entry().startup()))
                .limit(MOST_FOUND)
                .toList();
    }

    private static int rank(Closeness closeness) {
        return switch (closeness) {
            case Closeness.Same _ -> 0;
            case Closeness.AccentsOrCase _ -> 1;
            case Closeness.LegalForm _ -> 2;
            case Closeness.Transliteration _ -> 3;
            case Closeness.Spelling _ -> 4;
            case Closeness.Different _ -> 5;
        };
    }

    /// Whoever is not found by a name is added under it: its keys are wanted twice.
    private Set<Long> keys(String name) {
        if (!name.equals(lastName)) {
            lastKeys = keysOf(name);
            lastName = name;
        }
        return lastKeys;
    }

    private static Set<Long> keysOf(String name) {
        String bare = Names.withoutLegalForm(name);
        String numbers = NO_DIGITS.matcher(name).replaceAll("");
        String consonants = Names.skeleton(bare);
        Set<Long> keys = new LinkedHashSet<>();
        keys.add(hash(Names.fold(name).replace(" ", ""), ""));
        keys.add(hash(bare.replace(" ", ""), ""));
        if (consonants.length() > 1) {
            keys.add(hash(consonants, "#" + numbers));
        }
        for (int i = 0; i < consonants.length() && consonants.length() > 3; i++) {
            keys.add(hash(consonants.substring(0, i) + consonants.substring(i + 1), "#" + numbers));
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
