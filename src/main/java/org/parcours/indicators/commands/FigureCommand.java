package org.parcours.indicators.commands;

import java.util.stream.Collectors;
import org.parcours.commands.Arguments;
import org.parcours.commands.Command;
import org.parcours.commands.Console;
import org.parcours.commands.Syntax;
import org.parcours.commands.WrongUse;
import org.parcours.database.Scope;
import org.parcours.indicators.Definition;
import org.parcours.indicators.Figure;
import org.parcours.indicators.FigureNumber;
import org.parcours.indicators.FigureRequest;
import org.parcours.indicators.FigureRequests;
import org.parcours.indicators.Indicators;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;

/// `./parcours figure CODE [--on DAY] [--known MOMENT] [--years N] …`: a figure of the whole network in words, and what
/// to
/// say with it.
@Component
class FigureCommand implements Command {
    private final Indicators indicators;
    private final FigureRequests requests;

    FigureCommand(Indicators indicators, FigureRequests requests) {
        this.indicators = indicators;
        this.requests = requests;
    }

    @Override
    public String name() {
        return "figure";
    }

    @Override
    public Syntax syntax() {
        return Syntax.words(1).options("on", "known", "years", "park", "sector", "stage", "kind", "cohort");
    }

    @Override
    public String usage(Words words) {
        return words.say(
                "indicators.command.usage",
                indicators.definitions().stream().map(Definition::code).collect(Collectors.joining(" ")));
    }

    @Override
    public int run(Arguments arguments, Console console) {
        String code = arguments.word(0).orElseThrow(() -> new WrongUse("indicators.command.no-code"));
        Definition definition =
                indicators.definition(code).orElseThrow(() -> new WrongUse("indicators.command.unknown", code));
        try {
            // whoever holds the machine holds the network
            print(
                    Scope.SYSTEM.call(() -> indicators.figure(
                            definition, requests.read(arguments.options()).query())),
                    console);
            return 0;
        } catch (FigureRequest.Unreadable refused) {
            console.complain(refused);
            console.err().println(usage(console.words()));
            return 2;
        }
    }

    private static void print(Figure figure, Console console) {
        Words words = console.words();
        Double years = figure.query().years();
        Double share = figure.share();
        String number = share == null ? FigureNumber.of(figure, words) : words.percent(share, 1);
        console.out().println(figure.definition().sentence(words, number, years));
        console.say(
                "indicators.page.counted",
                words.longDate(figure.query().on()),
                figure.counts().yes(),
                figure.counts().no(),
                figure.counts().unknown());
        var interval = figure.interval();
        if (interval != null) {
            line(console, "interval", words.percentRange(interval.lower(), interval.upper(), 1));
            line(console, "worst", words.percent(figure.worst() == null ? 0 : figure.worst(), 1));
            line(console, "best", words.percent(figure.best() == null ? 0 : figure.best(), 1));
        }
        var estimate = figure.estimate();
        if (estimate != null) {
            console.say(
                    "indicators.page.curve-said",
                    words.say("indicators.years", estimate.time()),
                    words.percent(estimate.active(), 1));
            var limits = estimate.interval();
            if (limits != null) {
                console.say("indicators.page.curve-interval", words.percentRange(limits.lower(), limits.upper(), 1));
            }
        }
        figure.warnings().forEach(warning -> console.out().println("– " + warning.in(words)));
    }

    private static void line(Console console, String key, String value) {
        console.out().println(console.words().say("indicators.page." + key) + " : " + value);
    }
}
