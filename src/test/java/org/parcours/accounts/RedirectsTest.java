package org.parcours.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parcours.testing.Accounts;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.Routes;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whatever a request says of the host that it asks, its answer names none.
@ModuleTest
class RedirectsTest {
    private static final String FOREIGN = "elsewhere.example";
    private static final String EMAIL = "salma@parcours.example";
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("(?mi)^set-cookie: ([^;\r]+)");

    private final Accounts accounts;
    private final Routes routes;
    private final int port;

    RedirectsTest(Accounts accounts, Routes routes, @LocalServerPort int port) {
        this.accounts = accounts;
        this.routes = routes;
        this.port = port;
    }

    private String answer(String method, String path, String headers, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\nHost: " + FOREIGN + "\r\nX-Forwarded-Host: " + FOREIGN
                                    + "\r\nForwarded: host=" + FOREIGN + "\r\nX-Forwarded-Server: " + FOREIGN
                                    + "\r\nReferer: http://" + FOREIGN + "/startups\r\nConnection: close\r\n" + headers
                                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                    + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void noAnswerNamesAForeignHost() throws IOException {
        List<String> named = new ArrayList<>();
        for (Routes.Route route : routes.all()) {
            String path = route.path().replaceAll("\\{[^}]*}", "01900000-0000-7000-8000-00000000ffff");
            String answer = answer(route.method(), path, "", "");
            if (answer.contains(FOREIGN)) {
                named.add(route.method() + " " + path + ": "
                        + answer.lines().findFirst().orElse(""));
            }
        }
        for (String path :
                List.of("/", "/sign-in/", "/startups/", "/api/openapi", "/actuator", "//" + FOREIGN + "/..")) {
            String answer = answer("GET", path, "", "");
            if (answer.contains("://" + FOREIGN)
                    || answer.toLowerCase(Locale.ROOT).contains("location: //")) {
                named.add("GET " + path);
            }
        }
        assertThat(named).isEmpty();
    }

    @Test
    void signingInLeadsToAPathOfOurs() throws IOException {
        accounts.addWithPassword(EMAIL, Role.COORDINATOR, null);
        String page = answer("GET", "/sign-in", "", "");
        Matcher proof = PROOF.matcher(page);
        assertThat(proof.find()).isTrue();
        StringBuilder cookies = new StringBuilder("Cookie: lang=fr");
        COOKIE.matcher(page).results().forEach(one -> cookies.append("; ").append(one.group(1)));
        String answer = answer(
                "POST",
                "/sign-in",
                cookies + "\r\n",
                "_csrf=" + proof.group(1) + "&email=" + EMAIL + "&password=" + Accounts.PASSWORD.replace(' ', '+'));
        assertThat(answer).startsWith("HTTP/1.1 302").containsIgnoringCase("\r\nlocation: /\r\n");
    }
}
