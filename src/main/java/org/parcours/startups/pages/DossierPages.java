package org.parcours.startups.pages;

import java.util.UUID;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.DossierPanel;
import org.parcours.startups.Identities;
import org.parcours.startups.Identity;
import org.parcours.startups.Startup;
import org.parcours.startups.StartupLists;
import org.parcours.startups.StartupRules;
import org.parcours.startups.Startups;
import org.parcours.startups.search.StartupSearch;
import org.parcours.web.Page;
import org.parcours.web.forms.Form;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@Controller
class DossierPages {
    private final Startups startups;
    private final Identities identities;
    private final DossierParts parts;
    private final CodeLists lists;
    private final StartupSearch search;
    private final StartupRules rules;

    DossierPages(
            Startups startups,
            Identities identities,
            DossierParts parts,
            CodeLists lists,
            StartupSearch search,
            StartupRules rules) {
        this.startups = startups;
        this.identities = identities;
        this.parts = parts;
        this.lists = lists;
        this.search = search;
        this.rules = rules;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@startupRules.mayRead(#id)")
    @GetMapping("/startups/{id}")
    String dossier(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String thread,
            @RequestParam(defaultValue = "false") boolean whole,
            Page page,
            Form form,
            Model model) {
        Startup startup = startups.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Identity identity = identities.of(id);
        boolean mayEdit = rules.mayEdit(id);
        model.addAttribute(
                "view",
                new DossierView(
                        startup,
                        identity,
                        park(startup, page),
                        lists.name(StartupLists.SECTORS, startup.facts().sector(), page.words()),
                        lists.offered(StartupLists.IDENTIFIERS),
                        parts.panels(DossierPanel.Place.TOP, startup, page),
                        parts.panels(DossierPanel.Place.MAIN, startup, page),
                        parts.panels(DossierPanel.Place.SIDE, startup, page),
                        parts.thread(startup, new ThreadView.ThreadFilter(thread, whole), page),
                        parts.actions(startup, page),
                        form.blank(),
                        mayEdit,
                        rules.mayList()));
        return "startups/dossier";
    }

    private String park(Startup startup, Page page) {
        return search.park(startup.park())
                .map(names -> page.words().text(names))
                .orElse("");
    }
}
