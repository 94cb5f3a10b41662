package org.parcours.connections.hours.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.connections.ConnectionRules;
import org.parcours.connections.Partner;
import org.parcours.connections.PartnerPanel;
import org.parcours.connections.hours.Bookings;
import org.parcours.connections.hours.Hours;
import org.parcours.connections.hours.OfficeHours;
import org.parcours.startups.DossierPanel;
import org.parcours.web.Page;
import org.springframework.stereotype.Component;

/// The hours of a partner and the meetings booked in them, on its page.
@Component
class HoursPanel implements PartnerPanel {
    private final Hours hours;
    private final Bookings bookings;
    private final ConnectionRules rules;

    HoursPanel(Hours hours, Bookings bookings, ConnectionRules rules) {
        this.hours = hours;
        this.bookings = bookings;
        this.rules = rules;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<DossierPanel.View> of(Partner partner, Page page) {
        UUID id = partner.id();
        List<OfficeHours> weekly = hours.of(id);
        boolean receives =
                partner.facts().kind() == Partner.Kind.MENTOR || partner.facts().kind() == Partner.Kind.EXPERT;
        if (weekly.isEmpty() && !receives) {
            return Optional.empty();
        }
        return Optional.of(new DossierPanel.View(
                "connections/hours/panel.jte",
                Map.of(
                        "view",
                        new HoursView(
                                weekly, hours.absences(id), bookings.ofPartner(id), rules.mayOffer(id), page.zone()))));
    }
}
