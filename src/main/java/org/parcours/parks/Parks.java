package org.parcours.parks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.database.Once;
import org.parcours.text.LocalizedText;
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
    /// @throws Refused where a value does not fit; its key names the field: `parks.refused.code`
    @Transactional
    public UUID add(Park.Facts facts) {
        check(facts);
        if (byCode(facts.code()).isPresent()) {
            throw new Refused("parks.refused.code.taken");
        }
        UUID park = Ids.next();
        parks.add(park, facts);
        return park;
    }

    /// Changes what is said of a park.
    ///
    /// @param seen the park as whoever changes it saw it
    /// @throws Refused where a value does not fit
    /// @throws org.springframework.dao.OptimisticLockingFailureException where it was changed since `seen`
    @Transactional
    public void change(Park seen, Park.Facts facts) {
        check(facts);
        if (byCode(facts.code()).filter(other -> !other.id().equals(seen.id())).isPresent()) {
            throw new Refused("parks.refused.code.taken");
        }
        parks.change(seen, facts);
    }

    private void check(Park.Facts facts) {
        if (!facts.code().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,39}")) {
            throw new Refused("parks.refused.code");
        }
        if (regions.byId(facts.region()).isEmpty()) {
            throw new Refused("parks.refused.region");
        }
        if (facts.closedOn() != null
                && (facts.openedOn() == null || facts.closedOn().isBefore(facts.openedOn()))) {
            throw new Refused("parks.refused.closedOn");
        }
        if ((facts.latitude() == null) != (facts.longitude() == null)) {
            throw new Refused("parks.refused.latitude");
        }
    }

    /// Every region, in the order of codes.
    @Transactional(readOnly = true)
    public List<Region> regions() {
        return regions.all();
    }

    /// Adds a region.
    ///
    /// @throws Refused where the code is taken or no code
    @Transactional
    public UUID addRegion(String code, LocalizedText names) {
        checkRegion(code, null);
        UUID region = Ids.next();
        regions.add(region, code.strip(), names);
        return region;
    }

    /// Changes a region.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException where it was changed since `seen`
    @Transactional
    public void changeRegion(Region seen, String code, LocalizedText names) {
        checkRegion(code, seen.id());
        regions.change(seen, code.strip(), names);
    }

    private void checkRegion(String code, @Nullable UUID self) {
        if (!code.strip().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,39}")) {
            throw new Refused("parks.refused.code");
        }
        if (regions.all().stream()
                .anyMatch(other -> other.code().equalsIgnoreCase(code.strip())
                        && !other.id().equals(self))) {
            throw new Refused("parks.refused.code.taken");
        }
    }

    /// Closes a park with a day as its last.
    ///
    /// @throws Refused before it opened
    @Transactional
    public void close(UUID park, LocalDate last) {
        Park known = known(park);
        Park.Facts facts = known.facts();
        change(known, closing(facts, last));
    }

    /// Takes a closing back.
    @Transactional
    public void reopen(UUID park) {
        Park known = known(park);
        change(known, closing(known.facts(), null));
    }

    private Park known(UUID park) {
        return parks.byId(park).orElseThrow(() -> new NotHere("park " + park));
    }

    private static Park.Facts closing(Park.Facts facts, @Nullable LocalDate last) {
        return new Park.Facts(
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
