package org.parcours.indicators.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.testing.Coaching.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.NeedStep;
import org.parcours.coaching.needs.Needs;
import org.parcours.coaching.needs.Wish;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.Introductions;
import org.parcours.connections.introductions.IntroductionsFixture;
import org.parcours.connections.introductions.Proposals;
import org.parcours.connections.introductions.Side;
import org.parcours.connections.outcomes.Outcome;
import org.parcours.connections.outcomes.Outcomes;
import org.parcours.testing.ModuleTest;
import org.springframework.test.web.servlet.MockMvc;

/// The flow from needs to what became of them: what its bands say is what they open.
@ModuleTest
class FlowTest {
    private static final Pattern BAND = Pattern.compile(
            "<a href=\"(/network/flow\\?[^\"]+)\">([^<]+)</a></th><td[^>]*>([^<]+)</td><td class=\"num\"[^>]*>(\\d+)</td>");
    private static final Pattern NEED = Pattern.compile("<a dir=\"auto\" href=\"/needs/([0-9a-f-]{36})\">");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    private final MockMvc web;
    private final IntroductionsFixture fixture;
    private final Needs needs;
    private final Proposals proposals;
    private final Introductions introductions;
    private final Outcomes outcomes;
    private IntroductionsFixture.Scene scene;

    FlowTest(
            MockMvc web,
            IntroductionsFixture fixture,
            Needs needs,
            Proposals proposals,
            Introductions introductions,
            Outcomes outcomes) {
        this.web = web;
        this.fixture = fixture;
        this.needs = needs;
        this.proposals = proposals;
        this.introductions = introductions;
        this.outcomes = outcomes;
    }

    /// One of financing came to an investment, another one is open; one was answered, one withdrawn.
    @BeforeEach
    void needsOfEveryKind() {
        scene = fixture.open("Atlas Data");
        scene.reach().run(() -> {
            Introduction proposed = proposals.propose(scene.draft());
            introductions.answer(proposed.id(), Side.STARTUP, true, null);
            introductions.answer(proposed.id(), Side.PARTNER, true, null);
            introductions.met(proposed.id(), null, null);
            outcomes.note(
                    proposed.id(), new Outcome.Draft(Outcome.Kind.PARTNERSHIP, fixture.today(), null, null, null));
            fixture.express(scene.base().startup(), "Un autre tour");
            step(express("legal", "Statuts"), NeedStep.State.HELPED);
            step(express("legal", "Bail"), NeedStep.State.WITHDRAWN);
        });
    }

    private Need express(String family, String words) {
        return needs.express(
                scene.base().startup(),
                new Need.Draft(family, words, null, fixture.today(), "Nour Alami", Wish.NOTHING));
    }

    private void step(Need need, NeedStep.State state) {
        needs.step(need.id(), new NeedStep.Draft(state, null, "Fait", null));
    }

    @Test
    void everyBandOpensAsManyNeedsAsItSays() throws Exception {
        String flow = page("/network/flow");
        List<String> said = new ArrayList<>();
        var bands = BAND.matcher(flow);
        while (bands.find()) {
            said.add(bands.group(2) + " > " + bands.group(3) + " " + bands.group(4));
            String opened = page(bands.group(1).replace("&amp;", "&"));
            assertThat(listed(opened)).as(said.getLast()).hasSize(Integer.parseInt(bands.group(4)));
            assertThat(flow).as("the drawing opens the same list").contains(bands.group(1));
        }
        assertThat(said)
                .containsExactlyInAnyOrder(
                        "Financement > mis en relation 1",
                        "Financement > sans réponse 1",
                        "Juridique et administratif > répondu directement 1",
                        "Juridique et administratif > sans réponse 1",
                        "mis en relation > issue par mise en relation 1",
                        "répondu directement > aidé autrement 1",
                        "sans réponse > retiré 1",
                        "sans réponse > encore ouvert 1");
        assertThat(flow).contains("4 besoins exprimés");
        assertThat(listed(flow)).as("all bands together").hasSize(4);
    }

    @Test
    void theListOfABandGoesOnToItsEnd() throws Exception {
        scene.reach().run(() -> {
            for (int i = 0; i < 120; i++) {
                express("premises", "Bureau " + i);
            }
        });
        String band = "/network/flow?family=premises&answer=none";
        String first = page(band);
        List<UUID> all = new ArrayList<>(listed(first));
        assertThat(first).contains("120 besoins");
        var next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        String second = page(next.group(1).replace("&amp;", "&"));
        all.addAll(listed(second));
        assertThat(all).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void countsWhatWasExpressedInThePeriodOnly() throws Exception {
        LocalDate before = fixture.today().minusDays(1);
        String empty = page("/network/flow?from=" + before.minusDays(30) + "&until=" + before);
        assertThat(empty)
                .contains("Aucun besoin n’a été exprimé dans cette période")
                .doesNotContain("id=\"needs\"");
    }

    private static List<UUID> listed(String page) {
        return NEED.matcher(page)
                .results()
                .map(found -> UUID.fromString(found.group(1)))
                .toList();
    }

    private String page(String address) throws Exception {
        return web.perform(get(URI.create(address)).with(as(scene.base().manager())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
