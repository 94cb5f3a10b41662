package org.parcours.indicators.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parcours.indicators.Figure.Headline;
import org.parcours.statistics.Interval;
import org.parcours.statistics.Wilson;

/// The rules by which the brief chooses its sentences (decision 53).
class BriefTest {
    private static final Random CHANCE = new Random(17);

    private static Headline share(long yes, long of) {
        return new Headline((double) yes / of, Wilson.interval(yes, of).orElseThrow());
    }

    private static Finding any(int at) {
        double share = CHANCE.nextDouble();
        return switch (CHANCE.nextInt(6)) {
            case 0 -> new Finding.Missed("figure-" + CHANCE.nextInt(3), share * 0.9, 0.9);
            case 1 -> new Finding.Changed("figure-" + CHANCE.nextInt(3), share, 1 - share);
            case 2 -> new Finding.Behind("figure-0", new UUID(0, at), share * 0.5, new Interval(0, 0.5), 0.8);
            case 3 -> new Finding.Unattended(1 + CHANCE.nextInt(9));
            case 4 -> new Finding.Waiting(new UUID(1, at), 1 + CHANCE.nextInt(40), CHANCE.nextInt(200));
            default -> new Finding.Overdue(1 + CHANCE.nextInt(9));
        };
    }

    @Test
    void saysTheSameFewSentencesInWhateverOrderTheyWereFound() {
        for (int round = 0; round < 500; round++) {
            List<Finding> found = new ArrayList<>();
            for (int at = CHANCE.nextInt(30); at > 0; at--) {
                found.add(any(at));
            }
            List<Finding> said = Brief.of(found);
            assertThat(said).hasSizeLessThanOrEqualTo(Brief.AT_MOST).doesNotHaveDuplicates();
            assertThat(found).containsAll(said);
            assertThat(said.isEmpty()).isEqualTo(found.isEmpty());
            assertThat(said.stream().map(Finding::subject).distinct()).hasSameSizeAs(said);
            for (Finding one : said) {
                assertThat(said.stream().filter(other -> other.getClass() == one.getClass()))
                        .hasSizeLessThanOrEqualTo(Brief.OF_A_KIND);
            }
            Collections.shuffle(found, CHANCE);
            assertThat(Brief.of(found)).isEqualTo(said);
        }
    }

    @Test
    void leavesOutOnlyWhatWeighsLessOrWhatIsSaidAlready() {
        for (int round = 0; round < 200; round++) {
            List<Finding> found =
                    Stream.generate(() -> any(CHANCE.nextInt(50))).limit(12).toList();
            List<Finding> said = Brief.of(found);
            for (Finding left : new HashSet<>(found)) {
                if (said.contains(left) || said.size() == Brief.AT_MOST) {
                    continue;
                }
                List<Finding> like = said.stream()
                        .filter(one -> one.getClass() == left.getClass())
                        .toList();
                boolean outweighed =
                        like.size() == Brief.OF_A_KIND && like.stream().allMatch(one -> one.weight() >= left.weight());
                boolean saidAlready =
                        said.stream().anyMatch(one -> one.subject().equals(left.subject()));
                assertThat(outweighed || saidAlready)
                        .as(left + " beside " + said)
                        .isTrue();
            }
        }
    }

    @Test
    void isSilentOnAQuietDay() {
        Headline quiet = share(90, 100);
        assertThat(Brief.of(Stream.of(
                                Brief.missed("a", quiet, 0.9),
                                Brief.missed("a", quiet, null),
                                Brief.changed("a", quiet, share(88, 100)),
                                Brief.changed("a", quiet, null),
                                Brief.behind("a", new UUID(0, 1), share(8, 10), quiet),
                                Brief.unattended(0),
                                Brief.waiting(new UUID(0, 2), 0, 0),
                                Brief.overdue(0))
                        .flatMap(Optional::stream)
                        .toList()))
                .isEmpty();
    }

    @Test
    void saysWhatMissesItsTargetByAWholePercentAndNothingLess() {
        assertThat(Brief.missed("a", share(874, 1000), 0.9)).contains(new Finding.Missed("a", 0.874, 0.9));
        assertThat(Brief.missed("a", share(896, 1000), 0.9)).isEmpty();
        assertThat(Brief.missed("a", null, 0.9)).isEmpty();
    }

    /// The limit on the difference of two independent shares is exact to what `prop.test` tells of both.
    @Test
    void saysAChangeOnlyBeyondChance() {
        assertThat(Brief.changed("a", share(80, 100), share(60, 100))).isPresent();
        assertThat(Brief.changed("a", share(66, 100), share(60, 100))).isEmpty();
        assertThat(Brief.changed("a", share(660, 1000), share(600, 1000))).isPresent();
        for (int round = 0; round < 500; round++) {
            Headline one = share(CHANCE.nextInt(101), 100);
            Headline other = share(CHANCE.nextInt(101), 100);
            assertThat(Brief.changed("a", one, other).isPresent())
                    .isEqualTo(Brief.changed("a", other, one).isPresent());
            assertThat(Brief.changed("a", one, one)).isEmpty();
        }
    }

    @Test
    void saysAParkBehindOnlyWhereItsWholeIntervalLiesBelow() {
        Headline network = share(870, 1000);
        assertThat(Brief.behind("a", new UUID(0, 1), share(162, 196), network)).isEmpty();
        assertThat(Brief.behind("a", new UUID(0, 1), share(140, 196), network)).isPresent();
        assertThat(Brief.behind("a", new UUID(0, 1), share(9, 10), network)).isEmpty();
    }
}
