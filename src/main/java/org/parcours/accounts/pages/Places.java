package org.parcours.accounts.pages;

import org.parcours.accounts.Dossiers;
import org.parcours.accounts.RoleHeld;
import org.parcours.parks.Parks;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;

/// Says where a role is held.
@Component
public class Places {
    private final Parks parks;
    private final Dossiers dossiers;

    Places(Parks parks, Dossiers dossiers) {
        this.parks = parks;
        this.dossiers = dossiers;
    }

    public String of(RoleHeld held, Words words) {
        if (held.park() != null) {
            return parks.byId(held.park()).map(park -> words.text(park.names())).orElse("");
        }
        return held.dossier() == null
                ? words.say("accounts.place.network")
                : dossiers.byId(held.dossier())
                        .map(dossier -> dossier.in(words))
                        .orElseGet(() -> words.say("accounts.place.dossier"));
    }
}
