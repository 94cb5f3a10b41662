package org.parcours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.testing.Coaching.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Who asks for a park out of reach is told so: a nought would be taken for what is known.
@ModuleTest
class ParksOutOfReachTest {
    private final MockMvc web;
    private final TwoParks twoParks;
    private TwoParks.Parks parks = new TwoParks.Parks(new UUID(0, 0), new UUID(0, 0));

    ParksOutOfReachTest(MockMvc web, TwoParks twoParks) {
        this.web = web;
        this.twoParks = twoParks;
    }

    @BeforeEach
    void openParks() {
        parks = twoParks.open();
    }

    @Test
    void hasNoPageOfItsOwn() throws Exception {
        for (String path : new String[] {"/waiting?park=", "/rounds?park="}) {
            assertThat(ask(path + parks.casablanca()).getStatus()).as(path).isEqualTo(200);
            assertThat(ask(path + parks.rabat()).getStatus()).as(path).isEqualTo(404);
        }
    }

    @Test
    void isNoPartThatFiguresCanBeAskedFor() throws Exception {
        assertThat(text(ask("/indicators?park=casablanca"))).doesNotContain("ne peut pas être");
        assertThat(text(ask("/indicators?park=rabat")))
                .contains("park ne peut pas être « rabat »")
                .doesNotContain("<option value=\"rabat\"");
    }

    @Test
    void leavesADayThatDoesNotExistToItsOwnSentence() throws Exception {
        MockHttpServletResponse answer = ask("/network?on=31/02/2024");
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(text(answer)).contains("« 31/02/2024 » n’est pas un jour du calendrier");
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return web.perform(get(path).with(as(TwoParks.person(Role.PARK_MANAGER, parks.casablanca()))))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
