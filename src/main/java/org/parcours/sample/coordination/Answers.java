package org.parcours.sample.coordination;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.coordination.Introductions.Brought;
import org.parcours.sample.coordination.Need.Founder;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Register.Sitting;
import org.parcours.sample.register.Staff.Member;

/// What becomes of a need: a first contact, an answer or introductions until one helps, its end, and what the startup
/// says of it. Mostly within the days that the network allows itself.
final class Answers {
    private static final int LONGEST_SILENCE = 24;

    private final Team team;
    private final Exchanges exchanges;
    private final Introductions introductions;

    Answers(Team team, Exchanges exchanges, Introductions introductions) {
        this.team = team;
        this.exchanges = exchanges;
        this.introductions = introductions;
    }

    void follow(Need need) {
        Chance chance = need.chance();
        LocalDate day = need.expressedOn();
        if (chance.happens(0.04)) {
            step(need, "WITHDRAWN", day.plusDays(chance.between(2, 14)), Optional.empty());
            return;
        }
        LocalDate contact = Workdays.from(day.plusDays(untilContact(chance)));
        if (chance.happens(0.02)) {
            step(need, "TAKEN", day.plusDays(chance.between(0, 3)), team.acting(need.dossier(), day));
            step(need, "UNREACHABLE", day.plusDays(chance.between(22, 38)), team.acting(need.dossier(), day));
            return;
        }
        take(need, contact);
        boolean introduced = introductions.canHelp(need) && chance.happens(0.68);
        LocalDate end = introduced ? introduced(need, contact) : answered(need, contact);
        if (chance.happens(0.03)) {
            reopened(need, end);
        }
    }

    /// Taken in charge, and talked about the same day.
    void take(Need need, LocalDate day) {
        step(need, "TAKEN", day, team.acting(need.dossier(), day));
        contact(need, day);
    }

    void contact(Need need, LocalDate day) {
        exchanges.about(need, day, need.chance());
    }

    private static int untilContact(Chance chance) {
        return chance.happens(0.8)
                ? chance.between(0, 3)
                : chance.happens(0.6)
                        ? chance.between(4, 5)
                        : chance.happens(0.85) ? chance.between(6, 9) : chance.between(10, 19);
    }

    private LocalDate answered(Need need, LocalDate contact) {
        Chance chance = need.chance();
        LocalDate day =
                Workdays.from(contact.plusDays(chance.happens(0.9) ? chance.soon(1, 14) : chance.between(15, 34)));
        boolean helped = chance.happens(0.8);
        end(need, helped, day);
        return day;
    }

    /// One introduction after another, three at most, until one helps.
    private LocalDate introduced(Need need, LocalDate contact) {
        Chance chance = need.chance();
        LocalDate sign = contact;
        LocalDate day =
                Workdays.from(contact.plusDays(chance.happens(0.9) ? chance.soon(1, 12) : chance.between(13, 30)));
        boolean helped = false;
        for (int attempt = 1; attempt <= 3 && !helped; attempt++) {
            Optional<Brought> brought = introductions.bring(need, day);
            if (brought.isEmpty()) {
                break;
            }
            sign = asked(need, day, brought.get().until());
            helped = brought.get().helped();
            if (!helped && chance.happens(0.45)) {
                break;
            }
            day = Workdays.from(sign.plusDays(chance.between(1, 9)));
        }
        LocalDate end = Workdays.from(sign.plusDays(chance.between(0, 4)));
        end(need, helped, end);
        return end;
    }

    /// Asks how it goes on, so that nothing is silent beyond thirty days; answers the end.
    private LocalDate asked(Need need, LocalDate from, LocalDate until) {
        Chance chance = need.chance();
        LocalDate day = Workdays.from(from.plusDays(chance.between(14, LONGEST_SILENCE)));
        while (day.isBefore(until)) {
            contact(need, day);
            day = Workdays.from(
                    day.plusDays(chance.happens(0.93) ? chance.between(14, LONGEST_SILENCE) : chance.between(29, 36)));
        }
        return until;
    }

    private void reopened(Need need, LocalDate end) {
        Chance chance = need.chance();
        LocalDate again = Workdays.from(end.plusDays(chance.between(12, 70)));
        if (!again.isBefore(need.dossier().life().leftOn().minusDays(20))) {
            return;
        }
        step(need, "REOPENED", again, Optional.empty());
        LocalDate contact = Workdays.from(again.plusDays(chance.between(1, 5)));
        take(need, contact);
        end(need, chance.happens(0.6), Workdays.from(contact.plusDays(chance.between(3, 20))));
    }

    private void end(Need need, boolean helped, LocalDate day) {
        Step last = step(need, helped ? "HELPED" : "UNHELPED", day, team.acting(need.dossier(), day));
        @Nullable Founder founder = need.founder();
        if (founder != null && founder.email() != null) {
            said(need, founder.email(), last, helped, day);
        }
    }

    private static void said(Need need, String address, Step last, boolean helped, LocalDate day) {
        Chance chance = need.chance();
        Sitting end = last.written();
        UUID request = end.add(
                "coaching.feedback_request",
                need.dossier()
                        .row(
                                "need_id", need.row(),
                                "step_id", last.row(),
                                "holder", address,
                                "letter_id", chance.id(end.moment()),
                                "asked_on", day));
        boolean useful = chance.happens(helped ? 0.86 : 0.3);
        boolean contacted = chance.happens(0.93);
        LocalDate given = day.plusDays(chance.soon(0, 9));
        if (chance.happens(0.58)) {
            end.then(given, null)
                    .add(
                            "coaching.feedback",
                            need.dossier()
                                    .row(
                                            "request_id", request,
                                            "answer", !contacted ? "NOT_CONTACTED" : useful ? "USEFUL" : "NOT_USEFUL",
                                            "given_on", given));
        }
    }

    private record Step(UUID row, Sitting written) {}

    private static Step step(Need need, String state, LocalDate day, Optional<Member> by) {
        @Nullable UUID person = by.map(Member::id).orElse(null);
        Sitting written = need.written().then(day, person);
        UUID row = written.add(
                "coaching.need_step",
                need.dossier()
                        .row(
                                "need_id", need.row(),
                                "state", state,
                                "happened_on", day,
                                "person_id", person,
                                "reason", state.equals("TAKEN") ? null : Texts.about(state, need.chance())));
        return new Step(row, written);
    }
}
