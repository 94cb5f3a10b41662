package org.parcours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.parcours.testing.Coaching.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parcours.database.Ids;
import org.parcours.database.Scope;
import org.parcours.testing.Coaching;
import org.parcours.testing.Importing;
import org.parcours.testing.ModuleTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/// What was stored before its rule is read as it is, is no link, and is listed to be mended.
@ModuleTest
class StoredValuesTest {
    private final Coaching coaching;
    private final Importing importing;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final MockMvc web;

    StoredValuesTest(
            Coaching coaching, Importing importing, JdbcClient database, TransactionTemplate transaction, MockMvc web) {
        this.coaching = coaching;
        this.importing = importing;
        this.database = database;
        this.transaction = transaction;
        this.web = web;
    }

    @Test
    void areReadNeverAsALinkAndListedToBeMended() throws Exception {
        Coaching.Team team = coaching.settle();
        UUID partner = Ids.next();
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(status -> {
            database.sql("update startups.startup set website = 'javascript:alert(1)' where id = ?")
                    .param(team.startup())
                    .update();
            database.sql("""
                            insert into connections.partner (id, kind, name, website, latitude, search_key)
                            values (?, 'INVESTOR', 'Fonds Atlas', 'pas d’adresse', 34.5, 'fonds atlas')
                            """).param(partner).update();
        }));
        web.perform(get("/startups/" + team.startup()).with(as(team.manager())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<span dir=\"ltr\">javascript:alert(1)</span>")))
                .andExpect(content().string(not(containsString("href=\"javascript"))));
        web.perform(get("/partners/" + partner).with(as(team.manager())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<span dir=\"ltr\">pas d’adresse</span>")));
        assertThat(listed("startups", team))
                .contains("Atlas Lumière", "javascript:alert(1)", "Écrivez une adresse du web");
        assertThat(listed("partners", team)).contains("Fonds Atlas", "pas d’adresse", "latitude");
        team.manager().scope().run(() -> importing.accepted("partners", """
                name,website,latitude,longitude
                Fonds Atlas,https://atlas.example,34.5,-6.8
                """));
        assertThat(listed("partners", team)).doesNotContain("Fonds Atlas");
    }

    private String listed(String sheet, Coaching.Team team) throws Exception {
        return web.perform(get("/exports/" + sheet + "?format=csv&refused=true").with(as(team.manager())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
