package org.parcours.sample.coordination;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.coordination.Partners.Offer;
import org.parcours.sample.coordination.Partners.Partner;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Staff.Member;

/// Brings startups and partners together, as far as both sides go along.
final class Introductions {
    /// As the network names it where a side stays silent.
    private static final String NO_ANSWER = "NO_ANSWER";

    private static final int SIDE_LAPSES = 14;
    private static final int MEETING_LAPSES = 40;

    private final Team team;
    private final Partners partners;
    private final Outcomes outcomes;
    private final Set<String> done = new HashSet<>();

    /// @param apart startups and partners that must not be brought together
    Introductions(Team team, Partners partners, Outcomes outcomes, Set<String> apart) {
        this.done.addAll(apart);
        this.team = team;
        this.partners = partners;
        this.outcomes = outcomes;
    }

    /// What an introduction came to.
    ///
    /// @param until its last day
    record Brought(LocalDate until, boolean helped) {}

    boolean canHelp(Need need) {
        return !partners.offering(need, need.expressedOn()).isEmpty();
    }

    /// Empty where no partner is left that the startup does not know, or nobody is in charge.
    Optional<Brought> bring(Need need, LocalDate day) {
        return proposed(need, day).map(this::live);
    }

    /// Proposed and no more.
    Optional<Introduction> proposed(Need need, LocalDate day) {
        Dossier dossier = need.dossier();
        List<Offer> offers = partners.offering(need, day).stream()
                .filter(offer -> !done.contains(pair(dossier, offer.partner())))
                .toList();
        Optional<Member> by = team.acting(dossier, day);
        if (offers.isEmpty() || by.isEmpty()) {
            return Optional.empty();
        }
        Offer offer = need.chance().pick(offers);
        done.add(pair(dossier, offer.partner()));
        return Optional.of(Introduction.propose(need, offer, day, by.get()));
    }

    private Brought live(Introduction introduction) {
        Chance chance = introduction.need().chance();
        LocalDate day = introduction.proposedOn();
        int fate = chance.between(1, 100);
        LocalDate soon = day.plusDays(chance.soon(1, 8));
        if (fate <= 3) {
            return ended(introduction.staff("WITHDRAWN", soon, reason("WITHDRAWN_INTRODUCTION", chance)));
        }
        if (fate <= 7) {
            return ended(introduction.system("LAPSED", day.plusDays(SIDE_LAPSES), NO_ANSWER));
        }
        if (fate <= 14) {
            return ended(introduction.startup("STARTUP_DECLINED", soon, reason("STARTUP_DECLINED", chance)));
        }
        introduction.startup("STARTUP_AGREED", soon, null);
        return asksPartner(introduction, soon);
    }

    private Brought asksPartner(Introduction introduction, LocalDate day) {
        Chance chance = introduction.need().chance();
        int fate = chance.between(1, 100);
        LocalDate soon = day.plusDays(chance.soon(1, 14));
        if (fate <= 14) {
            return ended(introduction.partner("PARTNER_DECLINED", soon, reason("PARTNER_DECLINED", chance)));
        }
        if (fate <= 22) {
            return ended(introduction.system("LAPSED", day.plusDays(SIDE_LAPSES), NO_ANSWER));
        }
        introduction.connect(soon);
        return meets(introduction, soon);
    }

    private Brought meets(Introduction introduction, LocalDate day) {
        Chance chance = introduction.need().chance();
        LocalDate met = Workdays.from(day.plusDays(chance.soon(2, 20)));
        int after = chance.happens(0.93) ? chance.soon(2, 28) : chance.between(50, 110);
        LocalDate known = Workdays.from(met.plusDays(after));
        if (chance.happens(0.1)) {
            LocalDate lapsed = day.plusDays(MEETING_LAPSES);
            outcomes.askHowItGoes(introduction, day, null, lapsed);
            return ended(introduction.system("LAPSED", lapsed, NO_ANSWER));
        }
        outcomes.askHowItGoes(introduction, day, met, known);
        introduction.meet(met, who(introduction, met));
        boolean helped = chance.happens(0.68);
        outcomes.note(introduction, helped, known, who(introduction, known));
        return new Brought(known, helped);
    }

    static String pair(Dossier dossier, Partner partner) {
        return dossier.startup() + "/" + partner.id();
    }

    private UUID who(Introduction introduction, LocalDate day) {
        return team.actingOr(
                introduction.need().dossier(), day, introduction.by().id());
    }

    private static Brought ended(LocalDate day) {
        return new Brought(day, false);
    }

    private static @Nullable String reason(String about, Chance chance) {
        return Texts.about(about, chance);
    }
}
