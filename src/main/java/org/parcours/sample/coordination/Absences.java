package org.parcours.sample.coordination;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Register;
import org.parcours.sample.register.Staff;
import org.parcours.sample.register.Staff.Member;

/// Leaves: two colleagues of a park take the two halves of August in turn and stand in for each other, and one of
/// another pair is away on the very day on which the sample is loaded.
final class Absences {
    private static final List<List<String>> IN_AUGUST =
            List.of(List.of("coordination", "g.qasmaoui"), List.of("h.fertati", "l.sabkari"));
    private static final List<String> AWAY_TODAY = List.of("y.lamtari", "g.qasmaoui");

    private record Absence(Member away, Member standIn, LocalDate from, LocalDate until) {}

    private final Register register;
    private final Staff staff;
    private final List<Absence> absences = new ArrayList<>();

    Absences(Register register, Staff staff) {
        this.register = register;
        this.staff = staff;
    }

    /// Who acts for somebody on a day.
    Member acting(Member member, LocalDate day) {
        return absences.stream()
                .filter(absence ->
                        absence.away().equals(member) && !day.isBefore(absence.from()) && !day.isAfter(absence.until()))
                .findFirst()
                .map(Absence::standIn)
                .orElse(member);
    }

    void until(LocalDate today) {
        LocalDate from = today;
        LocalDate until = today.plusDays(13);
        for (List<String> pair : IN_AUGUST) {
            for (int year = Portfolios.BEGUN.getYear() + 1; year <= today.getYear(); year++) {
                LocalDate begins = LocalDate.of(year, Month.AUGUST, 1);
                away(pair.getFirst(), pair.getLast(), begins, begins.plusDays(13), from, until);
                away(pair.getLast(), pair.getFirst(), begins.plusDays(15), begins.plusDays(28), from, until);
            }
        }
        write(new Absence(member(AWAY_TODAY.getFirst()), member(AWAY_TODAY.getLast()), from, until));
    }

    /// Nobody is away while the one is who is away today: the sample shows one stand-in, not a chain of them.
    private void away(
            String who, String standIn, LocalDate begins, LocalDate ends, LocalDate kept, LocalDate keptUntil) {
        if (ends.isBefore(kept) || begins.isAfter(keptUntil)) {
            write(new Absence(member(who), member(standIn), begins, ends));
        }
    }

    private void write(Absence absence) {
        absences.add(absence);
        LocalDate said = absence.from().minusDays(12);
        Chance chance = Chance.of("absence/" + absence.away().email() + "/" + absence.from());
        register.sitting(said, absence.away().id(), chance)
                .add(
                        "coaching.absence",
                        Dossier.values(
                                "person_id",
                                absence.away().id(),
                                "stand_in_id",
                                absence.standIn().id(),
                                "absent_from",
                                absence.from(),
                                "absent_until",
                                absence.until()));
    }

    private Member member(String mailbox) {
        return staff.members().stream()
                .filter(member -> member.email().equals(mailbox + Staff.DOMAIN))
                .findFirst()
                .orElseThrow();
    }
}
