package org.parcours.surveys.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeLists;
import org.parcours.questionnaires.forms.DateRange;
import org.parcours.questionnaires.forms.Question;
import org.parcours.startups.NetworkSettings;
import org.parcours.startups.Startup;
import org.parcours.startups.StartupLists;
import org.parcours.startups.Startups;
import org.parcours.startups.facts.Fact;
import org.parcours.startups.facts.Facts;
import org.parcours.startups.facts.Measure;
import org.parcours.startups.facts.Measures;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.facts.Observations;
import org.parcours.startups.facts.Source;
import org.parcours.surveys.facts.Claim.Contradiction;
import org.parcours.surveys.facts.Claim.Doubt;
import org.parcours.surveys.facts.Claim.Known;
import org.parcours.surveys.facts.Claim.Said;
import org.parcours.text.Refused;
import org.parcours.values.Lines;
import org.parcours.values.Numbers;
import org.parcours.values.WebAddress;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;

/// What a dossier says against an answer, and the doors by which an answer gets into it, with the
/// survey as its source.
@Component("surveyedDossiers")
class Dossiers {
    private final Startups startups;
    private final Measures measures;
    private final Observations observations;
    private final CodeLists lists;
    private final NetworkSettings settings;
    private final Clock clock;

    Dossiers(
            Startups startups,
            Measures measures,
            Observations observations,
            CodeLists lists,
            NetworkSettings settings,
            Clock clock) {
        this.startups = startups;
        this.measures = measures;
        this.observations = observations;
        this.lists = lists;
        this.settings = settings;
        this.clock = clock;
    }

    /// The currency of a measure whose question names none; null where it is no money.
    @Nullable
    String currency(String kind, String unit) {
        if (unit(kind) != Measure.Unit.MONEY) {
            return null;
        }
        return unit.isEmpty() ? settings.currency() : unit;
    }

    private Measure.@Nullable Unit unit(String kind) {
        return lists.find(StartupLists.MEASURES, kind)
                .map(entry -> Measure.Unit.valueOf(Objects.requireNonNull(entry.trait())))
                .orElse(null);
    }

    void hold(UUID startup) {
        startups.hold(startup);
    }

    Optional<Contradiction> against(UUID startup, Said said) {
        return switch (said.kind()) {
            case MEASURE -> Doubts.measure(said, unit(said.code()), measures.of(startup), observations.of(startup));
            case OBSERVATION ->
                said.text().equals(Observation.Status.CEASED.name())
                        ? Optional.empty()
                        : Doubts.ceased(said.on(), said.on(), observations.of(startup));
            case FIELD -> againstField(startup(startup).facts(), said);
            case ANSWER -> Optional.empty();
        };
    }

    /// Refuses what no form or file would take either, whatever the dossier says.
    ///
    /// @throws Refused in the sentence that they would say
    void requirePossible(UUID startup, Said said) {
        switch (said.kind()) {
            case MEASURE -> measures.requirePossible(said.code(), said.number());
            case FIELD -> with(startup(startup).facts(), said);
            case OBSERVATION, ANSWER -> {}
        }
    }

    private Optional<Contradiction> againstField(Startup.Facts facts, Said said) {
        Startup.Facts told;
        try {
            told = with(facts, said);
        } catch (Refused impossible) {
            return Optional.of(new Contradiction(Doubt.IMPOSSIBLE, null));
        }
        if (said.code().equals("sector")
                && lists.find(StartupLists.SECTORS, said.text()).isEmpty()) {
            return Optional.of(new Contradiction(Doubt.IMPOSSIBLE, null));
        }
        return Optional.ofNullable(field(facts, said.code()))
                .filter(known -> !known.equals(field(told, said.code())))
                .map(known -> new Contradiction(Doubt.DIFFERS, new Known(known, null, null, null)));
    }

    private static @Nullable String field(Startup.Facts facts, String code) {
        return switch (code) {
            case "website" -> facts.website();
            case "sector" -> facts.sector();
            default -> facts.nameArabic();
        };
    }

    private Startup startup(UUID id) {
        return startups.byId(id).orElseThrow(() -> new NotHere("startup " + id));
    }

    /// What the dossier says already of what a question asks; of several sources the newest.
    ///
    /// @param about the days that the question is about
    Optional<Known> known(UUID startup, Question.Binding binding, DateRange about) {
        return switch (FactKind.of(binding.fact()).orElse(FactKind.ANSWER)) {
            case MEASURE -> {
                String currency = currency(binding.code(), binding.unit());
                yield measures.of(startup).stream()
                        .filter(one -> one.kind().equals(binding.code())
                                && one.from().equals(about.from())
                                && one.until().equals(about.until())
                                && Objects.equals(one.currency(), currency))
                        .max(Comparator.comparing(Measure::statedOn))
                        .map(one ->
                                new Known(Numbers.written(one.value()), one.currency(), one.source(), one.statedOn()));
            }
            case OBSERVATION ->
                observations.of(startup).stream()
                        .filter(one -> one.status() != Observation.Status.UNKNOWN)
                        .max(Comparator.comparing(Observation::seenOn))
                        .map(one -> new Known(one.status().name(), null, one.source(), one.seenOn()));
            case FIELD -> {
                Startup found = startup(startup);
                yield Optional.ofNullable(field(found.facts(), binding.code()))
                        .map(text ->
                                new Known(text, null, null, LocalDate.ofInstant(found.version(), clock.getZone())));
            }
            case ANSWER -> Optional.empty();
        };
    }

    /// Writes it down as what the survey says: instead of what a survey said of the same days before,
    /// if any did.
    ///
    /// @param id of the claim, which the fact bears too
    /// @throws Refused where the dossier's own rules are against it
    void write(UUID id, UUID startup, Said said) {
        switch (said.kind()) {
            case MEASURE -> {
                var draft = new Measure.Draft(
                        said.code(),
                        said.about().from(),
                        said.about().until(),
                        said.number(),
                        said.currency(),
                        Source.SURVEY,
                        said.on());
                write(id, startup, measures, draft, earlier(startup, said));
            }
            case OBSERVATION -> {
                var draft = new Observation.Draft(
                        said.on(),
                        Observation.Status.valueOf(said.text()),
                        Source.SURVEY,
                        null,
                        null,
                        null,
                        null,
                        true); // of the day of the answer, or decided by a person
                Optional<Observation> sameDay = observations.of(startup).stream()
                        .filter(one ->
                                (one.source() == Source.SURVEY && one.seenOn().equals(said.on()))
                                        || one.id().equals(id))
                        .findFirst();
                write(id, startup, observations, draft, sameDay);
            }
            case FIELD -> change(startup(startup), said);
            case ANSWER -> {
                // counted as an answer; the dossier has no place for it
            }
        }
    }

    private Optional<Measure> earlier(UUID startup, Said said) {
        return measures.of(startup).stream()
                .filter(one -> one.source() == Source.SURVEY
                        && one.kind().equals(said.code())
                        && one.from().equals(said.about().from())
                        && one.until().equals(said.about().until()))
                .findFirst();
    }

    private static <F extends Fact, D> void write(
            UUID id, UUID startup, Facts<F, D> door, D draft, Optional<F> earlier) {
        if (earlier.isPresent()) {
            door.correct(
                    startup,
                    earlier.get().id(),
                    Objects.requireNonNull(earlier.get().recordedAt()),
                    draft);
        } else {
            door.add(id, startup, draft);
        }
    }

    private void change(Startup startup, Said said) {
        Startup.Facts told = with(startup.facts(), said);
        if (!told.equals(startup.facts())) {
            startups.change(startup.id(), told, startup.version());
        }
    }

    /// The facts as an answer says them.
    ///
    /// @throws Refused where no form would take it either
    private static Startup.Facts with(Startup.Facts now, Said said) {
        String code = said.code();
        return new Startup.Facts(
                now.park(),
                now.name(),
                code.equals("name-arabic") ? Lines.one(said.text()) : now.nameArabic(),
                now.kind(),
                code.equals("sector") ? said.text() : now.sector(),
                now.foundedOn(),
                now.residency(),
                code.equals("website") ? new WebAddress(said.text()).text() : now.website(),
                now.description());
    }

    /// Takes away what stands only because of a claim.
    void takeBack(Claim claim) {
        Facts<? extends Fact, ?> door = switch (claim.said().kind()) {
            case MEASURE -> measures;
            case OBSERVATION -> observations;
            case FIELD, ANSWER -> null;
        };
        if (door != null
                && door.of(claim.startup()).stream().anyMatch(fact -> fact.id().equals(claim.id()))) {
            door.remove(claim.startup(), claim.id());
        }
    }
}
