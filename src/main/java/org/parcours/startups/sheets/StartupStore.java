package org.parcours.startups.sheets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parcours.parks.Park;
import org.parcours.parks.Parks;
import org.parcours.startups.Identities;
import org.parcours.startups.Identity;
import org.parcours.startups.Startup;
import org.parcours.startups.Startups;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.facts.Observations;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.journeys.Journeys;
import org.springframework.stereotype.Component;

/// Reads startups with what a sheet may say of them, and saves what rows changed, through their services.
@Component
class StartupStore {
    private final Startups startups;
    private final Identities identities;
    final Journeys journeys;
    final Observations observations;
    private final Parks parks;

    StartupStore(Startups startups, Identities identities, Journeys journeys, Observations observations, Parks parks) {
        this.startups = startups;
        this.identities = identities;
        this.journeys = journeys;
        this.observations = observations;
        this.parks = parks;
    }

    /// Codes of the parks.
    Map<UUID, String> parkCodes() {
        Map<UUID, String> codes = new HashMap<>();
        parks.all().forEach((Park park) -> codes.put(park.id(), park.code()));
        return codes;
    }

    /// Startups within reach, by their ids.
    ///
    /// @param lock whether to lock them until the transaction ends
    Map<UUID, ImportedStartup> read(Collection<UUID> ids, boolean lock) {
        Map<UUID, Startup> found = lock ? startups.holdAll(ids) : startups.byIds(ids);
        Map<UUID, Identity> who = identities.of(ids);
        Map<UUID, List<Journey>> stays = journeys.of(ids);
        Map<UUID, List<Observation>> seen = observations.of(ids);
        Map<UUID, String> codes = parkCodes();
        Map<UUID, ImportedStartup> read = new LinkedHashMap<>();
        found.forEach((id, startup) -> read.put(
                id,
                new ImportedStartup(
                        id,
                        codes.getOrDefault(startup.park(), ""),
                        startup.facts(),
                        who.getOrDefault(id, Identity.NONE),
                        stays.getOrDefault(id, List.of()),
                        seen.getOrDefault(id, List.of()))));
        return read;
    }

    /// Saves what of these startups is not as it is stored.
    void save(Collection<ImportedStartup> changed, Map<UUID, ImportedStartup> stored) {
        Map<UUID, Startup.Facts> facts = new LinkedHashMap<>();
        Map<UUID, Identity> who = new LinkedHashMap<>();
        List<Journey> before = new ArrayList<>();
        List<Journey> after = new ArrayList<>();
        Set<Observation> seen = new HashSet<>();
        for (ImportedStartup next : changed) {
            ImportedStartup known = stored.get(next.id());
            if (known == null
                    || !known.facts().equals(next.facts())
                    || !known.identity().equals(next.identity())) {
                facts.put(next.id(), next.facts());
                who.put(next.id(), next.identity());
            }
            before.addAll(known == null ? List.of() : known.journeys());
            after.addAll(next.journeys());
            next.observations().stream()
                    .filter(one -> known == null || !known.observations().contains(one))
                    .forEach(seen::add);
        }
        startups.importAll(facts, who);
        journeys.importAll(before, after);
        observations.importAll(seen);
    }
}
