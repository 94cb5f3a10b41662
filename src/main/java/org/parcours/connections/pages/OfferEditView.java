package org.parcours.connections.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Families;
import org.parcours.connections.Offer;
import org.parcours.connections.Partner;
import org.parcours.web.lists.Choice;

/// What the form shows.
///
/// @param offer null for a new one
/// @param theirs what somebody else saved meanwhile, by field
public record OfferEditView(
        Partner partner, @Nullable Offer offer, Typed form, String version, Labels labels, Map<String, String> theirs) {
    public String action() {
        return offer == null ? "/partners/" + partner.id() + "/offers" : "/offers/" + offer.id();
    }

    public List<Choice.Option> families() {
        return Families.codes().stream()
                .map(code -> new Choice.Option(code, labels.family(code)))
                .toList();
    }

    /// Financing asks about money, market access about who is sold to, skills about what is taught.
    public boolean asks(Families family) {
        return form.value("family").equals(family.code());
    }
}
