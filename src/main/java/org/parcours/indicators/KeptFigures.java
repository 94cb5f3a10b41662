package org.parcours.indicators;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.parcours.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what was worked out, for who reaches the same and knows the same. Nothing is kept while a
/// transaction is under way that began before the last change: it could still add to what was known
/// then. So an answer is never out of date, on any number of nodes.
@Component
class KeptFigures {
    private static final Duration UNUSED = Duration.ofMinutes(20);
    /// In rows and points of curves, of some hundred bytes each.
    private static final int ROOM = 200_000;

    /// @param what the figure, page or view, with all that distinguishes it
    private record Key(Object what, Asked asked, boolean everywhere, Set<UUID> parks, Set<UUID> dossiers) {}

    /// @param known the last change by then: between it and the moment asked for nothing was recorded
    /// @param settled nothing can be recorded any more at or before `known`
    private record Knowledge(Instant known, boolean settled) {}

    private final JdbcClient database;
    private final Cache<Key, Object> kept = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher((Key key, Object worked) -> size(worked))
            .expireAfterAccess(UNUSED)
            .build();

    KeptFigures(JdbcClient database) {
        this.database = database;
    }

    /// What was worked out before, or what `work` makes of the question now. The question that it is
    /// given may say an earlier moment, at which the same was known.
    ///
    /// @param coordinators it follows from the coordinators' work too, and is kept until that changes
    <T> T of(Object what, boolean coordinators, Asked asked, Function<Asked, T> work) {
        Knowledge knowledge = knowledge(asked.known(), coordinators);
        if (!knowledge.settled()) {
            return work.apply(asked);
        }
        Asked same = new Asked(asked.on(), knowledge.known(), asked.years(), asked.where());
        Scope scope = Scope.current();
        Key key = new Key(what, same, scope.everywhere(), scope.parks(), scope.dossiers());
        @SuppressWarnings("unchecked") // `what` names one kind of work
        T found = (T) Objects.requireNonNull(kept.get(key, missing -> work.apply(same)));
        return found;
    }

    private Knowledge knowledge(Instant asked, boolean coordinators) {
        return database.sql("""
                        select least(:asked, changed) as known, history.settled_instant() > changed as settled
                        from (select coalesce(greatest(startups.facts_changed(), parks.changed(), surveys.changed(),
                          case when :coordinators then greatest(coaching.changed(), connections.changed()) end), 'epoch') as changed) as last
                        """)
                .param("coordinators", coordinators)
                .param("asked", asked.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Knowledge(
                        row.getObject("known", OffsetDateTime.class).toInstant(), row.getBoolean("settled")))
                .single();
    }

    private static int size(Object worked) {
        return switch (worked) {
            case Figure figure -> 50 + figure.curve().size();
            case EvidencePage page -> 10 + page.rows().size();
            default -> 4_000;
        };
    }
}
