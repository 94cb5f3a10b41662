package org.parcours.connections.introductions.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.connections.introductions.Introductions;
import org.parcours.connections.introductions.Proposals;
import org.parcours.connections.introductions.Side;
import org.parcours.connections.outcomes.Outcome;
import org.parcours.connections.outcomes.Outcomes;
import org.parcours.text.Amount;
import org.parcours.text.Refused;
import org.parcours.values.Amounts;
import org.parcours.web.NotHere;
import org.parcours.web.lists.ApiPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "introductions", description = "Startups and partners brought together, to what came of it")
@RestController
@RequestMapping(path = "/api/v1/introductions", produces = MediaType.APPLICATION_JSON_VALUE)
class IntroductionApi {
    private final Introductions introductions;
    private final Proposals proposals;
    private final Outcomes outcomes;
    private final IntroductionSearch search;

    IntroductionApi(Introductions introductions, Proposals proposals, Outcomes outcomes, IntroductionSearch search) {
        this.introductions = introductions;
        this.proposals = proposals;
        this.outcomes = outcomes;
        this.search = search;
    }

    @Operation(
            summary = "Introductions within reach, newest first, page after page",
            parameters = {
                @Parameter(
                        name = "state",
                        description =
                                "open (where absent: under way, or met and nothing known of what came of it), all,"
                                        + " or one state"),
                @Parameter(name = "waits", description = "startup or partner: only those that wait for this side"),
                @Parameter(name = "need", description = "Id of one need"),
                @Parameter(name = "startup", description = "Id of one startup"),
                @Parameter(name = "partner", description = "Id of one partner"),
                @Parameter(name = "at", description = "`next` of the page before")
            })
    @PreAuthorize("@introductionRules.mayList()")
    @GetMapping
    ApiPage<IntroductionItem> list(@Parameter(hidden = true) @RequestParam Map<String, String> address) {
        return ApiPage.of(search.find(IntroductionSearch.LIST.read(address), address.get("at")), IntroductionItem::of);
    }

    @Operation(summary = "One introduction with its steps and outcomes")
    @PreAuthorize("@introductionRules.mayRead(#id)")
    @GetMapping("/{id}")
    IntroductionAnswer one(@PathVariable UUID id) {
        return introductions
                .byId(id)
                .map(known -> IntroductionAnswer.of(known, outcomes.of(id)))
                .orElseThrow(() -> new NotHere("introduction " + id));
    }

    /// A proposal as a machine says it.
    @Schema(description = "A need and an offer, or a partner without an offer")
    record Proposal(
            @Nullable UUID need,
            @Nullable UUID offer,
            @Nullable UUID partner,

            @Schema(description = "Whom to ask at the partner; absent for whom it is written to by") @Nullable
            UUID contact,

            @Schema(description = "Whom to ask in the startup; absent for who expressed the need") @Nullable
            UUID founder,

            @Schema(description = "Said to both with the question; no contact details") @Nullable
            String message,

            @Schema(description = "Although a colleague sent them before, or the matching forbids it") @Nullable
            Boolean knowingly) {}

    @Operation(
            summary = "Propose to bring a startup and a partner together",
            description = "The startup is asked first. 422 with the reason where the need is closed, the two are in"
                    + " conflict, or something speaks against it and `knowingly` is not true.")
    @PreAuthorize("@introductionRules.mayPropose(#said.need())")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    IntroductionAnswer propose(@RequestBody Proposal said) {
        UUID need = said.need();
        if (need == null) {
            throw Refused.field("need", "introductions.refused.need");
        }
        return IntroductionAnswer.of(
                proposals.propose(new Proposals.Draft(
                        need,
                        said.partner(),
                        said.offer(),
                        said.contact(),
                        said.founder(),
                        said.message(),
                        Boolean.TRUE.equals(said.knowingly()))),
                List.of());
    }

    /// What happened next.
    enum Next {
        STARTUP_AGREED,
        STARTUP_DECLINED,
        PARTNER_AGREED,
        PARTNER_DECLINED,
        MET,
        WITHDRAWN
    }

    @Schema(description = "The next step")
    record NextStep(
            @Nullable Next step,

            @Schema(description = "Of a meeting; absent for today") @Nullable
            LocalDate on,

            @Schema(description = "Of a meeting: on the spot, by video") @Nullable
            String how,

            @Schema(description = "Needed where it is withdrawn") @Nullable
            String reason) {}

    @Operation(
            summary = "The next step: a side's answer as it was told, the meeting, or its withdrawal",
            description =
                    "When the second side agrees both are connected, and a mail gives them their contact" + " details.")
    @PreAuthorize("@introductionRules.mayStep(#id)")
    @PostMapping("/{id}/steps")
    @ResponseStatus(HttpStatus.CREATED)
    IntroductionAnswer step(@PathVariable UUID id, @RequestBody NextStep said) {
        Next step = said.step();
        if (step == null) {
            throw Refused.field("step", "introductions.refused.answer");
        }
        Introduction now = switch (step) {
            case STARTUP_AGREED -> introductions.answer(id, Side.STARTUP, true, said.reason());
            case STARTUP_DECLINED -> introductions.answer(id, Side.STARTUP, false, said.reason());
            case PARTNER_AGREED -> introductions.answer(id, Side.PARTNER, true, said.reason());
            case PARTNER_DECLINED -> introductions.answer(id, Side.PARTNER, false, said.reason());
            case MET -> introductions.met(id, said.on(), said.how());
            case WITHDRAWN -> introductions.withdraw(id, said.reason());
        };
        return IntroductionAnswer.of(now, outcomes.of(id));
    }

    @Schema(description = "What came of a meeting")
    record NewOutcome(
            Outcome.@Nullable Kind kind,
            @Nullable LocalDate on,

            @Schema(description = "Of an investment, a loan or a contract")
            Amounts.@Nullable Quantity value,

            @Schema(description = "ISO 4217") @Nullable String currency,

            @Schema(description = "Needed where nothing came of it") @Nullable
            String reason,

            @Schema(description = "Id of a document of the startup's dossier") @Nullable
            UUID document) {
        Outcome.Draft draft() {
            return new Outcome.Draft(
                    kind,
                    on,
                    value == null
                            ? null
                            : new Amount(
                                    value.amount(),
                                    Objects.requireNonNullElse(Amounts.currency("value", value, currency), "")),
                    reason,
                    document);
        }
    }

    @Operation(
            summary = "Note what came of a meeting",
            description = "The value of an investment, a loan or a contract becomes a measure of the startup.")
    @PreAuthorize("@introductionRules.mayStep(#id)")
    @PostMapping("/{id}/outcomes")
    @ResponseStatus(HttpStatus.CREATED)
    IntroductionAnswer.Result note(@PathVariable UUID id, @RequestBody NewOutcome said) {
        return IntroductionAnswer.Result.of(outcomes.note(id, said.draft()));
    }
}
