/// From the command to the first page, and memory.
class Starts {
    static void measure() throws Exception {
        try (Product first = new Product("start", true)) { row("start to first page, new home", "empty", first); }
        try (Product second = new Product("start", false)) { row("start to first page, again", "empty", second); }
        try (Product sample = new Product("sample", true)) { row("start to first page, new home with the sample", "1500", sample); }
        try (Product again = new Product("sample", false)) {
            row("start to first page, again with the sample", "1500", again);
            new Reader(again, "").ask("/figures", 5);
            Bench.row("memory with the sample, after some thousand pages", "1500", 0, 0, 0, again.residentMiB() + " MiB resident");
        }
    }

    private static void row(String what, String size, Product started) throws Exception {
        Bench.row(what, size, started.seconds * 1000, 0, 0, started.residentMiB() + " MiB resident");
    }
}
