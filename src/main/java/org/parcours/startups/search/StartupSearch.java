package org.parcours.startups.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Scope;
import org.parcours.parks.Park;
import org.parcours.parks.Parks;
import org.parcours.startups.search.StartupSearchTable.Found;
import org.parcours.text.LocalizedText;
import org.parcours.web.lists.Cursor;
import org.parcours.web.lists.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds startups within reach, page after page.
@Component
public class StartupSearch {
    /// Counts are kept until anything changes. A change that began before another and ended after it is seen late:
    /// within this time.
    private static final Duration KEPT = Duration.ofMinutes(1);

    private record Asked(
            boolean everywhere,
            Set<UUID> parks,
            Set<UUID> dossiers,
            StartupFilter filter,
            LocalDate on,
            Instant known) {}

    private final StartupSearchTable table;
    private final Parks parks;
    private final Clock clock;
    private final Cache<Asked, Counts> counts =
            Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(KEPT).build();

    StartupSearch(StartupSearchTable table, Parks parks, Clock clock) {
        this.table = table;
        this.parks = parks;
        this.clock = clock;
    }

    /// The day that a filter is about.
    public LocalDate day(StartupFilter filter) {
        return Optional.ofNullable(filter.on()).orElseGet(() -> LocalDate.now(clock));
    }

    /// One page, at a cursor that another page gave; the first page without one.
    @Transactional(readOnly = true)
    public Slice<Line> find(StartupFilter filter, @Nullable String cursor) {
        String order = filter.sort().name();
        Optional<Cursor> at = Cursor.read(cursor, order);
        return Slice.of(
                        table.find(filter, day(filter), at),
                        filter.size(),
                        at,
                        found -> new Cursor(
                                order, false, found.sortValue(), found.line().id()))
                .map(Found::line);
    }

    /// Those of these startups that a filter finds.
    @Transactional(readOnly = true)
    public List<Line> among(Set<UUID> ids, StartupFilter filter) {
        return ids.isEmpty() ? List.of() : table.among(ids, filter, day(filter));
    }

    /// All that a filter finds, in the order of its list, however many: for what is taken away as it is shown.
    @Transactional(readOnly = true)
    public List<UUID> all(StartupFilter filter) {
        return table.all(filter, day(filter));
    }

    @Transactional(readOnly = true)
    public Counts counts(StartupFilter filter) {
        Scope scope = Scope.current();
        Asked asked = new Asked(
                scope.everywhere(),
                scope.parks(),
                scope.dossiers(),
                filter.unordered(),
                day(filter),
                table.lastChange());
        return Objects.requireNonNull(counts.get(asked, key -> table.count(key.filter(), key.on())));
    }

    /// Parks that the reader may filter by: those within reach.
    @Transactional(readOnly = true)
    public List<ParkChoice> parks() {
        Scope scope = Scope.current();
        return parks.all().stream()
                .filter(park -> scope.everywhere() || scope.parks().contains(park.id()))
                .map(park -> new ParkChoice(park.id(), park.code(), park.names()))
                .toList();
    }

    /// A park's names, within reach or not.
    @Transactional(readOnly = true)
    public Optional<LocalizedText> park(UUID id) {
        return parks.byId(id).map(Park::names);
    }
}
