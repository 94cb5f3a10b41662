package org.parcours.connections.pages;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Contact;
import org.parcours.connections.Convention;
import org.parcours.connections.Offer;
import org.parcours.connections.OfferStanding;
import org.parcours.connections.Partner;
import org.parcours.transfers.Finding;

/// What the page of a partner shows.
///
/// @param standings where each offer stands today, by its id
/// @param alike who may be the same partner, with the reason
/// @param panels what other parts of the product say of it
/// @param refused a form of this page that was refused, by its name; null where none was
public record PartnerView(
        Partner partner,
        Labels labels,
        List<Contact> contacts,
        List<Convention> conventions,
        List<Offer> offers,
        Map<UUID, OfferStanding> standings,
        List<Finding.Likeness> alike,
        List<Content> panels,
        @Nullable RefusedForm refused,
        boolean mayEdit,
        boolean mayOffer,
        boolean mayList) {
    /// A form of the page as it was typed, and what is wrong with it.
    public record RefusedForm(String form, Typed typed) {}

    public String address() {
        return "/partners/" + partner.id();
    }

    public Optional<OfferStanding> standing(Offer offer) {
        return Optional.ofNullable(standings.get(offer.id()));
    }

    /// What was typed into a form of the page that was refused; an empty one where it was not.
    public Optional<Typed> typed(String form) {
        return Optional.ofNullable(refused)
                .filter(one -> one.form().equals(form))
                .map(RefusedForm::typed);
    }
}
