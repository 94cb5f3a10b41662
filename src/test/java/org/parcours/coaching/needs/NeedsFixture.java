package org.parcours.coaching.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Ids;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.startups.Identities;
import org.parcours.startups.Identity;
import org.parcours.startups.Startups;
import org.parcours.startups.journeys.Admission;
import org.parcours.startups.journeys.Journeys;
import org.parcours.testing.Accounts;
import org.parcours.testing.TwoParks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A startup with a founder in one of two parks, its coordinator and manager, and a coordinator of the other park.
@Component
public class NeedsFixture {
    public static final String FOUNDER = "nour@atlas.example";

    private final TwoParks network;
    private final Accounts accounts;
    private final Startups startups;
    private final Identities identities;
    private final Journeys journeys;
    private final JdbcClient owner;
    private final Clock clock;

    NeedsFixture(
            TwoParks network,
            Accounts accounts,
            Startups startups,
            Identities identities,
            Journeys journeys,
            Owner owner,
            Clock clock) {
        this.network = network;
        this.accounts = accounts;
        this.startups = startups;
        this.identities = identities;
        this.journeys = journeys;
        this.owner = JdbcClient.create(owner.dataSource());
        this.clock = clock;
    }

    public record Scene(
            TwoParks.Parks parks, UUID startup, SignedIn coordinator, SignedIn manager, SignedIn elsewhere) {
        public Scope reach() {
            return new Scope(coordinator.id(), false, Set.of(parks.casablanca()), Set.of());
        }
    }

    public Scene open(String name) {
        TwoParks.Parks parks = network.open();
        Scope reach = new Scope(null, false, Set.of(parks.casablanca()), Set.of());
        UUID startup = reach.call(() -> startups.register(TwoParks.facts(parks.casablanca(), name)));
        LocalDate admitted = today().minusYears(1);
        reach.run(() -> {
            journeys.admit(startup, new Admission(admitted, null, admitted.plusMonths(60)));
            identities.addFounder(
                    startup,
                    new Identity.Founder(Ids.next(), "Nour Alami", null, FOUNDER, Identity.Part.FOUNDER, null, null));
        });
        UUID coordinator = accounts.addNamed("Salma Idrissi", "salma@parcours.example", parks.casablanca());
        UUID manager = accounts.add("manager@parcours.example", Role.PARK_MANAGER, parks.casablanca(), null);
        UUID elsewhere = accounts.addNamed("Karim", "karim@parcours.example", parks.rabat());
        owner.sql("""
                        insert into coaching.assignment (id, startup_id, park_id, person_id, assigned_from)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(Ids.next(), startup, parks.casablanca(), coordinator, admitted)
                .update();
        // the mails of the invitations are not what is looked at
        owner.sql("delete from mail.outbox").update();
        return new Scene(
                parks,
                startup,
                accounts.signedIn(coordinator),
                accounts.signedIn(manager),
                accounts.signedIn(elsewhere));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public JdbcClient owner() {
        return owner;
    }
}
