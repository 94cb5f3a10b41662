package org.parcours.indicators;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parcours.database.Row;
import org.parcours.database.Scope;
import org.parcours.statistics.FigureSubject;
import org.parcours.statistics.FigureSubject.Basis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Caches figures and what else is computed from the same rows, by query, scope and state of knowledge. Nothing is
/// cached while a transaction is under way that began before the last change, since it could still add to what was
/// known then. So an answer is never out of date, on any number of nodes.
@Component
class FigureCache {
    private static final Duration UNUSED = Duration.ofMinutes(20);
    /// In rows and points of curves, of some hundred bytes each.
    private static final int ROOM = 200_000;

    /// @param what the figure, page or view, with all that distinguishes it
    private record Key(Object what, FigureQuery query, boolean everywhere, Set<UUID> parks, Set<UUID> dossiers) {}

    /// @param known the last change by then: between it and the moment asked for nothing was recorded
    /// @param settled nothing can be recorded any more at or before `known`
    private record Knowledge(Instant known, boolean settled) {}

    private final JdbcClient database;
    /// When what figures are counted from last changed, as SQL: without records, and with them.
    private final String facts;

    private final String records;
    private final Cache<Key, Object> cache = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher((Key key, Object value) -> size(value))
            .expireAfterAccess(UNUSED)
            .build();

    FigureCache(JdbcClient database, List<FigureSubject> subjects) {
        this.database = database;
        this.facts = changed(subjects.stream().filter(subject -> subject.basis() != Basis.RECORDS));
        this.records = changed(subjects.stream());
    }

    private static String changed(Stream<FigureSubject> subjects) {
        return subjects.map(FigureSubject::changed).distinct().collect(Collectors.joining(", "));
    }

    /// Returns the cached value, or computes it. The query handed to `compute` may say an earlier moment, at which the
    /// same was known.
    ///
    /// @param records true if the value depends on records too, beyond what was seen, answered and declared
    <T> T of(Object what, boolean records, FigureQuery query, Function<FigureQuery, T> compute) {
        Knowledge knowledge = knowledge(query.known(), records);
        if (!knowledge.settled()) {
            return compute.apply(query);
        }
        FigureQuery same = new FigureQuery(query.on(), knowledge.known(), query.years(), query.where());
        Scope scope = Scope.current();
        Key key = new Key(what, same, scope.everywhere(), scope.parks(), scope.dossiers());
        @SuppressWarnings("unchecked") // `what` names one kind of value
        T found = (T) Objects.requireNonNull(cache.get(key, missing -> compute.apply(same)));
        return found;
    }

    private Knowledge knowledge(Instant known, boolean ofRecords) {
        return database.sql("""
                        select least(:known, changed) as known, history.settled_instant() > changed as settled
                        from (select coalesce(greatest(%s), 'epoch') as changed) as last
                        """.formatted(ofRecords ? records : facts))
                .param("known", known.atOffset(ZoneOffset.UTC))
                .query(Row.as(row -> new Knowledge(row.moment("known"), row.yes("settled"))))
                .single();
    }

    private static int size(Object value) {
        return switch (value) {
            case Figure figure -> 50 + figure.curve().size();
            case EvidencePage page -> 10 + page.rows().size();
            default -> 4_000;
        };
    }
}
