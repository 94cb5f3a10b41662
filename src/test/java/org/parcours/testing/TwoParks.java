package org.parcours.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parcours.accounts.Role;
import org.parcours.accounts.RoleHeld;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Ids;
import org.parcours.database.Scope;
import org.parcours.startups.Startup;
import org.parcours.text.Digits;
import org.parcours.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Two parks and people of theirs, so that a test can see that neither reads the other's.
@Component
public class TwoParks {
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    TwoParks(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    public record Parks(UUID casablanca, UUID rabat) {}

    public Parks open() {
        UUID region = Ids.next();
        Parks parks = new Parks(Ids.next(), Ids.next());
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(status -> {
            database.sql("insert into parks.region (id, code, names) values (?, 'R', '{\"fr\":\"Région\"}')")
                    .param(region)
                    .update();
            park(region, parks.casablanca(), "casablanca", "{\"fr\":\"Casablanca\",\"ar\":\"الدار البيضاء\"}");
            park(region, parks.rabat(), "rabat", "{\"fr\":\"Rabat\",\"ar\":\"الرباط\"}");
        }));
        return parks;
    }

    private void park(UUID region, UUID id, String code, String names) {
        database.sql("""
                        insert into parks.park (id, region_id, code, names, city, opened_on)
                        values (:id, :region, :code, cast(:names as jsonb), cast(:names as jsonb), date '2001-10-01')
                        """)
                .param("id", id)
                .param("region", region)
                .param("code", code)
                .param("names", names)
                .update();
    }

    /// Somebody who holds a role; in the whole network where the park is null.
    public static SignedIn person(Role role, @org.jspecify.annotations.Nullable UUID park) {
        RoleHeld held = new RoleHeld(Ids.next(), role, park, null, LocalDate.EPOCH, null);
        return new SignedIn(
                Ids.next(), "Salma", null, "salma@example.org", Language.FRENCH, Digits.LATIN, List.of(held));
    }

    public static SignedIn founder(UUID dossier) {
        RoleHeld held = new RoleHeld(Ids.next(), Role.STARTUP, null, dossier, LocalDate.EPOCH, null);
        return new SignedIn(Ids.next(), "Nour", null, "nour@example.org", Language.FRENCH, Digits.LATIN, List.of(held));
    }

    /// The least that is said of a startup.
    public static Startup.Facts facts(UUID park, String name) {
        return new Startup.Facts(
                park, name, null, Startup.Kind.STARTUP, "it", null, Startup.Residency.RESIDENT, null, null);
    }
}
