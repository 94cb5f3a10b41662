package org.parcours.connections.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.People;
import org.parcours.connections.outcomes.Outcome;
import org.parcours.connections.outcomes.Outcomes;
import org.parcours.database.Scope;
import org.parcours.home.DayItem;
import org.parcours.home.Days;
import org.parcours.mail.TestPost;
import org.parcours.testing.ModuleTest;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class IntroductionDayTest {
    private final IntroductionsFixture fixture;
    private final Proposals proposals;
    private final Introductions introductions;
    private final Outcomes outcomes;
    private final Days days;
    private final MockMvc pages;

    IntroductionDayTest(
            IntroductionsFixture fixture,
            Proposals proposals,
            Introductions introductions,
            Outcomes outcomes,
            Days days,
            MockMvc pages) {
        this.fixture = fixture;
        this.proposals = proposals;
        this.introductions = introductions;
        this.outcomes = outcomes;
        this.days = days;
        this.pages = pages;
    }

    private List<DayItem> lines(IntroductionsFixture.Scene scene) {
        return scene.reach().call(() -> days.of(scene.base().coordinator().id(), fixture.today())).stream()
                .filter(line -> line.rule().code().startsWith("introductions."))
                .toList();
    }

    private List<String> rules(IntroductionsFixture.Scene scene) {
        return lines(scene).stream().map(line -> line.rule().code()).toList();
    }

    @Test
    void saysWhatIsWaitedForUntilSomethingCameOfIt() {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction proposed = scene.reach().call(() -> proposals.propose(scene.draft()));
        assertThat(rules(scene)).isEmpty();
        fixture.age(proposed.id(), 3);
        assertThat(rules(scene)).containsExactly("introductions.startup");
        assertThat(lines(scene).getFirst().action().href()).isEqualTo("/introductions/" + proposed.id() + "/answer");
        scene.reach().run(() -> introductions.answer(proposed.id(), Side.STARTUP, true, null));
        assertThat(rules(scene)).isEmpty();
        fixture.age(proposed.id(), 4);
        assertThat(rules(scene)).containsExactly("introductions.partner");
        scene.reach().run(() -> introductions.answer(proposed.id(), Side.PARTNER, true, null));
        fixture.age(proposed.id(), 14);
        assertThat(rules(scene)).containsExactly("introductions.meeting");
        scene.reach().run(() -> introductions.met(proposed.id(), fixture.today().minusDays(14), null));
        assertThat(rules(scene)).containsExactly("introductions.outcome");
        scene.reach()
                .run(() -> outcomes.note(
                        proposed.id(), new Outcome.Draft(Outcome.Kind.PILOT, fixture.today(), null, null, null)));
        assertThat(rules(scene)).isEmpty();
    }

    @Test
    void saysThatOneLapsedUntilSomebodyElseIsProposed() {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction proposed = scene.reach().call(() -> proposals.propose(scene.draft()));
        fixture.age(proposed.id(), 5);
        Scope.SYSTEM.run(() -> introductions.lapse(proposed.id(), Ending.NO_ANSWER));
        assertThat(rules(scene)).containsExactly("introductions.lapsed");
        scene.reach()
                .run(() -> proposals.propose(
                        new Proposals.Draft(scene.need().id(), scene.partner(), null, null, null, null, true)));
        assertThat(rules(scene)).isEmpty();
    }

    @Test
    void saysThatAMailDidNotArrive(@org.springframework.beans.factory.annotation.Autowired TestPost post)
            throws Exception {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        scene.reach().run(() -> proposals.propose(scene.draft()));
        assertThat(post.bounce()).isEqualTo(1);
        assertThat(rules(scene)).containsExactly("introductions.undelivered");
        pages.perform(get("/day").with(user(scene.base().coordinator())))
                .andExpect(content().string(containsString("n’est pas arrivé")));
    }

    /// Whoever looks after the park sees what a suspended coordinator has left open.
    @Test
    void leavesTheLinesOfASuspendedCoordinatorToTheParksManagers(
            @org.springframework.beans.factory.annotation.Autowired People people) {
        IntroductionsFixture.Scene scene = fixture.open("Atlas Data");
        Introduction proposed = scene.reach().call(() -> proposals.propose(scene.draft()));
        fixture.age(proposed.id(), 10);
        Scope.SYSTEM.run(() -> people.suspend(scene.base().coordinator().id(), "Parti"));
        assertThat(scene.base().manager().scope().call(() -> days.all(fixture.today())).stream()
                        .filter(line -> line.rule().code().equals("introductions.startup"))
                        .toList())
                .extracting(DayItem::owner)
                .containsExactly((java.util.UUID) null);
    }
}
