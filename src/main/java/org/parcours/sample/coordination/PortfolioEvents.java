package org.parcours.sample.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Life;
import org.parcours.sample.register.Network;
import org.parcours.sample.register.Staff;

/// Goes through the days on which portfolios change: startups come and are followed no longer, coordinators leave, and
/// twice a year the loads are evened out.
record PortfolioEvents(Portfolios portfolios, Network network, Staff staff) {
    /// Same day: who comes in is counted after who went.
    private enum What {
        RELEASED,
        LEFT,
        TAKEN,
        EVENED
    }

    private record Event(LocalDate day, What what, String key, Runnable happens) {}

    void until(LocalDate today, List<Dossier> dossiers) {
        List<Event> events = new ArrayList<>();
        Set<UUID> unattended = Waiting.lastCome(dossiers, today);
        dossiers.stream()
                .filter(dossier -> !unattended.contains(dossier.startup()))
                .forEach(dossier -> ofStartup(dossier, events));
        staff.members().stream()
                .filter(member -> member.role().equals("COORDINATOR"))
                .forEach(member -> {
                    LocalDate last = member.until();
                    if (last != null && last.isAfter(Portfolios.BEGUN)) {
                        LocalDate gone = last.plusDays(1);
                        events.add(new Event(gone, What.LEFT, member.email(), () -> portfolios.leave(member, gone)));
                    }
                });
        for (LocalDate day = LocalDate.of(2024, 1, 15); day.isBefore(today); day = day.plusMonths(6)) {
            LocalDate even = Workdays.from(day);
            for (Network.Park park : network.opened()) {
                events.add(new Event(even, What.EVENED, park.code(), () -> portfolios.even(park.code(), even)));
            }
        }
        events.stream()
                .filter(event -> event.day().isBefore(today))
                .sorted(Comparator.comparing(Event::day)
                        .thenComparing(Event::what)
                        .thenComparing(Event::key))
                .forEach(event -> event.happens().run());
    }

    private void ofStartup(Dossier dossier, List<Event> events) {
        Life life = dossier.life();
        LocalDate until = Portfolios.followedUntil(life);
        if (!until.isAfter(Portfolios.BEGUN)) {
            return;
        }
        Chance chance = life.chance("portfolio");
        int waits = chance.happens(0.8) ? 0 : chance.soon(1, 14);
        boolean before = life.admittedOn().isBefore(Portfolios.BEGUN);
        LocalDate day = before ? Portfolios.BEGUN : life.admittedOn().plusDays(waits);
        events.add(new Event(day, What.TAKEN, life.key(), () -> portfolios.take(dossier, day)));
        events.add(new Event(until, What.RELEASED, life.key(), () -> portfolios.close(dossier, until)));
    }
}
