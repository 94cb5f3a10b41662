package org.parcours.coaching.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.accounts.People;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Scope;
import org.parcours.home.DayItem;
import org.parcours.home.Days;
import org.parcours.home.Oversight;
import org.parcours.home.Snooze;
import org.parcours.testing.Accounts;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Whatever happens, and in whatever order: who is owed something stands on the list of somebody who is there to read
/// it.
@ModuleTest
class NobodyIsForgottenTest {
    private static final int LOOKS = 8;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final TwoParks network;
    private final Accounts accounts;
    private final People people;
    private final Days days;
    private final Messages messages;
    private final Clock clock;

    NobodyIsForgottenTest(
            JdbcClient database,
            TransactionTemplate transaction,
            TwoParks network,
            Accounts accounts,
            People people,
            Days days,
            Messages messages,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.network = network;
        this.accounts = accounts;
        this.people = people;
        this.days = days;
        this.messages = messages;
        this.clock = clock;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nobodyIsAbsentFromEveryListForLongerThanTheDutyOfCare(long seed) {
        LocalDate today = LocalDate.now(clock);
        Fortunes fortunes = new Fortunes(seed, database, network.open(), accounts, today);
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(status -> fortunes.happen()));
        UUID suspended = fortunes.suspend();
        fortunes.director.scope().run(() -> people.suspend(suspended, "left"));
        Random chance = new Random(seed);
        for (int look = 0; look < LOOKS; look++) {
            LocalDate on = look == 0 ? today : fortunes.begin().plusDays(40L + chance.nextInt(170));
            look(fortunes, on, "seed " + seed + " on " + on);
        }
    }

    private void look(Fortunes fortunes, LocalDate on, String where) {
        List<DayItem> all = Scope.SYSTEM.call(() -> days.all(on));
        for (int at = 1; at < all.size(); at++) {
            assertThat(DayItem.ORDER.compare(all.get(at - 1), all.get(at)))
                    .as(where)
                    .isNegative();
        }
        all.forEach(line -> assertHasAReason(line, where));
        List<DayItem> seen = new ArrayList<>();
        for (SignedIn person : fortunes.people) {
            List<DayItem> own = Scope.SYSTEM.call(() -> days.of(person.id(), on));
            List<Snooze> off = Scope.SYSTEM.call(() -> days.putOff(person.id(), on));
            assertThat(own)
                    .as(where + ": the own list says what everybody's says is theirs")
                    .isEqualTo(all.stream()
                            .filter(line -> person.id().equals(line.owner()))
                            .filter(line -> off.stream()
                                    .noneMatch(snooze ->
                                            snooze.rule().equals(line.rule().code())
                                                    && snooze.subject().equals(line.subject())))
                            .toList());
            if (fortunes.isThere(person.id(), on)) {
                seen.addAll(own);
            } else {
                assertThat(own).as(where + ": on the list of who is not there").isEmpty();
            }
        }
        fortunes.director.scope().call(() -> days.oversight(on, null)).concerns().stream()
                .map(Oversight.Concern::line)
                .forEach(seen::add);
        owed(fortunes, on)
                .forEach(owed -> assertThat(seen)
                        .as(where + ": " + owed)
                        .anyMatch(line -> owed.need() == null
                                ? line.about().id().equals(owed.startup())
                                : line.subject().equals(owed.need())));
    }

    /// Who is owed a sign on a day, as the duty of care says it: 30 days without a word, a need 5 days without a
    /// contact, 21 without an answer, 30 without anything.
    private record Owed(UUID startup, @Nullable UUID need, String what) {}

    private static List<Owed> owed(Fortunes fortunes, LocalDate on) {
        List<Owed> owed = new ArrayList<>();
        for (Fortunes.Startup startup : fortunes.startups) {
            LocalDate since = startup.supportedSince(on);
            if (since != null && !startup.lastWord(since, on).plusDays(30).isAfter(on)) {
                owed.add(new Owed(startup.id, null, "silent since " + startup.lastWord(since, on)));
            }
        }
        for (Fortunes.Need need : fortunes.needs) {
            if (need.stateOn(on).open()) {
                LocalDate opened = need.openedBy(on);
                Stream.of(
                                need.spokenOf(opened, on) ? null : opened.plusDays(5),
                                opened.plusDays(21),
                                need.lastSign(on).plusDays(30))
                        .filter(due -> due != null && !due.isAfter(on))
                        .map(due -> new Owed(need.startup.id, need.id, "a need owed by " + due))
                        .forEach(owed::add);
            }
        }
        return owed;
    }

    private void assertHasAReason(DayItem line, String where) {
        for (Language language : Language.values()) {
            Words words = messages.words(language);
            assertThat(List.of(line.reason().in(words), words.say(line.action().label())))
                    .as(where + " " + line)
                    .allSatisfy(said -> assertThat(said).isNotBlank().doesNotContain("coaching.", "needs."));
        }
        assertThat(line.action().href()).as(where).startsWith("/");
    }
}
