package org.parcours.coaching.needs.pages;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.NeedPanel;
import org.parcours.coaching.needs.NeedRules;
import org.parcours.coaching.needs.NeedSearch;
import org.parcours.coaching.needs.Needs;
import org.parcours.startups.DossierPanel;
import org.parcours.startups.Startups;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One need: what is so, what comes next, its life, and what other modules bring.
@Controller
class NeedPages {
    private final Needs needs;
    private final NeedSearch search;
    private final Startups startups;
    private final NeedView.Maker views;
    private final NeedRules rules;
    private final Parts parts;

    NeedPages(Needs needs, NeedSearch search, Startups startups, NeedView.Maker views, NeedRules rules, Parts parts) {
        this.needs = needs;
        this.search = search;
        this.startups = startups;
        this.views = views;
        this.rules = rules;
        this.parts = parts;
    }

    /// What higher modules bring to a need, in their order.
    @Component
    static class Parts {
        private final ObjectProvider<NeedPanel> panels;
        private final TemplateEngine templates;

        Parts(ObjectProvider<NeedPanel> panels, TemplateEngine templates) {
            this.panels = panels;
            this.templates = templates;
        }

        List<Content> panels(Need need, Page page) {
            return inOrder()
                    .flatMap(panel -> panel.of(need, page).stream())
                    .map(view -> content(view, need, page))
                    .toList();
        }

        private Content content(DossierPanel.View view, Need need, Page page) {
            Map<String, Object> model = new HashMap<>(view.model());
            model.put("need", need);
            model.put("page", page);
            return output -> templates.render(view.template(), model, output);
        }

        List<DossierPanel.Action> actions(Need need, Page page) {
            return inOrder()
                    .flatMap(panel -> panel.actions(need, page).stream())
                    .toList();
        }

        private Stream<NeedPanel> inOrder() {
            return panels.stream().sorted(Comparator.comparingInt(NeedPanel::order));
        }
    }

    @GetMapping("/needs/{id}")
    @PreAuthorize("@needRules.mayRead(#id)")
    String show(@PathVariable UUID id, Page page, Model model) {
        Need need = needs.byId(id).orElseThrow(() -> new NotHere("need " + id));
        model.addAttribute("startup", startups.byId(need.startup()).orElseThrow(() -> new NotHere("startup")));
        model.addAttribute(
                "view",
                views.of(
                        need,
                        search.line(id).orElseThrow(() -> new NotHere("need " + id)),
                        rules.mayStep(id),
                        parts.actions(need, page),
                        page.words()));
        model.addAttribute("panels", parts.panels(need, page));
        model.addAttribute("mayList", rules.mayList());
        return "coaching/needs/need";
    }
}
