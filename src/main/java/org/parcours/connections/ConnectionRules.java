package org.parcours.connections;

import java.util.UUID;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who may do what with partners and what they offer. The staff reads all; who supports startups or runs programmes
/// changes all; a partner reads itself and changes its own offers. Rows of others do not exist for it.
@Component("connectionRules")
public class ConnectionRules {
    private static final Role[] CHANGING = {Role.DIRECTOR, Role.PARK_MANAGER, Role.COORDINATOR, Role.PROGRAMME_MANAGER};

    private final JdbcClient database;

    ConnectionRules(JdbcClient database) {
        this.database = database;
    }

    public boolean mayList() {
        return mayRegister() || SignedIn.currentHolds(Role.ANALYST);
    }

    public boolean mayRegister() {
        return SignedIn.currentHolds(CHANGING);
    }

    public boolean maySet() {
        return SignedIn.currentHolds(Role.ADMINISTRATOR);
    }

    public boolean isPartner() {
        return SignedIn.currentHolds(Role.PARTNER);
    }

    @Transactional(readOnly = true)
    public boolean mayRead(UUID partner) {
        return SignedIn.current().isPresent() && exists("connections.partner", partner);
    }

    @Transactional(readOnly = true)
    public boolean mayEdit(UUID partner) {
        return mayRegister() && exists("connections.partner", partner);
    }

    public boolean mayAddOffers() {
        return mayRegister() || isPartner();
    }

    /// A partner changes what it offers itself.
    @Transactional(readOnly = true)
    public boolean mayOffer(UUID partner) {
        return mayAddOffers() && exists("connections.partner", partner);
    }

    /// A partner finds its own.
    public boolean mayListOffers() {
        return mayList() || isPartner();
    }

    @Transactional(readOnly = true)
    public boolean mayReadOffer(UUID offer) {
        return SignedIn.current().isPresent() && exists("connections.offer", offer);
    }

    @Transactional(readOnly = true)
    public boolean mayChangeOffer(UUID offer) {
        return mayAddOffers() && exists("connections.offer", offer);
    }

    /// @param table written in the code, never from a request
    private boolean exists(String table, UUID id) {
        return database.sql("select exists (select from " + table + " where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
