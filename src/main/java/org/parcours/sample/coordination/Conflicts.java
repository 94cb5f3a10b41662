package org.parcours.sample.coordination;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parcours.sample.coordination.Partners.Partner;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Life;
import org.parcours.sample.register.Register;

/// Startups and partners that must not be brought together, and why: about one startup in forty has such a partner.
record Conflicts(Register register, Team team, Partners partners) {
    private static final Set<String> KINDS = Set.of("INVESTOR", "BANK", "CORPORATE");

    /// Answers the pairs.
    Set<String> write(List<Dossier> dossiers) {
        List<Partner> possible = partners.all().stream()
                .filter(partner -> KINDS.contains(partner.kind()))
                .toList();
        Set<String> apart = new HashSet<>();
        for (Dossier dossier : dossiers) {
            Life life = dossier.life();
            Chance chance = life.chance("conflict");
            Partner partner = chance.pick(possible);
            LocalDate from = life.admittedOn().isBefore(partner.since()) ? partner.since() : life.admittedOn();
            LocalDate day = Workdays.from(from.plusDays(chance.between(5, 90)));
            if (chance.happens(0.04) && team.acting(dossier, day).isPresent()) {
                register.sitting(day, team.acting(dossier, day).orElseThrow().id(), chance)
                        .add(
                                "connections.conflict",
                                dossier.row("partner_id", partner.id(), "reason", Texts.about("CONFLICT", chance)));
                apart.add(Introductions.pair(dossier, partner));
            }
        }
        return apart;
    }
}
