package org.parcours.sample.coordination;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.InventedNames;
import org.parcours.sample.register.Listing;
import org.parcours.sample.register.Listing.Line;
import org.parcours.sample.register.Network;
import org.parcours.sample.register.Register;
import org.parcours.sample.register.Register.Sitting;
import org.parcours.sample.register.Staff.Member;
import org.parcours.text.SearchKey;

/// The actors whom the network knows: who they are, their people, what they signed and what they offer.
final class Partners {
    private static final List<String> PARTS =
            List.of("Direction", "Relations avec les startups", "Partenariats", "Secrétariat");

    private final Register register;
    private final Network network;
    private final UUID writer;
    private final List<Partner> partners = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();

    /// @param writer who enters partners
    Partners(Register register, Network network, UUID writer) {
        this.register = register;
        this.network = network;
        this.writer = writer;
    }

    /// @param parks that it serves; none means all
    record Partner(
            UUID id,
            String code,
            String kind,
            String name,
            UUID contact,
            LocalDate since,
            List<UUID> parks,
            Sitting written) {}

    /// @param until last day; null while it lasts
    record Offer(
            UUID id,
            Partner partner,
            String family,
            List<String> instruments,
            List<String> skills,
            @Nullable BigDecimal most,
            LocalDate from,
            @Nullable LocalDate until) {
        /// From the day after it was written down.
        boolean openOn(LocalDate day) {
            return day.isAfter(from) && (until == null || !day.isAfter(until));
        }
    }

    List<Partner> all() {
        return partners;
    }

    void keep(Offer offer) {
        offers.add(offer);
    }

    /// One of its people signs in for the first bank.
    void represented(Member member) {
        Partner bank = partners.stream()
                .filter(partner -> partner.kind().equals("BANK"))
                .findFirst()
                .orElseThrow();
        Sitting entered = register.sitting(member.from(), writer, Chance.of("represented"))
                .later();
        entered.change("accounts.role_held", member.held(), Dossier.values("dossier_id", bank.id()));
        entered.add(
                "connections.contact",
                Dossier.values(
                        "partner_id", bank.id(),
                        "name", member.name(),
                        "part", PARTS.getFirst(),
                        "email", member.email(),
                        "language", "fr",
                        "since", member.from()));
    }

    /// What answers a need on a day, as far as its family, park, instrument and skill go; of some families, whatever
    /// there is.
    List<Offer> offering(Need need, LocalDate day) {
        Need.Asks asks = need.asks();
        List<Offer> open = offers.stream()
                .filter(offer -> offer.family().equals(asks.family()) && offer.openOn(day))
                .filter(offer -> offer.partner().parks().isEmpty()
                        || offer.partner()
                                .parks()
                                .contains(need.dossier().life().park().id()))
                .toList();
        return open.stream()
                .filter(offer ->
                        asks.instrument() == null || offer.instruments().contains(asks.instrument()))
                .filter(offer -> asks.skill() == null || offer.skills().contains(asks.skill()))
                .toList();
    }

    void write() {
        List<Line> lines = Listing.of("partners").lines();
        for (int nth = 0; nth < lines.size(); nth++) {
            Chance chance = Chance.of("partner/" + lines.get(nth).get("code"));
            // most were known when the network began to write them down, one comes every two months after that
            int known = Math.max(nth % 4 == 3 ? nth * 16 : 0, chance.between(0, 60));
            partners.add(written(lines.get(nth), Workdays.from(Portfolios.BEGUN.plusDays(known)), chance));
        }
    }

    private Partner written(Line line, LocalDate day, Chance chance) {
        List<UUID> parks = Needs.list(line.get("parks")).stream()
                .map(code -> network.park(code).id())
                .toList();
        List<String> languages = Needs.list(line.get("languages"));
        Sitting sitting = register.sitting(day, writer, chance);
        UUID id = sitting.add(
                "connections.partner",
                Dossier.values(
                        "kind", line.get("kind"),
                        "name", line.get("name"),
                        "name_arabic", line.get("arabic"),
                        "languages", languages,
                        "website", chance.happens(0.7) ? "https://" + line.get("code") + ".example" : null,
                        "description", line.texts(""),
                        "country", line.get("country"),
                        "city", line.get("city"),
                        "parks", parks,
                        "regions", List.of(),
                        "search_key", SearchKey.of(List.of(line.get("name"), line.get("arabic")), List.of())));
        UUID contact = contact(id, line.get("code"), languages.getFirst(), day, sitting, chance);
        for (int more = chance.between(0, 2); more > 0; more--) {
            contact(id, line.get("code"), languages.getLast(), day, sitting, chance);
        }
        conventions(id, day, sitting, chance);
        return new Partner(id, line.get("code"), line.get("kind"), line.get("name"), contact, day, parks, sitting);
    }

    private static UUID contact(
            UUID partner, String code, String language, LocalDate day, Sitting sitting, Chance chance) {
        InventedNames.Person person = new InventedNames().person(chance);
        return sitting.add(
                "connections.contact",
                Dossier.values(
                        "partner_id", partner,
                        "name", person.latin(),
                        "name_arabic", person.arabic(),
                        "part", chance.pick(PARTS),
                        "email", person.mailbox() + "@" + code + ".example",
                        "language", language,
                        "since", day.minusDays(chance.between(30, 900))));
    }

    private static void conventions(UUID partner, LocalDate day, Sitting sitting, Chance chance) {
        if (!chance.happens(0.6)) {
            return;
        }
        LocalDate signed = day.minusDays(chance.between(5, 400));
        boolean lasts = chance.happens(0.4);
        sitting.add(
                "connections.convention",
                Dossier.values(
                        "partner_id",
                        partner,
                        "title",
                        "Convention d’appui aux startups",
                        "signed_on",
                        signed,
                        "valid_until",
                        lasts ? null : signed.plusYears(chance.between(2, 4))));
    }
}
