import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Starts the product on data of its own making, measures it from outside, as a reader and as a machine
/// would, and prints one table.
public class Bench {
    static final List<String> ALL = List.of("start", "pages", "day", "figure", "import", "partners", "matches", "round", "estimates", "surveys", "rows");

    public static void main(String[] words) throws Exception {
        Set<String> named = Stream.of(words).filter(word -> !word.matches("\\d+")).collect(Collectors.toSet());
        if (!ALL.containsAll(named)) throw new IllegalArgumentException("to be measured: " + ALL + ", then sizes");
        Set<String> asked = named.isEmpty() ? Set.copyOf(ALL) : named;
        int[] given = Stream.of(words).filter(word -> word.matches("\\d+")).mapToInt(Integer::parseInt).toArray();
        System.out.println(machine() + "\n");
        System.out.println("| what | size | median ms | p99 ms | requests/s (8) | processor ms a request: product + PostgreSQL; note |");
        System.out.println("|---|---|---|---|---|---|");
        if (asked.contains("start")) Starts.measure();
        for (int size : given.length > 0 ? given : new int[] {500, 20_000, 100_000}) {
            if (asked.contains("pages") || asked.contains("day") || asked.contains("rows")) try (Product product = new Product("size-" + size, true)) {
                Invented.network(product, size);
                if (asked.contains("rows")) Rows.measure(product, size);
                if (named.equals(Set.of("rows"))) continue;
                Pages.warm(product);
                if (asked.contains("pages")) Pages.measure(product, size);
                if (asked.contains("day")) Days.measure(product, size);
            }
        }
        if (asked.contains("figure")) {
            for (int size : given.length > 0 ? given : new int[] {1_500, 100_000}) Figures.measure(size);
        }
        if (asked.contains("import")) Imports.measure();
        if (asked.contains("partners")) Imports.partners();
        if (asked.contains("matches")) Days.matches();
        if (asked.contains("round")) Days.round();
        if (asked.contains("estimates")) Estimates.measure();
        if (asked.contains("surveys")) Surveys.measure();
    }

    static String machine() throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("model name")).findFirst()
                .map(line -> line.split(":", 2)[1].strip()).orElse("unknown processor");
        long memory = Files.readAllLines(Path.of("/proc/meminfo")).stream().filter(line -> line.startsWith("MemTotal")).findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).orElse(0L);
        return String.format(Locale.ROOT, "%s, %d cores, %d MiB, %s %s, Java %s, %s class cache; others at work (load average): %s", processor,
                Runtime.getRuntime().availableProcessors(), memory, System.getProperty("os.name"), System.getProperty("os.version"), Runtime.version(),
                Product.hasClassCache() ? "with" : "without", Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    /// One line of the table.
    ///
    /// @param rate 0 where it was not asked for
    static void row(String what, Object size, double median, double p99, double rate, String note) {
        System.out.printf(Locale.ROOT, "| %s | %s | %s | %s | %s | %s |%n", what, size, shown(median), shown(p99),
                rate == 0 ? "" : String.format(Locale.ROOT, "%.0f", rate), note);
    }

    private static String shown(double millis) { return millis == 0 ? "" : String.format(Locale.ROOT, "%.1f", millis); }
}
