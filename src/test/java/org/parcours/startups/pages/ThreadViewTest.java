package org.parcours.startups.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parcours.startups.DossierThread.Line;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.text.Words;
import org.parcours.web.lists.Door;

class ThreadViewTest {
    private static final String PATH = "/startups/1?known=2024-05-31";
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private final Words words = new Messages(List.of("startups", "exchanges", "needs")).words(Language.FRENCH);

    @Test
    void beginsWithTheTwelveNewestOfAllThatHappened() {
        ThreadView view = ThreadView.of(lines(10, 5), new ThreadView.ThreadFilter("", false), PATH, words);
        assertThat(view.lines()).extracting(Line::day).first().isEqualTo(FIRST.plusDays(109));
        assertThat(view.lines())
                .extracting(Line::sentence)
                .hasSize(12)
                .startsWith("e9")
                .contains("n4", "n3");
        assertThat(view.count()).isEqualTo(15);
        assertThat(view.more()).isEqualTo(PATH + "&whole=true#thread");
        assertThat(view.doors()).extracting(Door::text).containsExactly("Tout", "Échanges : 10", "Besoins : 5");
        assertThat(view.doors()).extracting(Door::current).containsExactly(true, false, false);
    }

    @Test
    void showsOneKindOnRequest() {
        ThreadView view = ThreadView.of(lines(13, 5), new ThreadView.ThreadFilter("exchanges", false), PATH, words);
        assertThat(view.lines()).hasSize(12).allMatch(line -> line.sentence().startsWith("e"));
        assertThat(view.more()).isEqualTo(PATH + "&thread=exchanges&whole=true#thread");
        assertThat(view.doors().get(1)).isEqualTo(new Door("Échanges : 13", PATH + "&thread=exchanges#thread", true));
    }

    @Test
    void showsEverythingOnRequestAndWhereItIsFew() {
        assertThat(ThreadView.of(lines(10, 5), new ThreadView.ThreadFilter("", true), PATH, words))
                .satisfies(all -> assertThat(all.lines()).hasSize(15))
                .satisfies(all -> assertThat(all.more()).isNull());
        ThreadView few = ThreadView.of(lines(12, 0), new ThreadView.ThreadFilter("nonsense", false), PATH, words);
        assertThat(few.lines()).hasSize(12);
        assertThat(few.more()).isNull();
        assertThat(few.doors()).as("one kind needs no filter").isEmpty();
    }

    /// Exchanges from the hundredth day on, needs from the 98th, a line a day each.
    private static Map<String, List<Line>> lines(int exchanges, int needs) {
        Map<String, List<Line>> lines = new TreeMap<>();
        lines.put("exchanges.thread.about", lines("e", 100, exchanges));
        if (needs > 0) {
            lines.put("needs.thread.about", lines("n", 98, needs));
        }
        return lines;
    }

    private static List<Line> lines(String sign, int from, int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> Line.of(FIRST.plusDays(from + at), sign + at))
                .toList();
    }
}
