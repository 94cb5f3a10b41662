package org.parcours.connections.outcomes;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.facts.Measure;
import org.parcours.startups.facts.Measures;
import org.parcours.startups.facts.Source;
import org.parcours.text.Amount;
import org.springframework.stereotype.Component;

/// Money raised and contracts signed through an introduction as measures of the startup, each once:
/// the measure bears
/// the id of its outcome, is corrected and removed with it.
@Component
class OutcomeMeasures {
    private final Measures measures;

    OutcomeMeasures(Measures measures) {
        this.measures = measures;
    }

    /// Brings the measure in line with the outcome; one without a value has none.
    void follow(UUID startup, Outcome outcome) {
        String kind = kind(outcome.kind());
        Amount value = outcome.value();
        if (kind == null || value == null) {
            forget(startup, outcome.id());
            return;
        }
        Measure.Draft draft = new Measure.Draft(
                kind, outcome.on(), outcome.on(), value.value(), value.currency(), Source.INTRODUCTION, outcome.on());
        known(startup, outcome.id())
                .ifPresentOrElse(
                        known -> measures.correct(
                                startup, outcome.id(), Objects.requireNonNull(known.recordedAt()), draft),
                        () -> measures.add(outcome.id(), startup, draft));
    }

    void forget(UUID startup, UUID outcome) {
        known(startup, outcome).ifPresent(known -> measures.remove(startup, known.id()));
    }

    private Optional<Measure> known(UUID startup, UUID outcome) {
        return measures.of(startup).stream()
                .filter(measure -> measure.id().equals(outcome))
                .findFirst();
    }

    private static @Nullable String kind(Outcome.Kind kind) {
        return switch (kind) {
            case INVESTMENT, LOAN -> Measure.FUNDS_RAISED;
            case CONTRACT -> Measure.CONTRACTS;
            case PILOT, HIRE, TRAINING, PARTNERSHIP, NONE -> null;
        };
    }
}
