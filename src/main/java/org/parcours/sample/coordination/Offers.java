package org.parcours.sample.coordination;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.coordination.Partners.Offer;
import org.parcours.sample.coordination.Partners.Partner;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Listing;
import org.parcours.sample.register.Listing.Line;
import org.parcours.sample.register.Register;
import org.parcours.sample.register.Register.Sitting;

/// What each partner offers, two or three of what its kind does. Most are confirmed twice a year; some partners are
/// asked and say nothing, so that their offers go stale.
record Offers(Register register, Partners partners, LocalDate today) {
    private static final Listing LISTING = Listing.of("offers");

    void write() {
        for (Partner partner : partners.all()) {
            Chance chance = Chance.of("offers/" + partner.code());
            List<Line> left = new ArrayList<>(LISTING.where("kind", partner.kind()));
            int many = partner.kind().equals("BANK") || partner.kind().equals("PUBLIC_AGENCY") ? 3 : 2;
            for (int nth = 0; nth < many; nth++) {
                Line line = chance.pick(left);
                left.remove(line);
                offer(partner, line, Chance.of("offer/" + partner.code() + "/" + nth));
            }
        }
    }

    private void offer(Partner partner, Line line, Chance chance) {
        LocalDate from = partner.since().plusDays(chance.between(1, 20));
        @Nullable LocalDate until = chance.happens(0.2) ? from.plusDays(chance.between(500, 1500)) : null;
        double larger = chance.between(8, 15) / 10.0;
        @Nullable BigDecimal most = thousands(line.get("to"), larger);
        Sitting written = register.sitting(from, null, chance);
        UUID id = written.add(
                "connections.offer", values(partner, line, from, until, thousands(line.get("from"), 1), most));
        partners.keep(new Offer(
                id, partner, line.get("family"), Needs.list(line.get("instruments")), skills(line), most, from, until));
        confirmed(partner, id, from, written, chance);
    }

    private static Map<String, @Nullable Object> values(
            Partner partner,
            Line line,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {
        return Dossier.values(
                "partner_id", partner.id(),
                "family", line.get("family"),
                "words", line.texts(""),
                "ticket_from", least,
                "ticket_to", most,
                "currency", most == null ? null : "MAD",
                "instruments", Needs.list(line.get("instruments")),
                "stages", Needs.list(line.get("stages")),
                "sectors", Needs.list(line.get("sectors")),
                "countries", Needs.list(line.get("countries")),
                "customers", Needs.list(line.get("customers")),
                "skills", skills(line),
                "level", Listing.text(line.get("level")),
                "hours_a_month", line.get("hours").isEmpty() ? null : Integer.valueOf(line.get("hours")),
                "capacity_a_month", Integer.valueOf(line.get("capacity")),
                "valid_from", from,
                "valid_until", until);
    }

    /// One skill may have several words.
    private static List<String> skills(Line line) {
        String cell = line.get("skills");
        return cell.startsWith("vision") ? List.of(cell) : Needs.list(cell);
    }

    private static @Nullable BigDecimal thousands(String cell, double larger) {
        return cell.isEmpty() ? null : BigDecimal.valueOf(Math.round(Integer.parseInt(cell) * larger / 10) * 10_000L);
    }

    private void confirmed(Partner partner, UUID offer, LocalDate from, Sitting written, Chance chance) {
        int answers = chance.happens(0.85) ? 100 : chance.between(0, 2);
        LocalDate day = from.plusDays(chance.between(150, 190));
        Sitting last = written;
        for (int nth = 0; day.isBefore(today); nth++, day = day.plusDays(chance.between(150, 190))) {
            if (nth < answers) {
                last = last.then(day, null);
                last.add(
                        "connections.offer_confirmation",
                        Dossier.values("offer_id", offer, "partner_id", partner.id(), "confirmed_on", day));
            } else if (nth == answers) {
                LocalDate asked = day.plusDays(35);
                last.then(asked, null)
                        .add(
                                "connections.offer_question",
                                Dossier.values(
                                        "offer_id",
                                        offer,
                                        "partner_id",
                                        partner.id(),
                                        "contact_id",
                                        partner.contact(),
                                        "asked_on",
                                        asked));
            }
        }
    }
}
