package org.parcours.parks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.database.Once;
import org.parcours.text.Checks;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The network's regions and parks. Their names are no secret: everybody reads them.
@Component
public class Parks {
    private final ParkTable parks;
    private final RegionTable regions;

    Parks(ParkTable parks, RegionTable regions) {
        this.parks = parks;
        this.regions = regions;
    }

    /// Every park, the oldest first, those in preparation last.
    @Transactional(readOnly = true)
    public List<Park> all() {
        return Once.read(Parks.class, "all", "", parks::all);
    }

    /// Parks open on a day, the oldest first.
    @Transactional(readOnly = true)
    public List<Park> openOn(LocalDate day) {
        return parks.all().stream()
                .filter(park -> park.on(day) == Park.State.OPEN)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Park> byId(UUID park) {
        return parks.byId(park);
    }

    /// By code, upper or lower case alike.
    @Transactional(readOnly = true)
    public Optional<Park> byCode(String code) {
        return all().stream()
                .filter(park -> park.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /// Adds a park.
    ///
    /// @throws Refused if its code is taken, or its region unknown
    @Transactional
    public UUID add(Park.Facts facts) {
        check(facts, null);
        UUID park = Ids.next();
        parks.save(Map.of(park, facts));
        return park;
    }

    /// Changes what is said of a park.
    ///
    /// @param version `recordedAt` of the park as whoever changes it saw it
    /// @throws Refused as adding does
    /// @throws org.springframework.dao.OptimisticLockingFailureException if it was changed since
    @Transactional
    public void change(UUID park, Instant version, Park.Facts facts) {
        check(facts, park);
        parks.lock(park, version);
        parks.save(Map.of(park, facts));
    }

    /// Saves regions and parks by their ids, new and known ones, as an import finds them by their codes.
    @Transactional
    public void saveAll(Map<UUID, Region.Facts> regionsById, Map<UUID, Park.Facts> parksById) {
        regions.save(regionsById);
        parks.save(parksById);
    }

    private void check(Park.Facts facts, @Nullable UUID self) {
        new Checks()
                .that(
                        byCode(facts.code())
                                .filter(other -> !other.id().equals(self))
                                .isEmpty(),
                        "code",
                        "parks.refused.code.taken")
                .that(regions.byId(facts.region()).isPresent(), "region", "parks.refused.region")
                .done();
    }

    /// Every region, in the order of codes.
    @Transactional(readOnly = true)
    public List<Region> regions() {
        return regions.all();
    }

    /// Adds a region.
    ///
    /// @throws Refused if its code is taken
    @Transactional
    public UUID addRegion(Region.Facts facts) {
        checkRegion(facts, null);
        UUID region = Ids.next();
        regions.save(Map.of(region, facts));
        return region;
    }

    /// Changes a region.
    ///
    /// @param version `recordedAt` of the region as whoever changes it saw it
    /// @throws org.springframework.dao.OptimisticLockingFailureException if it was changed since
    @Transactional
    public void changeRegion(UUID region, Instant version, Region.Facts facts) {
        checkRegion(facts, region);
        regions.lock(region, version);
        regions.save(Map.of(region, facts));
    }

    private void checkRegion(Region.Facts facts, @Nullable UUID self) {
        boolean taken = regions.all().stream()
                .anyMatch(other -> other.code().equalsIgnoreCase(facts.code())
                        && !other.id().equals(self));
        new Checks().that(!taken, "code", "parks.refused.code.taken").done();
    }

    /// Closes a park with a day as its last.
    ///
    /// @throws Refused before it opened
    @Transactional
    public void close(UUID park, LocalDate last) {
        Park known = known(park);
        change(park, known.recordedAt(), closing(known.facts(), last));
    }

    /// Takes a closing back.
    @Transactional
    public void reopen(UUID park) {
        Park known = known(park);
        change(park, known.recordedAt(), closing(known.facts(), null));
    }

    private Park known(UUID park) {
        return parks.byId(park).orElseThrow(() -> new NotHere("park " + park));
    }

    private static Park.Facts closing(Park.Facts facts, @Nullable LocalDate last) {
        return Park.Facts.of(
                facts.region(),
                facts.code(),
                facts.names(),
                facts.city(),
                facts.latitude(),
                facts.longitude(),
                facts.openedOn(),
                last,
                facts.capacity(),
                facts.offices(),
                facts.desks());
    }
}
