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
import org.parcours.text.LocalizedText;
import org.parcours.web.lists.ListDefinition;
import org.parcours.web.lists.ListFilter;
import org.parcours.web.lists.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds startups within reach, page after page.
@Component
public class StartupSearch {
    /// `q`: name or number, in any spelling and script; `park`, `sector`, `stage`: codes; `cohort`: year of the last
    /// admission; `on`: the day that it is about, today where it is not said.
    public static final ListDefinition LIST = StartupSearchTable.LIST;

    /// Counts are kept until anything changes. A change that began before another and ended after it is seen late:
    /// within this time.
    private static final Duration KEPT = Duration.ofMinutes(1);

    private record Asked(
            boolean everywhere, Set<UUID> parks, Set<UUID> dossiers, ListFilter filter, LocalDate on, Instant known) {}

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
    public LocalDate day(ListFilter filter) {
        return Optional.ofNullable(filter.day("on")).orElseGet(() -> LocalDate.now(clock));
    }

    /// One page, at a cursor that another page gave; the first page without one.
    @Transactional(readOnly = true)
    public Slice<Line> find(ListFilter filter, @Nullable String cursor) {
        return table.find(filter, day(filter), null, cursor);
    }

    /// Those of these startups that a filter finds.
    @Transactional(readOnly = true)
    public List<Line> among(Set<UUID> ids, ListFilter filter) {
        return ids.isEmpty()
                ? List.of()
                : table.find(filter, day(filter), ids, null).lines();
    }

    /// All that a filter finds, in the order of its list, however many: for what is taken away as it is shown.
    @Transactional(readOnly = true)
    public List<UUID> all(ListFilter filter) {
        return table.all(filter, day(filter));
    }

    @Transactional(readOnly = true)
    public Counts counts(ListFilter filter) {
        Scope scope = Scope.current();
        Asked asked = new Asked(
                scope.everywhere(),
                scope.parks(),
                scope.dossiers(),
                filter.without("sort", "size"),
                day(filter),
                table.lastChange());
        return Objects.requireNonNull(counts.get(asked, key -> table.count(key.filter(), key.on())));
    }

    /// Parks that the reader may filter by: those within reach.
    @Transactional(readOnly = true)
    public List<ParkChoice> parks() {
        Scope scope = Scope.current();
        return parks.all().stream()
                .filter(park -> scope.reaches(park.id()))
                .map(park -> new ParkChoice(park.id(), park.code(), park.names()))
                .toList();
    }

    /// A park's names, within reach or not.
    @Transactional(readOnly = true)
    public Optional<LocalizedText> park(UUID id) {
        return parks.byId(id).map(Park::names);
    }
}
