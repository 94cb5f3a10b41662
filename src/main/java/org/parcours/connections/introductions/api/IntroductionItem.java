package org.parcours.connections.introductions.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.IntroductionLine;
import org.parcours.web.lists.Address;

@Schema(description = "An introduction as it stands today; no contact detail is in it")
record IntroductionItem(
        UUID id,
        UUID need,
        UUID startup,
        String startupName,
        UUID partner,
        String partnerName,
        LocalDate proposedOn,

        @Schema(
                description = "proposed, startup_agreed, startup_declined, partner_declined, connected, met, lapsed or"
                        + " withdrawn")
        String state,

        LocalDate stateOn,

        @Schema(description = "The side that is waited for: startup or partner; null where none is") @Nullable
        String waitsFor,

        @Schema(description = "The first thing that came of it; null where nothing was noted") @Nullable
        String outcome) {
    static IntroductionItem of(IntroductionLine line) {
        return new IntroductionItem(
                line.id(),
                line.need().id(),
                line.startup().id(),
                line.startup().name(),
                line.partner().id(),
                line.partner().name(),
                line.proposedOn(),
                Address.path(line.state()),
                line.stateOn(),
                line.waitsFor().map(Address::path).orElse(null),
                line.outcome() == null ? null : Address.path(line.outcome()));
    }
}
