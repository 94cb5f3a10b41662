package org.parcours.coaching.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.NeedStep;
import org.parcours.web.lists.Address;

@Schema(description = "One need with its whole life")
record NeedAnswer(
        UUID id,
        UUID startup,
        UUID park,
        String family,
        String words,
        String urgency,
        LocalDate expressedOn,
        String expressedBy,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String instrument,
        @Nullable Integer horizonMonths,
        List<String> countries,
        List<String> sectors,
        @Nullable String customer,
        @Nullable String skill,
        @Nullable String level,
        String state,
        boolean open,
        List<Step> steps) {
    record Step(
            UUID id,
            String state,
            LocalDate happenedOn,
            @Nullable UUID person,
            @Nullable String reason) {
        static Step of(NeedStep step) {
            return new Step(step.id(), Address.path(step.state()), step.happenedOn(), step.person(), step.reason());
        }
    }

    static NeedAnswer of(Need need) {
        return new NeedAnswer(
                need.id(),
                need.startup(),
                need.park(),
                need.family(),
                need.words(),
                Address.path(need.urgency()),
                need.expressedOn(),
                need.expressedBy(),
                need.wish().amount(),
                need.wish().currency(),
                optional(need.wish().instrument()),
                need.wish().horizonMonths(),
                need.wish().countries(),
                need.wish().sectors(),
                optional(need.wish().customer()),
                need.wish().skill(),
                optional(need.wish().level()),
                Address.path(need.state()),
                need.open(),
                need.steps().stream().map(Step::of).toList());
    }

    private static @Nullable String optional(@Nullable Enum<?> value) {
        return value == null ? null : Address.path(value);
    }
}
