package org.parcours.startups.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.parcours.database.Ids;
import org.parcours.text.SearchKey;
import org.parcours.transfers.Draft;

/// One startup as the rows of a file will leave it. Lists stand in the order of time.
record Subject(
        Draft startup,
        List<Draft> numbers,
        List<Draft> otherNames,
        List<Draft> journeys,
        List<Draft> stages,
        List<Draft> exits,
        List<Draft> observations,
        List<Draft> measures) {
    static Subject fresh(UUID id) {
        Draft startup = Draft.fresh("startups.startup", id);
        return new Subject(
                startup,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    UUID id() {
        return startup.id();
    }

    /// A new row of a table that belongs to this startup.
    Draft child(String table) {
        Draft child = Draft.fresh("startups." + table, Ids.next());
        child.put("startup_id", startup.id());
        child.put("park_id", startup.get("park_id"));
        return child;
    }

    /// In the order in which they can be written, after the startup itself.
    Stream<Draft> children() {
        return Stream.of(numbers, otherNames, journeys, stages, exits, observations, measures)
                .flatMap(List::stream);
    }

    /// The park follows everywhere: the database moves what is stored, this what is still to be written.
    void move(UUID park) {
        children().forEach(child -> child.put("park_id", park));
    }

    Optional<Draft> journeyOf(LocalDate admittedOn) {
        return journeys.stream()
                .filter(journey -> admittedOn.equals(journey.day("admitted_on")))
                .findFirst();
    }

    Optional<Draft> lastJourney() {
        return journeys.stream()
                .max(Comparator.comparing(journey -> Objects.requireNonNull(journey.day("admitted_on"))));
    }

    Optional<Draft> lastStage(Draft journey) {
        return stages.stream()
                .filter(stage -> journey.id().equals(stage.get("journey_id")))
                .max(Comparator.comparing(stage -> Objects.requireNonNull(stage.day("since"))));
    }

    Optional<Draft> exit(Draft journey) {
        return exits.stream()
                .filter(exit -> journey.id().equals(exit.get("journey_id")))
                .findFirst();
    }

    /// The day of the latest observation; nothing was seen yet: none.
    Optional<LocalDate> lastSeen() {
        return observations.stream()
                .map(observation -> Objects.requireNonNull(observation.day("seen_on")))
                .max(Comparator.naturalOrder());
    }

    boolean knownAs(String name) {
        return otherNames.stream().anyMatch(other -> name.equals(other.text("name")));
    }

    void nameAlso(String name) {
        if (!knownAs(name)) {
            Draft other = child("other_name");
            other.put("name", name);
            otherNames.add(other);
        }
    }

    void renewSearchKey() {
        List<String> names = Stream.concat(
                        Stream.of("name", "name_arabic").map(startup::text),
                        otherNames.stream().map(other -> other.text("name")).sorted())
                .filter(Objects::nonNull)
                .toList();
        List<String> values = numbers.stream()
                .map(number -> Objects.requireNonNull(number.text("value")))
                .sorted()
                .toList();
        startup.put("search_key", SearchKey.of(names, values));
    }
}
