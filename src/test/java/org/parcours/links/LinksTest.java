package org.parcours.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parcours.database.Owner;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class LinksTest {
    private static final String PURPOSE = "test.answer";
    private static final UUID SUBJECT = new UUID(0, 7);

    private final Links links;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final JdbcClient owner;

    LinksTest(Links links, Messages messages, TransactionTemplate transaction, Owner owner) {
        this.links = links;
        this.messages = messages;
        this.transaction = transaction;
        this.owner = JdbcClient.create(owner.dataSource());
    }

    private String link(Duration life) {
        return links.create(PURPOSE, SUBJECT, "nour@atlas.example", Language.ARABIC, life);
    }

    private LinkRefused.Reason refusal(String secret) {
        return refusal(() -> links.spend(secret, PURPOSE));
    }

    private static LinkRefused.Reason refusal(Callable<Link> use) {
        try {
            throw new AssertionError("the link still holds: " + use.call());
        } catch (LinkRefused refused) {
            return refused.reason();
        } catch (Exception other) {
            throw new AssertionError(other);
        }
    }

    @Test
    void isNotSpentByLooking() {
        String secret = link(Duration.ofDays(1));
        for (int prefetch = 0; prefetch < 5; prefetch++) {
            assertThat(links.look(secret, PURPOSE).subject()).isEqualTo(SUBJECT);
        }
        assertThat(links.spend(secret, PURPOSE).holder()).isEqualTo("nour@atlas.example");
    }

    @Test
    void saysThatItWasUsed() {
        String secret = link(Duration.ofDays(1));
        links.spend(secret, PURPOSE);
        assertThat(refusal(secret)).isEqualTo(LinkRefused.Reason.USED);
        assertThat(refusal(() -> links.look(secret, PURPOSE))).isEqualTo(LinkRefused.Reason.USED);
    }

    @Test
    void saysThatItIsTooOld() {
        assertThat(refusal(link(Duration.ZERO))).isEqualTo(LinkRefused.Reason.LATE);
    }

    @Test
    void saysThatANewerOneWasSent() {
        String first = link(Duration.ofDays(1));
        links.lapse(PURPOSE, SUBJECT);
        String second = link(Duration.ofDays(1));
        assertThat(refusal(first)).isEqualTo(LinkRefused.Reason.LATE);
        assertThat(links.spend(second, PURPOSE).language()).isEqualTo(Language.ARABIC);
    }

    @Test
    void opensNothingButItsPurpose() {
        String secret = link(Duration.ofDays(1));
        assertThat(refusal(() -> links.spend(secret, "test.other"))).isEqualTo(LinkRefused.Reason.UNKNOWN);
        assertThat(links.look(secret, PURPOSE).usedAt()).isNull();
    }

    @Test
    void cannotBeForged() {
        String secret = link(Duration.ofDays(1));
        String forged = (secret.charAt(0) == 'A' ? 'B' : 'A') + secret.substring(1);
        assertThat(refusal(forged)).isEqualTo(LinkRefused.Reason.UNKNOWN);
        assertThat(refusal(secret + "x")).isEqualTo(LinkRefused.Reason.UNKNOWN);
        assertThat(refusal("")).isEqualTo(LinkRefused.Reason.UNKNOWN);
    }

    @Test
    void keepsNoSecretInTheDatabase() {
        String secret = link(Duration.ofDays(1));
        assertThat(owner.sql("select l::text from links.link l")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain(secret);
    }

    @Test
    void isSpentOnceHoweverManyPressAtOnce() throws Exception {
        String secret = link(Duration.ofDays(1));
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> press = () -> {
                try {
                    return "spent " + links.spend(secret, PURPOSE).subject();
                } catch (LinkRefused refused) {
                    return refused.reason().toString();
                }
            };
            List<Future<String>> answers = hands.invokeAll(
                    IntStream.range(0, 8).mapToObj(hand -> press).toList());
            assertThat(answers.stream()
                            .map(Future::resultNow)
                            .collect(Collectors.groupingBy(answer -> answer, Collectors.counting())))
                    .containsEntry("spent " + SUBJECT, 1L)
                    .containsEntry("USED", 7L);
        }
    }

    @Test
    void stillHoldsWhereWhatItDoesIsRefused() {
        String secret = link(Duration.ofDays(1));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    links.spend(secret, PURPOSE);
                    throw new IllegalArgumentException("what was written is refused");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(links.spend(secret, PURPOSE).subject()).isEqualTo(SUBJECT);
    }

    @Test
    void refusesInThreeDifferentSentencesInEveryLanguage() {
        for (Language language : Language.values()) {
            Words words = messages.words(language);
            List<String> sentences = Stream.of(LinkRefused.Reason.values())
                    .map(LinkRefused::new)
                    .map(refused -> words.say(refused.titleKey()) + " " + words.say(refused.key()))
                    .toList();
            assertThat(sentences).doesNotHaveDuplicates().hasSize(3);
        }
    }
}
