package org.parcours.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.InventedNames;
import org.parcours.sample.register.Life;
import org.parcours.sample.register.Register;
import org.parcours.sample.register.Register.Sitting;
import org.parcours.sample.register.Staff;

/// Gives two startups that are on their path today an account of their own.
final class Founders {
    private static final int WANTED = 2;

    private final Register register;
    private final LocalDate today;
    private final Map<String, UUID> written = new LinkedHashMap<>();

    Founders(Register register, LocalDate today) {
        this.register = register;
        this.today = today;
    }

    void consider(Dossier dossier) {
        Life life = dossier.life();
        boolean suits = life.kind() == Life.Kind.STARTUP
                && life.admittedOn().isBefore(today.minusMonths(18))
                && life.leftOn().isAfter(today.plusMonths(6));
        if (suits && written.size() < WANTED) {
            write(dossier);
        }
    }

    private void write(Dossier dossier) {
        Chance chance = dossier.life().chance("account");
        InventedNames.Person founder = new InventedNames().person(chance);
        String email = "startup" + (written.isEmpty() ? "" : written.size() + 1) + Staff.DOMAIN;
        LocalDate given = dossier.life().admittedOn().plusMonths(1);
        Sitting sitting = register.sitting(given, null, chance);
        UUID person = sitting.add(
                "accounts.person",
                Dossier.values(
                        "name",
                        founder.latin(),
                        "name_arabic",
                        founder.arabic(),
                        "email",
                        email,
                        "language",
                        "fr",
                        "digits",
                        "latin"));
        sitting.add(
                "startups.founder",
                dossier.row(
                        "name",
                        founder.latin(),
                        "name_arabic",
                        founder.arabic(),
                        "email",
                        email,
                        "part",
                        "FOUNDER",
                        "since",
                        null));
        sitting.add(
                "accounts.role_held",
                Dossier.values(
                        "person_id", person, "role", "STARTUP", "dossier_id", dossier.startup(), "held_from", given));
        written.put(email, person);
    }

    /// Their people by e-mail.
    Map<String, UUID> written() {
        return written;
    }
}
