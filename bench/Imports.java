import java.nio.file.Files;
import java.nio.file.Path;

/// A file of 100,000 startups, from the command to its end: previewed, then accepted.
class Imports {
    private static final int ROWS = 100_000;

    static void measure() throws Exception {
        try (Product product = new Product("import", true)) {
            Invented.network(product, 500); // a network at work
            Path file = Product.WORK.resolve("startups.csv");
            try (var out = Files.newBufferedWriter(file)) {
                out.write("name;park;kind;residency;number in the source file;admitted on\n");
                for (int i = 0; i < ROWS; i++) out.write("Imported company " + i + ";P1;STARTUP;RESIDENT;S" + i + ";2020-01-" + String.format("%02d", 1 + i % 28) + "\n");
            }
            double before = product.cpuMillis()[1];
            long began = System.nanoTime();
            Files.writeString(Product.WORK.resolve("import.log"), product.command("import", file.toString(), "--sheet", "startups", "--as", Invented.DIRECTOR));
            double millis = (System.nanoTime() - began) / 1e6;
            Bench.row("import of 100,000 startups, the whole command", ROWS, millis, 0, 0, product.one("select count(*) from startups.startup")
                    + " startups afterwards; " + Math.round((product.cpuMillis()[1] - before) / 1000) + " s of PostgreSQL's processor time");
        }
    }
}
