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

/// `./parcours figure CODE [--on DAY] [--known MOMENT] [--years N] …`: a figure of the whole network in words,
/// and what to say with it.
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
        var headline = figure.headline();
        String number = headline == null ? FigureNumber.of(figure, words) : words.percent(headline.value(), 1);
        console.out()
                .println(
                        FigureNumber.known(figure)
                                ? figure.definition()
                                        .sentence(words, number, figure.query().years())
                                : words.say("indicators.sentence.none"));
        line(console, "interval", FigureNumber.range(figure, words));
        console.out().println(FigureNumber.counted(figure, words));
        FigureNumber.beside(figure, words).forEach(console.out()::println);
        line(console, "worst", figure.worst() == null ? "" : words.percent(figure.worst(), 1));
        line(console, "best", figure.best() == null ? "" : words.percent(figure.best(), 1));
        figure.warnings().forEach(warning -> console.out().println("– " + warning.in(words)));
    }

    private static void line(Console console, String key, String value) {
        if (!value.isEmpty()) {
            console.out().println(console.words().say("indicators.page." + key) + " : " + value);
        }
    }
}
