package org.parcours.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.testing.Accounts;
import org.parcours.testing.ModuleTest;
import org.parcours.transfers.OpenedFile;
import org.parcours.transfers.files.Cell;
import org.parcours.transfers.files.SheetRow;
import org.parcours.transfers.files.Table;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ModuleTest
class ReportsTest {
    private final TwoCampaigns fixture;
    private final Accounts accounts;
    private final MockMvc web;
    private SignedIn analyst;
    private TwoCampaigns.Two two;

    ReportsTest(TwoCampaigns fixture, Accounts accounts, MockMvc web) {
        this.fixture = fixture;
        this.accounts = accounts;
        this.web = web;
    }

    @BeforeEach
    void answer() {
        analyst = accounts.signedIn(accounts.add("analyst@parcours.example", Role.ANALYST, null, null));
        two = fixture.answered();
    }

    private MockHttpServletRequestBuilder asked(String address) {
        return get(address).with(user(analyst));
    }

    private MockHttpServletRequestBuilder machine(String address) {
        return get(address)
                .with(authentication(new UsernamePasswordAuthenticationToken(
                        analyst, null, AuthorityUtils.createAuthorityList("SCOPE_read"))));
    }

    @Test
    void saysEachFigureWithItsResponseRate() throws Exception {
        web.perform(asked("/campaigns/" + two.later() + "/report"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("80\u202f% ont répondu : 24 sur 30")))
                .andExpect(content()
                        .string(containsString(
                                "50\u202f% répondent « Oui », entre 40\u202f% et 60\u202f% ; 80\u202f% ont répondu.")))
                .andExpect(content().string(containsString("answers?question=exports&amp;answer=yes")));
        web.perform(asked("/campaigns/" + two.later() + "/report?by=region&weights=rake&on=sector&on=age&lang=ar"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("class=\"chart map\"")));
    }

    @Test
    void showsNothingOfAGroupOfFewerThanFive() throws Exception {
        web.perform(asked("/campaigns/" + two.later() + "/report?by=sector"))
                .andExpect(content().string(containsString("Moins de 5 réponses")));
        web.perform(machine("/api/v1/campaigns/" + two.later() + "/estimates?question=exports&by=sector"))
                .andExpect(jsonPath("$.items[?(@.by == 'sector:health')].responses")
                        .value(0))
                .andExpect(jsonPath("$.items[?(@.by == 'sector:health')].warnings[0]")
                        .value("few-answers"))
                .andExpect(jsonPath("$.items[?(@.by == 'sector:health')].shares[*]")
                        .isEmpty());
    }

    @Test
    void tellsMachinesWhatAnEstimateRestsOn() throws Exception {
        web.perform(machine("/api/v1/campaigns/" + two.later() + "/estimates?question=exports&weights=post&on=park"))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].n").value(30))
                .andExpect(jsonPath("$.items[0].responses").value(24))
                .andExpect(jsonPath("$.items[0].rate").value(0.8))
                .andExpect(jsonPath("$.items[0].estimate").value(0.5))
                .andExpect(jsonPath("$.items[0].effectiveSample").value(24.0))
                .andExpect(jsonPath("$.items[0].margin").isNumber())
                .andExpect(jsonPath("$.items[0].warnings").isArray());
    }

    @Test
    void saysWhetherARiseIsMoreThanChance() throws Exception {
        web.perform(asked("/campaigns/" + two.later() + "/changes"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("25\u202f% en « Avant », 50\u202f% maintenant. La hausse")))
                .andExpect(content().string(containsString("24 startups ont répondu les deux fois")));
        web.perform(asked("/campaigns/" + two.earlier() + "/changes")).andExpect(status().isNotFound());
    }

    @Test
    void writesTheSameNumbersIntoAWorkbook() throws Exception {
        List<SheetRow> rows = rows("/campaigns/" + two.later() + "/report.xlsx?lang=ar", 1);
        SheetRow first = rows.getFirst();
        assertThat(first.cells().get(0).shown()).isEqualTo("exports");
        assertThat(first.cells().get(1).shown()).isEqualTo("هل تصدرون؟");
        assertThat(first.cells().get(7).shown()).isEqualTo("0.5");
    }

    @Test
    void runsNoAnswerAsAFormula() throws Exception {
        byte[] book = web.perform(asked("/campaigns/" + two.later() + "/answers.xlsx"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (OpenedFile open = OpenedFile.of(book, "answers.xlsx")) {
            Table table = open.file().tables().getFirst();
            try (var lines = table.rows()) {
                assertThat(lines.flatMap(row -> row.cells().stream())
                                .filter(cell -> cell.shown().equals(TwoCampaigns.FORMULA)))
                        .singleElement()
                        .isInstanceOf(Cell.Text.class);
            }
        }
    }

    private List<SheetRow> rows(String address, int sheet) throws Exception {
        byte[] book = web.perform(asked(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (OpenedFile open = OpenedFile.of(book, "report.xlsx");
                var rows = open.file().tables().get(sheet).rows()) {
            return rows.toList();
        }
    }

    @Test
    void findsOpenAnswersByThemeAndInBothScripts() throws Exception {
        String answers = "/campaigns/" + two.later() + "/answers?question=wish";
        web.perform(asked(answers + "&q=technopark"))
                .andExpect(content().string(containsString("التكنوبارك بعيد")))
                .andExpect(content().string(not(containsString("Plus de rencontres"))));
        web.perform(asked(answers + "&q=RENCONTRÉS")).andExpect(content().string(containsString("Plus de rencontres")));
        UUID asked = two.asked().getFirst();
        web.perform(post("/campaigns/" + two.later() + "/tags")
                        .with(user(analyst))
                        .with(csrf())
                        .param("asked", asked.toString())
                        .param("question", "wish")
                        .param("theme", "Investisseurs"))
                .andExpect(status().is3xxRedirection());
        web.perform(asked(answers + "&theme=Investisseurs"))
                .andExpect(content().string(containsString("Une réponse")))
                .andExpect(content().string(containsString("Plus de rencontres")));
        web.perform(delete("/campaigns/" + two.later() + "/tags/" + fixture.tag())
                        .with(user(analyst))
                        .with(csrf())
                        .param("question", "wish"))
                .andExpect(status().is3xxRedirection());
        web.perform(asked(answers + "&theme=Investisseurs"))
                .andExpect(content().string(containsString("Aucune réponse")));
    }

    @Test
    void letsNobodyButThoseWhoAskSayWhatAnAnswerIsAbout() throws Exception {
        SignedIn coordinator = accounts.signedIn(accounts.addNamed("Salma", "salma@parcours.example", two.park()));
        web.perform(get("/campaigns/" + two.later() + "/answers").with(user(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/tags\""))));
        web.perform(post("/campaigns/" + two.later() + "/tags")
                        .with(user(coordinator))
                        .with(csrf())
                        .param("asked", two.asked().getFirst().toString())
                        .param("question", "wish")
                        .param("theme", "Investisseurs"))
                .andExpect(status().isForbidden());
    }
}
