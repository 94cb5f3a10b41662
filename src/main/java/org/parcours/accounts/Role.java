package org.parcours.accounts;

/// What a person comes for; held in a park, in a dossier or in the whole network.
public enum Role {
    DIRECTOR,
    PARK_MANAGER,
    COORDINATOR,
    PROGRAMME_MANAGER,
    ANALYST,
    JUROR,
    STARTUP,
    PARTNER,
    FUNDER,
    ADMINISTRATOR;

    /// Whether holding the role in a place opens that place's dossiers. An administrator keeps the accounts and reads
    /// no dossier.
    boolean opensDossiers() {
        return switch (this) {
            case DIRECTOR, PARK_MANAGER, COORDINATOR, ANALYST, STARTUP, PARTNER -> true;
            case PROGRAMME_MANAGER, JUROR, FUNDER, ADMINISTRATOR -> false;
        };
    }

    /// Whether the role is held in one dossier: that of the startup, or of the partner, that somebody belongs to.
    public boolean heldInDossier() {
        return this == STARTUP || this == PARTNER;
    }
}
