package org.parcours.coaching.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.NextStep;

/// An exchange for machines.
record ExchangeAnswer(
        UUID id,
        UUID startup,
        UUID park,
        Exchange.Kind kind,
        LocalDate heldOn,
        UUID person,
        String about,
        @Nullable String minutes,
        @Nullable String agreed,
        boolean shared,
        @Nullable UUID need,
        List<Step> nextSteps,
        Instant recordedAt) {
    /// A promise.
    ///
    /// @param doneOn null while it is open
    record Step(
            UUID id,
            String what,
            LocalDate dueOn,
            UUID owner,
            @Nullable LocalDate doneOn) {
        static Step of(NextStep step) {
            NextStep.Done done = step.done();
            return new Step(step.id(), step.what(), step.dueOn(), step.owner(), done == null ? null : done.on());
        }
    }

    static ExchangeAnswer of(Exchange exchange) {
        return new ExchangeAnswer(
                exchange.id(),
                exchange.startup(),
                exchange.park(),
                exchange.kind(),
                exchange.heldOn(),
                exchange.person(),
                exchange.about(),
                exchange.minutes(),
                exchange.agreed(),
                exchange.shared(),
                exchange.need(),
                exchange.steps().stream().map(Step::of).toList(),
                exchange.version());
    }
}
