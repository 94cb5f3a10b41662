/// The coordinators' day, and who could answer a need.
class Days {
    static void measure(Product product, int size) throws Exception {
        Invented.coaching(product);
        Reader coordinator = Reader.signedIn(product, "coordinator1@parcours.example");
        coordinator.ask("/day", 8);
        coordinator.measure("my day of a coordinator", size, "/day");
        Reader director = Reader.signedIn(product, Invented.DIRECTOR);
        director.measure("the day of the director", size, "/day");
    }

    static void matches() throws Exception {
        for (int families : new int[] {7, 1}) try (Product product = new Product("matches", true)) {
            Invented.network(product, 500);
            Invented.coaching(product);
            Invented.offers(product, 10_000, families);
            Reader director = Reader.signedIn(product, Invented.DIRECTOR);
            String need = product.one("select id from coaching.need where family = 'financing' order by id limit 1");
            director.ask("/needs/" + need + "/matches", 10);
            director.measure("matches of one need among 10,000 offers" + (families == 1 ? ", all of its family" : " of seven families"), 10_000, "/needs/" + need + "/matches");
        }
    }

    static void round() throws Exception {
        try (Product product = new Product("round", true)) {
            Invented.network(product, 500);
            Invented.needs(product);
            Invented.offers(product, 300, 1);
            Reader director = Reader.signedIn(product, Invented.DIRECTOR);
            director.ask("/rounds", 10);
            director.measure("a matching round, its page", "500 x 300", "/rounds");
        }
    }
}
