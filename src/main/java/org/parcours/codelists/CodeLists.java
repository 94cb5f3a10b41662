package org.parcours.codelists;

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
import org.jspecify.annotations.Nullable;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.parcours.values.Lines;
import org.parcours.web.NotHere;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The code lists of the network. They are read all the time and change rarely: each node caches them for half
/// a minute.
@Component
public class CodeLists {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final CodeListTable table;
    private final ObjectProvider<CodeList> contributed;
    private final Clock clock;
    private final Cache<Boolean, Map<CodeList, Map<String, CodeListEntry>>> cached =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();

    CodeLists(CodeListTable table, ObjectProvider<CodeList> contributed, Clock clock) {
        this.table = table;
        this.contributed = contributed;
        this.clock = clock;
    }

    /// Returns every list, those of lower modules first.
    public List<CodeList> lists() {
        return contributed.orderedStream().toList();
    }

    /// Every entry in its order, retired ones too.
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<CodeListEntry> all(CodeList list) {
        return List.copyOf(entries(list).values());
    }

    /// Those that may be chosen now.
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<CodeListEntry> offered(CodeList list) {
        return all(list).stream().filter(CodeListEntry::offered).toList();
    }

    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public Optional<CodeListEntry> find(CodeList list, @Nullable String code) {
        return code == null
                ? Optional.empty()
                : Optional.ofNullable(entries(list).get(code));
    }

    /// The entry's name as the reader calls it; the code itself where the list does not know it.
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public String name(CodeList list, @Nullable String code, Words words) {
        return code == null
                ? ""
                : find(list, code).map(entry -> words.text(entry.names())).orElse(code);
    }

    /// Adds an entry at the end of its list.
    ///
    /// @param trait value of the list's trait; null for its first, or where it has none
    /// @throws Refused (fields `code`, `trait`) where the code is malformed or taken, or the trait unknown
    @Transactional
    public void add(CodeList list, String code, LocalizedText names, @Nullable String trait) {
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,39}")) {
            throw Refused.field("code", "codelists.refused.code");
        }
        checkNames(names);
        Optional<String> chosen =
                list.chosen().map(of -> trait == null ? of.values().getFirst() : trait);
        if (list.chosen().filter(of -> !of.values().contains(chosen.orElse(""))).isPresent()) {
            throw Refused.field("trait", "codelists.refused.choose");
        }
        if (!table.insert(list, code, names, chosen)) {
            throw Refused.field("code", "codelists.refused.code-taken");
        }
        cached.invalidateAll();
    }

    @Transactional
    public void rename(CodeList list, UUID entry, LocalizedText names) {
        requireEntry(list, entry);
        checkNames(names);
        table.rename(list, entry, names);
        cached.invalidateAll();
    }

    private static void checkNames(LocalizedText names) {
        names.toMap().forEach(Lines::line);
    }

    /// Offers an entry no more from today, or again.
    @Transactional
    public void retire(CodeList list, UUID entry, boolean retired) {
        requireEntry(list, entry);
        table.retire(list, entry, retired ? LocalDate.now(clock) : null);
        cached.invalidateAll();
    }

    /// Moves an entry one place up or down.
    @Transactional
    public void move(CodeList list, UUID entry, boolean up) {
        List<UUID> order = new java.util.ArrayList<>(
                table.entries(list).stream().map(CodeListEntry::id).toList());
        requireEntry(list, entry);
        int at = order.indexOf(entry);
        int to = up ? at - 1 : at + 1;
        if (to >= 0 && to < order.size()) {
            java.util.Collections.swap(order, at, to);
            table.order(list, order);
        }
        cached.invalidateAll();
    }

    private void requireEntry(CodeList list, UUID entry) {
        if (table.entries(list).stream().noneMatch(one -> one.id().equals(entry))) {
            throw new NotHere("entry " + entry);
        }
    }

    private Map<String, CodeListEntry> entries(CodeList list) {
        return Objects.requireNonNull(cached.get(true, all -> read())).getOrDefault(list, Map.of());
    }

    private Map<CodeList, Map<String, CodeListEntry>> read() {
        Map<CodeList, Map<String, CodeListEntry>> lists = new HashMap<>();
        for (CodeList list : lists()) {
            Map<String, CodeListEntry> byCode = new LinkedHashMap<>();
            table.entries(list).forEach(entry -> byCode.put(entry.code(), entry));
            lists.put(list, byCode);
        }
        return lists;
    }
}
