package org.parcours.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.Portfolios;
import org.parcours.database.Scope;
import org.parcours.startups.Startups;
import org.parcours.startups.journeys.Admission;
import org.parcours.startups.journeys.Journeys;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A park with its manager, two coordinators and a startup that one of them holds.
@Component
public class Coaching {
    private final TwoParks network;
    private final Accounts accounts;
    private final Startups startups;
    private final Journeys journeys;
    private final Portfolios portfolios;

    Coaching(TwoParks network, Accounts accounts, Startups startups, Journeys journeys, Portfolios portfolios) {
        this.network = network;
        this.accounts = accounts;
        this.startups = startups;
        this.journeys = journeys;
        this.portfolios = portfolios;
    }

    /// Who and what is there. `startup` is held by Salma since its admission on 2025-01-02.
    public record Team(
            UUID park,
            UUID elsewhere,
            UUID startup,
            SignedIn manager,
            SignedIn salma,
            SignedIn driss,
            SignedIn founder) {}

    public Team settle() {
        TwoParks.Parks parks = network.open();
        UUID startup = supported(parks.casablanca(), "Atlas Lumière");
        SignedIn salma = accounts.signedIn(accounts.addNamed("Salma Idrissi", "salma@example.org", parks.casablanca()));
        SignedIn driss = accounts.signedIn(accounts.addNamed("Driss Alami", "driss@example.org", parks.casablanca()));
        SignedIn manager =
                accounts.signedIn(accounts.add("manager@example.org", Role.PARK_MANAGER, parks.casablanca(), null));
        SignedIn founder = accounts.signedIn(accounts.add("founder@example.org", Role.STARTUP, null, startup));
        hand(manager, List.of(startup), salma.id(), LocalDate.of(2025, 1, 2));
        return new Team(parks.casablanca(), parks.rabat(), startup, manager, salma, driss, founder);
    }

    /// A startup on a journey since 2025-01-02.
    public UUID supported(UUID park, String name) {
        return Scope.SYSTEM.call(() -> {
            UUID startup = startups.register(TwoParks.facts(park, name));
            LocalDate admitted = LocalDate.of(2025, 1, 2);
            journeys.admit(startup, new Admission(admitted, null, admitted.plusYears(5)));
            return startup;
        });
    }

    public void hand(SignedIn by, List<UUID> held, UUID person, LocalDate from) {
        by.scope().run(() -> portfolios.hand(held, person, from, null));
    }

    /// Sends a request as this person, with a valid token.
    public static RequestPostProcessor as(SignedIn person) {
        RequestPostProcessor who = authentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        RequestPostProcessor token = csrf();
        return request -> token.postProcessRequest(who.postProcessRequest(request));
    }
}
