package org.parcours.accounts.pages;

import org.parcours.accounts.RoleHeld;
import org.parcours.parks.Parks;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;

/// Says where a role is held.
@Component
public class Places {
    private final Parks parks;

    Places(Parks parks) {
        this.parks = parks;
    }

    public String of(RoleHeld held, Words words) {
        if (held.park() != null) {
            return parks.byId(held.park()).map(park -> words.text(park.names())).orElse("");
        }
        return words.say(held.dossier() != null ? "accounts.place.dossier" : "accounts.place.network");
    }
}
