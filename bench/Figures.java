import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/// The five-year figure with its curve. Worked out: another day each time, so that nothing kept before answers. Kept:
/// the same question again.
class Figures {
    static void measure(int size) throws Exception {
        try (Product product = new Product("figure-" + size, true)) {
            Invented.network(product, size);
            Reader machine = Reader.withToken(product, Invented.DIRECTOR);
            Reader reader = Reader.signedIn(product, Invented.DIRECTOR);
            String api = "/api/v1/indicators/survival";
            once(product, "five-year survival with curve, worked out", size, day -> machine.get(api + "?years=5&on=" + day));
            once(product, "its first 50 rows of evidence, worked out", size, day -> machine.get(api + "/evidence?years=5&on=" + day));
            once(product, "its page with seven siblings, worked out", size, day -> reader.get("/indicators/survival?years=5&on=" + day));
            reader.measure("its page, kept", size, "/indicators/survival?years=5&on=2024-05-31");
            survfit(product, size);
        }
    }

    private interface Asking { String on(LocalDate day) throws Exception; }

    private static void once(Product product, String what, int size, Asking asking) throws Exception {
        double[] times = new double[9];
        double[] before = product.cpuMillis();
        for (int i = -2; i < times.length; i++) {
            if (i == 0) before = product.cpuMillis();
            long began = System.nanoTime();
            asking.on(LocalDate.of(2024, 5, 20).minusDays(i));
            if (i >= 0) times[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        double[] after = product.cpuMillis();
        Bench.row(what, size, times[4], times[8], 0, String.format(Locale.ROOT, "%.0f + %.0f; nine days, p99: the slowest",
                (after[0] - before[0]) / times.length, (after[1] - before[1]) / times.length));
    }

    /// R on the very rows, which it is handed in a file: the fit alone, then reading the file and fitting.
    private static void survfit(Product product, int size) throws Exception {
        if (Stream.of(System.getenv("PATH").split(":")).noneMatch(folder -> Files.isExecutable(Path.of(folder, "Rscript")))) return;
        Path rows = Product.WORK.resolve("rows-" + size + ".csv");
        String definition = Files.readString(Path.of("src/main/resources/indicators/survival.v1.sql"))
                .replace(":years", "5").replace(":on", "date '2024-05-31'").replace(":known", "now()");
        try (Connection owner = product.owner(); var out = Files.newOutputStream(rows)) {
            owner.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (select entry, exit, case when ended = 'ceased' then 1 else 0 end as event from ("
                    + definition + ") as evidence where exit > entry and not already_ended) to stdout csv header", out);
        }
        Process r = new ProcessBuilder("Rscript", "bench/survfit.R", rows.toString()).redirectErrorStream(true).start();
        String[] said = new String(r.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+");
        if (r.waitFor() != 0) throw new IllegalStateException(String.join(" ", said));
        Bench.row("R survival " + said[0] + ", `survfit` on the same rows", size, Double.parseDouble(said[1]), Double.parseDouble(said[2]), 0,
                "p99: with reading them from a file; without gathering them; five years " + said[3]);
    }
}
