package org.parcours.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.database.Owner;
import org.parcours.testing.ModuleTest;
import org.springframework.jdbc.core.JdbcTemplate;

@ModuleTest
class SampleNetworkTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final SampleNetwork sample;
    private final JdbcTemplate database;

    SampleNetworkTest(SampleNetwork sample, Owner owner) {
        this.sample = sample;
        this.database = new JdbcTemplate(owner.dataSource());
    }

    @Test
    void writesEveryEntryAtItsOwnMomentAndUnderItsOwnName() {
        sample.load(TODAY, rows -> {});
        List<Entry> entries = Invention.until(TODAY)
                .register()
                .until(TODAY.atStartOfDay(Register.ZONE).toInstant());
        Known known = Known.after(entries);
        for (String table : known.tables().keySet()) {
            Map<UUID, Entry> last = new java.util.HashMap<>();
            entries.stream().filter(it -> it.table().equals(table)).forEach(entry -> last.put(entry.row(), entry));
            List<Map<String, Object>> rows = database.queryForList("select id, recorded_at, recorded_by from " + table);
            assertThat(rows).hasSize(last.size()).allSatisfy(row -> {
                Entry entry = last.get(row.get("id"));
                assertThat(entry).isNotNull();
                assertThat(((java.sql.Timestamp) row.get("recorded_at")).toInstant())
                        .isEqualTo(entry.moment());
                assertThat(row.get("recorded_by")).isEqualTo(entry.by());
            });
        }
    }

    @Test
    void knowsThePastAsItWasKnownThen() {
        sample.load(TODAY, rows -> {});
        OffsetDateTime then =
                LocalDate.of(2023, 10, 1).atStartOfDay(Register.ZONE).toOffsetDateTime();
        assertThat(database.queryForObject(
                        "select opened_on from parks.park_as_of(?) where code = 'essaouira'", LocalDate.class, then))
                .isNull();
        assertThat(database.queryForObject(
                        "select opened_on from parks.park where code = 'essaouira'", LocalDate.class))
                .isEqualTo("2023-11-24");
    }

    @Test
    void opensOneAccountForEachRole() {
        sample.load(TODAY, rows -> {});
        assertThat(sample.accounts().stream().map(SampleNetwork.Account::role)).containsExactly(Role.values());
        assertThat(sample.password()).hasSize(12);
    }

    @Test
    void refusesADatabaseThatIsNotEmpty() {
        assertThat(sample.mayBeLoaded()).isTrue();
        database.update(
                "insert into accounts.person (id, name, email) values (?, 'X', 'x@parcours.example')",
                UUID.randomUUID());
        assertThat(sample.mayBeLoaded()).isFalse();
        assertThatThrownBy(() -> sample.load(TODAY, rows -> {})).isInstanceOf(IllegalStateException.class);
    }
}
