package org.parcours.startups.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.NetworkSettings;
import org.parcours.startups.StartupLists;
import org.parcours.transfers.Column;
import org.parcours.transfers.Draft;

/// The columns of a row that tell a journey: admission, stage, planned end, exit. The rules are those of the dossier.
final class JourneyPart {
    private static final String ADMITTED = "admitted-on";
    private static final String FOLLOWED = "followed-from";
    private static final String PLANNED = "planned-end";
    private static final String STAGE = "stage";
    private static final String SINCE = "stage-since";
    private static final String EXITED = "exited-on";
    private static final String EXIT_KIND = "exit-kind";
    private static final String REASON = "exit-reason";

    enum ExitKind {
        COMPLETED,
        ACQUIRED,
        MERGED,
        MOVED_OUT,
        CEASED,
        EXCLUDED
    }

    private final int months;

    JourneyPart(NetworkSettings settings) {
        this.months = settings.journeyMonths();
    }

    static List<Column> columns(CodeLists lists) {
        return List.of(
                Column.day(ADMITTED),
                Column.day(FOLLOWED),
                Column.day(PLANNED),
                Column.choice(
                        STAGE,
                        lists.all(StartupLists.STAGES).stream()
                                .map(stage -> Column.Choice.named(stage.code(), stage.names()))
                                .toList()),
                Column.day(SINCE),
                Column.day(EXITED),
                Column.choice(EXIT_KIND, ExitKind.values()),
                Column.text(REASON));
    }

    void apply(Change change) {
        Optional<LocalDate> admitted = change.past(ADMITTED);
        Optional<Draft> known = admitted.isEmpty()
                ? change.subject().lastJourney()
                : change.subject().journeyOf(admitted.get());
        Optional<Draft> journey = known.isPresent() ? known : admitted.flatMap(day -> admit(change, day));
        if (journey.isEmpty()) {
            Stream.of(PLANNED, STAGE, SINCE, EXITED, EXIT_KIND)
                    .filter(column -> change.row().values().containsKey(column))
                    .findFirst()
                    .ifPresent(column -> {
                        if (change.row().day(ADMITTED).isEmpty()) {
                            change.fault(column, "sheets.fault.not-admitted");
                        }
                    });
            return;
        }
        Draft found = journey.get();
        days(change, found);
        stage(change, found);
        exit(change, found);
    }

    private Optional<Draft> admit(Change change, LocalDate on) {
        Optional<Draft> last = change.subject().lastJourney();
        if (last.isPresent()) {
            Optional<LocalDate> left = change.subject().exit(last.get()).map(exit -> exit.day("exited_on"));
            if (left.isEmpty()) {
                change.fault(
                        ADMITTED, "sheets.fault.still-on-a-journey", last.get().day("admitted_on"));
                return Optional.empty();
            }
            if (on.isBefore(left.get())) {
                change.fault(ADMITTED, "sheets.fault.before-last-exit", left.get());
                return Optional.empty();
            }
        }
        Draft journey = change.subject().child("journey");
        change.put(ADMITTED, journey, "admitted_on", on);
        journey.put(
                "followed_from", change.row().day(FOLLOWED).filter(on::isBefore).orElse(on));
        journey.put("planned_end", change.row().day(PLANNED).orElse(on.plusMonths(months)));
        change.subject().journeys().add(journey);
        return Optional.of(journey);
    }

    /// Following began once: a later file that saw the startup later does not move it. Whoever was seen before the
    /// admission is followed from it on.
    private static void days(Change change, Draft journey) {
        LocalDate admitted = Objects.requireNonNull(journey.day("admitted_on"));
        LocalDate kept = Objects.requireNonNull(journey.day("followed_from"));
        change.past(FOLLOWED).ifPresent(followed -> {
            LocalDate from = followed.isBefore(admitted) ? admitted : followed;
            if (from.isBefore(kept)) {
                change.put(FOLLOWED, journey, "followed_from", from);
            }
        });
        change.row().day(PLANNED).ifPresent(planned -> {
            if (planned.isAfter(admitted)) {
                change.put(PLANNED, journey, "planned_end", planned);
            } else {
                change.fault(PLANNED, "sheets.fault.end-not-after-admission", admitted);
            }
        });
    }

    private static void stage(Change change, Draft journey) {
        Optional<String> asked = change.row().text(STAGE);
        if (asked.isEmpty()) {
            return;
        }
        Optional<Draft> last = change.subject().lastStage(journey);
        String code = asked.get();
        LocalDate admitted = Objects.requireNonNull(journey.day("admitted_on"));
        Optional<LocalDate> since = change.past(SINCE);
        if (last.isEmpty()) {
            enter(change, journey, code, since.orElse(admitted));
        } else if (since.isEmpty() || since.get().equals(last.get().day("since"))) {
            if (since.isPresent()) {
                change.put(STAGE, last.get(), "stage", code);
            } else if (!code.equals(last.get().text("stage"))) {
                change.fault(SINCE, "sheets.fault.stage-since");
            }
        } else if (since.get().isBefore(Objects.requireNonNull(last.get().day("since")))
                || change.subject().exit(journey).isPresent()) {
            change.fault(SINCE, "sheets.fault.not-after-last-stage", last.get().day("since"));
        } else if (!code.equals(last.get().text("stage"))) {
            last.get().put("until", since.get());
            enter(change, journey, code, since.get());
        }
    }

    private static void enter(Change change, Draft journey, String code, LocalDate since) {
        LocalDate admitted = Objects.requireNonNull(journey.day("admitted_on"));
        if (since.isBefore(admitted)) {
            change.fault(SINCE, "sheets.fault.before-admission", admitted);
            return;
        }
        Draft stage = change.subject().child("stage");
        stage.put("journey_id", journey.id());
        change.put(STAGE, stage, "stage", code);
        change.put(SINCE, stage, "since", since);
        stage.put(
                "until",
                change.subject()
                        .exit(journey)
                        .map(exit -> exit.day("exited_on"))
                        .orElse(null));
        change.subject().stages().add(stage);
    }

    private static void exit(Change change, Draft journey) {
        Optional<LocalDate> on = change.past(EXITED);
        Optional<String> kind = change.row().text(EXIT_KIND);
        Optional<Draft> known = change.subject().exit(journey);
        if (on.isEmpty() && kind.isEmpty()) {
            return;
        }
        LocalDate day = on.or(() -> known.map(exit -> exit.day("exited_on"))).orElse(null);
        if (day == null || (kind.isEmpty() && known.isEmpty())) {
            change.fault(day == null ? EXITED : EXIT_KIND, "sheets.fault.exit-incomplete");
            return;
        }
        LocalDate admitted = Objects.requireNonNull(journey.day("admitted_on"));
        if (day.isBefore(admitted)) {
            change.fault(EXITED, "sheets.fault.before-admission", admitted);
            return;
        }
        if (!closeStage(change, journey, day)) {
            return;
        }
        Draft exit = known.orElseGet(() -> {
            Draft fresh = change.subject().child("exit");
            fresh.put("journey_id", journey.id());
            change.subject().exits().add(fresh);
            return fresh;
        });
        change.put(EXITED, exit, "exited_on", day);
        kind.ifPresent(code -> change.put(EXIT_KIND, exit, "kind", code));
        change.text(REASON, exit, "reason");
    }

    /// The exit ends the stage that lasted until then.
    private static boolean closeStage(Change change, Draft journey, LocalDate day) {
        Optional<Draft> last = change.subject().lastStage(journey);
        if (last.isPresent() && day.isBefore(Objects.requireNonNull(last.get().day("since")))) {
            change.fault(EXITED, "sheets.fault.not-after-last-stage", last.get().day("since"));
            return false;
        }
        last.ifPresent(stage -> stage.put("until", day));
        return true;
    }
}
