package org.parcours.connections.introductions.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.IntroductionStep;
import org.parcours.connections.outcomes.Outcome;
import org.parcours.text.Amount;
import org.parcours.web.lists.Address;

@Schema(description = "One introduction with its steps and what came of it")
record IntroductionAnswer(
        UUID id,
        UUID need,
        UUID startup,
        UUID park,
        UUID partner,
        @Nullable UUID offer,
        @Nullable String message,
        String state,
        List<Step> steps,
        List<Result> outcomes) {
    @Schema(description = "What happened on a day, and who did it: staff, startup, partner or system")
    record Step(
            String step,
            String side,
            LocalDate on,
            @Nullable UUID person,
            @Nullable String how,

            @Schema(
                    description =
                            "As somebody said it; of what lapsed: no_answer, need_closed, startup_left or offer_ended")
            @Nullable
            String reason) {
        static Step of(IntroductionStep taken) {
            boolean system = taken.side() == org.parcours.connections.introductions.Side.SYSTEM;
            String reason = taken.reason();
            return new Step(
                    Address.path(taken.step()),
                    Address.path(taken.side()),
                    taken.on(),
                    taken.person(),
                    taken.how(),
                    reason == null || !system ? reason : reason.toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Schema(description = "What came of it")
    record Result(
            UUID id,
            String kind,
            LocalDate on,
            @Nullable BigDecimal value,
            @Nullable String currency,
            @Nullable String reason,
            @Nullable UUID document) {
        static Result of(Outcome outcome) {
            Amount value = outcome.value();
            return new Result(
                    outcome.id(),
                    Address.path(outcome.kind()),
                    outcome.on(),
                    value == null ? null : value.value(),
                    value == null ? null : value.currency(),
                    outcome.reason(),
                    outcome.document());
        }
    }

    static IntroductionAnswer of(Introduction introduction, List<Outcome> outcomes) {
        return new IntroductionAnswer(
                introduction.id(),
                introduction.need(),
                introduction.startup(),
                introduction.park(),
                introduction.partner(),
                introduction.offer(),
                introduction.message(),
                Address.path(introduction.state()),
                introduction.steps().stream().map(Step::of).toList(),
                outcomes.stream().map(Result::of).toList());
    }
}
