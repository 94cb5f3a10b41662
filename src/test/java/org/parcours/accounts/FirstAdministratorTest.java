package org.parcours.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parcours.database.Owner;
import org.parcours.testing.ModuleTest;
import org.springframework.jdbc.core.JdbcTemplate;

@ModuleTest
class FirstAdministratorTest {
    private final FirstAdministrator administrator;
    private final JdbcTemplate database;

    FirstAdministratorTest(FirstAdministrator administrator, Owner owner) {
        this.administrator = administrator;
        this.database = new JdbcTemplate(owner.dataSource());
    }

    @Test
    void givesANewLinkUntilSomebodyHasAPassword() {
        assertThat(administrator.link()).isPresent().isNotEqualTo(administrator.link());
        assertThat(database.queryForList("select role from accounts.role_held", String.class))
                .containsExactly("ADMINISTRATOR");
        database.update("insert into accounts.password (person_id, hash) select id, 'x' from accounts.person");
        assertThat(administrator.link()).isEmpty();
    }
}
