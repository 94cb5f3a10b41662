package org.parcours.surveys.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.coaching.needs.NeedsFixture;
import org.parcours.database.Scope;
import org.parcours.home.DayItem;
import org.parcours.home.DayQuestion;
import org.parcours.mail.TestPost;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.facts.Observation.Status;
import org.parcours.startups.facts.Observations;
import org.parcours.startups.facts.Source;
import org.parcours.startups.journeys.Exit;
import org.parcours.startups.journeys.Journeys;
import org.parcours.surveys.Asked;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.Campaigns;
import org.parcours.surveys.facts.Claim;
import org.parcours.surveys.facts.Claims;
import org.parcours.testing.Accounts;
import org.parcours.testing.ModuleTest;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class YearlyQuestionsTest {
    private final NeedsFixture fixture;
    private final Accounts accounts;
    private final Journeys journeys;
    private final Observations observations;
    private final Campaigns campaigns;
    private final Questionnaires questionnaires;
    private final Claims claims;
    private final YearlyQuestions questions;
    private final YearlyDay day;
    private final TestPost mails;
    private final MockMvc pages;
    private NeedsFixture.Scene scene;
    private LocalDate left;

    YearlyQuestionsTest(
            NeedsFixture fixture,
            Accounts accounts,
            Journeys journeys,
            Observations observations,
            Campaigns campaigns,
            Questionnaires questionnaires,
            Claims claims,
            YearlyQuestions questions,
            YearlyDay day,
            TestPost mails,
            MockMvc pages) {
        this.fixture = fixture;
        this.accounts = accounts;
        this.journeys = journeys;
        this.observations = observations;
        this.campaigns = campaigns;
        this.questionnaires = questionnaires;
        this.claims = claims;
        this.questions = questions;
        this.day = day;
        this.mails = mails;
        this.pages = pages;
    }

    @BeforeEach
    void open() {
        scene = fixture.open("Atlas");
        left = fixture.today().minusYears(1);
    }

    private void leave(Exit.Kind kind) {
        scene.reach().run(() -> journeys.exit(scene.startup(), left, kind, null));
    }

    private void moveExit(LocalDate on) {
        fixture.owner()
                .sql("update startups.journey set admitted_on = ?, followed_from = ?, planned_end = ?")
                .params(on.minusYears(1), on.minusYears(1), on.plusYears(4))
                .update();
        fixture.owner().sql("update startups.exit set exited_on = ?").param(on).update();
    }

    private void saw(LocalDate on, Status status, Source source) {
        scene.reach()
                .run(() -> observations.add(
                        scene.startup(), new Observation.Draft(on, status, source, null, null, null, null)));
    }

    private int ask() {
        return Scope.SYSTEM.call(questions::ask);
    }

    private static List<String> links(MimeMessage mail) throws Exception {
        Matcher link = Pattern.compile("http://[^/\\s]+(/yearly-question/\\S+)")
                .matcher(mail.getContent().toString());
        return link.results().map(found -> found.group(1)).toList();
    }

    /// Asks, and gives the link that says "trading".
    private String asked() throws Exception {
        leave(Exit.Kind.COMPLETED);
        assertThat(ask()).isEqualTo(1);
        return links(mails.deliver().getFirst()).getFirst();
    }

    private static String path(String link) {
        return link.substring(0, link.indexOf('?'));
    }

    private List<Observation> seen() {
        return scene.reach().call(() -> observations.of(scene.startup()));
    }

    private List<DayItem> lines(LocalDate on) {
        DayQuestion asked = new DayQuestion(on, scene.coordinator().id(), Map.of(YearlyDay.ALUMNI.code(), 30));
        return scene.coordinator().scope().call(() -> day.items(asked));
    }

    private @Nullable String reason(LocalDate on) {
        return lines(on).stream().map(line -> line.reason().key()).findFirst().orElse(null);
    }

    private Campaign campaign() {
        return Scope.SYSTEM
                .call(() -> campaigns.yearly(fixture.today().getYear()))
                .orElseThrow();
    }

    @Test
    void asksOnTheAnniversaryOfTheExitByOneLinkAnAnswer() throws Exception {
        leave(Exit.Kind.COMPLETED);
        assertThat(ask()).isEqualTo(1);
        MimeMessage mail = mails.deliver().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Atlas : toujours en activité ?");
        List<String> links = links(mail);
        assertThat(links).hasSize(5).first().asString().endsWith("&answer=TRADING");
        // a mail scanner opens them all, more than once
        for (String link : links) {
            pages.perform(get(link))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Confirmer")));
        }
        pages.perform(get(links.get(1))).andExpect(content().string(containsString("value=\"DORMANT\" checked")));
        assertThat(seen()).isEmpty();
        assertThat(lines(fixture.today())).isEmpty();

        pages.perform(post(path(links.get(1))).with(csrf()).param("answer", "DORMANT"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Votre réponse est gardée")));
        assertThat(seen())
                .extracting(Observation::status, Observation::source, Observation::seenOn)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Status.DORMANT, Source.SURVEY, fixture.today()));
        assertThat(Scope.SYSTEM.call(() -> campaigns.frame(campaign().id())))
                .extracting(Asked::state)
                .containsExactly(Asked.State.HANDED_IN);
        pages.perform(get("/startups/" + scene.startup()).with(user(scene.coordinator())))
                .andExpect(content().string(containsString("Votre entreprise est-elle toujours en activité ?")));
    }

    @Test
    void writesInTheLanguageOfThePersonAndSpeaksItOnThePage() throws Exception {
        accounts.add(NeedsFixture.FOUNDER, Role.STARTUP, null, scene.startup());
        fixture.owner()
                .sql("update accounts.person set language = 'ar' where email = ?")
                .param(NeedsFixture.FOUNDER)
                .update();
        fixture.owner().sql("delete from mail.outbox").update();
        leave(Exit.Kind.MOVED_OUT);
        ask();
        MimeMessage mail = mails.deliver().getFirst();
        assertThat(mail.getHeader("Content-Language")).containsExactly("ar");
        pages.perform(get(links(mail).get(2)))
                .andExpect(content().string(containsString("dir=\"rtl\"")))
                .andExpect(content().string(containsString("هل ما زال النشاط قائما؟")))
                .andExpect(content().string(containsString("value=\"CEASED\" checked")));
    }

    @Test
    void saysKindlyThatALinkWasUsedOrIsLateOrForged() throws Exception {
        String link = asked();
        pages.perform(get("/yearly-question/forged")).andExpect(content().string(containsString("ne mène nulle part")));
        pages.perform(get(path(link).replace("/yearly-question/", "/survey/")))
                .andExpect(content().string(containsString("ne mène nulle part")));
        pages.perform(post(path(link)).with(csrf()).param("answer", "LISTED"))
                .andExpect(status().isUnprocessableContent());
        pages.perform(post(path(link)).with(csrf()).param("answer", "TRADING")).andExpect(status().isOk());
        pages.perform(post(path(link)).with(csrf()).param("answer", "CEASED"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Ce lien a déjà servi")));
        pages.perform(get(link)).andExpect(content().string(containsString("Ce lien a déjà servi")));
        assertThat(seen()).extracting(Observation::status).containsExactly(Status.TRADING);
    }

    @Test
    void takesNoAnswerByALinkThatIsLateAndLeavesTheLineToTheCoordinator() throws Exception {
        String link = asked();
        fixture.owner()
                .sql("update links.link set expires_at = now() - interval '1 minute'")
                .update();
        pages.perform(post(path(link)).with(csrf()).param("answer", "TRADING"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("n’est plus valable")));
        assertThat(seen()).isEmpty();
        assertThat(lines(fixture.today().plusDays(29))).isEmpty();
        DayItem line = lines(fixture.today().plusDays(30)).getFirst();
        assertThat(line.reason().key()).isEqualTo("surveys.day.alumni.silent");
        pages.perform(get(line.action().href()).with(user(scene.coordinator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("toujours en activité")));
        saw(fixture.today(), Status.TRADING, Source.VISIT);
        assertThat(lines(fixture.today().plusDays(30))).isEmpty();
    }

    @Test
    void asksNobodyTwiceInAYear() {
        leave(Exit.Kind.COMPLETED);
        assertThat(ask()).isEqualTo(1);
        assertThat(ask()).isZero();
        fixture.owner()
                .sql("update surveys.asked set asked_on = asked_on - 300")
                .update();
        assertThat(ask()).isZero();
    }

    @Test
    void asksAgainTheYearAfterWhoeverDidNotAnswer() {
        leave(Exit.Kind.COMPLETED);
        ask();
        moveExit(left.minusYears(1));
        fixture.owner()
                .sql("update surveys.asked set asked_on = asked_on - 366")
                .update();
        fixture.owner()
                .sql(
                        "update surveys.campaign set opens_on = opens_on - interval '1 year', closes_on = closes_on - interval '1 year'")
                .update();
        assertThat(ask()).isEqualTo(1);
        assertThat(Scope.SYSTEM.call(campaigns::all)).hasSize(2).allMatch(Campaign::yearly);
    }

    @Test
    void asksNobodyBeforeTheAnniversaryNorAfterTheLastYear() {
        leave(Exit.Kind.COMPLETED);
        moveExit(left.plusDays(1));
        assertThat(ask()).isZero();
        moveExit(fixture.today().minusYears(6));
        assertThat(ask()).isZero();
        assertThat(lines(fixture.today())).isEmpty();
        moveExit(fixture.today().minusYears(5));
        assertThat(ask()).isEqualTo(1);
    }

    @Test
    void asksNobodyWhoseStateWasSeenWithinTheFreshAge() {
        leave(Exit.Kind.COMPLETED);
        saw(fixture.today().minusMonths(6).plusDays(1), Status.TRADING, Source.REGISTER);
        assertThat(ask()).isZero();
        assertThat(lines(fixture.today())).isEmpty();
        Scope.SYSTEM.run(() -> questions.set(new YearlyRule(5, 5, true)));
        assertThat(ask()).isEqualTo(1);
    }

    @Test
    void asksNobodyWhoCeasedOrWasBoughtOrIsBackOrWhereItIsSwitchedOff() {
        leave(Exit.Kind.ACQUIRED);
        assertThat(ask()).isZero();
        fixture.owner().sql("update startups.exit set kind = 'COMPLETED'").update();
        saw(left.plusDays(20), Status.CEASED, Source.REGISTER);
        assertThat(ask()).isZero();
        assertThat(lines(fixture.today())).isEmpty();
        fixture.owner()
                .sql("update startups.observation set status = 'UNKNOWN'")
                .update();
        Scope.SYSTEM.run(() -> questions.set(new YearlyRule(5, 6, false)));
        assertThat(ask()).isZero();
        Scope.SYSTEM.run(() -> questions.set(new YearlyRule(5, 6, true)));
        assertThat(ask()).isEqualTo(1);
    }

    @Test
    void holdsAnAnswerThatContradictsTheRegister() throws Exception {
        String link = asked();
        saw(fixture.today().minusDays(3), Status.CEASED, Source.REGISTER);
        pages.perform(post(path(link)).with(csrf()).param("answer", "TRADING")).andExpect(status().isOk());
        assertThat(seen()).extracting(Observation::source).containsExactly(Source.REGISTER);
        Claim held = scene.reach().call(claims::held).getFirst();
        assertThat(held.contradiction()).isNotNull();
        assertThat(held.said().text()).isEqualTo("TRADING");
        pages.perform(get("/held-answers").with(user(scene.coordinator())))
                .andExpect(content().string(containsString("Atlas")));
        pages.perform(post("/held-answers/" + held.id())
                        .with(user(scene.coordinator()))
                        .with(csrf())
                        .param("state", "NEW_KEPT")
                        .param("reason", "Vue sur place"))
                .andExpect(status().is3xxRedirection());
        assertThat(seen()).extracting(Observation::status).contains(Status.TRADING);
    }

    @Test
    void tellsTheCoordinatorThatNobodyHasAnAddress() {
        fixture.owner().sql("update startups.founder set email = null").update();
        leave(Exit.Kind.COMPLETED);
        assertThat(ask()).isZero();
        assertThat(reason(fixture.today())).isEqualTo("surveys.day.alumni.nobody");
        assertThat(reason(fixture.today().minusDays(1))).isNull();
        saw(fixture.today(), Status.TRADING, Source.VISIT);
        assertThat(lines(fixture.today())).isEmpty();
    }

    @Test
    void showsThatAnAddressRefusedTheQuestion() throws Exception {
        leave(Exit.Kind.COMPLETED);
        ask();
        assertThat(mails.bounce()).isEqualTo(1);
        assertThat(reason(fixture.today())).isEqualTo("surveys.day.alumni.bounced");
        pages.perform(get("/campaigns/" + campaign().id()).with(user(scene.coordinator())))
                .andExpect(content().string(containsString("Le courriel n’est pas arrivé")))
                .andExpect(content().string(containsString("No such person here")));
    }

    @Test
    void countsOnTheBurdenOfItsQuarter() {
        leave(Exit.Kind.COMPLETED);
        ask();
        var version = Scope.SYSTEM.call(questionnaires::all).getFirst();
        Campaigns.Draft next = new Campaigns.Draft(version.id(), null, fixture.today(), fixture.today(), 12, Map.of());
        assertThat(Scope.SYSTEM.call(() -> campaigns.burden(next)).most()).isEqualTo(2);
    }

    @Test
    void isAskedOnceAndNotWrittenToAgainByHand() throws Exception {
        asked();
        var analyst = accounts.signedIn(accounts.add("analyst@parcours.example", Role.ANALYST, null, null));
        pages.perform(get("/campaigns/" + campaign().id()).with(user(analyst)))
                .andExpect(content().string(not(containsString("/invitations"))));
        pages.perform(post("/campaigns/" + campaign().id() + "/invitations")
                        .with(user(analyst))
                        .with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    void isSetByAnAdministrator() throws Exception {
        var administrator = accounts.signedIn(accounts.add("admin@parcours.example", Role.ADMINISTRATOR, null, null));
        String path = "/administration/yearly-question";
        pages.perform(put(path)
                        .with(user(administrator))
                        .with(csrf())
                        .param("years", "3")
                        .param("freshMonths", "4"))
                .andExpect(redirectedUrl(path));
        assertThat(Scope.SYSTEM.call(questions::rule)).isEqualTo(new YearlyRule(3, 4, false));
        pages.perform(put(path)
                        .with(user(administrator))
                        .with(csrf())
                        .param("years", "0")
                        .param("freshMonths", "4"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Écrivez un nombre d’années")));
        pages.perform(get(path).with(user(administrator)))
                .andExpect(content()
                        .string(containsString(
                                "id=\"years\" name=\"years\" type=\"text\" inputmode=\"decimal\" value=\"3\"")));
    }
}
