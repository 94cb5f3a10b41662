package org.parcours.indicators.network;

import java.time.LocalDate;
import java.util.List;
import org.parcours.indicators.Figure;
import org.parcours.indicators.FigureNumber;
import org.parcours.text.Words;

/// The network page's sentences and doors, worded.
///
/// @param cards one figure each, with the address of its page
/// @param every one journey in so many is drawn
public record NetworkView(
        LocalDate on,
        String title,
        String sentence,
        List<Card> cards,
        List<Card> work,
        List<ParkLine> parks,
        long overdue,
        long every) {

    /// How far back the day of the drawing can be moved by hand: fifteen years.
    public static final int DAYS_BACK = 5_479;

    /// One number and the door behind it.
    ///
    /// @param number the figure itself
    /// @param of what it is out of, or empty
    /// @param range how sure it is, and of how many
    /// @param beside the other numbers, each with the reason why it does not lead
    public record Card(String href, String label, String number, String of, String range, List<String> beside) {}

    static NetworkView of(Network.State state, Words words) {
        return new NetworkView(
                state.on(),
                title(state, words),
                state.whole()
                        ? words.say("network.sentence", state.open(), state.supported())
                        : words.say("network.sentence.part", state.supported()),
                state.figures().stream()
                        .map(figure -> card(figure, state, words))
                        .toList(),
                state.work().stream().map(figure -> work(figure, words)).toList(),
                state.parks(),
                state.overdue(),
                state.every());
    }

    private static String title(Network.State state, Words words) {
        String day = words.longDate(state.on());
        boolean one = !state.whole() && state.parks().size() == 1;
        return one
                ? words.say(
                        "network.title.park",
                        words.text(state.parks().getFirst().names()),
                        day)
                : words.say(state.whole() ? "network.title" : "network.title.part", day);
    }

    private static Card work(Figure figure, Words words) {
        String code = figure.definition().code();
        var counts = figure.counts();
        return new Card(
                "/indicators/" + code + "?on=" + figure.query().on(),
                figure.definition().name(words, figure.query().years()),
                FigureNumber.of(figure, words),
                figure.definition().share() ? words.say("network.work.of", counts.yes(), counts.decided()) : "",
                FigureNumber.range(figure, words),
                FigureNumber.beside(figure, words));
    }

    private static Card card(Figure figure, Network.State state, Words words) {
        String code = figure.definition().code();
        String href = "/indicators/" + code + "?on=" + state.on();
        String label = words.say("network.figure." + code);
        String range = FigureNumber.range(figure, words);
        if (figure.value() != null) {
            long prepared = state.parks().size() - state.open();
            range = code.equals("parks-open")
                    ? words.say("network.prepared", prepared)
                    : words.say("network.on-that-day");
        } else if (!FigureNumber.known(figure)) {
            range = words.say("network.nobody-due");
        }
        return new Card(href, label, FigureNumber.of(figure, words), "", range, FigureNumber.beside(figure, words));
    }
}
