package org.parcours.connections.pages;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parcours.connections.ConnectionRules;
import org.parcours.connections.Duplicates;
import org.parcours.connections.Offers;
import org.parcours.connections.Partner;
import org.parcours.connections.PartnerPanel;
import org.parcours.connections.PartnerPeople;
import org.parcours.startups.DossierPanel;
import org.parcours.web.Page;
import org.parcours.web.forms.Form;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Gathers what the page of a partner shows.
@Component
class PartnerParts {
    private final PartnerPeople people;
    private final Offers offers;
    private final Duplicates duplicates;
    private final LabelsFor labels;
    private final ConnectionRules rules;
    private final Panels panels;

    PartnerParts(
            PartnerPeople people,
            Offers offers,
            Duplicates duplicates,
            LabelsFor labels,
            ConnectionRules rules,
            Panels panels) {
        this.people = people;
        this.offers = offers;
        this.duplicates = duplicates;
        this.labels = labels;
        this.rules = rules;
        this.panels = panels;
    }

    PartnerView view(Partner partner, Form contact, Form convention) {
        Page page = contact.page();
        UUID id = partner.id();
        boolean mayEdit = rules.mayEdit(id);
        return new PartnerView(
                partner,
                labels.reader(page.words()),
                people.contacts(id),
                people.conventions(id),
                offers.of(id),
                offers.standings(id),
                mayEdit ? duplicates.of(id) : List.of(),
                panels.of(partner, page),
                contact,
                convention,
                mayEdit,
                rules.mayOffer(id),
                rules.mayList());
    }

    /// What other parts of the product say of a partner, in their order.
    @Component
    static class Panels {
        private final ObjectProvider<PartnerPanel> panels;
        private final TemplateEngine templates;

        Panels(ObjectProvider<PartnerPanel> panels, TemplateEngine templates) {
            this.panels = panels;
            this.templates = templates;
        }

        List<Content> of(Partner partner, Page page) {
            return panels.stream()
                    .sorted(Comparator.comparingInt(PartnerPanel::order))
                    .flatMap(panel -> panel.of(partner, page).stream())
                    .map(view -> content(view, partner, page))
                    .toList();
        }

        private Content content(DossierPanel.View view, Partner partner, Page page) {
            Map<String, Object> model = new HashMap<>(view.model());
            model.put("partner", partner);
            model.put("page", page);
            return output -> templates.render(view.template(), model, output);
        }
    }
}
