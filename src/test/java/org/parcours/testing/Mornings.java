package org.parcours.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.Portfolios;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.Needs;
import org.parcours.coaching.needs.Wish;
import org.parcours.database.Scope;
import org.parcours.parks.Parks;
import org.parcours.startups.Startup;
import org.parcours.startups.Startups;
import org.parcours.startups.journeys.Admission;
import org.parcours.startups.journeys.Journeys;
import org.springframework.stereotype.Component;

/// A coordinator of the sample network's first park whose morning waits for a browser: two startups that nobody has
/// spoken with for a year, one of them with a need that nobody has answered.
@Component
public class Mornings {
    private final Readers readers;
    private final Accounts accounts;
    private final Parks parks;
    private final Startups startups;
    private final Journeys journeys;
    private final Team team;

    Mornings(Readers readers, Accounts accounts, Parks parks, Startups startups, Journeys journeys, Team team) {
        this.readers = readers;
        this.accounts = accounts;
        this.parks = parks;
        this.startups = startups;
        this.journeys = journeys;
        this.team = team;
    }

    @Component
    record Team(Portfolios portfolios, Needs needs, Clock clock) {
        LocalDate today() {
            return LocalDate.now(clock);
        }
    }

    /// Who and what waits.
    ///
    /// @param names of `startups` in French, then in Arabic
    public record Morning(
            String email, SignedIn coordinator, UUID park, List<UUID> startups, List<String> names, UUID need) {
        public String nameIn(String language) {
            return names.get(language.equals("ar") ? 1 : 0);
        }
    }

    public Morning settle() {
        readers.load();
        return Scope.SYSTEM.call(() -> {
            String mark = UUID.randomUUID().toString().substring(0, 8);
            UUID park = parks.all().getFirst().id();
            String email = "matin-" + mark + "@parcours.example";
            SignedIn coordinator = accounts.signedIn(accounts.addWithPassword(email, Role.COORDINATOR, park));
            UUID first = supported(park, "Aurore " + mark, "الفجر " + mark);
            UUID second = supported(park, "Zénith " + mark, null);
            team.portfolios()
                    .hand(List.of(first, second), coordinator.id(), team.today().minusYears(1), null);
            UUID need = coordinator
                    .scope()
                    .call(() -> team.needs()
                            .express(
                                    first,
                                    new Need.Draft(
                                            "premises",
                                            "Trouver un atelier de 200 m²",
                                            Need.Urgency.HIGH,
                                            team.today().minusDays(12),
                                            "Nour",
                                            Wish.NOTHING))
                            .id());
            return new Morning(
                    email, coordinator, park, List.of(first, second), List.of("Aurore " + mark, "الفجر " + mark), need);
        });
    }

    private UUID supported(UUID park, String name, @Nullable String arabic) {
        UUID startup = startups.register(new Startup.Facts(
                park, name, arabic, Startup.Kind.STARTUP, null, null, Startup.Residency.RESIDENT, null, null));
        LocalDate admitted = team.today().minusYears(1);
        journeys.admit(startup, new Admission(admitted, null, admitted.plusYears(5)));
        return startup;
    }
}
