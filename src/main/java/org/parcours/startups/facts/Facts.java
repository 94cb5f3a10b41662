package org.parcours.startups.facts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parcours.database.Ids;
import org.parcours.database.Once;
import org.parcours.web.NotHere;
import org.springframework.transaction.annotation.Transactional;

/// The facts of one kind about the startups within reach.
/// Methods throw [org.parcours.text.Refused] where a rule is against it, and
/// [NotHere] where the startup is not within reach.
///
/// @param <D> what somebody states, before the rules have looked at it
public abstract class Facts<F extends Fact, D> {
    private final FactTable<F> table;

    Facts(FactTable<F> table) {
        this.table = table;
    }

    @Transactional(readOnly = true)
    public List<F> of(UUID startup) {
        return Once.read(getClass(), "of", startup, () -> table.of(startup, null));
    }

    /// As they were known at an instant.
    @Transactional(readOnly = true)
    public List<F> of(UUID startup, Instant known) {
        return table.of(startup, known);
    }

    /// The facts of several startups, by startup.
    @Transactional(readOnly = true)
    public Map<UUID, List<F>> of(Collection<UUID> startups) {
        return table.of(startups);
    }

    @Transactional
    public F add(UUID startup, D draft) {
        return add(Ids.next(), startup, draft);
    }

    /// Adds a fact under the id of what it follows from, so that it is there once.
    @Transactional
    public F add(UUID id, UUID startup, D draft) {
        F fact = checked(id, startup, draft, table.of(startup, null));
        table.save(List.of(fact));
        return fact;
    }

    /// Corrects what was recorded; the history keeps what was known before.
    ///
    /// @param version `recordedAt` of what the correction was made on
    /// @throws org.springframework.dao.OptimisticLockingFailureException where somebody corrected it meanwhile
    @Transactional
    public F correct(UUID startup, UUID id, Instant version, D draft) {
        F fact = checked(id, startup, draft, table.of(startup, null));
        table.lock(startup, id, version);
        table.save(List.of(fact));
        return fact;
    }

    /// Saves many facts at once, new and corrected ones, each as [#checked] returned it.
    @Transactional
    public void importAll(Collection<F> facts) {
        if (!facts.isEmpty()) {
            table.save(facts);
        }
    }

    /// Returns the moment by which it can be taken back.
    @Transactional
    public Instant remove(UUID startup, UUID id) {
        return table.remove(startup, id).orElseThrow(() -> new NotHere("startup " + startup));
    }

    /// Returns the fact that a draft states, if no rule is against it.
    ///
    /// @param others what is known of the startup
    /// @throws org.parcours.text.Refused with every field that is wrong
    public abstract F checked(UUID id, UUID startup, D draft, List<F> others);
}
