package org.parcours.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.testing.ModuleTest;
import org.parcours.text.LocalizedText;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ModuleTest
@Transactional // one connection holds the temporary table
class RowTest {
    private static final UUID ID = UUID.fromString("0190b1a0-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0190b1a0-0000-7000-8000-000000000002");
    private static final String INSERT = """
            insert into probe values (:id, :day, :bornOn, :seenAt, :sum, :count, :pages, :open, :bytes, :names, :counts, :days, :words, :others)
            """;
    private static final String SELECT = "select * from probe ";

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;

    RowTest(JdbcClient database, NamedParameterJdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    @SuppressWarnings("ArrayRecordComponent") // an array is what it probes
    record Probe(
            UUID id,
            @Nullable DayOfWeek day,
            @Nullable LocalDate bornOn,
            @Nullable Instant seenAt,
            @Nullable BigDecimal sum,
            @Nullable Integer count,
            long pages,
            boolean open,
            byte @Nullable [] bytes,
            @Nullable LocalizedText names,
            @Nullable Map<Month, Integer> counts,
            Set<DayOfWeek> days,
            List<String> words,
            Set<UUID> others) {}

    private static final Probe FULL = new Probe(
            ID,
            DayOfWeek.MONDAY,
            LocalDate.of(2026, 3, 1),
            Instant.parse("2026-03-01T10:11:12.123456Z"),
            new BigDecimal("1234.50"),
            7,
            8_000_000_000L,
            true,
            null,
            new LocalizedText("l'été", "صيف", null),
            Map.of(Month.MAY, 3),
            Set.of(DayOfWeek.FRIDAY),
            List.of("a \"quoted\" word", "back\\slash", "a,b", "{}", "NULL", ""),
            Set.of(ID, OTHER));
    private static final Probe EMPTY =
            new Probe(OTHER, null, null, null, null, null, 0, false, null, null, null, Set.of(), List.of(), Set.of());

    @BeforeEach
    void createTable() {
        database.sql("""
                        create temporary table probe (id uuid, day text, born_on date, seen_at timestamptz, sum numeric, count int,
                          pages bigint, open boolean, bytes bytea, names jsonb, counts jsonb, days text[], words text[], others uuid[]) on commit drop
                        """).update();
    }

    private List<Probe> all() {
        return database.sql(SELECT + "order by id").query(Row.as(Probe.class)).list();
    }

    @Test
    void readsWhatARecordWrote() {
        database.sql(INSERT).paramSource(FULL).update();
        database.sql(INSERT).paramSource(EMPTY).update();
        assertThat(all()).containsExactly(FULL, EMPTY);
    }

    @Test
    void writesManyRecordsAtOnce() {
        batches.batchUpdate(INSERT, new Parameters[] {Parameters.of(EMPTY), Parameters.of(FULL), Parameters.of(EMPTY)});
        assertThat(all()).containsExactly(FULL, EMPTY, EMPTY);
    }

    @Test
    void readsBytes() {
        database.sql(INSERT)
                .param("bytes", new byte[] {1, 2})
                .paramSource(EMPTY)
                .update();
        assertThat(all().getFirst().bytes()).containsExactly(1, 2);
    }

    @Test
    void takesSingleValuesBeforeThoseOfRecords() {
        database.sql(INSERT)
                .paramSource(FULL)
                .param("id", OTHER)
                .param("day", DayOfWeek.SUNDAY)
                .update();
        assertThat(all()).extracting(Probe::id, Probe::day).containsExactly(tuple(OTHER, DayOfWeek.SUNDAY));
    }

    @Test
    void readsANestedRecordFromTheSameRow() {
        record Inner(LocalDate bornOn, List<String> words) {}
        record Outer(UUID id, Inner inner, Instant seenAt, LocalizedText names, DayOfWeek day) {}
        database.sql(INSERT).paramSource(FULL).update();
        Outer outer = database.sql(SELECT)
                .query(Row.as(row -> new Outer(
                        row.id("id"),
                        row.record(Inner.class),
                        row.moment("seen_at"),
                        row.get("names", LocalizedText.class),
                        row.get("day", DayOfWeek.class))))
                .single();
        assertThat(outer)
                .isEqualTo(new Outer(
                        ID,
                        new Inner(Objects.requireNonNull(FULL.bornOn()), FULL.words()),
                        Objects.requireNonNull(FULL.seenAt()),
                        Objects.requireNonNull(FULL.names()),
                        Objects.requireNonNull(FULL.day())));
    }

    @Test
    void readsAnOnlyColumnAsAnyType() {
        database.sql(INSERT).paramSource(FULL).update();
        assertThat(only("id", UUID.class)).isEqualTo(ID);
        assertThat(only("day", DayOfWeek.class)).isEqualTo(DayOfWeek.MONDAY);
        assertThat(only("seen_at", Instant.class)).isEqualTo(Objects.requireNonNull(FULL.seenAt()));
        assertThat(only("count(*)", Integer.class)).isEqualTo(1);
        assertThat(database.sql("select born_on from probe where id is null")
                        .query(LocalDate.class)
                        .optional())
                .isEmpty();
    }

    private <T> @Nullable T only(String column, Class<T> type) {
        return database.sql("select " + column + " from probe").query(type).single();
    }

    @Test
    void convertsParametersByPosition() {
        database.sql(INSERT).paramSource(FULL).update();
        assertThat(database.sql(
                                "select count(*) from probe where day = ? and seen_at = ? and names = ? and id = any (?)")
                        .params(
                                DayOfWeek.MONDAY,
                                Objects.requireNonNull(FULL.seenAt()),
                                Objects.requireNonNull(FULL.names()),
                                List.of(ID))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void saysWhichNameHasNoValue() {
        assertThatThrownBy(() -> database.sql("select :unknown")
                        .paramSource(FULL)
                        .query(String.class)
                        .single())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("unknown");
    }

    @Test
    void refusesAColumnThatIsNotThere() {
        database.sql(INSERT).paramSource(FULL).update();
        assertThatThrownBy(() -> database.sql("select id from probe")
                        .query(Row.as(Probe.class))
                        .list())
                .isInstanceOf(DataAccessException.class);
    }
}
