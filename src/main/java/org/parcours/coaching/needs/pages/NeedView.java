package org.parcours.coaching.needs.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.feedback.Feedback;
import org.parcours.coaching.feedback.Feedbacks;
import org.parcours.coaching.needs.Families;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.NeedLine;
import org.parcours.coaching.needs.NeedStep.State;
import org.parcours.coaching.needs.Wish;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.DossierPanel.Action;
import org.parcours.startups.StartupLists;
import org.parcours.text.Countries;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;

/// What a need's page shows.
///
/// @param sentence what is so, to be said aloud
/// @param take whether the one next action is to take it in charge, by a button of its own
/// @param actions the others, the first that is primary first
/// @param facts names and values that its family asked
public record NeedView(
        Need need,
        String family,
        String sentence,
        String tone,
        boolean take,
        List<Action> actions,
        List<Fact> facts,
        LifeView life,
        @Nullable String asked) {
    public record Fact(String name, String value) {}

    /// Makes views.
    @Component
    static class Maker {
        private final LifeView.Maker lives;
        private final Families families;
        private final CodeLists lists;
        private final Feedbacks feedbacks;

        Maker(LifeView.Maker lives, Families families, CodeLists lists, Feedbacks feedbacks) {
            this.lives = lives;
            this.families = families;
            this.lists = lists;
            this.feedbacks = feedbacks;
        }

        NeedView of(Need need, NeedLine line, boolean mayStep, List<Action> others, Words words) {
            boolean take = mayStep && need.state().next().contains(State.TAKEN);
            List<Action> actions = new ArrayList<>(mayStep ? own(need, line, words) : List.of());
            actions.addAll(others);
            return new NeedView(
                    need,
                    families.name(need.family(), words),
                    sentence(need, line, words),
                    LifeView.tone(need.state()),
                    take,
                    actions,
                    facts(need.wish(), words),
                    lives.of(need, line, mayStep, words),
                    feedbacks.of(need.id()).map(asked -> said(asked, words)).orElse(null));
        }

        private static List<Action> own(Need need, NeedLine line, Words words) {
            String exchange = "/exchanges/new?startup=" + need.startup() + "&need=" + need.id();
            String step = "/needs/" + need.id() + "/steps/new";
            if (!need.open()) {
                return List.of(new Action(words.say("needs.step.REOPENED"), step + "?state=REOPENED", true));
            }
            boolean taken = need.state() == State.TAKEN;
            boolean met = line.firstContactOn() != null;
            return List.of(
                    new Action(words.say("needs.action.exchange"), exchange, taken && !met),
                    new Action(words.say("needs.action.answer"), step, taken && met));
        }

        /// `À contacter avant le 25 mars`, `Sans réponse depuis 23 jours : répondre était dû le 10 mars`.
        private String sentence(Need need, NeedLine line, Words words) {
            LocalDate today = lives.today();
            if (!need.open()) {
                return words.say(
                        "needs.sentence.closed",
                        "state",
                        words.say("needs.state." + need.state()),
                        "days",
                        ChronoUnit.DAYS.between(need.openedOn(), need.last().happenedOn()));
            }
            Optional<LocalDate> due = line.due().first();
            String what = line.due().contact() != null ? "contact" : line.due().answer() != null ? "answer" : "silence";
            return words.say(
                    "needs.sentence." + what + (line.late(today) ? ".late" : ""),
                    "day",
                    words.longDate(due.orElse(today)),
                    "days",
                    Math.abs(ChronoUnit.DAYS.between(due.orElse(today), today)));
        }

        private List<Fact> facts(Wish wish, Words words) {
            List<Fact> facts = new ArrayList<>();
            if (wish.amount() != null && wish.currency() != null) {
                add(facts, "amount", words.money(wish.amount(), wish.currency()), words);
            }
            add(
                    facts,
                    "instrument",
                    wish.instrument() == null ? "" : words.say("needs.instrument." + wish.instrument()),
                    words);
            add(
                    facts,
                    "horizon",
                    wish.horizonMonths() == null ? "" : words.say("needs.months", wish.horizonMonths()),
                    words);
            add(
                    facts,
                    "countries",
                    wish.countries().stream()
                            .map(code -> Countries.name(code, words.language()))
                            .collect(Collectors.joining(words.say("accounts.list.separator"))),
                    words);
            add(
                    facts,
                    "sectors",
                    wish.sectors().stream()
                            .map(code -> lists.name(StartupLists.SECTORS, code, words))
                            .collect(Collectors.joining(words.say("accounts.list.separator"))),
                    words);
            add(
                    facts,
                    "customer",
                    wish.customer() == null ? "" : words.say("needs.customer." + wish.customer()),
                    words);
            add(facts, "skill", wish.skill() == null ? "" : wish.skill(), words);
            add(facts, "level", wish.level() == null ? "" : words.say("needs.level." + wish.level()), words);
            return facts;
        }

        private static void add(List<Fact> facts, String column, String value, Words words) {
            if (!value.isEmpty()) {
                facts.add(new Fact(words.say("needs.column." + column), value));
            }
        }

        private static String said(Feedback asked, Words words) {
            String answer = asked.answer() == null
                    ? words.say("needs.feedback.waiting", words.date(asked.askedOn()), asked.holder())
                    : words.say("needs.feedback.said." + asked.answer(), words.date(asked.givenOn()));
            return asked.failure() == null ? answer : answer + " " + words.say("needs.mail.failed", asked.failure());
        }
    }
}
