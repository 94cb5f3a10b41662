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

    /// The preview of 190,000 partners, alone: names of two words, one in ten misspelled.
    static void partners() throws Exception {
        int rows = 190_000;
        try (Product product = new Product("partners", true)) {
            Path file = Product.WORK.resolve("partners.csv");
            var names = new java.util.Random(11);
            try (var out = Files.newBufferedWriter(file)) {
                out.write("name;kind;website;country;city\n");
                for (int i = 0; i < rows; i++) {
                    String name = word(names) + " " + word(names) + (i % 3 == 0 ? " " + word(names) : "");
                    out.write(name + ";SERVICE_PROVIDER;" + (i % 2 == 0 ? "https://site" + i + ".example" : "") + ";MA;Casablanca\n");
                }
            }
            long began = System.nanoTime();
            Files.writeString(Product.WORK.resolve("partners.log"), product.command("import", file.toString(), "--sheet", "partners", "--dry-run"));
            Bench.row("preview of 190,000 partners, the whole command", rows, (System.nanoTime() - began) / 1e6, 0, 0, "alone; nothing is kept");
        }
    }

    private static String word(java.util.Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            word.append("bcdfghjklmnrstvz".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
