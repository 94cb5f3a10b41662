package org.parcours.sample;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Clerk;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Life;
import org.parcours.sample.register.Life.Leaving;
import org.parcours.sample.register.Register;
import org.parcours.sample.register.Register.Sitting;
import org.parcours.sample.register.Staff;

/// Writes what was seen of a company: visits on the path, then surveys, the trade register and the press for years.
/// Whoever has fallen silent is not seen any more, alive or not.
record ObservationRows(Register register, Staff staff) {
    private static final int YEARS_AFTER = 8;

    void write(Dossier dossier) {
        Life life = dossier.life();
        Clerk clerk = new Clerk(register, staff, life, "observations");
        visits(dossier, clerk);
        if (life.leaving() == Leaving.ACQUIRED || life.leaving() == Leaving.MERGED) {
            boolean told = clerk.chance().happens(0.6);
            seen(
                    dossier,
                    clerk,
                    life.leftOn().plusDays(clerk.chance().between(0, 40)),
                    life.leaving().name(),
                    told ? "PRESS" : "DECLARATION",
                    life.leftOn());
            return;
        }
        if (life.leaving() == Leaving.CEASED || life.ceasedBy(life.leftOn())) {
            struckOff(dossier, clerk);
            return;
        }
        if (life.kind() != Life.Kind.PROJECT_HOLDER || life.companyFrom() != null) {
            after(dossier, clerk);
        }
    }

    /// Once a year, around the anniversary of the admission.
    private void visits(Dossier dossier, Clerk clerk) {
        Life life = dossier.life();
        for (int year = 1; year <= 8; year++) {
            LocalDate day = life.admittedOn()
                    .plusMonths(12L * year)
                    .plusDays(clerk.chance().between(0, 45));
            boolean dormant = clerk.chance().happens(0.015);
            if (day.isBefore(life.leftOn()) && !day.isBefore(Register.OPENED)) {
                seen(dossier, clerk, day, dormant ? "DORMANT" : "TRADING", "VISIT", null);
            }
        }
    }

    private void struckOff(Dossier dossier, Clerk clerk) {
        @Nullable LocalDate ceased = dossier.life().ceasedOn();
        if (ceased != null && clerk.chance().happens(0.75)) {
            LocalDate seen = ceased.plusDays(clerk.chance().between(20, 260));
            seen(dossier, clerk, seen, "CEASED", "REGISTER", ceased);
        }
    }

    /// A survey each October, the trade register every other February, until the company is known to have ceased.
    private void after(Dossier dossier, Clerk clerk) {
        Life life = dossier.life();
        TreeMap<LocalDate, String> occasions = new TreeMap<>();
        for (int year = life.leftOn().getYear(); year <= life.leftOn().getYear() + YEARS_AFTER; year++) {
            occasions.put(LocalDate.of(year, 10, clerk.chance().between(1, 28)), "SURVEY");
            occasions.put(LocalDate.of(year, 2, clerk.chance().between(1, 27)), "REGISTER");
            if (clerk.chance().happens(0.06)) {
                occasions.put(LocalDate.of(year, clerk.chance().between(3, 9), 15), "PRESS");
            }
        }
        for (Map.Entry<LocalDate, String> occasion : occasions.entrySet()) {
            LocalDate day = occasion.getKey();
            boolean answers = clerk.chance().happens(0.8);
            if (!day.isAfter(life.leftOn()) || day.isBefore(Register.OPENED)) {
                continue;
            }
            if (life.silentOn(day)) {
                unanswered(dossier, clerk, day, occasion.getValue());
            } else if (life.ceasedBy(day)) {
                ceased(dossier, clerk, day, occasion.getValue());
                return;
            } else if (answers) {
                boolean dormant = clerk.chance().happens(0.02);
                seen(dossier, clerk, day, dormant ? "DORMANT" : "TRADING", occasion.getValue(), null);
            }
        }
    }

    private void unanswered(Dossier dossier, Clerk clerk, LocalDate day, String source) {
        if (source.equals("SURVEY") && clerk.chance().happens(0.35)) {
            seen(dossier, clerk, day, "UNKNOWN", source, null);
        }
    }

    /// The trade register tells the day; others only that it is over. Nobody answers a survey for a closed company.
    private void ceased(Dossier dossier, Clerk clerk, LocalDate day, String source) {
        boolean tellsTheDay = source.equals("REGISTER") || clerk.chance().happens(0.5);
        String teller = source.equals("SURVEY") ? "DECLARATION" : source;
        seen(dossier, clerk, day, "CEASED", teller, tellsTheDay ? dossier.life().ceasedOn() : null);
    }

    private void seen(
            Dossier dossier, Clerk clerk, LocalDate day, String status, String source, @Nullable LocalDate happened) {
        Chance chance = clerk.chance();
        Sitting written = clerk.eventually(day, dossier.opened());
        String link = "https://archives-presse.example/" + day.getYear() + "/"
                + dossier.life().number();
        boolean slip = status.equals("DORMANT") && chance.happens(0.4);
        UUID observation = written.add(
                "startups.observation",
                dossier.row(
                        "seen_on", day,
                        "status", slip ? "TRADING" : status,
                        "source", source,
                        "happened_on", happened,
                        "link", source.equals("PRESS") ? link : null));
        if (slip) {
            clerk.promptly(day.plusDays(chance.between(40, 90)), written.later())
                    .change("startups.observation", observation, Dossier.values("status", status));
        }
    }
}
