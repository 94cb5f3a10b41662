import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody signed in. Asks over connections that stay open, with as little work as can be: what the client needs is
/// taken from the same processors.
class Reader {
    private final Product product;
    private final String header;

    /// @param header `Cookie: …` or `Authorization: …`; empty for nobody
    Reader(Product product, String header) {
        this.product = product;
        this.header = header;
    }

    static Reader signedIn(Product product, String email) throws Exception {
        CookieManager cookies = new CookieManager();
        try (HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            URI address = URI.create(product.url("/sign-in"));
            String form = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()).body();
            String body = "_csrf=" + encoded(found(form, "name=\"_csrf\" value=\"([^\"]+)\"")) + "&email=" + encoded(email) + "&password=" + encoded(Invented.PASSWORD);
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 302 || answer.headers().firstValue("Location").orElse("").contains("refused")) throw new IllegalStateException("sign-in refused: " + answer);
        }
        return new Reader(product, cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ", "Cookie: ", "\r\n")));
    }

    static Reader withToken(Product product, String email) throws Exception {
        String token = product.command("token", email).lines().map(String::strip).filter(line -> line.matches("\\S{20,}")).findFirst().orElseThrow();
        return new Reader(product, "Authorization: Bearer " + token + "\r\n");
    }

    /// Requests one after another for the median, then eight connections at once for the rate; warmed up like that, too.
    void measure(String what, Object size, String path) throws Exception {
        ask(path, 3);
        double[] times = new double[300];
        try (Line line = new Line()) {
            for (int i = 0; i < times.length; i++) {
                long began = System.nanoTime();
                line.get(path);
                times[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(times);
        double[] before = product.cpuMillis();
        double seconds = 6;
        long served = ask(path, seconds);
        double[] after = product.cpuMillis();
        Bench.row(what, size, times[times.length / 2], times[times.length * 99 / 100], served / seconds,
                String.format(Locale.ROOT, "%.1f + %.1f", (after[0] - before[0]) / served, (after[1] - before[1]) / served));
    }

    /// Asks with eight connections for so long, and says how often it was answered.
    long ask(String path, double seconds) throws Exception {
        AtomicLong served = new AtomicLong();
        long until = System.nanoTime() + Duration.ofMillis((long) (1000 * seconds)).toNanos();
        try (var eight = Executors.newFixedThreadPool(8)) {
            var asking = Arrays.asList(new java.util.concurrent.Future<?>[8]);
            for (int i = 0; i < 8; i++) asking.set(i, eight.submit(() -> {
                try (Line line = new Line()) { while (System.nanoTime() < until) { line.get(path); served.incrementAndGet(); } }
                return null;
            }));
            for (var one : asking) one.get();
        }
        return served.get();
    }

    String get(String path) throws Exception { try (Line line = new Line()) { return new String(line.get(path), StandardCharsets.UTF_8); } }

    /// An open connection.
    private final class Line implements AutoCloseable {
        private Socket socket;
        private InputStream in;

        Line() throws IOException { open(); }

        private void open() throws IOException {
            socket = new Socket("127.0.0.1", product.port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 65_536);
        }

        byte[] get(String path) throws IOException {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header + "\r\n").getBytes(StandardCharsets.US_ASCII));
            String status = line();
            int length = -1;
            boolean chunked = false;
            boolean last = false;
            for (String field = line(); !field.isEmpty(); field = line()) {
                String said = field.toLowerCase(Locale.ROOT);
                if (said.startsWith("content-length:")) length = Integer.parseInt(said.substring(15).strip());
                if (said.startsWith("transfer-encoding:")) chunked = said.contains("chunked");
                if (said.startsWith("connection:")) last = said.contains("close");
            }
            byte[] body = chunked ? chunks() : in.readNBytes(Math.max(0, length));
            if (last) { socket.close(); open(); } // servers end a connection after so many requests
            if (!status.startsWith("HTTP/1.1 200")) throw new IOException(status + " for " + path);
            return body;
        }

        private byte[] chunks() throws IOException {
            var body = new java.io.ByteArrayOutputStream();
            for (int size = Integer.parseInt(line().strip(), 16); ; size = Integer.parseInt(line().strip(), 16)) {
                body.write(in.readNBytes(size));
                line();
                if (size == 0) return body.toByteArray();
            }
        }

        private String line() throws IOException {
            StringBuilder read = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) throw new IOException("the connection was closed");
                if (next != '\r') read.append((char) next);
            }
            return read.toString();
        }

        @Override public void close() throws IOException { socket.close(); }
    }

    static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) throw new IllegalStateException("not on the page: " + pattern);
        return matcher.group(1);
    }

    private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }
}
