package org.parcours.coaching.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.testing.Coaching.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.exchanges.Exchange.Kind;
import org.parcours.database.Ids;
import org.parcours.testing.Coaching;
import org.parcours.testing.ModuleTest;
import org.parcours.web.lists.ListFilter;
import org.parcours.web.lists.Slice;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/// The list of all exchanges: what it finds, in which order, page after page.
@ModuleTest
class ExchangeListTest {
    private final MockMvc web;
    private final Coaching coaching;
    private final Exchanges exchanges;
    private final ExchangeSearch search;
    private final Clock clock;
    private Coaching.Team team;
    private UUID other;

    ExchangeListTest(MockMvc web, Coaching coaching, Exchanges exchanges, ExchangeSearch search, Clock clock) {
        this.web = web;
        this.coaching = coaching;
        this.exchanges = exchanges;
        this.search = search;
        this.clock = clock;
    }

    @BeforeEach
    void settle() {
        team = coaching.settle();
        other = coaching.supported(team.park(), "Boréal Énergie");
        note(team.salma(), team.startup(), Kind.CALL, 3, "Appel de la banque");
        note(team.driss(), team.startup(), Kind.VISIT, 2, "Visite de l’atelier");
        note(team.salma(), other, Kind.CALL, 1, "Relance des clients");
    }

    @Test
    void findsByStartupPersonKindAndDays() {
        assertThat(about(Map.of())).containsExactly("Relance des clients", "Visite de l’atelier", "Appel de la banque");
        assertThat(about(Map.of("sort", "oldest")))
                .containsExactly("Appel de la banque", "Visite de l’atelier", "Relance des clients");
        assertThat(about(Map.of("sort", "startup"))).last().isEqualTo("Relance des clients");
        assertThat(about(Map.of("q", "boreal"))).containsExactly("Relance des clients");
        assertThat(about(Map.of("startup", team.startup().toString()))).hasSize(2);
        assertThat(about(Map.of("person", team.driss().id().toString()))).containsExactly("Visite de l’atelier");
        assertThat(about(Map.of("kind", "call"))).containsExactly("Relance des clients", "Appel de la banque");
        assertThat(about(Map.of("from", day(2), "until", day(2)))).containsExactly("Visite de l’atelier");
        assertThat(about(Map.of("park", "nowhere"))).isEmpty();
    }

    @Test
    void countsWhatItFindsAndWhatEachKindWouldFind() {
        ExchangeSearch.Counts counts = counts(Map.of("kind", "call"));
        assertThat(counts.all()).isEqualTo(2);
        assertThat(counts.startups()).isEqualTo(2);
        assertThat(counts.byKind()).isEqualTo(Map.of(Kind.CALL, 2L, Kind.VISIT, 1L));
        assertThat(counts(Map.of("kind", "workshop")).all()).isZero();
        assertThat(counts(Map.of()).all()).isEqualTo(3);
    }

    @Test
    void goesThroughAllPagesAndBackWithoutLosingOrRepeatingOne() {
        for (int i = 0; i < 7; i++) {
            note(team.salma(), other, Kind.MESSAGE, 1, "Message " + i);
        }
        for (String sort : List.of("newest", "oldest", "startup")) {
            Map<String, String> address = Map.of("sort", sort, "size", "3");
            List<String> whole = about(Map.of("sort", sort));
            List<String> forwards = new ArrayList<>();
            Slice<ExchangeFound> slice = at(address, null);
            forwards.addAll(said(slice));
            while (slice.next() != null) {
                slice = at(address, slice.next());
                forwards.addAll(said(slice));
            }
            assertThat(forwards).as(sort).isEqualTo(whole).hasSize(10);
            List<String> backwards = new ArrayList<>(said(slice));
            while (slice.previous() != null) {
                slice = at(address, slice.previous());
                backwards.addAll(0, said(slice));
            }
            assertThat(backwards).as(sort + " backwards").isEqualTo(whole);
        }
    }

    @Test
    void takesAwayInTheSameOrderWhatTheListShowsOnAllItsPages() {
        ListFilter filter = ExchangeSearch.LIST.read(Map.of("kind", "call", "size", "1", "sort", "oldest"));
        assertThat(team.manager().scope().call(() -> search.all(filter)))
                .isEqualTo(team
                        .manager()
                        .scope()
                        .call(() ->
                                search.find(ExchangeSearch.LIST.read(Map.of("kind", "call", "sort", "oldest")), null))
                        .lines()
                        .stream()
                        .map(ExchangeFound::id)
                        .toList());
    }

    @Test
    void showsItsPageToStaffWithinTheirParkOnly() throws Exception {
        MvcResult shown =
                web.perform(get("/exchanges?kind=call").with(as(team.salma()))).andReturn();
        assertThat(shown.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("Relance des clients")
                .contains("/exchanges?kind=visit")
                .doesNotContain("Visite de l’atelier");
        assertThat(web.perform(get("/exchanges").with(as(team.founder())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(team.founder().scope().call(() -> search.all(ExchangeSearch.LIST.read(Map.of()))))
                .as("none is shared with the startup")
                .isEmpty();
    }

    private void note(SignedIn by, UUID startup, Kind kind, int daysAgo, String about) {
        by.scope()
                .run(() -> exchanges.note(
                        startup,
                        Ids.next(),
                        new Note(kind, today().minusDays(daysAgo), about, null, null, false, null, null, null)));
    }

    private List<String> about(Map<String, String> address) {
        return said(at(address, null));
    }

    private static List<String> said(Slice<ExchangeFound> slice) {
        return slice.lines().stream().map(ExchangeFound::about).toList();
    }

    private Slice<ExchangeFound> at(Map<String, String> address, @Nullable String cursor) {
        return team.manager().scope().call(() -> search.find(ExchangeSearch.LIST.read(address), cursor));
    }

    private ExchangeSearch.Counts counts(Map<String, String> address) {
        return team.manager().scope().call(() -> search.counts(ExchangeSearch.LIST.read(address)));
    }

    private String day(int ago) {
        return today().minusDays(ago).toString();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
