package org.parcours.sample.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that was ever written down, collected dossier by dossier and read back in the order of its recording.
public final class Register {
    public static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

    /// The day on which the network began to keep its register. What happened before was taken over from paper.
    public static final LocalDate OPENED = LocalDate.of(2004, 1, 12);

    private final List<Entry> entries = new ArrayList<>();

    /// Some working hour of a day, at which somebody writes several rows down together.
    public Sitting sitting(LocalDate day, @Nullable UUID by, Chance chance) {
        Instant morning = day.atTime(9, 0).atZone(ZONE).toInstant();
        return at(morning.plusSeconds(chance.between(0, 8 * 3600)).plusMillis(chance.between(0, 999)), by, chance);
    }

    public Sitting at(Instant moment, @Nullable UUID by, Chance chance) {
        return new Sitting(moment, by, chance);
    }

    public final class Sitting {
        private final Instant moment;
        private final @Nullable UUID by;
        private final Chance chance;

        private Sitting(Instant moment, @Nullable UUID by, Chance chance) {
            this.moment = moment;
            this.by = by;
            this.chance = chance;
        }

        /// A little later, by the same person.
        public Sitting later() {
            return new Sitting(moment.plusSeconds(chance.between(240, 2400)), by, chance);
        }

        /// On that day by somebody, or a little later than this where it would come before it.
        public Sitting then(LocalDate day, @Nullable UUID author) {
            Sitting next = sitting(day, author, chance);
            return before(next) ? next : new Sitting(later().moment, author, chance);
        }

        public Instant moment() {
            return moment;
        }

        public boolean before(Sitting other) {
            return moment.isBefore(other.moment);
        }

        public UUID add(String table, Map<String, @Nullable Object> values) {
            return add(table, chance.id(moment), values);
        }

        /// With an id that it has from what it tells of.
        public UUID add(String table, UUID id, Map<String, @Nullable Object> values) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>(values);
            row.put("id", id);
            entries.add(new Entry(moment, by, Entry.Op.INSERT, table, id, row));
            return id;
        }

        public void change(String table, UUID row, Map<String, @Nullable Object> values) {
            entries.add(new Entry(moment, by, Entry.Op.UPDATE, table, row, values));
        }

        public void remove(String table, UUID row) {
            entries.add(new Entry(moment, by, Entry.Op.DELETE, table, row, Map.of()));
        }
    }

    /// The rows of a table as they were first written, whenever that was.
    public List<Entry> first(String table) {
        return entries.stream()
                .filter(entry -> entry.op() == Entry.Op.INSERT && entry.table().equals(table))
                .toList();
    }

    /// As if nothing had ever been written into a table about a startup.
    public void forget(String table, UUID startup) {
        entries.removeIf(entry ->
                entry.table().equals(table) && startup.equals(entry.values().get("startup_id")));
    }

    /// What was recorded before an instant, earliest first; what was recorded together stays in its order.
    public List<Entry> until(Instant end) {
        return entries.stream()
                .filter(entry -> entry.moment().isBefore(end))
                .sorted(Comparator.comparing(Entry::moment))
                .toList();
    }
}
