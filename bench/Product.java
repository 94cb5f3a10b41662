import java.io.IOException;
import java.net.ServerSocket;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A running product with a home of its own under `target/bench`.
class Product implements AutoCloseable {
    static final Path WORK = Path.of("target", "bench").toAbsolutePath();
    private static final Path CACHE = Path.of("target/app/parcours.aot");

    final Path home;
    final int port;
    final Process process;
    final double seconds;

    /// Starts it and waits for its first page.
    ///
    /// @param fresh on an empty home; otherwise on what an earlier one of this name left
    Product(String name, boolean fresh) throws Exception {
        home = WORK.resolve(name);
        if (fresh) delete(home);
        Files.createDirectories(home);
        try (var socket = new ServerSocket(0)) { port = socket.getLocalPort(); }
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-XX:+UseSerialGC", "-Xmx384m", "-Xss512k",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        if (hasClassCache()) command.add("-XX:AOTCache=" + CACHE);
        command.addAll(List.of("-jar", "target/app/parcours.jar", "start"));
        if (!name.equals("sample")) command.add("--empty");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(home.resolve("log").toFile());
        builder.environment().put("PARCOURS_HOME", home.toString());
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("PARCOURS_DATABASE_URL", "");
        long began = System.nanoTime();
        process = builder.start();
        awaitFirstPage();
        seconds = (System.nanoTime() - began) / 1e9;
    }

    static boolean hasClassCache() { return Files.exists(CACHE); }

    private void awaitFirstPage() throws Exception {
        HttpRequest first = HttpRequest.newBuilder(URI.create(url("/sign-in"))).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 12_000; i++) {
                try {
                    if (client.send(first, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) return;
                } catch (IOException notYet) { if (!process.isAlive()) throw new IllegalStateException("did not start: " + home.resolve("log")); }
                Thread.sleep(25);
            }
        }
        throw new IllegalStateException("no page within five minutes: " + home.resolve("log"));
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

    String url(String path) { return "http://127.0.0.1:" + port + path; }

    Connection owner() throws Exception {
        String postgres = Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(3).strip();
        String secret = Files.readString(home.resolve("secrets/database-owner")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + postgres + "/postgres", "postgres", secret);
    }

    /// The first column of the first row.
    String one(String query) throws Exception {
        try (Connection owner = owner(); Statement statement = owner.createStatement(); var found = statement.executeQuery(query)) {
            if (!found.next()) throw new IllegalStateException("nothing found by " + query);
            return found.getString(1);
        }
    }

    long residentMiB() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream().filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }

    /// Processor time so far, in milliseconds: of the product, and of PostgreSQL with all its processes. Unlike the
    /// clock it hardly depends on what else the machine does.
    double[] cpuMillis() throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).getFirst().strip());
        return new double[] {cpu(process.pid(), 2), cpu(postmaster, 4) + ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children).mapToDouble(child -> cpu(child.pid(), 2)).sum()};
    }

    /// @param fields 2: its own time, in user and in system mode; 4: with that of its children that have ended, as
    ///   connections and parallel workers do
    private static double cpu(long pid, int fields) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Stream.of(values).skip(11).limit(fields).mapToLong(Long::parseLong).sum() * 10.0; // a hundred ticks a second
        } catch (IOException ended) { return 0; }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) { for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path); }
    }

    @Override public void close() throws Exception { process.destroy(); process.waitFor(); }
}
