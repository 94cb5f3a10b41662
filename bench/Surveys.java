import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.parcours.transfers.files.SheetWriter;

/// Answers handed in by founders with their links, as fast as eight connections can; a long questionnaire published; what
/// the first view of a personal page weighs.
class Surveys {
    private static final int ANSWERS = 10_000;
    private static final int CONNECTIONS = 8;
    private static final int WARM = 400;
    private static final int QUESTIONS = 500;

    static void measure() throws Exception {
        try (Product product = new Product("surveys", true)) {
            Invented.network(product, ANSWERS + WARM);
            String token = product.command("token", "--scopes", "read,write,publish", Invented.DIRECTOR).lines().map(String::strip).filter(line -> line.matches("\\S{20,}")).findFirst().orElseThrow();
            String version = publish(product, token, workbook("short", 0, 0));
            List<String> secrets = campaign(product, version);
            handIn(product, secrets.subList(0, WARM));
            submissions(product, secrets.subList(WARM, secrets.size()));
            firstView(product, secrets.getFirst());
            longForm(product, token);
        }
    }

    private static byte[] workbook(String id, int questions, int variant) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter out = SheetWriter.xlsx(bytes, false)) {
            out.table("survey", List.of("type", "name", "label::Français (fr)", "label::العربية (ar)", "relevant", "constraint", "calculation", "parcours_fact", "parcours_period"));
            out.row(List.of("select_one yes_no", "exports", "Exportez-vous ? " + variant, "هل تصدرون؟", "", "", "", "answer:exports", ""));
            out.row(List.of("integer", "women", "Combien de femmes employez-vous ?", "كم عدد النساء العاملات؟", "", ". >= 0", "", "measure:jobs-women", "P1Y"));
            out.row(List.of("select_multiple market", "markets", "Vers quels marchés ?", "إلى أي أسواق؟", "${exports} = 'yes'", "", "", "", ""));
            out.row(List.of("text", "wish", "Que nous conseillez-vous ?", "بم تنصحوننا؟", "", "", "", "", ""));
            for (int i = 0; i < questions; i++) {
                String before = i == 0 ? "women" : i % 20 == 0 ? "women" : "q" + (i - 1);
                switch (i % 4) {
                    case 0 -> out.row(List.of("decimal", "q" + i, "Question " + i, "سؤال " + i, "", ". >= 0 and . < 1000000", "", "", ""));
                    case 1 -> out.row(List.of("select_one yes_no", "q" + i, "Question " + i, "سؤال " + i, "${q" + (i - 1) + "} > 0", "", "", "", ""));
                    case 2 -> out.row(List.of("calculate", "q" + i, "", "", "", "", "if(selected(${q" + (i - 1) + "}, 'yes'), coalesce(${q" + (i - 2) + "}, 0) div 2, 0)", "", ""));
                    default -> out.row(List.of("text", "q" + i, "Question " + i, "سؤال " + i, "${" + before + "} >= 0", "", "", "", ""));
                }
            }
            out.table("choices", List.of("list_name", "name", "label::Français (fr)", "label::العربية (ar)"));
            out.row(List.of("yes_no", "yes", "Oui", "نعم"));
            out.row(List.of("yes_no", "no", "Non", "لا"));
            for (String market : List.of("europe", "africa", "asia")) out.row(List.of("market", market, market, market));
            out.table("settings", List.of("form_title", "form_id"));
            out.row(List.of("Questionnaire " + id, id));
        }
        return bytes.toByteArray();
    }

    private static String publish(Product product, String token, byte[] workbook) throws Exception {
        try (HttpClient client = client()) { return Reader.found(published(client, product, token, workbook), "\"version\":\"([0-9a-f-]{36})\""); }
    }

    private static String published(HttpClient client, Product product, String token, byte[] workbook) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"form.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        body.write(workbook);
        body.write("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(product.url("/api/v1/questionnaires")))
                .header("Authorization", "Bearer " + token).header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        return answer.body();
    }

    /// Everybody is asked, and has a link whose secret is known here.
    private static List<String> campaign(Product product, String version) throws Exception {
        LocalDate today = LocalDate.now();
        List<String> secrets = new ArrayList<>();
        try (Connection owner = product.owner()) {
            run(owner, "insert into surveys.campaign (id, version_id, title, opens_on, closes_on, minutes, filter) values ('00000000-0000-7000-8000-00000000d001', '"
                    + version + "', '{\"fr\":\"Enquête mesurée\"}', '" + today + "', '" + today.plusDays(30) + "', 2, '{}')");
            run(owner, "insert into surveys.asked (id, campaign_id, startup_id, park_id) select gen_random_uuid(), '00000000-0000-7000-8000-00000000d001', id, park_id from startups.startup");
            try (var asked = owner.createStatement().executeQuery("select id from surveys.asked");
                    PreparedStatement link = owner.prepareStatement("insert into links.link (digest, purpose, subject_id, holder, language, expires_at) values (?, 'surveys.answer', ?::uuid, 'founder@example.org', 'fr', now() + interval '30 days')")) {
                while (asked.next()) {
                    String id = asked.getString(1);
                    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(("bench " + id).getBytes(StandardCharsets.UTF_8)));
                    secrets.add(secret);
                    link.setBytes(1, MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
                    link.setString(2, id);
                    link.addBatch();
                }
                link.executeBatch();
            }
            run(owner, "analyze");
        }
        return secrets;
    }

    private static void run(Connection owner, String sql) throws Exception { try (var statement = owner.createStatement()) { statement.execute(sql); } }

    private static HttpClient client() { return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).build(); }

    /// Hands in one after another over eight connections, each a founder's browser.
    ///
    /// @return how long each took, in milliseconds
    private static double[] handIn(Product product, List<String> secrets) throws Exception {
        double[] times = new double[secrets.size()];
        AtomicInteger next = new AtomicInteger();
        try (var eight = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) working.add(eight.submit(() -> {
                try (HttpClient client = client()) {
                    String page = client.send(HttpRequest.newBuilder(URI.create(product.url("/survey/" + secrets.getFirst()))).build(), HttpResponse.BodyHandlers.ofString()).body();
                    String csrf = Reader.found(page, "name=\"_csrf\" value=\"([^\"]+)\"");
                    for (int at = next.getAndIncrement(); at < times.length; at = next.getAndIncrement()) {
                        String typed = "_csrf=" + csrf + "&action=hand-in&exports=" + (at % 3 == 0 ? "yes&markets=&markets=europe&markets=africa" : "no") + "&women=" + at % 9 + "&wish=Plus+de+rencontres";
                        long began = System.nanoTime();
                        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(product.url("/survey/" + secrets.get(at)))).header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(typed)).build(), HttpResponse.BodyHandlers.ofString());
                        times[at] = (System.nanoTime() - began) / 1e6;
                        if (answer.statusCode() != 200) throw new IllegalStateException(answer.statusCode() + " for " + at);
                    }
                }
                return null;
            }));
            for (Future<?> one : working) one.get();
        }
        return times;
    }

    private static void submissions(Product product, List<String> secrets) throws Exception {
        double[] before = product.cpuMillis();
        long began = System.nanoTime();
        double[] times = handIn(product, secrets);
        double seconds = (System.nanoTime() - began) / 1e9;
        double[] after = product.cpuMillis();
        Arrays.sort(times);
        int kept = Integer.parseInt(product.one("select count(*) from surveys.answer_sheet where handed_in_on is not null")) - WARM;
        int counted = Integer.parseInt(product.one("select count(*) from surveys.claim where kind = 'ANSWER'")) - WARM;
        Bench.row("answers handed in, each by its own link", ANSWERS, times[times.length / 2], times[times.length * 99 / 100], times.length / seconds,
                String.format(Locale.ROOT, "%.1f + %.1f; %d kept, %d counted afterwards: %s", (after[0] - before[0]) / times.length, (after[1] - before[1]) / times.length, kept, counted,
                        kept == ANSWERS && counted == ANSWERS ? "none lost" : "SOME LOST"));
    }

    private static void longForm(Product product, String token) throws Exception {
        double[] times = new double[9];
        try (HttpClient client = client()) {
            for (int i = -3; i < times.length; i++) {
                byte[] book = workbook("long", QUESTIONS, i);
                long began = System.nanoTime();
                published(client, product, token, book);
                if (i >= 0) times[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(times);
        Bench.row("an XLSForm of 500 questions in two languages, read, checked and published", QUESTIONS, times[4], times[8], 0, "nine times, each another version; p99: the slowest");
    }

    /// With all that a browser that has never been here fetches for it; of the fonts those that Chromium was seen to fetch.
    private static void firstView(Product product, String secret) throws Exception {
        for (String language : List.of("fr", "ar")) {
            List<String> parts = new ArrayList<>();
            byte[][] html = fetched(product, "/survey/" + secret + "?lang=" + language);
            String page = new String(html[1], StandardCharsets.UTF_8);
            int bytes = html[0].length;
            parts.add("page " + html[0].length);
            int scripts = 0;
            for (Matcher link = Pattern.compile("<(?:script src|link rel=\"(?:stylesheet|icon)\" href)=\"([^\"]+)\"").matcher(page); link.find(); ) {
                byte[][] found = fetched(product, link.group(1));
                bytes += found[0].length;
                if (!link.group(1).contains(".css")) { scripts += found[0].length; continue; }
                parts.add("style " + found[0].length);
                int fonts = 0;
                Pattern of = Pattern.compile("url\\((fonts/" + (language.equals("ar") ? "arabic-(?:regular|semibold)" : "plex-sans-(?:regular|semibold)-latin1") + "[^)]*)\\)");
                for (Matcher font = of.matcher(new String(found[1], StandardCharsets.UTF_8)); font.find(); ) fonts += fetched(product, "/" + font.group(1))[0].length;
                parts.add("fonts " + fonts);
                bytes += fonts;
            }
            parts.add("scripts and icon " + scripts);
            Bench.row("a personal page's first view over the wire, " + language + ", bytes", bytes, 0, 0, 0, String.join(", ", parts) + "; without headers");
        }
    }

    /// As transferred, and as it reads.
    private static byte[][] fetched(Product product, String path) throws Exception {
        try (HttpClient client = client()) {
            HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create(product.url(path))).header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) throw new IllegalStateException(answer.statusCode() + " for " + path);
            boolean packed = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
            return new byte[][] {answer.body(), packed ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body()};
        }
    }
}
