package org.parcours.coaching.exchanges.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parcours.accounts.People;
import org.parcours.coaching.Portfolios;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.NextStep;
import org.parcours.text.Words;
import org.parcours.web.forms.Option;
import org.springframework.stereotype.Component;

/// Says exchanges and promises in the reader's words.
@Component
class ExchangeLines {
    private final People people;
    private final Portfolios portfolios;
    private final Clock clock;

    ExchangeLines(People people, Portfolios portfolios, Clock clock) {
        this.people = people;
        this.portfolios = portfolios;
        this.clock = clock;
    }

    List<ExchangeLine> of(List<Exchange> exchanges, boolean mayCoach, Words words) {
        Set<UUID> known = new HashSet<>();
        for (Exchange exchange : exchanges) {
            known.add(exchange.person());
            exchange.steps().forEach(step -> {
                known.add(step.owner());
                Optional.ofNullable(step.done()).ifPresent(done -> known.add(done.person()));
            });
        }
        Map<UUID, String> names = people.names(known);
        LocalDate today = LocalDate.now(clock);
        return exchanges.stream()
                .map(exchange -> new ExchangeLine(
                        exchange,
                        words.say(
                                "exchanges.line",
                                words.say("exchanges.kind." + exchange.kind()),
                                words.date(exchange.heldOn()),
                                names.getOrDefault(exchange.person(), "")),
                        "/exchanges/" + exchange.id(),
                        exchange.steps().stream()
                                .map(step -> step(step, names, today, mayCoach, words))
                                .toList()))
                .toList();
    }

    private static ExchangeLine.Step step(
            NextStep step, Map<UUID, String> names, LocalDate today, boolean mayCoach, Words words) {
        NextStep.Done done = step.done();
        return new ExchangeLine.Step(
                words.say(
                        "exchanges.step.line",
                        step.what(),
                        names.getOrDefault(step.owner(), ""),
                        words.date(step.dueOn())),
                step.lateOn(today),
                done == null
                        ? null
                        : words.say(
                                done.note() == null ? "exchanges.step.done" : "exchanges.step.done-so",
                                words.date(done.on()),
                                names.getOrDefault(done.person(), ""),
                                done.note() == null ? "" : done.note()),
                mayCoach ? "/exchanges/" + step.exchange() + "/steps/" + step.id() + "/done" : null);
    }

    /// Who may do a next step in a park.
    List<Option> owners(UUID park) {
        return people.names(portfolios.candidates(park)).entrySet().stream()
                .map(named -> new Option(named.getKey().toString(), named.getValue()))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }
}
