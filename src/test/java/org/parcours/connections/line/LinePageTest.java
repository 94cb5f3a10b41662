package org.parcours.connections.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.testing.Coaching.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.Exchanges;
import org.parcours.coaching.exchanges.Note;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.Introductions;
import org.parcours.connections.introductions.IntroductionsFixture;
import org.parcours.connections.introductions.Proposals;
import org.parcours.connections.introductions.Side;
import org.parcours.connections.outcomes.Outcome;
import org.parcours.connections.outcomes.Outcomes;
import org.parcours.database.Ids;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Amount;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// A need followed to its outcome: what its page says of each day, and where each line leads.
@ModuleTest
class LinePageTest {
    private static final Pattern ROW = Pattern.compile(
            "<tr><th scope=\"row\"><a href=\"([^\"]+)\">([^<]+)</a></th><td[^>]*>([^<]*)</td><td[^>]*>([^<]*)</td>");

    private final MockMvc web;
    private final IntroductionsFixture fixture;
    private final Proposals proposals;
    private final Introductions introductions;
    private final Outcomes outcomes;
    private final Exchanges exchanges;
    private IntroductionsFixture.Scene scene;

    LinePageTest(
            MockMvc web,
            IntroductionsFixture fixture,
            Proposals proposals,
            Introductions introductions,
            Outcomes outcomes,
            Exchanges exchanges) {
        this.web = web;
        this.fixture = fixture;
        this.proposals = proposals;
        this.introductions = introductions;
        this.outcomes = outcomes;
        this.exchanges = exchanges;
    }

    @BeforeEach
    void need() {
        scene = fixture.open("Atlas Data");
    }

    @Test
    void followsTheNeedThroughItsIntroductionToTheMoney() throws Exception {
        UUID exchange = scene.reach()
                .call(() -> exchanges.note(
                        scene.base().startup(),
                        Ids.next(),
                        new Note(
                                Exchange.Kind.CALL,
                                fixture.today(),
                                "Cadrage du tour",
                                null,
                                null,
                                false,
                                scene.need().id(),
                                null,
                                null)));
        UUID introduction = scene.reach().call(() -> {
            Introduction proposed = proposals.propose(scene.draft());
            introductions.answer(proposed.id(), Side.STARTUP, true, null);
            introductions.answer(proposed.id(), Side.PARTNER, true, null);
            introductions.met(proposed.id(), null, null);
            outcomes.note(
                    proposed.id(),
                    new Outcome.Draft(
                            Outcome.Kind.INVESTMENT,
                            fixture.today(),
                            new Amount(new BigDecimal("4200000"), "MAD"),
                            null,
                            null));
            return proposed.id();
        });
        String page = page(scene.base().coordinator());
        String today = fixture.today().format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        assertThat(page)
                .contains("investissement", "avec Fonds Atlas, le jour même")
                .contains("<svg");
        assertThat(ROW.matcher(page)
                        .results()
                        .map(row ->
                                row.group(2) + " " + row.group(3) + ": " + plain(row.group(4)) + " @ " + row.group(1))
                        .toList())
                .containsExactlyInAnyOrder(
                        today + " Besoin: exprimé @ /needs/" + scene.need().id(),
                        today + " Besoin: appel @ /exchanges/" + exchange,
                        today + " Fonds Atlas: proposée @ /introductions/" + introduction,
                        today + " Fonds Atlas: la startup accepte @ /introductions/" + introduction,
                        today + " Fonds Atlas: le partenaire accepte, coordonnées échangées @ /introductions/"
                                + introduction,
                        today + " Fonds Atlas: rencontre @ /introductions/" + introduction,
                        today + " Fonds Atlas: investissement : 4,2 MDH @ /introductions/" + introduction);
    }

    private static String plain(String said) {
        return said.replace('\u202f', ' ').replace('\u00a0', ' ').strip();
    }

    @Test
    void saysThatNothingHasComeAndWhyAStartupDeclined() throws Exception {
        assertThat(page(scene.base().coordinator())).contains("Aucun partenaire n’a encore été proposé");
        scene.reach().run(() -> {
            Introduction proposed = proposals.propose(scene.draft());
            introductions.answer(proposed.id(), Side.STARTUP, false, "Déjà en discussion");
        });
        assertThat(page(scene.base().coordinator()))
                .contains("Rien n’est encore né de ces mises en relation")
                .contains("la startup refuse")
                .contains("Déjà en discussion");
    }

    @Test
    void isNotThereForAnotherPark() throws Exception {
        assertThat(answer(scene.base().elsewhere()).getStatus()).isEqualTo(403);
        assertThat(answer(scene.base().manager()).getStatus()).isEqualTo(200);
    }

    private String page(SignedIn reader) throws Exception {
        return answer(reader).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(SignedIn reader) throws Exception {
        return web.perform(get("/needs/" + scene.need().id() + "/line").with(as(reader)))
                .andReturn()
                .getResponse();
    }
}
