package org.parcours.startups;

/// What a module brings to a dossier, in a panel or in its thread.
public interface DossierPart {
    /// Whether it tells what was known on an earlier day, where the address asks for one. Who cannot is left out of
    /// such a page, since what is known now does not belong on it.
    default boolean tellsThePast() {
        return false;
    }
}
