package org.parcours.database;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who acts, and how much of the network they reach. It is bound to the thread for a request, a job or a command;
/// every transaction begun inside hands it to PostgreSQL, whose row-level policies show nothing beyond it.
/// Without a bound scope a transaction reaches nothing.
///
/// @param person who acts, recorded on every row they change; null for the system itself and for the public
/// @param everywhere the whole network is within reach
/// @param parks parks within reach
/// @param dossiers startups within reach by themselves, wherever they are
public record Scope(@Nullable UUID person, boolean everywhere, Set<UUID> parks, Set<UUID> dossiers) {
    private static final ScopedValue<Scope> BOUND = ScopedValue.newInstance();

    public static final Scope NOTHING = new Scope(null, false, Set.of(), Set.of());

    /// The system at work: sign-in, jobs, recomputing a public figure. Callers say in a comment why they need it.
    public static final Scope SYSTEM = new Scope(null, true, Set.of(), Set.of());

    public Scope {
        parks = Set.copyOf(parks);
        dossiers = Set.copyOf(dossiers);
    }

    public static Scope network(UUID person) {
        return new Scope(person, true, Set.of(), Set.of());
    }

    public static Scope current() {
        return BOUND.orElse(NOTHING);
    }

    /// Whether a park is within reach as a whole.
    public boolean reaches(UUID park) {
        return everywhere || parks.contains(park);
    }

    public void run(Runnable work) {
        ScopedValue.where(BOUND, this).run(work);
    }

    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(BOUND, this).call(work);
    }

    static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
