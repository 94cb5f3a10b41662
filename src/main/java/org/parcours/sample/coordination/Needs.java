package org.parcours.sample.coordination;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.coordination.Need.Founder;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Entry;
import org.parcours.sample.register.Life;
import org.parcours.sample.register.Listing;
import org.parcours.sample.register.Listing.Line;
import org.parcours.sample.register.Register;
import org.parcours.sample.register.Register.Sitting;
import org.parcours.sample.register.Staff;

/// What startups ask for, about once in nine months each.
final class Needs {
    private static final Listing LISTING = Listing.of("needs");
    /// Of a hundred needs, so many are of each family.
    private static final Map<String, Integer> SHARES = Map.of(
            "financing", 27, "market", 22, "skills", 18, "premises", 8, "legal", 10, "technology", 8, "visibility", 7);
    private static final List<String> ORDER =
            List.of("financing", "market", "skills", "premises", "legal", "technology", "visibility");

    private final Register register;
    private final Team team;
    private final Answers answers;
    private final Map<UUID, List<Founder>> founders = new HashMap<>();

    Needs(Register register, Team team, Answers answers) {
        this.register = register;
        this.team = team;
        this.answers = answers;
        for (Entry entry : register.first("startups.founder")) {
            Map<String, @Nullable Object> row = entry.values();
            @Nullable String email = (String) row.get("email");
            if (email != null && email.endsWith(Staff.DOMAIN)) {
                continue; // has an account only on some days of loading
            }
            founders.computeIfAbsent((UUID) row.get("startup_id"), startup -> new ArrayList<>())
                    .add(new Founder(entry.row(), String.valueOf(row.get("name")), email));
        }
    }

    void write(Dossier dossier, LocalDate today) {
        Life life = dossier.life();
        Chance chance = life.chance("needs");
        LocalDate first = life.admittedOn().isBefore(Portfolios.BEGUN) ? Portfolios.BEGUN : life.admittedOn();
        LocalDate day = Workdays.from(first.plusDays(chance.between(8, 260)));
        while (day.isBefore(life.leftOn().minusDays(15)) && day.isBefore(today)) {
            if (team.acting(dossier, day).isPresent()) {
                Need need = express(dossier, family(chance), day, life.chance("need/" + day));
                answers.follow(need);
            }
            day = Workdays.from(day.plusDays(chance.between(120, 400)));
        }
    }

    private static String family(Chance chance) {
        int dice = chance.between(1, 100);
        for (String family : ORDER) {
            dice -= SHARES.getOrDefault(family, 0);
            if (dice <= 0) {
                return family;
            }
        }
        return ORDER.getLast();
    }

    /// Expressed by the startup through its link, or written down for it.
    Need express(Dossier dossier, String family, LocalDate day, Chance chance) {
        Line line = chance.pick(LISTING.where("family", family));
        @Nullable Founder founder = founder(dossier, chance);
        boolean itself = chance.happens(0.45);
        @Nullable
        UUID by = itself ? null : team.acting(dossier, day).orElseThrow().id();
        @Nullable BigDecimal amount = amount(line, chance);
        String skill = line.get("skill");
        Sitting written = register.sitting(day, by, chance);
        UUID row = written.add(
                "coaching.need",
                dossier.row(
                        "family",
                        family,
                        "words",
                        line.get("words"),
                        "urgency",
                        chance.happens(0.2) ? "HIGH" : chance.happens(0.7) ? "ORDINARY" : "LOW",
                        "expressed_on",
                        day,
                        "expressed_by",
                        founder == null ? dossier.company().latin() : founder.name(),
                        "amount",
                        amount,
                        "currency",
                        amount == null ? null : "MAD",
                        "instrument",
                        Listing.text(line.get("instrument")),
                        "horizon_months",
                        line.get("months").isEmpty() ? null : Integer.valueOf(line.get("months")),
                        "countries",
                        list(line.get("countries")),
                        "sectors",
                        List.of(),
                        "customer",
                        Listing.text(line.get("customer")),
                        "skill",
                        Listing.text(skill),
                        "level",
                        Listing.text(line.get("level"))));
        written.add(
                "coaching.need_step",
                dossier.row("need_id", row, "state", "EXPRESSED", "happened_on", day, "person_id", by));
        Need.Asks asks = new Need.Asks(family, Listing.text(line.get("instrument")), Listing.text(skill), amount);
        return new Need(row, dossier, day, founder, asks, written, chance);
    }

    static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    /// Whether somebody of the startup can be written to.
    boolean reaches(Dossier dossier) {
        return !reached(dossier).isEmpty();
    }

    private List<Founder> reached(Dossier dossier) {
        return founders.getOrDefault(dossier.startup(), List.of()).stream()
                .filter(founder -> founder.email() != null)
                .toList();
    }

    private @Nullable Founder founder(Dossier dossier, Chance chance) {
        List<Founder> all = founders.getOrDefault(dossier.startup(), List.of());
        List<Founder> reached = reached(dossier);
        int one = chance.between(0, 1000);
        List<Founder> among = reached.isEmpty() ? all : reached;
        return among.isEmpty() ? null : among.get(one % among.size());
    }

    /// In tens of thousands of dirhams.
    private static @Nullable BigDecimal amount(Line line, Chance chance) {
        if (line.get("low").isEmpty()) {
            return null;
        }
        int thousands = chance.between(Integer.parseInt(line.get("low")), Integer.parseInt(line.get("high")));
        return BigDecimal.valueOf(Math.max(10, thousands / 10 * 10) * 1000L);
    }
}
