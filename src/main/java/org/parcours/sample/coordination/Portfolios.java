package org.parcours.sample.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Life;
import org.parcours.sample.register.Register;
import org.parcours.sample.register.Register.Sitting;
import org.parcours.sample.register.Staff;
import org.parcours.sample.register.Staff.Member;

/// Who holds which startup. Whoever holds fewest takes the next; who leaves hands all over, with a note each.
final class Portfolios {
    /// The day on which the network began to give each startup a coordinator.
    static final LocalDate BEGUN = LocalDate.of(2023, 9, 4);

    private static final int ALUMNI_YEARS = 5;

    private final Register register;
    private final Staff staff;
    private final Map<UUID, List<Span>> spans = new HashMap<>();
    private final Map<UUID, Dossier> dossiers = new LinkedHashMap<>();

    Portfolios(Register register, Staff staff) {
        this.register = register;
        this.staff = staff;
    }

    Optional<Member> holder(Dossier dossier, LocalDate day) {
        return span(dossier, day).map(Span::holder);
    }

    private Optional<Span> span(Dossier dossier, LocalDate day) {
        return spans.getOrDefault(dossier.startup(), List.of()).stream()
                .filter(span -> span.covers(day))
                .findFirst();
    }

    /// The same person held it all the time.
    boolean steady(Dossier dossier, LocalDate from, LocalDate until) {
        return span(dossier, from).isPresent() && span(dossier, from).equals(span(dossier, until));
    }

    /// Those that somebody holds on a day, in the order in which they came to the network.
    List<Dossier> heldBy(Member member, LocalDate day) {
        return dossiers.values().stream()
                .filter(dossier -> holder(dossier, day).filter(member::equals).isPresent())
                .toList();
    }

    static boolean supported(Dossier dossier, LocalDate day) {
        Life life = dossier.life();
        return !day.isBefore(life.admittedOn()) && day.isBefore(life.leftOn());
    }

    /// Followed for five years after leaving; for a year where the company is no more, so that its exit gets its
    /// review.
    static LocalDate followedUntil(Life life) {
        return switch (life.leaving()) {
            case COMPLETED, MOVED_OUT, EXCLUDED -> life.leftOn().plusYears(ALUMNI_YEARS);
            case CEASED, ACQUIRED, MERGED -> life.leftOn().plusYears(1);
        };
    }

    /// @param day its first
    void take(Dossier dossier, LocalDate day) {
        dossiers.put(dossier.startup(), dossier);
        begin(dossier, fewest(dossier, day), day, null);
    }

    /// The one of those who work there with the fewest startups of its kind, supported or gone.
    private Member fewest(Dossier dossier, LocalDate day) {
        Map<Member, Integer> loads = loads(dossier.life().park().code(), day, supported(dossier, day));
        return loads.entrySet().stream()
                .min(Comparator.comparing(Map.Entry<Member, Integer>::getValue)
                        .thenComparing(load -> load.getKey().email()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private Map<Member, Integer> loads(String park, LocalDate day, boolean supported) {
        Map<Member, Integer> loads = new LinkedHashMap<>();
        staff.members().stream()
                .filter(member -> member.coordinates(park, day))
                .forEach(member -> loads.put(member, 0));
        for (Dossier held : dossiers.values()) {
            if (supported(held, day) == supported) {
                holder(held, day).ifPresent(member -> loads.computeIfPresent(member, (who, load) -> load + 1));
            }
        }
        return loads;
    }

    /// All that somebody held goes to colleagues.
    void leave(Member member, LocalDate day) {
        for (Dossier dossier : heldBy(member, day)) {
            hand(dossier, fewest(dossier, day), day);
        }
    }

    /// Takes from those who have most in a park until nobody has four more than another.
    void even(String park, LocalDate day) {
        while (true) {
            Map<Member, Integer> loads = loads(park, day, true);
            Comparator<Map.Entry<Member, Integer>> byLoad = Comparator.comparing(Map.Entry<Member, Integer>::getValue)
                    .thenComparing(load -> load.getKey().email());
            var most = loads.entrySet().stream().max(byLoad).orElseThrow();
            var least = loads.entrySet().stream().min(byLoad).orElseThrow();
            Optional<Dossier> moved = heldBy(most.getKey(), day).reversed().stream()
                    .filter(dossier -> dossier.life().park().code().equals(park) && supported(dossier, day))
                    .filter(dossier -> holder(dossier, day.minusDays(1)).equals(Optional.of(most.getKey())))
                    .findFirst();
            if (most.getValue() - least.getValue() < 4 || moved.isEmpty()) {
                return;
            }
            hand(moved.get(), least.getKey(), day);
        }
    }

    void hand(Dossier dossier, Member to, LocalDate day) {
        Chance chance = dossier.life().chance("handover/" + day);
        close(dossier, day);
        begin(dossier, to, day, Texts.about("HANDOVER", chance));
    }

    /// Nobody holds it from that day on.
    void close(Dossier dossier, LocalDate day) {
        span(dossier, day.minusDays(1)).ifPresent(span -> {
            Chance chance = dossier.life().chance("release/" + day);
            span.written()
                    .then(day, manager(dossier, day, chance))
                    .change("coaching.assignment", span.row(), Dossier.values("assigned_until", day));
            List<Span> mine = spans.getOrDefault(dossier.startup(), new ArrayList<>());
            mine.set(mine.indexOf(span), span.until(day));
        });
    }

    private void begin(Dossier dossier, Member member, LocalDate day, @Nullable String note) {
        Chance chance = dossier.life().chance("assignment/" + day);
        Sitting sitting = register.sitting(day, manager(dossier, day, chance), chance);
        List<Span> mine = spans.computeIfAbsent(dossier.startup(), startup -> new ArrayList<>());
        Sitting written = mine.isEmpty() ? sitting : mine.getLast().written().then(day, manager(dossier, day, chance));
        UUID row = written.add(
                "coaching.assignment", dossier.row("person_id", member.id(), "assigned_from", day, "note", note));
        mine.add(new Span(row, written, member, day, null));
    }

    private UUID manager(Dossier dossier, LocalDate day, Chance chance) {
        return staff.manager(dossier.life().park(), day, chance);
    }
}
