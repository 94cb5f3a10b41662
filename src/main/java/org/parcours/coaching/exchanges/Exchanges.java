package org.parcours.coaching.exchanges;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.Portfolios;
import org.parcours.database.Once;
import org.parcours.database.Scope;
import org.parcours.files.Upload;
import org.parcours.history.Histories;
import org.parcours.history.Kept;
import org.parcours.startups.documents.Documents;
import org.parcours.text.Refused;
import org.parcours.web.ChangedMeanwhile;
import org.parcours.web.NotHere;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was said with the startups within reach.
@Component
public class Exchanges {
    /// Parents first: in this order they come back.
    private static final List<Kept> KEPT = List.of(
            new Kept("startups.document", "startup_id"),
            new Kept("coaching.exchange", "startup_id"),
            new Kept("coaching.next_step", "startup_id"),
            new Kept("coaching.step_done", "startup_id"),
            new Kept("coaching.attachment", "startup_id"));

    private final ExchangeTable table;
    private final StepTable steps;
    private final Portfolios portfolios;
    private final Documents documents;
    private final Histories histories;
    private final Clock clock;

    Exchanges(
            ExchangeTable table,
            StepTable steps,
            Portfolios portfolios,
            Documents documents,
            Histories histories,
            Clock clock) {
        this.table = table;
        this.steps = steps;
        this.portfolios = portfolios;
        this.documents = documents;
        this.histories = histories;
        this.clock = clock;
    }

    /// The exchanges with a startup, latest first.
    @Transactional(readOnly = true)
    public List<Exchange> of(UUID startup) {
        return Once.read(Exchanges.class, "of", startup, () -> table.of(startup));
    }

    @Transactional(readOnly = true)
    public Optional<Exchange> byId(UUID exchange) {
        return table.byId(exchange);
    }

    /// What other people said with a startup on a day: worth knowing before a second call.
    @Transactional(readOnly = true)
    public List<Exchange> ofOthersOn(UUID startup, LocalDate day) {
        return table.ofOthersOn(startup, day, author());
    }

    /// Those within reach after another one, latest first.
    ///
    /// @param startup null for all startups
    /// @param after the last one that the page before showed; null for the first page
    @Transactional(readOnly = true)
    public List<Exchange> page(@Nullable UUID startup, @Nullable UUID after, int size) {
        return table.page(startup, after, size);
    }

    /// Records a note once, however often it is sent.
    ///
    /// @param key made where the note was written; the same key is the same note
    /// @return id of the exchange, recorded now or before; also of one that was removed since
    /// @throws Refused where the note cannot be recorded as it is
    @Transactional
    public UUID note(UUID startup, UUID key, Note note) {
        Optional<UUID> before = table.byKey(key);
        if (before.isPresent()) {
            return before.get();
        }
        Note checked = note.checked(today());
        Optional<UUID> recorded = table.add(startup, key, checked, author());
        if (recorded.isEmpty()) {
            return table.byKey(key).orElseThrow(() -> new NotHere("startup " + startup));
        }
        if (checked.promise() != null) {
            add(recorded.get(), checked.promise());
        }
        if (checked.file() != null) {
            attach(recorded.get(), checked.file());
        }
        return recorded.get();
    }

    /// Corrects what was recorded; what it said before is kept.
    ///
    /// @throws ChangedMeanwhile where somebody else changed it since that version
    @Transactional
    public void correct(UUID exchange, Instant version, Note note) {
        known(exchange);
        if (!table.correct(exchange, version, note.checked(today()))) {
            throw new ChangedMeanwhile();
        }
    }

    /// Adds a file to an exchange.
    ///
    /// @throws Refused where it is too large, or of a kind that is not kept
    @Transactional
    public void attach(UUID exchange, Upload file) {
        UUID startup = known(exchange).startup();
        table.attach(exchange, documents.attach(startup, file));
    }

    /// Removes an exchange with its files and promises.
    ///
    /// @return the moment, by which it can be taken back
    @Transactional
    public Instant remove(UUID exchange) {
        Exchange known = known(exchange);
        table.remove(exchange);
        known.documents().forEach(document -> documents.remove(known.startup(), document));
        return histories.moment();
    }

    /// Brings back what the person who asks removed at one moment.
    @Transactional
    public void takeBack(UUID startup, Instant moment) {
        try {
            if (histories.takeBack(KEPT, startup, moment, author()) == 0) {
                throw new NotHere("removal " + moment);
            }
        } catch (ConcurrencyFailureException builtUpon) {
            throw Refused.field("moment", "exchanges.refused.built-upon");
        }
    }

    /// Adds a promise to an exchange.
    ///
    /// @throws Refused where it is due before the exchange, or its owner may not act there
    @Transactional
    public UUID promise(UUID exchange, Note.Promise promise) {
        Note.check(promise, known(exchange).heldOn());
        return add(exchange, promise);
    }

    private UUID add(UUID exchange, Note.Promise promise) {
        UUID owner = promise.owner() == null ? author() : promise.owner();
        if (!owner.equals(author())
                && !portfolios.candidates(known(exchange).park()).contains(owner)) {
            throw Refused.field("owner", "exchanges.refused.owner");
        }
        return steps.add(exchange, promise, owner);
    }

    /// Says that a promise was kept, today. Saying it twice changes nothing.
    @Transactional
    public void done(UUID exchange, UUID step, @Nullable String note) {
        steps.done(exchange, step, NextStep.Done.of(today(), author(), note, today()));
    }

    /// Takes back that it was done.
    @Transactional
    public void undone(UUID exchange, UUID step) {
        steps.undone(exchange, step);
    }

    private Exchange known(UUID exchange) {
        return table.byId(exchange).orElseThrow(() -> new NotHere("exchange " + exchange));
    }

    private static UUID author() {
        return Optional.ofNullable(Scope.current().person()).orElseThrow(() -> new NotHere("an exchange of nobody"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
