package org.parcours.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.register.Books;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Clerk;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Life;
import org.parcours.sample.register.Register;
import org.parcours.sample.register.Register.Sitting;
import org.parcours.sample.register.Staff;

/// Writes each year's turnover, exports, jobs and funds raised, as declared in the spring after;
/// alumni tell less often.
record MeasureRows(Register register, Staff staff) {
    private static final int YEARS_AFTER = 3;

    /// Answers what the company's books say of each year, whether it tells or not.
    Books write(Dossier dossier) {
        Life life = dossier.life();
        Books books = new Books();
        if (life.kind() == Life.Kind.PROJECT_HOLDER && life.companyFrom() == null) {
            return books;
        }
        Clerk clerk = new Clerk(register, staff, life, "measures");
        Chance chance = clerk.chance();
        double turnover = Math.exp(12.6 + 0.7 * chance.normal());
        double exported = chance.happens(Rates.exporting(life.admittedOn())) ? chance.between(5, 70) / 100.0 : 0;
        double people = chance.between(1, 4);
        double women = chance.between(15, 65) / 100.0;
        int last = life.leftOn().getYear() + YEARS_AFTER;
        for (int year = life.admittedOn().getYear(); year <= last; year++) {
            LocalDate stated = LocalDate.of(year + 1, 4, 2).plusDays(chance.between(0, 80));
            boolean onPath = stated.isBefore(life.leftOn());
            boolean declares = stated.isBefore(life.leftOn().plusMonths(3));
            boolean tells = chance.happens(onPath ? 0.93 : 0.4);
            if (tells && !stated.isBefore(Register.OPENED) && !life.ceasedBy(stated) && !life.silentOn(stated)) {
                Year declared = new Year(dossier, clerk, year, stated, declares ? "DECLARATION" : "SURVEY");
                declared.tell(turnover, exported, people, women);
            }
            books.close(year, thousands(turnover), exported, tells && declares ? stated : null);
            turnover *= Math.exp(0.22 + 0.22 * chance.normal());
            people *= Math.exp(0.13 + 0.15 * chance.normal());
            exported = exported == 0 && chance.happens(0.05) ? 0.1 : Math.min(0.9, exported * 1.06);
        }
        return books;
    }

    private static long thousands(double amount) {
        return Math.max(1, Math.round(amount / 1000)) * 1000;
    }

    /// What a company tells of one calendar year.
    private record Year(Dossier dossier, Clerk clerk, int year, LocalDate stated, String source) {
        void tell(double turnover, double exported, double people, double women) {
            Chance chance = clerk.chance();
            Sitting written = clerk.eventually(stated, dossier.opened());
            long sold = thousands(turnover);
            slipped(written, "turnover", sold, "MAD", chance.happens(0.012));
            if (exported > 0) {
                add(written, "exported-turnover", Math.min(sold, thousands(turnover * exported)), "MAD");
            }
            long all = Math.max(1, Math.round(people));
            long ofThemWomen = Math.round(all * women);
            add(written, "jobs-women", ofThemWomen, null);
            add(written, "jobs-men", all - ofThemWomen, null);
            if (chance.happens(0.07)) {
                add(written, "funds-raised", 50_000L * chance.between(4, 60), "MAD");
            }
        }

        /// A nought too many, corrected when somebody wonders.
        private void slipped(Sitting written, String kind, long value, String currency, boolean slip) {
            UUID measure = add(written, kind, slip ? value * 10 : value, currency);
            if (slip) {
                clerk.eventually(stated.plusDays(clerk.chance().between(15, 90)), written.later())
                        .change("startups.measure", measure, Dossier.values("value", BigDecimal.valueOf(value)));
            }
        }

        private UUID add(Sitting written, String kind, long value, @Nullable String currency) {
            return written.add(
                    "startups.measure",
                    dossier.row(
                            "kind", kind,
                            "period_from", LocalDate.of(year, 1, 1),
                            "period_until", LocalDate.of(year, 12, 31),
                            "value", BigDecimal.valueOf(value),
                            "currency", currency,
                            "source", source,
                            "stated_on", stated));
        }
    }
}
