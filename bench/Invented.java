import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.parcours.text.SearchKey;
import org.postgresql.PGConnection;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Data of our own making, written into a running product by its owner.
class Invented {
    static final String DIRECTOR = "bench@parcours.example";
    static final String PASSWORD = "measured on loopback only";
    private static final List<String> FIRST = List.of("Atlas", "Noor", "Rif", "Sahara", "Medina", "Argan", "Oued", "Zellige", "Tafoukt", "Anfa");
    private static final List<String> SECOND = List.of("Data", "Pay", "Health", "Games", "Agri", "Cloud", "Robotics", "Learn", "Solar", "Log");

    /// Startups, each with a journey, stages, observations and measures; and a director who reads all.
    static void network(Product product, int size) throws Exception {
        String sql = Files.readString(Path.of("bench/network.sql"))
                .replace(":email", DIRECTOR).replace(":hash", new Argon2PasswordEncoder(16, 32, 1, 19456, 2).encode(PASSWORD));
        try (Connection owner = product.owner(); Statement statement = owner.createStatement()) {
            statement.execute("create temporary table named (n bigint, name text, search_key text)");
            owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy named from stdin", new StringReader(names(size)));
            statement.execute(sql);
        }
    }

    /// Coordinators with fifty startups each, their exchanges, promises and needs.
    static void coaching(Product product) throws Exception { run(product, "bench/coaching.sql"); }

    /// An open need of each startup.
    static void needs(Product product) throws Exception { run(product, "bench/round.sql"); }

    /// Partners with offers, so many in all.
    ///
    /// @param families of needs among which the offers are spread, from 1 to 7
    static void offers(Product product, int offers, int families) throws Exception {
        run(product, "bench/offers.sql", ":offers", Integer.toString(offers), ":families", Integer.toString(families));
    }

    private static void run(Product product, String file, String... values) throws Exception {
        String sql = Files.readString(Path.of(file));
        for (int i = 0; i < values.length; i += 2) sql = sql.replace(values[i], values[i + 1]);
        try (Connection owner = product.owner(); Statement statement = owner.createStatement()) { statement.execute(sql); }
    }

    static String name(int n) { return FIRST.get(n % 10) + " " + SECOND.get(n / 10 % 10) + " " + n; }

    /// Names with the key that the product itself would find them by.
    private static String names(int size) {
        StringBuilder lines = new StringBuilder();
        for (int n = 1; n <= size; n++) lines.append(n).append('\t').append(name(n)).append('\t').append(SearchKey.of(List.of(name(n)), List.of())).append('\n');
        return lines.toString();
    }
}
