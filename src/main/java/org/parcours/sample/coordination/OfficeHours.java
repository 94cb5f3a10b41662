package org.parcours.sample.coordination;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parcours.sample.coordination.Partners.Partner;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Register;
import org.parcours.sample.register.Register.Sitting;

/// Hours in which mentors are there every week, the weeks in which they are not, and the meetings that startups book.
record OfficeHours(Partners partners) {
    private static final int MINUTES = 30;

    void write(List<Dossier> dossiers, LocalDate today) {
        Set<String> taken = new HashSet<>();
        for (Partner partner : partners.all()) {
            if (partner.kind().equals("MENTOR")) {
                Chance chance = Chance.of("hours/" + partner.code());
                DayOfWeek weekday = DayOfWeek.of(chance.between(1, 5));
                LocalTime starts = LocalTime.of(chance.between(9, 15), 0);
                hours(partner, weekday, starts, chance);
                booked(partner, weekday, starts, dossiers, today, taken);
            }
        }
    }

    private static void hours(Partner partner, DayOfWeek weekday, LocalTime starts, Chance chance) {
        Sitting written = partner.written().then(partner.since(), null);
        written.add(
                "connections.office_hours",
                Dossier.values(
                        "partner_id", partner.id(),
                        "weekday", weekday.getValue(),
                        "starts", starts,
                        "ends", starts.plusHours(2),
                        "minutes", MINUTES,
                        "place",
                                chance.happens(0.5)
                                        ? "Technopark, salle des mentors"
                                        : "https://salles.example/" + partner.code(),
                        "held_from", partner.since()));
        LocalDate away = LocalDate.of(partner.since().getYear() + 1, 8, chance.between(1, 10));
        written.add(
                "connections.absence",
                Dossier.values("partner_id", partner.id(), "away_from", away, "away_until", away.plusDays(20)));
    }

    /// About one meeting a fortnight, booked a week before.
    private void booked(
            Partner partner,
            DayOfWeek weekday,
            LocalTime starts,
            List<Dossier> dossiers,
            LocalDate today,
            Set<String> taken) {
        LocalDate day = partner.since().plusDays(10).with(TemporalAdjusters.nextOrSame(weekday));
        for (; day.isBefore(today.plusDays(14)); day = day.plusWeeks(1)) {
            Chance chance = Chance.of("booking/" + partner.code() + "/" + day);
            LocalDate asked = day.minusDays(chance.between(3, 9));
            List<Dossier> there = served(partner, dossiers, asked);
            boolean wanted = chance.happens(0.5) && day.getMonthValue() != 8;
            if (wanted && !there.isEmpty() && asked.isBefore(today)) {
                Dossier dossier = chance.pick(there);
                LocalTime at = starts.plusMinutes(MINUTES * (long) chance.between(0, 3));
                if (taken.add(dossier.startup() + "/" + day)) {
                    book(partner, dossier, day, at, asked, chance);
                }
            }
        }
    }

    private List<Dossier> served(Partner partner, List<Dossier> dossiers, LocalDate day) {
        return dossiers.stream()
                .filter(dossier -> Portfolios.supported(dossier, day)
                        && (partner.parks().isEmpty()
                                || partner.parks()
                                        .contains(dossier.life().park().id())))
                .toList();
    }

    private static void book(
            Partner partner, Dossier dossier, LocalDate day, LocalTime at, LocalDate asked, Chance chance) {
        partner.written()
                .then(asked, null)
                .add(
                        "connections.booking",
                        dossier.row(
                                "partner_id", partner.id(),
                                "contact_id", partner.contact(),
                                "guest_name", dossier.company().latin(),
                                "guest_email", "contact@" + dossier.company().host(),
                                "guest_language", "fr",
                                "starts_at",
                                        day.atTime(at)
                                                .atZone(Register.ZONE)
                                                .toInstant()
                                                .toString(),
                                "ends_at",
                                        day.atTime(at)
                                                .plusMinutes(MINUTES)
                                                .atZone(Register.ZONE)
                                                .toInstant()
                                                .toString(),
                                "place", "Technopark, salle des mentors",
                                "topic",
                                        chance.pick(List.of(
                                                "Premiers clients", "Prix de vente", "Recrutement", "خطة العمل"))));
    }
}
