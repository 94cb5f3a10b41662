package org.parcours.connections.pages;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.connections.Contact;
import org.parcours.connections.Convention;
import org.parcours.connections.Offer;
import org.parcours.connections.OfferStanding;
import org.parcours.connections.Partner;
import org.parcours.transfers.Finding;
import org.parcours.web.forms.Form;

/// What the page of a partner shows.
///
/// @param standings where each offer stands today, by its id
/// @param alike who may be the same partner, with the reason
/// @param panels what other parts of the product say of it
/// @param contact form of a new contact
/// @param convention form of a new convention
public record PartnerView(
        Partner partner,
        Labels labels,
        List<Contact> contacts,
        List<Convention> conventions,
        List<Offer> offers,
        Map<UUID, OfferStanding> standings,
        List<Finding.Likeness> alike,
        List<Content> panels,
        Form contact,
        Form convention,
        boolean mayEdit,
        boolean mayOffer,
        boolean mayList) {
    public String address() {
        return "/partners/" + partner.id();
    }

    public Optional<OfferStanding> standing(Offer offer) {
        return Optional.ofNullable(standings.get(offer.id()));
    }
}
