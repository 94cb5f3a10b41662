package org.parcours.coaching.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.NeedLine;
import org.parcours.web.lists.Address;

@Schema(description = "A need as it stands today")
record NeedItem(
        UUID id,
        UUID startup,
        String name,
        @Nullable String nameArabic,

        @Schema(description = "Name of the park by language")
        Map<String, String> park,

        String family,
        String words,
        String urgency,
        String state,
        LocalDate stateOn,

        @Schema(description = "The day it was expressed or reopened: the duty of care counts from there")
        LocalDate openedOn,

        @Schema(description = "Who answers for it; absent where nobody does") @Nullable
        UUID person,

        @Nullable LocalDate firstContactOn,
        @Nullable LocalDate contactDue,
        @Nullable LocalDate answerDue,
        @Nullable LocalDate silenceDue,
        boolean late) {
    static NeedItem of(NeedLine line, LocalDate today) {
        return new NeedItem(
                line.id(),
                line.startup(),
                line.name(),
                line.nameArabic(),
                line.park().toMap(),
                line.family(),
                line.words(),
                Address.path(line.urgency()),
                Address.path(line.state()),
                line.stateOn(),
                line.openedOn(),
                line.person(),
                line.firstContactOn(),
                line.due().contact(),
                line.due().answer(),
                line.due().silence(),
                line.late(today));
    }
}
