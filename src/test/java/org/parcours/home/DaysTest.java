package org.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.parcours.testing.Coaching.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.accounts.People;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.Absences;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.Exchanges;
import org.parcours.coaching.exchanges.Note;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.Needs;
import org.parcours.coaching.needs.Wish;
import org.parcours.database.Ids;
import org.parcours.startups.journeys.Exit;
import org.parcours.startups.journeys.Journeys;
import org.parcours.testing.Accounts;
import org.parcours.testing.Coaching;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Refused;
import org.springframework.test.web.servlet.MockMvc;

/// What stands on whose day, and what putting a line off does.
@ModuleTest
class DaysTest {
    private static final String SILENT = "coaching.silent";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Coaching coaching;
    private final Days days;
    private final DayRules rules;
    private final Absences absences;
    private final People people;
    private final Accounts accounts;
    private final Lives lives;
    private final MockMvc pages;
    private final LocalDate today;
    private Coaching.Team team;

    DaysTest(
            Coaching coaching,
            Days days,
            DayRules rules,
            Absences absences,
            People people,
            Accounts accounts,
            Journeys journeys,
            Needs needs,
            Exchanges exchanges,
            MockMvc pages,
            Clock clock) {
        this.coaching = coaching;
        this.days = days;
        this.rules = rules;
        this.absences = absences;
        this.people = people;
        this.accounts = accounts;
        this.lives = new Lives(journeys, needs, exchanges);
        this.pages = pages;
        this.today = LocalDate.now(clock);
    }

    private record Lives(Journeys journeys, Needs needs, Exchanges exchanges) {}

    @BeforeEach
    void settle() {
        team = coaching.settle();
    }

    private List<String> own(SignedIn person, LocalDate on) {
        return person.scope().call(() -> days.of(person.id(), on)).stream()
                .map(line -> line.rule().code())
                .toList();
    }

    private void putOff(LocalDate until, String reason) {
        team.salma().scope().run(() -> days.putOff(team.salma().id(), SILENT, team.startup(), today, until, reason));
    }

    @Test
    void hidesAPutOffLineFromItsOwnerAloneUntilItsDay() {
        assertThat(own(team.salma(), today)).contains(SILENT);
        putOff(today.plusDays(5), "In hospital");
        assertThat(own(team.salma(), today)).doesNotContain(SILENT).isNotEmpty();
        assertThat(own(team.salma(), today.plusDays(4))).doesNotContain(SILENT);
        assertThat(own(team.salma(), today.plusDays(5))).contains(SILENT);
        Oversight seen = team.manager().scope().call(() -> days.oversight(today, null));
        assertThat(seen.concerns())
                .filteredOn(concern -> concern.cause() == Oversight.Cause.PUT_OFF)
                .singleElement()
                .satisfies(concern -> {
                    assertThat(concern.line().subject()).isEqualTo(team.startup());
                    assertThat(Objects.requireNonNull(concern.snooze()).reason())
                            .isEqualTo("In hospital");
                });
        team.salma().scope().run(() -> days.takeUp(team.salma().id(), SILENT, team.startup()));
        assertThat(own(team.salma(), today)).contains(SILENT);
    }

    @Test
    void aSecondPuttingOffTakesThePlaceOfTheFirst() {
        putOff(today.plusDays(5), "In hospital");
        putOff(today.plusDays(2), "Back sooner");
        assertThat(team.salma().scope().call(() -> days.putOff(team.salma().id(), today)))
                .singleElement()
                .satisfies(snooze -> assertThat(snooze.reason()).isEqualTo("Back sooner"));
    }

    @ParameterizedTest
    @CsvSource({
        "7, ' ', home.snooze.refused.reason",
        "0, In hospital, home.snooze.refused.past",
        "-3, In hospital, home.snooze.refused.past",
        "31, In hospital, home.snooze.refused.far"
    })
    void refusesToPutOffWithoutAReasonOrForADayThatIsNone(int ahead, String reason, String key) {
        assertThatThrownBy(() -> putOff(today.plusDays(ahead), reason))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
        assertThat(own(team.salma(), today)).contains(SILENT);
    }

    @Test
    void refusesToPutOffALineOfSomebodyElse() {
        assertThatThrownBy(() -> team.driss()
                        .scope()
                        .run(() -> days.putOff(
                                team.driss().id(), SILENT, team.startup(), today, today.plusDays(2), "Not mine")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("home.snooze.refused.gone"));
    }

    @Test
    void keepsWhatWasTypedWhereALineCannotBePutOff() throws Exception {
        pages.perform(post("/day/snoozes")
                        .with(as(team.salma()))
                        .param("rule", SILENT)
                        .param("subject", team.startup().toString())
                        .param("until", "31/02/2027")
                        .param("reason", "À l’hôpital"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"until-error\"")))
                .andExpect(content().string(containsString("value=\"À l’hôpital\"")))
                .andExpect(content().string(containsString("value=\"31/02/2027\"")));
    }

    @Test
    void putsOffByADayAsItIsTypedAndOffersTheWayBack() throws Exception {
        pages.perform(post("/day/snoozes")
                        .with(as(team.salma()))
                        .param("rule", SILENT)
                        .param("subject", team.startup().toString())
                        .param("until", TYPED.format(today.plusDays(3)))
                        .param("reason", "Déplacement"))
                .andExpect(redirectedUrl("/day"))
                .andExpect(flash().attributeExists("flash"));
        pages.perform(get("/day").with(as(team.salma())))
                .andExpect(content().string(containsString("/day/snoozes/coaching.silent/" + team.startup())))
                .andExpect(content().string(containsString("Déplacement")))
                .andExpect(content().string(not(containsString("id=\"line-coaching-silent-"))));
    }

    /// Every reason of a startup stands in its one line, whose place the next takes when it is done.
    @Test
    void stacksTheReasonsOfAStartupInOneLineAndShowsItAlone() throws Exception {
        Need need = team.salma().scope().call(() -> express(today.minusDays(60), "Un étage"));
        pages.perform(get("/day").with(as(team.salma())))
                .andExpect(content().string(containsString("1 startup vous attend")))
                .andExpect(content().string(containsString("id=\"case-" + team.startup())))
                .andExpect(content().string(containsString("id=\"line-coaching-silent-" + team.startup())))
                .andExpect(content().string(containsString("id=\"line-needs-contact-" + need.id())))
                .andExpect(content().string(containsString("mini")));
        pages.perform(get("/day/focus").with(as(team.salma())))
                .andExpect(content().string(containsString("action=\"/needs/" + need.id() + "/taken\"")));
        pages.perform(post("/needs/" + need.id() + "/taken")
                        .with(as(team.salma()))
                        .param("back", "/day/focus?place=0"))
                .andExpect(redirectedUrl("/day/focus?place=0"))
                .andExpect(flash().attributeExists("flash"));
        pages.perform(get("/day/focus?place=0").with(as(team.salma())))
                .andExpect(content().string(not(containsString("/needs/" + need.id() + "/taken"))));
        pages.perform(get("/day/focus?place=1").with(as(team.salma())))
                .andExpect(content().string(containsString("C’était la dernière")));
    }

    @Test
    void givesTheDayOfWhoIsOnLeaveToWhoStandsIn() {
        List<String> before = own(team.salma(), today);
        team.salma()
                .scope()
                .run(() -> absences.take(team.salma().id(), team.driss().id(), today, today.plusDays(3)));
        assertThat(own(team.salma(), today)).isEmpty();
        assertThat(own(team.driss(), today)).isEqualTo(before);
        assertThat(own(team.driss(), today.plusDays(4))).isEmpty();
    }

    @Test
    void showsTheLinesOfASuspendedCoordinatorToWhoLooksAfterThePark() throws Exception {
        team.manager().scope().run(() -> people.suspend(team.salma().id(), "left"));
        Oversight seen = team.manager().scope().call(() -> days.oversight(today, null));
        assertThat(seen.concerns())
                .isNotEmpty()
                .allSatisfy(concern -> assertThat(concern.cause()).isEqualTo(Oversight.Cause.NOBODY));
        assertThat(seen.concerns())
                .extracting(concern -> concern.line().rule().code())
                .contains("coaching.unattended", SILENT);
        pages.perform(get("/waiting").with(as(team.manager())))
                .andExpect(content().string(containsString("dont personne n’est chargé")))
                .andExpect(content().string(containsString("/startups/" + team.startup() + "/coordinator")));
    }

    @Test
    void everyRuleMakesALineThatLeadsToAFormToBeShownInPlace() throws Exception {
        SignedIn director = accounts.signedIn(accounts.add("director@example.org", Role.DIRECTOR, null, null));
        UUID left = coaching.supported(team.park(), "Rif Data");
        coaching.supported(team.park(), "Souss Énergie");
        coaching.hand(team.manager(), List.of(left), team.salma().id(), LocalDate.of(2025, 1, 2));
        team.salma().scope().run(() -> {
            lives.journeys().enterStage(team.startup(), "incubation", today.minusDays(1));
            lives.journeys().exit(left, today, Exit.Kind.COMPLETED, null);
            express(today.minusDays(60), "Un étage");
            Need contacted = express(today, "Un bureau");
            Need introduced = express(today, "Un atelier");
            lives.needs().introduced(introduced.id(), today, "Banque du Littoral");
            note(contacted.id(), new Note.Promise("Rappeler", today.plusDays(1), null));
        });
        Set<String> seen = new TreeSet<>();
        for (LocalDate on : List.of(today, today.plusDays(40), today.plusYears(1), today.plusYears(4))) {
            for (DayItem line : director.scope().call(() -> days.all(on))) {
                String href = line.action().href();
                if (seen.add(line.rule().code())) {
                    pages.perform(get(href + (href.contains("?") ? "&" : "?") + "back=/day")
                                    .with(as(director)))
                            .andExpect(content()
                                    .string(matchesRegex("(?s).*<main.*<form class=\"form\"[^>]*method=\"post\".*")));
                }
            }
        }
        assertThat(seen)
                .containsAll(rules.rules().stream()
                        .map(DayRule::code)
                        .filter(DaysTest::isOurs)
                        .toList());
    }

    /// Other modules bring rules with tests of their own.
    private static boolean isOurs(String code) {
        return code.startsWith("coaching.") || code.startsWith("needs.");
    }

    private Need express(LocalDate on, String words) {
        return lives.needs()
                .express(
                        team.startup(), new Need.Draft("premises", words, Need.Urgency.HIGH, on, "Nour", Wish.NOTHING));
    }

    private void note(UUID need, Note.Promise promise) {
        lives.exchanges()
                .note(
                        team.startup(),
                        Ids.next(),
                        new Note(Exchange.Kind.CALL, today, "Appel", null, null, false, need, promise, null));
    }

    @Test
    void countsFromTheDaysThatTheNetworkSetsAndNeverSwitchesADutyOff() {
        SignedIn administrator = accounts.signedIn(accounts.add("admin@example.org", Role.ADMINISTRATOR, null, null));
        try {
            administrator.scope().run(() -> rules.set("coaching.unattended", 0, true));
            administrator.scope().run(() -> rules.set("coaching.observation", 3000, true));
            assertThat(own(team.salma(), today)).doesNotContain("coaching.observation");
            administrator.scope().run(() -> rules.set("coaching.observation", 365, false));
            assertThat(own(team.salma(), today)).doesNotContain("coaching.observation");
            assertThatThrownBy(() -> rules.set(SILENT, 30, false))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.key()).isEqualTo("home.rules.refused.duty"));
            assertThatThrownBy(() -> rules.set(SILENT, -1, true)).isInstanceOf(Refused.class);
        } finally {
            // what was set is kept for a while: the next test finds the rules as they come
            administrator.scope().run(() -> rules.set("coaching.observation", 365, true));
        }
    }

    @Test
    void listsEveryRuleWithItsDaysAndWhatItDoes() throws Exception {
        UUID admin = accounts.add("admin@example.org", Role.ADMINISTRATOR, null, null);
        String page = pages.perform(get("/day-rules").with(as(accounts.signedIn(admin))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        for (DayRule rule : rules.rules()) {
            assertThat(page).contains("action=\"/day-rules/" + rule.code() + "\"");
        }
        assertThat(rules.rules())
                .extracting(DayRule::code)
                .contains(
                        SILENT,
                        "coaching.unattended",
                        "coaching.step",
                        "coaching.ending",
                        "coaching.stage",
                        "coaching.observation",
                        "coaching.review",
                        "surveys.alumni",
                        "needs.contact",
                        "needs.answer",
                        "needs.silent",
                        "needs.escalated")
                .doesNotHaveDuplicates();
    }
}
