package org.parcours.coaching.needs.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.needs.Families;
import org.parcours.coaching.needs.Invitations;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.Needs;
import org.parcours.startups.DossierPanel;
import org.parcours.startups.DossierThread;
import org.parcours.startups.Startup;
import org.parcours.startups.StartupRules;
import org.parcours.text.Words;
import org.parcours.web.Page;
import org.springframework.stereotype.Component;

/// The needs of a startup in its dossier: the open ones with their state, the closed ones beneath, and
/// in the thread what happened to each.
@Component
class NeedsPanel implements DossierPanel, DossierThread {
    private final Needs needs;
    private final Families families;
    private final Invitations invitations;
    private final StartupRules rules;
    private final LifeView.Maker lives;

    NeedsPanel(Needs needs, Families families, Invitations invitations, StartupRules rules, LifeView.Maker lives) {
        this.needs = needs;
        this.families = families;
        this.invitations = invitations;
        this.rules = rules;
        this.lives = lives;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<View> of(Startup startup, Page page) {
        boolean staff = rules.mayRegisterIn(startup.park());
        boolean mayExpress = staff || SignedIn.currentHolds(Role.STARTUP);
        List<Need> all = needs.of(startup.id());
        if (all.isEmpty() && !mayExpress) {
            return Optional.empty();
        }
        Words words = page.words();
        return Optional.of(new View(
                "coaching/needs/panel.jte",
                Map.of(
                        "open",
                        rows(all, true, words),
                        "closed",
                        rows(all, false, words),
                        "sent",
                        staff ? invitations.of(startup.id()) : List.<Invitations.Sent>of(),
                        "mayExpress",
                        mayExpress,
                        "mayInvite",
                        staff)));
    }

    /// The open needs with what happens with each, and the way to express another.
    @Override
    public Optional<FounderPart> forFounder(Startup startup, Page page) {
        Words words = page.words();
        List<Need> all = needs.of(startup.id());
        List<NeedRow> open = all.stream()
                .filter(Need::open)
                .map(need -> row(need, lives.now(need, words), words))
                .toList();
        return Optional.of(new FounderPart(
                Place.MAIN,
                10,
                0,
                List.of(new Action(
                        words.say("needs.action.express"), "/startups/" + startup.id() + "/needs/new", true)),
                new View("coaching/needs/founder.jte", Map.of("open", open, "closed", rows(all, false, words)))));
    }

    private List<NeedRow> rows(List<Need> all, boolean open, Words words) {
        return all.stream()
                .filter(need -> need.open() == open)
                .map(need -> row(need, words.date(need.last().happenedOn()), words))
                .toList();
    }

    private NeedRow row(Need need, String since, Words words) {
        return new NeedRow(
                "/needs/" + need.id(),
                families.name(need.family(), words),
                need.words(),
                words.say("needs.state." + need.state()),
                LifeView.tone(need.state()),
                since);
    }

    @Override
    public String about() {
        return "needs.thread.about";
    }

    @Override
    public List<Line> lines(Startup startup, Page page) {
        Words words = page.words();
        List<Line> lines = new ArrayList<>();
        for (Need need : needs.of(startup.id())) {
            need.steps()
                    .forEach(step -> lines.add(new Line(
                            step.happenedOn(),
                            words.say("needs.thread." + step.state(), families.name(need.family(), words)),
                            step.reason() == null ? need.words() : step.reason(),
                            null,
                            "",
                            "/needs/" + need.id())));
        }
        return lines;
    }
}
