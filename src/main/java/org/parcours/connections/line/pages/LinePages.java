package org.parcours.connections.line.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.coaching.needs.Contacts;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.NeedPanel;
import org.parcours.coaching.needs.Needs;
import org.parcours.connections.line.IntroductionTimelines;
import org.parcours.startups.DossierPanel;
import org.parcours.startups.Startups;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A need followed to its outcome as a line.
@Controller
class LinePages {
    private final Needs needs;
    private final Contacts contacts;
    private final Startups startups;
    private final IntroductionTimelines tracks;
    private final Clock clock;

    LinePages(Needs needs, Contacts contacts, Startups startups, IntroductionTimelines tracks, Clock clock) {
        this.needs = needs;
        this.contacts = contacts;
        this.startups = startups;
        this.tracks = tracks;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @GetMapping("/needs/{id}/line")
    @PreAuthorize("@needRules.mayRead(#id)")
    String line(@PathVariable UUID id, Page page, Model model) {
        Need need = needs.byId(id).orElseThrow(() -> new NotHere("need " + id));
        model.addAttribute("need", need);
        model.addAttribute(
                "startup",
                startups.byId(need.startup())
                        .orElseThrow(() -> new NotHere("startup"))
                        .nameIn(page.language()));
        model.addAttribute(
                "view",
                new LineView.Maker(need, contacts.about(id), tracks.of(id), LocalDate.now(clock), page.words()).view());
        return "connections/line/line";
    }

    /// Leads there from a need for which somebody was introduced.
    @Component
    static class Leads implements NeedPanel {
        private final IntroductionTimelines tracks;

        Leads(IntroductionTimelines tracks) {
            this.tracks = tracks;
        }

        @Override
        public int order() {
            return 90;
        }

        @Override
        public Optional<DossierPanel.View> of(Need need, Page page) {
            return Optional.empty();
        }

        @Override
        public List<DossierPanel.Action> actions(Need need, Page page) {
            return tracks.of(need.id()).isEmpty()
                    ? List.of()
                    : List.of(new DossierPanel.Action(page.say("line.follow"), "/needs/" + need.id() + "/line", false));
        }
    }
}
