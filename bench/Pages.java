import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pages about startups as full HTML, signed in, the session kept in PostgreSQL.
class Pages {
    /// As after some minutes of ordinary use: the code of the pages compiled.
    static void warm(Product product) throws Exception {
        Reader reader = Reader.signedIn(product, Invented.DIRECTOR);
        for (int round = 0; round < 3; round++) {
            for (String path : new String[] {"/startups", "/startups?q=atlas+data", "/startups/" + someId(reader), "/network"}) reader.ask(path, 4);
        }
    }

    static void measure(Product product, int size) throws Exception {
        Reader reader = Reader.signedIn(product, Invented.DIRECTOR);
        reader.measure("startups, first page", size, "/startups");
        reader.measure("startups, deep page", size, deep(reader));
        reader.measure("startups, search: a name", size, "/startups?q=" + Invented.name(size - 8).replace(' ', '+'));
        reader.measure("startups, search: as it sounds", size, "/startups?q=atals+data");
        reader.measure("startups, search: misspelled", size, "/startups?q=tafuokt+gamse");
        reader.measure("dossier", size, "/startups/" + someId(reader));
        reader.measure("network", size, "/network");
    }

    static String someId(Reader reader) throws Exception { return Reader.found(reader.get("/startups"), "href=\"/startups/([0-9a-f-]{36})"); }

    /// Twenty pages on, by the links that the pages themselves give.
    private static String deep(Reader reader) throws Exception {
        String next = "/startups";
        for (int i = 0; i < 20; i++) {
            Matcher link = Pattern.compile("href=\"([^\"]+)\"[^>]*rel=\"next\"|rel=\"next\"[^>]*href=\"([^\"]+)\"").matcher(reader.get(next));
            if (!link.find()) break;
            next = (link.group(1) != null ? link.group(1) : link.group(2)).replace("&amp;", "&");
        }
        return next;
    }
}
