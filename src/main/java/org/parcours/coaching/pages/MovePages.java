package org.parcours.coaching.pages;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.People;
import org.parcours.coaching.LoadChange;
import org.parcours.coaching.Portfolios;
import org.parcours.startups.Startup;
import org.parcours.startups.Startups;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Several startups at once: what it would do is shown before it is done, and it can be taken back as a whole.
@Controller
@RequestMapping("/portfolios/moves")
class MovePages {
    private final Portfolios portfolios;
    private final Startups startups;
    private final People people;
    private final Clock clock;

    MovePages(Portfolios portfolios, Startups startups, People people, Clock clock) {
        this.portfolios = portfolios;
        this.startups = startups;
        this.people = people;
        this.clock = clock;
    }

    private static Move read(Fields<Move> form) {
        return new Move(
                form.ids("startup", Move::startups),
                form.id("person", Move::person),
                form.day("from", Move::from),
                form.text("note", Move::note));
    }

    private record Move(
            List<UUID> startups,
            @Nullable UUID person,
            @Nullable LocalDate from,
            @Nullable String note) {}

    @PostMapping("/preview")
    @PreAuthorize("@coachingRules.mayMove()")
    ModelAndView preview(Form form) {
        Move move = form.read(MovePages::read);
        if (move.startups().isEmpty() || move.person() == null) {
            return form.act(
                    () -> {
                        throw new Refused("portfolios.move.choose");
                    },
                    "/portfolios");
        }
        return page(move.startups(), move.person(), form.preset("from", LocalDate.now(clock)));
    }

    private ModelAndView page(Collection<UUID> chosen, UUID person, Form form) {
        List<Startup> found = startups.byIds(chosen).values().stream()
                .sorted(Comparator.comparing(Startup::name).thenComparing(Startup::id))
                .toList();
        List<LoadChange> effects =
                portfolios.preview(found.stream().map(Startup::id).toList(), person);
        Map<UUID, String> names =
                people.names(effects.stream().map(LoadChange::person).toList());
        return new ModelAndView(
                "coaching/move",
                "view",
                new MoveView(person, names.getOrDefault(person, ""), found, effects, names, form));
    }

    @PostMapping
    @PreAuthorize("@coachingRules.mayMove()")
    ModelAndView move(@RequestParam(defaultValue = "") List<UUID> startup, @RequestParam UUID person, Form form) {
        return form.send(
                MovePages::read,
                move -> {
                    Instant moment = portfolios.hand(move.startups(), person, move.from(), move.note());
                    String name = people.names(List.of(person)).getOrDefault(person, "");
                    return form.done(
                                    "/portfolios",
                                    "portfolios.move.done",
                                    move.startups().size(),
                                    name)
                            .undo("/portfolios/moves/" + moment);
                },
                () -> page(startup, person, form));
    }

    /// Takes back what the reader moved at one moment.
    @DeleteMapping("/{moment}")
    @PreAuthorize("@coachingRules.mayCoach()")
    ModelAndView takeBack(@PathVariable String moment, Form form) {
        return form.act(
                () -> {
                    portfolios.takeBack(moment(moment));
                    return form.done("/portfolio", "portfolios.move.taken-back");
                },
                "/portfolio");
    }

    private static Instant moment(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeException noMoment) {
            throw new NotHere("move " + typed);
        }
    }
}
