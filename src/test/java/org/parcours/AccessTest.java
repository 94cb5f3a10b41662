package org.parcours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Owner;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.Neighbours;
import org.parcours.testing.Routes;
import org.parcours.testing.Routes.Route;
import org.parcours.testing.Tables;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/// Every role asks for every route and gets exactly what the reviewed table `access.csv` says. A path with variables
/// stands in it twice: `own` asks for the park of who asks, `other` for the park next door.
@ModuleTest
class AccessTest {
    private static final Path TABLE = Path.of("src/test/resources/access.csv");
    private static final List<Role> ROLES = List.of(Role.values());

    private final MockMvc web;
    private final Routes routes;
    private final Neighbours neighbours;
    private final Owner owner;
    private final Tables tables;

    AccessTest(MockMvc web, Routes routes, Neighbours neighbours, Owner owner, Tables tables) {
        this.web = web;
        this.routes = routes;
        this.neighbours = neighbours;
        this.owner = owner;
        this.tables = tables;
    }

    /// What stands in the two parks, and how it comes to stand there again.
    private record Scene(Neighbours.Fixture fixture, Runnable again) {}

    private Scene settled() {
        Neighbours.Fixture fixture = neighbours.settle();
        for (Neighbours.Side side : List.of(fixture.own(), fixture.other())) {
            assertThat(side.sent()).isNotNull();
            assertThat(side.said()).isNotNull();
        }
        return new Scene(fixture, tables.copy());
    }

    private record Line(Route route, String of) {
        @Override
        public String toString() {
            return route.method() + "," + route.path() + "," + of;
        }
    }

    @Test
    void everyRoleGetsWhatTheTableSays() throws Exception {
        Map<String, String> reviewed = table();
        Scene scene = settled();
        List<String> wrong = new ArrayList<>();
        for (Line line : lines()) {
            String found = Stream.concat(Stream.of((Role) null), ROLES.stream())
                    .map(role -> answer(scene, line, role))
                    .collect(Collectors.joining(","));
            String expected = reviewed.remove(line.toString());
            if (!found.equals(expected)) {
                wrong.add(
                        (expected == null ? "not in the table, would be: " : "the table says " + expected + ", found: ")
                                + line + "," + found);
            }
        }
        reviewed.keySet().forEach(gone -> wrong.add("no such route any more: " + gone));
        assertThat(wrong).isEmpty();
    }

    private List<Line> lines() {
        return routes.all().stream()
                .flatMap(route -> route.hasVariables()
                        ? Stream.of(new Line(route, "own"), new Line(route, "other"))
                        : Stream.of(new Line(route, "")))
                .toList();
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new LinkedHashMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split(",", 4);
                table.put(String.join(",", Arrays.asList(cells).subList(0, 3)), cells[3]);
            }
        }
        return table;
    }

    private String answer(Scene scene, Line line, @Nullable Role role) {
        Neighbours.Fixture fixture = scene.fixture();
        String path = line.route().at(line.of().equals("other") ? fixture.other() : fixture.own());
        HttpMethod method = HttpMethod.valueOf(line.route().method());
        if (line.route().path().contains("/imports/{id}") && !method.equals(HttpMethod.GET)) {
            occupy();
        }
        // an empty file is refused by whoever may send one, so that no work begins that outlives the request
        AbstractMockHttpServletRequestBuilder<?> asked = line.route().body() == Routes.Body.FILE
                ? multipart(method, URI.create(path))
                        .file(new MockMultipartFile("file", "empty.csv", "text/csv", new byte[0]))
                : request(method, URI.create(path));
        line.route().needed().forEach(asked::param);
        if (line.route().body() == Routes.Body.JSON) {
            asked.contentType(MediaType.APPLICATION_JSON).content(line.route().json());
        }
        if (line.route().isApi()) {
            if (role != null) {
                asked.header("Authorization", "Bearer " + fixture.tokens().get(role));
            }
        } else {
            asked.with(csrf());
            SignedIn person = role == null ? null : fixture.people().get(role);
            if (person != null) {
                asked.with(authentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities())));
            }
        }
        try {
            MockHttpServletResponse response = web.perform(asked).andReturn().getResponse();
            if (!line.route().method().equals("GET") && response.getStatus() < 400) {
                scene.again().run(); // it may have changed something
            }
            return word(response);
        } catch (Exception failed) {
            return "500";
        }
    }

    /// Imports at work take on no other work: none begins that outlives the request.
    private void occupy() {
        JdbcClient.create(owner.dataSource())
                .sql("update transfers.import set work = 'PREVIEW'")
                .update();
    }

    /// Whatever is neither a refusal nor a failure is `ok`: a page, a redirect onwards, a form with its errors. 400 is
    /// named, because a parameter that is missing answers before the rule is asked and would hide it.
    private static String word(MockHttpServletResponse response) {
        int status = response.getStatus();
        String location = response.getHeader("Location");
        if (status / 100 == 3 && "/sign-in".equals(location)) {
            return "sign-in";
        }
        return switch (status) {
            case 400, 401, 403, 404, 405 -> Integer.toString(status);
            default -> status >= 500 ? "500" : "ok";
        };
    }
}
