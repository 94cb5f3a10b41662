import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.parcours.database.ConvertingJdbcClient;
import org.parcours.database.Row;
import org.parcours.startups.Startup;
import org.parcours.text.LocalizedText;
import org.parcours.values.PartialDate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Reads startups by hand, through the product's mapper, and through Spring's own; processor time of the reader.
class Rows {
    private static final String SELECT = """
            select id, park_id as park, name, name_arabic, kind, sector, database.partial_date(founded_on, founded_precision) as founded_on, residency, website,
              case when random() < 2 then '{"fr": "Une description de quelques mots", "en": "A few words"}'::jsonb end as description,
              recorded_at, recorded_by from startups.startup limit""";
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    static void measure(Product product, int size) throws Exception {
        try (Connection owner = product.owner()) {
            JdbcClient client = ConvertingJdbcClient.create(new SingleConnectionDataSource(owner, true));
            RowMapper<Startup> mapped = Row.as(row -> new Startup(
                    row.id("id"), row.record(Startup.Facts.class), row.moment("recorded_at"), row.id("recorded_by")));
            for (int rows : new int[] {50, size}) {
                String unit = rows == 50 ? " (in µs)" : "";
                int times = rows == 50 ? 2000 : 41;
                Bench.row("rows by hand" + unit, rows, time(client, Rows::hand, rows, times), 0, 0, "");
                Bench.row("rows mapped" + unit, rows, time(client, mapped, rows, times), 0, 0, "");
                Bench.row("rows by hand, again" + unit, rows, time(client, Rows::hand, rows, times), 0, 0, "");
                Bench.row("rows mapped, again" + unit, rows, time(client, mapped, rows, times), 0, 0, "");
            }
        }
    }

    private static <T> double time(JdbcClient client, RowMapper<T> mapper, int rows, int times) {
        double[] taken = new double[times];
        for (int i = -times / 4; i < times; i++) {
            long began = THREAD.getCurrentThreadCpuTime();
            List<T> read = client.sql(SELECT + " " + rows).query(mapper).list();
            if (i >= 0) taken[i] = (THREAD.getCurrentThreadCpuTime() - began) / 1e6 * (rows == 50 ? 1000 : 1);
            if (read.size() != rows) throw new IllegalStateException(read.size() + " rows");
        }
        Arrays.sort(taken);
        return taken[times / 2];
    }

    private static PartialDate founded(String iso) { return iso == null ? null : PartialDate.valueOf(iso); }

    private static Startup hand(ResultSet row, int number) throws SQLException {
        return new Startup(
                row.getObject("id", UUID.class),
                new Startup.Facts(
                        row.getObject("park", UUID.class),
                        row.getString("name"),
                        row.getString("name_arabic"),
                        Startup.Kind.valueOf(row.getString("kind")),
                        row.getString("sector"),
                        founded(row.getString("founded_on")),
                        Startup.Residency.valueOf(row.getString("residency")),
                        row.getString("website"),
                        JSON.readValue(row.getString("description"), LocalizedText.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_by", UUID.class));
    }
}
