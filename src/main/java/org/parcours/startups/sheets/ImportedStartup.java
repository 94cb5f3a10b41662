package org.parcours.startups.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.startups.Identity;
import org.parcours.startups.Startup;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.recognition.StartupIndex.Identifier;
import org.parcours.transfers.Row;

/// A startup as the rows of a file leave it. Journeys and observations stand in the order of time.
record ImportedStartup(
        UUID id,
        String park,
        Startup.Facts facts,
        Identity identity,
        List<Journey> journeys,
        List<Observation> observations) {
    private static final String ADMITTED = "admitted-on";

    ImportedStartup {
        journeys = List.copyOf(journeys);
        observations = List.copyOf(observations);
    }

    boolean isKnownAs(String name) {
        return identity.names().contains(name);
    }

    /// The journey that a row is about: the last, unless the row says when it began.
    Optional<Journey> journeyOf(Row row) {
        return journeys.stream()
                .filter(journey -> row.day(ADMITTED).isEmpty() || row.isOn(ADMITTED, journey.admittedOn()))
                .reduce((earlier, later) -> later);
    }

    /// The first day on which it was seen to have ended.
    Optional<LocalDate> endedOn() {
        return observations.stream().flatMap(seen -> seen.endedOn().stream()).min(Comparator.naturalOrder());
    }

    Optional<LocalDate> lastSeen() {
        return observations.stream().map(Observation::seenOn).max(Comparator.naturalOrder());
    }

    /// The observation of the last day, or null if nothing was seen yet.
    @Nullable
    Observation lastObservation() {
        return observations.stream()
                .min(Comparator.comparing(Observation::seenOn)
                        .reversed()
                        .thenComparing(one -> one.source().name()))
                .orElse(null);
    }

    ImportedStartup with(@Nullable Journey journey, @Nullable Observation observation) {
        return new ImportedStartup(
                id,
                park,
                facts,
                identity,
                journey == null
                        ? journeys
                        : put(journeys, journey, Journey::id, Comparator.comparing(Journey::admittedOn)),
                observation == null
                        ? observations
                        : put(observations, observation, Observation::id, Comparator.comparing(Observation::seenOn)));
    }

    private static <T> List<T> put(List<T> all, T one, java.util.function.Function<T, UUID> id, Comparator<T> order) {
        List<T> next = new ArrayList<>(all);
        next.removeIf(other -> id.apply(other).equals(id.apply(one)));
        next.add(one);
        next.sort(order);
        return next;
    }

    /// An identity with one more other name, unless it has it or is called so.
    static Identity named(Identity identity, String name, String own) {
        if (name.isEmpty() || name.equals(own) || identity.names().contains(name)) {
            return identity;
        }
        List<Identity.OtherName> names = new ArrayList<>(identity.otherNames());
        names.add(new Identity.OtherName(Ids.next(), name));
        return new Identity(names, identity.founders(), identity.identifiers());
    }

    /// An identity with a number: in the place of the only one of its kind, else one more.
    static Identity numbered(Identity identity, Identifier number) {
        List<Identity.Identifier> alike = identity.identifiers().stream()
                .filter(one -> one.kind().equals(number.kind()))
                .toList();
        if (alike.stream().anyMatch(one -> one.value().equals(number.value()))) {
            return identity;
        }
        UUID id = alike.size() == 1 ? alike.getFirst().id() : Ids.next();
        Identity.Identifier next = new Identity.Identifier(id, number.kind(), number.value());
        List<Identity.Identifier> numbers = put(
                identity.identifiers(),
                next,
                Identity.Identifier::id,
                Comparator.comparing(Identity.Identifier::kind).thenComparing(Identity.Identifier::value));
        return new Identity(identity.otherNames(), identity.founders(), numbers);
    }

    /// The first number of a kind, or null if there is none.
    @Nullable
    String number(String kind) {
        return identity.identifiers().stream()
                .filter(one -> one.kind().equals(kind))
                .map(Identity.Identifier::value)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
