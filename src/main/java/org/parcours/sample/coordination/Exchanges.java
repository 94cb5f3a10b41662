package org.parcours.sample.coordination;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Life;
import org.parcours.sample.register.Listing;
import org.parcours.sample.register.Listing.Line;
import org.parcours.sample.register.Register;
import org.parcours.sample.register.Register.Sitting;
import org.parcours.sample.register.Staff.Member;

/// What is said with startups: every two or three weeks on the path, a review at the exit, once a year with alumni.
/// Now and then more than the thirty days go by that the network allows itself.
final class Exchanges {
    private static final Listing LISTING = Listing.of("exchanges");
    private static final List<String> KINDS =
            List.of("CALL", "CALL", "CALL", "CALL", "MEETING", "MEETING", "VISIT", "MESSAGE", "MESSAGE", "WORKSHOP");

    private final Register register;
    private final Team team;
    private final Waiting waiting;

    Exchanges(Register register, Team team, Waiting waiting) {
        this.register = register;
        this.team = team;
        this.waiting = waiting;
    }

    void write(Dossier dossier) {
        onThePath(dossier);
        review(dossier);
        withAlumni(dossier);
    }

    private void onThePath(Dossier dossier) {
        Life life = dossier.life();
        Chance chance = life.chance("exchanges");
        LocalDate first = life.admittedOn().isBefore(Portfolios.BEGUN) ? Portfolios.BEGUN : life.admittedOn();
        LocalDate day = Workdays.from(first.plusDays(chance.between(1, 16)));
        while (day.isBefore(life.leftOn()) && day.isBefore(waiting.today())) {
            String kind = chance.pick(KINDS);
            Line line = chance.pick(LISTING.where("kind", kind));
            @Nullable Held held = held(dossier, kind, line, day, chance, null);
            if (held != null) {
                promised(dossier, line, day, held, chance);
            }
            day = Workdays.from(day.plusDays(gap(chance)));
        }
    }

    private static int gap(Chance chance) {
        return chance.happens(0.45)
                ? chance.between(12, 20)
                : chance.happens(0.93) ? chance.between(20, 29) : chance.between(30, 45);
    }

    private void review(Dossier dossier) {
        Chance chance = dossier.life().chance("review");
        boolean inTime = chance.happens(0.88);
        int late = chance.happens(0.8) ? chance.between(32, 80) : 4000;
        LocalDate day = Workdays.from(dossier.life().leftOn().plusDays(inTime ? chance.between(-18, 18) : late));
        if (day.isAfter(Portfolios.BEGUN) && day.isBefore(waiting.today())) {
            held(dossier, "MEETING", chance.pick(LISTING.where("kind", "REVIEW")), day, chance, null);
        }
    }

    private void withAlumni(Dossier dossier) {
        Chance chance = dossier.life().chance("alumni");
        for (int year = 1; year <= 5; year++) {
            LocalDate day =
                    Workdays.from(dossier.life().leftOn().plusYears(year).minusDays(chance.between(-9, 40)));
            boolean called = chance.happens(0.93);
            String kind = chance.happens(0.8) ? "CALL" : "VISIT";
            Line line = chance.pick(LISTING.where("kind", "ALUMNI"));
            if (called && day.isAfter(Portfolios.BEGUN) && day.isBefore(waiting.today())) {
                held(dossier, kind, line, day, chance, null);
            }
        }
    }

    /// A contact about a need; null where nobody is there to make it.
    @Nullable
    Held about(Need need, LocalDate day, Chance chance) {
        String kind = chance.happens(0.7) ? "CALL" : "MEETING";
        return held(need.dossier(), kind, chance.pick(LISTING.where("kind", "NEED")), day, chance, need);
    }

    /// An exchange as it was written down.
    record Held(UUID row, Member by, Sitting written) {}

    private @Nullable Held held(
            Dossier dossier, String kind, Line line, LocalDate day, Chance chance, @Nullable Need need) {
        int noted = chance.happens(0.8) ? 0 : chance.between(1, 3);
        boolean shared = chance.happens(0.3);
        boolean agreed = chance.happens(0.7);
        LocalDate quiet = need == null ? waiting.quietFrom(dossier) : null;
        @Nullable Member by = team.acting(dossier, day).orElse(null);
        if (by == null || (quiet != null && !day.isBefore(quiet))) {
            return null;
        }
        LocalDate on = day.plusDays(noted);
        Sitting written = need == null
                ? register.sitting(on, by.id(), chance)
                : need.written().then(on, by.id());
        UUID row = written.add(
                "coaching.exchange",
                dossier.row(
                        "kind",
                        kind,
                        "held_on",
                        day,
                        "person_id",
                        by.id(),
                        "about",
                        line.get("about"),
                        "agreed",
                        agreed ? line.get("agreed") : null,
                        "shared",
                        shared,
                        "need_id",
                        need == null ? null : need.row(),
                        "note_key",
                        chance.id(written.moment())));
        return new Held(row, by, written);
    }

    private static void promised(Dossier dossier, Line line, LocalDate day, Held held, Chance chance) {
        boolean promised = chance.happens(0.35);
        LocalDate due = Workdays.from(day.plusDays(chance.between(5, 21)));
        int late = chance.happens(0.78)
                ? -chance.between(0, 3)
                : chance.happens(0.65) ? chance.between(1, 4) : chance.between(5, 24);
        if (promised) {
            UUID step = promise(dossier, line.get("step"), due, held);
            LocalDate done = due.plusDays(late);
            held.written()
                    .then(done, held.by().id())
                    .add(
                            "coaching.step_done",
                            dossier.row(
                                    "next_step_id",
                                    step,
                                    "done_on",
                                    done,
                                    "person_id",
                                    held.by().id()));
        }
    }

    private static UUID promise(Dossier dossier, String what, LocalDate due, Held held) {
        return held.written()
                .add(
                        "coaching.next_step",
                        dossier.row(
                                "exchange_id",
                                held.row(),
                                "what",
                                what,
                                "due_on",
                                due,
                                "owner_id",
                                held.by().id()));
    }

    /// A call some days ago, after which something is still promised.
    ///
    /// @param due days from today; before it where negative
    void promisedStill(Dossier dossier, int called, int due) {
        LocalDate today = waiting.today();
        Chance chance = dossier.life().chance("promised/" + today);
        Line line = chance.pick(LISTING.where("kind", "CALL"));
        @Nullable Held held = held(dossier, "CALL", line, Workdays.from(today.minusDays(called)), chance, null);
        if (held != null) {
            promise(dossier, line.get("step"), today.plusDays(due), held);
        }
    }
}
