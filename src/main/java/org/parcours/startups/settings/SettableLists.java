package org.parcours.startups.settings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.text.FieldRefused;
import org.parcours.text.LocalizedText;
import org.parcours.text.Words;
import org.parcours.web.NotHere;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The settable lists and settings. They are read all the time and change rarely: each node keeps them for
/// half a
/// minute.
@Component
public class SettableLists {
    private record All(Map<SettableList, Map<String, Entry>> entries, Map<String, String> settings) {}

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final SettableListTable table;
    private final ObjectProvider<SettableList> contributed;
    private final Clock clock;
    private final Cache<Boolean, All> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    SettableLists(SettableListTable table, ObjectProvider<SettableList> contributed, Clock clock) {
        this.table = table;
        this.contributed = contributed;
        this.clock = clock;
    }

    /// Every list there is, those of startups first, then those that higher modules bring.
    public List<SettableList> lists() {
        return Stream.concat(SettableList.OF_STARTUPS.stream(), contributed.orderedStream())
                .toList();
    }

    /// Every entry in its order, retired ones too.
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<Entry> all(SettableList list) {
        return List.copyOf(entries(list).values());
    }

    /// Those that may be chosen now.
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<Entry> offered(SettableList list) {
        return all(list).stream().filter(Entry::offered).toList();
    }

    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public Optional<Entry> find(SettableList list, @Nullable String code) {
        return code == null
                ? Optional.empty()
                : Optional.ofNullable(entries(list).get(code));
    }

    /// The entry's name as the reader calls it; the code itself where the list does not know it.
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public String name(SettableList list, @Nullable String code, Words words) {
        return code == null
                ? ""
                : find(list, code).map(entry -> words.text(entry.names())).orElse(code);
    }

    /// The value of a setting: `journey-months`, `currency`.
    ///
    /// @throws IllegalArgumentException where there is no such setting
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public String setting(String code) {
        return Optional.ofNullable(now().settings().get(code))
                .orElseThrow(() -> new IllegalArgumentException("No setting " + code));
    }

    /// A number as it is kept, checked as its kind asks.
    ///
    /// @throws FieldRefused (fields `kind`, `value`) with the reason
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public String checked(String kind, String written) {
        Entry entry = find(SettableList.IDENTIFIERS, kind)
                .orElseThrow(() -> new FieldRefused("kind", "startups.refused.identifier.kind"));
        boolean ice = Objects.equals(entry.checkedBy(), "ICE");
        String value = ice ? Ice.compact(written) : written.strip();
        if (value.isEmpty()) {
            throw new FieldRefused("value", "startups.refused.identifier.empty");
        }
        String pattern = entry.pattern();
        if (pattern != null && !value.matches(pattern)) {
            throw new FieldRefused(
                    "value", ice ? "startups.refused.identifier.ice-length" : "startups.refused.identifier.pattern");
        }
        if (ice && !Ice.isValid(value)) {
            throw new FieldRefused("value", "startups.refused.identifier.ice-check");
        }
        return value;
    }

    /// Adds an entry at the end of its list.
    ///
    /// @param trait value of the list's trait; null for its first, or where it has none
    /// @throws FieldRefused (fields `code`, `trait`) where the code is malformed or taken, or the trait unknown
    @Transactional
    public void add(SettableList list, String code, LocalizedText names, @Nullable String trait) {
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,39}")) {
            throw new FieldRefused("code", "startups.refused.code");
        }
        Optional<String> chosen =
                list.chosen().map(of -> trait == null ? of.values().getFirst() : trait);
        if (list.chosen().filter(of -> !of.values().contains(chosen.orElse(""))).isPresent()) {
            throw new FieldRefused("trait", "startups.refused.choose");
        }
        if (!table.insert(list, code, names, chosen)) {
            throw new FieldRefused("code", "startups.refused.code-taken");
        }
        kept.invalidateAll();
    }

    @Transactional
    public void rename(SettableList list, UUID entry, LocalizedText names) {
        requireEntry(list, entry);
        table.rename(list, entry, names);
        kept.invalidateAll();
    }

    /// Offers an entry no more from today, or again.
    @Transactional
    public void retire(SettableList list, UUID entry, boolean retired) {
        requireEntry(list, entry);
        table.retire(list, entry, retired ? LocalDate.now(clock) : null);
        kept.invalidateAll();
    }

    /// Moves an entry one place up or down.
    @Transactional
    public void move(SettableList list, UUID entry, boolean up) {
        List<UUID> order = new java.util.ArrayList<>(
                table.entries(list).stream().map(Entry::id).toList());
        requireEntry(list, entry);
        int at = order.indexOf(entry);
        int to = up ? at - 1 : at + 1;
        if (to >= 0 && to < order.size()) {
            java.util.Collections.swap(order, at, to);
            table.order(list, order);
        }
        kept.invalidateAll();
    }

    @Transactional
    public void set(String setting, String value) {
        boolean right = setting.equals("journey-months") ? value.matches("[1-9][0-9]{0,2}") : value.matches("[A-Z]{3}");
        if (!right) {
            throw new FieldRefused(setting, "startups.refused.setting." + setting);
        }
        table.set(setting, value);
        kept.invalidateAll();
    }

    private void requireEntry(SettableList list, UUID entry) {
        if (table.entries(list).stream().noneMatch(one -> one.id().equals(entry))) {
            throw new NotHere("entry " + entry);
        }
    }

    private Map<String, Entry> entries(SettableList list) {
        return now().entries().getOrDefault(list, Map.of());
    }

    private All now() {
        return Objects.requireNonNull(kept.get(true, asked -> read()));
    }

    private All read() {
        Map<SettableList, Map<String, Entry>> lists = new HashMap<>();
        for (SettableList list : lists()) {
            Map<String, Entry> byCode = new LinkedHashMap<>();
            table.entries(list).forEach(entry -> byCode.put(entry.code(), entry));
            lists.put(list, byCode);
        }
        return new All(lists, table.settings());
    }
}
