package org.parcours.connections.hours;

import java.util.UUID;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.startups.StartupRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who may book meetings: a startup for itself, and who supports it. Both sides may cancel.
@Component("bookingRules")
public class BookingRules {
    private final StartupRules startups;
    private final JdbcClient database;

    BookingRules(StartupRules startups, JdbcClient database) {
        this.startups = startups;
        this.database = database;
    }

    public boolean mayLook() {
        return SignedIn.currentHolds(Role.DIRECTOR, Role.PARK_MANAGER, Role.COORDINATOR, Role.STARTUP);
    }

    public boolean mayBook(UUID startup) {
        return SignedIn.currentHolds(Role.STARTUP) ? startups.mayRead(startup) : startups.mayEdit(startup);
    }

    @Transactional(readOnly = true)
    public boolean mayCancel(UUID booking) {
        return SignedIn.currentHolds(Role.DIRECTOR, Role.PARK_MANAGER, Role.COORDINATOR, Role.STARTUP, Role.PARTNER)
                && database.sql("select exists (select from connections.booking where id = ?)")
                        .param(booking)
                        .query(Boolean.class)
                        .single();
    }
}
