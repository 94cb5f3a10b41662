import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parcours.startups.search.SearchKey;
import org.postgresql.PGConnection;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Starts the product on data of its own making and measures it from outside, as a reader and as a machine would.
/// Medians and 99th percentiles of requests made one after another; requests a second with eight connections.
public class Bench {
    static final Path WORK = Path.of("target", "bench").toAbsolutePath();
    static final String EMAIL = "bench@parcours.example";
    static final String PASSWORD = "measured on loopback only";

    public static void main(String[] names) throws Exception {
        List<String> asked = Stream.of(names).filter(name -> !name.matches("\\d+")).toList();
        if (asked.isEmpty()) asked = List.of("start", "pages", "figure", "import");
        int[] sizes = Stream.of(names).filter(name -> name.matches("\\d+")).mapToInt(Integer::parseInt).toArray();
        if (sizes.length == 0) sizes = new int[] {500, 20_000, 100_000};
        System.out.printf(Locale.ROOT, "%s, %d cores, %s, Java %s%n%n", machine(), Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"), Runtime.version());
        System.out.println("| what | size | median ms | p99 ms | requests/s (8) | processor ms a request: product + PostgreSQL; note |\n|---|---|---|---|---|---|");
        if (asked.contains("start")) { start(); memory(); }
        for (int size : sizes) {
            boolean pages = asked.contains("pages");
            boolean figure = asked.contains("figure") && size != 20_000;
            if (pages || figure) try (Product product = new Product("size-" + size, true)) {
                fill(product, figure && !pages && size == 500 ? 1_500 : size);
                HttpClient reader = signIn(product);
                if (pages) pages(product, reader, size);
                if (figure) figure(product, reader, size == 500 && !pages ? 1_500 : size);
            }
        }
        if (asked.contains("import")) imports();
    }

    static String machine() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("model name")).findFirst()
                .map(line -> line.split(":", 2)[1].strip()).orElse("unknown processor");
    }

    /// A running product with a home of its own.
    static class Product implements AutoCloseable {
        final Path home;
        final int port;
        final Process process;
        final double seconds;

        Product(String name, boolean fresh) throws Exception {
            home = WORK.resolve(name);
            if (fresh) delete(home);
            Files.createDirectories(home);
            try (var socket = new java.net.ServerSocket(0)) { port = socket.getLocalPort(); }
            List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-XX:+UseSerialGC", "-Xmx384m", "-Xss512k",
                    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
            if (Files.exists(Path.of("target/app/parcours.aot"))) command.add("-XX:AOTCache=target/app/parcours.aot");
            command.addAll(List.of("-jar", "target/app/parcours.jar", "start", name.equals("sample") ? "--sample" : "--empty"));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(home.resolve("log").toFile());
            builder.environment().put("PARCOURS_HOME", home.toString());
            builder.environment().put("PORT", Integer.toString(port));
            builder.environment().put("PARCOURS_DATABASE_URL", "");
            long began = System.nanoTime();
            process = builder.start();
            awaitFirstPage();
            seconds = (System.nanoTime() - began) / 1e9;
        }

        /// Runs a command of the product on its data, beside the running server, and says what it said.
        String command(String... words) throws Exception {
            List<String> command = new ArrayList<>(List.of("./parcours"));
            command.addAll(List.of(words));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("PARCOURS_HOME", home.toString());
            builder.environment().put("PARCOURS_DATABASE_URL", "");
            Process running = builder.start();
            String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (running.waitFor() != 0) throw new IllegalStateException(said);
            return said;
        }

        long count(String table) throws Exception {
            try (Connection owner = owner(); Statement statement = owner.createStatement(); var counted = statement.executeQuery("select count(*) from " + table)) {
                counted.next();
                return counted.getLong(1);
            }
        }

        String url(String path) { return "http://127.0.0.1:" + port + path; }

        void awaitFirstPage() throws Exception {
            HttpClient client = HttpClient.newHttpClient();
            for (int i = 0; i < 3_600; i++) {
                try {
                    if (client.send(HttpRequest.newBuilder(URI.create(url("/sign-in"))).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200) return;
                } catch (IOException notYet) { if (!process.isAlive()) throw new IllegalStateException("did not start: " + home.resolve("log")); }
                Thread.sleep(50);
            }
            throw new IllegalStateException("no page within three minutes: " + home.resolve("log"));
        }

        Connection owner() throws Exception {
            String port = Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(3).strip();
            String secret = Files.readString(home.resolve("secrets/database-owner")).strip();
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", secret);
        }

        long residentMiB() throws IOException {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream().filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
        }

        /// Processor time so far, in milliseconds: of the product, and of PostgreSQL with all its processes. Unlike the clock it hardly
        /// depends on what else the machine does.
        double[] cpuMillis() throws IOException {
            long postmaster = Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).getFirst().strip());
            return new double[] {cpu(process.toHandle()), ProcessHandle.of(postmaster).stream().flatMap(server -> Stream.concat(Stream.of(server), server.children())).mapToDouble(Product::cpu).sum()};
        }

        private static double cpu(ProcessHandle of) { return of.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6; }

        @Override public void close() throws Exception { process.destroy(); process.waitFor(); }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) { for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path); }
    }

    static void start() throws Exception {
        try (Product first = new Product("start", true)) { row("start to first page, new home", "empty", first.seconds * 1000, first.seconds * 1000, 0, ""); }
        try (Product second = new Product("start", false)) {
            row("start to first page, again", "empty", second.seconds * 1000, second.seconds * 1000, 0,
                    second.residentMiB() + " MiB resident" + (Files.exists(Path.of("target/app/parcours.aot")) ? ", with class cache" : ", without class cache"));
        }
    }

    /// Memory as it is used: with the sample network, after some pages of it.
    static void memory() throws Exception {
        try (Product sample = new Product("sample", true)) {
            for (int i = 0; i < 300; i++) get(HttpClient.newHttpClient(), sample.url("/figures"));
            row("memory with the sample", "1500", 0, 0, 0, sample.residentMiB() + " MiB resident");
        }
    }

    /// Invented startups, each with a journey, two stages, three observations and two measures.
    static void fill(Product product, int size) throws Exception {
        String sql = Files.readString(Path.of("bench/fill.sql")).replace(":size", Integer.toString(size))
                .replace(":email", EMAIL).replace(":hash", new Argon2PasswordEncoder(16, 32, 1, 19456, 2).encode(PASSWORD));
        try (Connection owner = product.owner(); Statement statement = owner.createStatement()) {
            statement.execute("create temporary table named (n bigint, name text, search_key text)");
            owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy named from stdin", new StringReader(names(size)));
            statement.execute(sql);
        }
    }

    /// Invented names with the key that the product itself would find them by.
    static String names(int size) {
        List<String> first = List.of("Atlas", "Noor", "Rif", "Sahara", "Medina", "Argan", "Oued", "Zellige", "Tafoukt", "Anfa");
        List<String> second = List.of("Data", "Pay", "Health", "Games", "Agri", "Cloud", "Robotics", "Learn", "Solar", "Log");
        StringBuilder lines = new StringBuilder();
        for (int n = 1; n <= size; n++) {
            String name = first.get(n % 10) + " " + second.get(n / 10 % 10) + " " + n;
            lines.append(n).append('\t').append(name).append('\t').append(SearchKey.of(List.of(name), List.of())).append('\n');
        }
        return lines.toString();
    }

    static HttpClient signIn(Product product) throws Exception {
        HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String form = client.send(HttpRequest.newBuilder(URI.create(product.url("/sign-in"))).build(), HttpResponse.BodyHandlers.ofString()).body();
        String csrf = found(form, "name=\"_csrf\" value=\"([^\"]+)\"");
        String body = "_csrf=" + encoded(csrf) + "&email=" + encoded(EMAIL) + "&password=" + encoded(PASSWORD);
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(product.url("/sign-in"))).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 302 || answer.headers().firstValue("Location").orElse("").contains("refused")) throw new IllegalStateException("sign-in refused: " + answer);
        return client;
    }

    static void pages(Product product, HttpClient reader, int size) throws Exception {
        String list = get(reader, product.url("/startups"));
        String id = found(list, "href=\"/startups/([0-9a-f-]{36})");
        measure(product, "startups, first page", size, reader, "/startups");
        measure(product, "startups, deep page", size, reader, deep(product, reader, list));
        measure(product, "startups, search: a name", size, reader, "/startups?q=rif+solar+" + (size - 8));
        measure(product, "startups, search: as it sounds", size, reader, "/startups?q=atals+data");
        measure(product, "startups, search: misspelled", size, reader, "/startups?q=tafuokt+gamse");
        measure(product, "dossier", size, reader, "/startups/" + id);
        measure(product, "network", size, reader, "/network");
    }

    /// Twenty pages on, by the links that the pages themselves give.
    static String deep(Product product, HttpClient reader, String page) throws Exception {
        String next = "/startups";
        for (int i = 0; i < 20; i++) {
            Matcher link = Pattern.compile("href=\"([^\"]+)\"[^>]*rel=\"next\"|rel=\"next\"[^>]*href=\"([^\"]+)\"").matcher(page);
            if (!link.find()) break;
            next = (link.group(1) != null ? link.group(1) : link.group(2)).replace("&amp;", "&");
            page = get(reader, product.url(next));
        }
        return next;
    }

    /// Worked out: another day each time, so that nothing kept before answers. Kept: the same question again.
    static void figure(Product product, HttpClient reader, int size) throws Exception {
        String token = product.command("token", EMAIL).lines().map(String::strip).filter(line -> line.matches("\\S{20,}")).findFirst().orElseThrow();
        String api = "/api/v1/indicators/survival";
        once("five-year survival with curve, worked out", size, day -> get(reader, product.url(api + "?years=5&on=" + day), token));
        once("its evidence, first 50 rows, worked out", size, day -> get(reader, product.url(api + "/evidence?years=5&on=" + day), token));
        once("its page with seven siblings, worked out", size, day -> get(reader, product.url("/indicators/survival?years=5&on=" + day)));
        measure(product, "its page, kept", size, reader, "/indicators/survival?years=5&on=2024-05-31");
        survfit(product, size);
    }

    interface Asking { String on(LocalDate day) throws Exception; }

    static void once(String what, int size, Asking asking) throws Exception {
        double[] times = new double[9];
        for (int i = -2; i < times.length; i++) {
            long began = System.nanoTime();
            asking.on(LocalDate.of(2024, 5, 20).minusDays(i));
            if (i >= 0) times[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        row(what, Integer.toString(size), times[4], times[8], 0, "9 days, p99 is the slowest");
    }

    /// R on the very rows, which it is handed in a file: the fit alone, then reading the file and fitting.
    static void survfit(Product product, int size) throws Exception {
        if (Stream.of(System.getenv("PATH").split(":")).noneMatch(folder -> Files.isExecutable(Path.of(folder, "Rscript")))) return;
        Path rows = WORK.resolve("rows-" + size + ".csv");
        String definition = Files.readString(Path.of("src/main/resources/indicators/survival.v1.sql"))
                .replace(":years", "5").replace(":on", "date '2024-05-31'").replace(":known", "now()");
        try (Connection owner = product.owner(); var out = Files.newOutputStream(rows)) {
            owner.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (select entry, exit, case when ended = 'ceased' then 1 else 0 end as event from ("
                    + definition + ") as evidence where exit > entry and not already_ended) to stdout csv header", out);
        }
        Process r = new ProcessBuilder("Rscript", "bench/survfit.R", rows.toString()).redirectErrorStream(true).start();
        String[] said = new String(r.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+");
        if (r.waitFor() != 0) throw new IllegalStateException(String.join(" ", said));
        row("R " + said[0] + ", survfit on the same rows", Integer.toString(size), Double.parseDouble(said[1]), Double.parseDouble(said[2]), 0,
                "p99 column: with reading the file; five years " + said[3]);
    }

    static void imports() throws Exception {
        try (Product product = new Product("import", true)) {
            fill(product, 1);
            Path file = WORK.resolve("startups.csv");
            try (var out = Files.newBufferedWriter(file)) {
                out.write("name;park;kind;residency;number in the source file;admitted on\n");
                for (int i = 0; i < 100_000; i++) out.write("Imported company " + i + ";P1;STARTUP;RESIDENT;S" + i + ";2020-01-" + String.format("%02d", 1 + i % 28) + "\n");
            }
            long began = System.nanoTime();
            Files.writeString(WORK.resolve("import.log"), product.command("import", file.toString(), "--sheet", "startups", "--as", EMAIL));
            double seconds = (System.nanoTime() - began) / 1e9;
            row("import of 100,000 startups, whole command", "100000", seconds * 1000, seconds * 1000, 0, product.count("startups.startup") + " startups afterwards");
        }
    }

    static void measure(Product product, String what, int size, HttpClient reader, String path) throws Exception {
        String url = product.url(path);
        for (int i = 0; i < 200; i++) get(reader, url);
        double[] times = new double[300];
        for (int i = 0; i < times.length; i++) {
            long began = System.nanoTime();
            get(reader, url);
            times[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        AtomicLong served = new AtomicLong();
        double[] before = product.cpuMillis();
        long until = System.nanoTime() + Duration.ofSeconds(6).toNanos();
        try (var eight = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) eight.submit(() -> { while (System.nanoTime() < until) { get(reader, url); served.incrementAndGet(); } return null; });
        }
        double[] after = product.cpuMillis();
        row(what, Integer.toString(size), times[times.length / 2], times[times.length * 99 / 100], served.get() / 6.0,
                String.format(Locale.ROOT, "%.1f + %.1f", (after[0] - before[0]) / served.get(), (after[1] - before[1]) / served.get()));
    }

    static String get(HttpClient client, String url) throws Exception { return get(client, url, ""); }

    static String get(HttpClient client, String url, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(answer.statusCode() + " for " + url);
        return answer.body();
    }

    static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) throw new IllegalStateException("not on the page: " + pattern);
        return matcher.group(1);
    }

    static String encoded(String text) { return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8); }

    static void row(String what, String size, double median, double p99, double rate, String note) {
        System.out.printf(Locale.ROOT, "| %s | %s | %.1f | %.1f | %s | %s |%n", what, size, median, p99, rate == 0 ? "" : String.format(Locale.ROOT, "%.0f", rate), note);
    }
}
