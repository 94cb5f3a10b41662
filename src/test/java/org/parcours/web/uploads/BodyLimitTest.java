package org.parcours.web.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.TokenScope;
import org.parcours.accounts.Tokens;
import org.parcours.database.Scope;
import org.parcours.testing.Accounts;
import org.parcours.testing.ModuleTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What is no file is a mebibyte at most, whoever sends it and whether they say how long it is.
@ModuleTest
class BodyLimitTest {
    private static final int FIFTY_MEGABYTES = 50 << 20;

    private final Accounts accounts;
    private final Tokens tokens;
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    BodyLimitTest(Accounts accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @Test
    void refusesALargeBodyOfAMachineWhetherItsLengthIsSaidOrNot() throws Exception {
        accounts.add("admin@example.org", Role.ADMINISTRATOR, null, null);
        String token =
                Scope.SYSTEM.call(() -> tokens.issue("admin@example.org", "test", EnumSet.allOf(TokenScope.class), 10));
        BodyPublisher unsaid = BodyPublishers.ofInputStream(() -> json(FIFTY_MEGABYTES));
        BodyPublisher said = BodyPublishers.fromPublisher(unsaid, FIFTY_MEGABYTES);
        for (BodyPublisher body : List.of(unsaid, said)) {
            HttpResponse<String> answer = send(
                    request("/api/v1/partners", "application/json", body).header("Authorization", "Bearer " + token));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .get()
                    .asString()
                    .startsWith("application/problem+json");
        }
        HttpResponse<String> small = send(
                request("/api/v1/partners", "application/json", BodyPublishers.ofInputStream(() -> json(1_000_000)))
                        .header("Authorization", "Bearer " + token));
        assertThat(small.statusCode()).isNotEqualTo(413).isLessThan(500);
    }

    @Test
    void refusesALargeFormWithAPage() throws Exception {
        HttpResponse<String> answer = send(request(
                "/sign-in",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("email=" + "a".repeat(2 << 20))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("<h1>");
    }

    /// Each is read from the disk, a few at a time.
    @Test
    void answersTenFormsOfTwentyMegabytesAtOnce() {
        accounts.add("analyst@example.org", Role.ANALYST, null, null);
        String token = Scope.SYSTEM.call(
                () -> tokens.issue("analyst@example.org", "test", EnumSet.allOf(TokenScope.class), 10));
        byte[] large = new byte[20 << 20];
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(
                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"form.xlsx\"\r\n\r\n"),
                BodyPublishers.ofByteArray(large),
                BodyPublishers.ofString("\r\n--b--\r\n"));
        HttpRequest request = request("/api/v1/questionnaires", "multipart/form-data; boundary=b", body)
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(60))
                .build();
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 10)
                .mapToObj(one -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                        .thenApply(HttpResponse::statusCode))
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isIn(422, 503));
        assertThat(answers).anySatisfy(answer -> assertThat(answer.join()).isEqualTo(422));
    }

    private HttpRequest.Builder request(String path, String type, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", type)
                .POST(body);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// An object that says nothing, at length: no single text of it is too long.
    @SuppressWarnings("InputStreamSlowMultibyteRead")
    private static InputStream json(int length) {
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                int place = at++;
                if (place >= length) {
                    return -1;
                }
                return place == 0 ? '{' : place < length - 1 ? ' ' : '}';
            }
        };
    }
}
