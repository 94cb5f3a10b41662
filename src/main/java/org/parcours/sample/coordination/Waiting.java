package org.parcours.sample.coordination;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Entry;
import org.parcours.sample.register.Register;
import org.parcours.sample.register.Staff;
import org.parcours.sample.register.Staff.Member;

/// What waits on the day of the load for the coordinator whose account is shown first, so that each rule has a line
/// there. Most of it comes about by itself; a few startups are handed over three weeks before, and some fall silent.
final class Waiting {
    private static final String PARK = "casablanca";
    private static final int HANDED = 20;

    private final Register register;
    private final Portfolios portfolios;
    private final LocalDate today;
    private final Member coordinator;
    private final Map<UUID, LocalDate> lastSeen = new HashMap<>();
    private final Map<UUID, LocalDate> quiet = new HashMap<>();
    private final Set<UUID> touched = new HashSet<>();

    Waiting(Register register, Staff staff, Portfolios portfolios, LocalDate today) {
        this.register = register;
        this.portfolios = portfolios;
        this.today = today;
        this.coordinator = staff.members().stream()
                .filter(member -> member.role().equals("COORDINATOR") && member.signsIn() && member.until() == null)
                .min(Comparator.comparing(Member::from).thenComparing(Member::email))
                .orElseThrow();
        for (Entry seen : register.first("startups.observation")) {
            if (seen.moment().isBefore(today.atStartOfDay(Register.ZONE).toInstant())) {
                lastSeen.merge(
                        (UUID) seen.values().get("startup_id"),
                        (LocalDate) seen.values().get("seen_on"),
                        (one, other) -> one.isAfter(other) ? one : other);
            }
        }
    }

    Member coordinator() {
        return coordinator;
    }

    LocalDate today() {
        return today;
    }

    /// From then on nothing is said with a startup; null where it goes on.
    @Nullable
    LocalDate quietFrom(Dossier dossier) {
        return quiet.get(dossier.startup());
    }

    /// Startups whose past looks otherwise on another day.
    Set<UUID> touched() {
        return touched;
    }

    void touch(Dossier dossier) {
        touched.add(dossier.startup());
    }

    void arrange(List<Dossier> dossiers) {
        List<Dossier> park = dossiers.stream()
                .filter(dossier -> dossier.life().park().code().equals(PARK))
                .filter(dossier -> portfolios.steady(dossier, today.minusDays(40), today))
                .toList();
        take(
                        park.stream()
                                .sorted(Comparator.comparing(Waiting::planned).reversed())
                                .toList(),
                        this::ending,
                        null)
                .ifPresent(dossier -> register.forget("startups.extension", dossier.startup()));
        take(park, this::unseen, null);
        take(park, dossier -> left(dossier, 40, 300), today.minusYears(1));
        take(park, this::unheard, today.minusYears(5));
        touched.addAll(lastCome(dossiers, today));
        List<Dossier> own = own();
        quiet(own.get(0), 36);
        quiet(own.get(1), 44);
    }

    /// Steps promised for some days ago, yesterday, today and the day after tomorrow.
    void promised(Exchanges exchanges) {
        List<Dossier> own = own();
        exchanges.promisedStill(own.get(0), 13, -5);
        exchanges.promisedStill(own.get(1), 9, -1);
        exchanges.promisedStill(own.get(2), 8, 0);
        exchanges.promisedStill(own.get(3), 6, 2);
        own.stream().limit(4).forEach(this::touch);
    }

    /// The startups on their path that wait for nothing else yet.
    List<Dossier> own() {
        return portfolios.heldBy(coordinator, today).stream()
                .filter(dossier -> !touched.contains(dossier.startup()))
                .filter(dossier -> Portfolios.supported(dossier, today)
                        && dossier.life().leftOn().isAfter(today.plusMonths(2))
                        && dossier.life().admittedOn().isBefore(today.minusMonths(4)))
                .toList();
    }

    /// The first that is so comes to the coordinator, or stays.
    private Optional<Dossier> take(List<Dossier> park, Predicate<Dossier> is, @Nullable LocalDate quietFrom) {
        Optional<Dossier> first = park.stream()
                .filter(dossier -> !touched.contains(dossier.startup()) && is.test(dossier))
                .findFirst();
        first.ifPresent(dossier -> {
            LocalDate day = Workdays.from(today.minusDays(HANDED));
            if (!portfolios.holder(dossier, day).equals(Optional.of(coordinator))) {
                portfolios.hand(dossier, coordinator, day);
            }
            touch(dossier);
            if (quietFrom != null) {
                quiet.put(dossier.startup(), quietFrom);
            }
        });
        return first;
    }

    private static LocalDate planned(Dossier dossier) {
        return dossier.life().plannedEnd();
    }

    /// Where it was to be prolonged, the committee has not said so yet.
    private boolean ending(Dossier dossier) {
        return Portfolios.supported(dossier, today.plusDays(3))
                && planned(dossier).isBefore(today.plusDays(85));
    }

    private boolean unseen(Dossier dossier) {
        return Portfolios.supported(dossier, today.plusDays(3))
                && lastSeenBefore(dossier, dossier.life().admittedOn());
    }

    private boolean unheard(Dossier dossier) {
        return switch (dossier.life().leaving()) {
            case COMPLETED, MOVED_OUT, EXCLUDED ->
                left(dossier, 400, 1700)
                        && lastSeenBefore(dossier, dossier.life().leftOn());
            case CEASED, ACQUIRED, MERGED -> false;
        };
    }

    private boolean lastSeenBefore(Dossier dossier, LocalDate atLeast) {
        LocalDate seen = lastSeen.getOrDefault(dossier.startup(), atLeast);
        return (seen.isAfter(atLeast) ? seen : atLeast).isBefore(today.minusDays(366));
    }

    private boolean left(Dossier dossier, int earliest, int latest) {
        LocalDate day = dossier.life().leftOn();
        return day.isBefore(today.minusDays(earliest)) && day.isAfter(today.minusDays(latest));
    }

    private void quiet(Dossier dossier, int days) {
        touched.add(dossier.startup());
        quiet.put(dossier.startup(), today.minusDays(days));
    }

    /// The last to come, whom nobody holds yet: one that stands in its dossier by now, and all after it.
    static Set<UUID> lastCome(List<Dossier> dossiers, LocalDate today) {
        LocalDate last = dossiers.stream()
                .map(dossier -> dossier.life().admittedOn())
                .filter(day -> day.isBefore(today.minusDays(6)))
                .max(Comparator.naturalOrder())
                .orElse(today);
        return dossiers.stream()
                .filter(dossier -> !dossier.life().admittedOn().isBefore(last))
                .map(Dossier::startup)
                .collect(Collectors.toSet());
    }
}
