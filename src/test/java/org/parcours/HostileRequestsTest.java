package org.parcours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Owner;
import org.parcours.testing.JsonBody;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.Neighbours;
import org.parcours.testing.PageForm;
import org.parcours.testing.Routes;
import org.parcours.testing.Routes.Route;
import org.parcours.testing.Tables;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/// Whatever somebody sends, the answer is a sentence and never a failure of ours: every parameter of every page and
/// API, every field of every form and every JSON body is wrong in turn.
@ModuleTest
@DirtiesContext // its forms change lists and settings, which stay from test to test
class HostileRequestsTest {
    /// What each parameter and each field is in turn.
    private static final List<String> WRONG = List.of(
            "é".repeat(30_000),
            "zeile\u0007bruch",
            "zeile\u2028bruch",
            "1e-999999999",
            "2023-02-30",
            "(".repeat(1_500) + "1" + ")".repeat(1_500));

    /// Of these each is one besides, so that all of them come to every kind of field.
    private static final List<String> MORE = List.of(
            "a\u0000b",
            "a\ud800",
            "zeile\nbruch",
            "-99999999999999999999",
            "-999999999-01-01",
            "not(".repeat(5_000),
            "01900000-0000-7000-8000-0000000000aa",
            "{0} %s ${x} '\\ [");

    private static final BigDecimal TINY = new BigDecimal("1e-999999999");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<Role> ASKING = List.of(
            Role.DIRECTOR,
            Role.ADMINISTRATOR,
            Role.COORDINATOR,
            Role.PARK_MANAGER,
            Role.ANALYST,
            Role.STARTUP,
            Role.PARTNER);

    private static final Pattern WORD = Pattern.compile("[?&;]([a-zA-Z]+)=");

    private final MockMvc web;
    private final Routes routes;
    private final Neighbours neighbours;
    private final Tables tables;
    private final Owner owner;
    private final Set<String> failed = new TreeSet<>();

    HostileRequestsTest(MockMvc web, Routes routes, Neighbours neighbours, Tables tables, Owner owner) {
        this.web = web;
        this.routes = routes;
        this.neighbours = neighbours;
        this.tables = tables;
        this.owner = owner;
    }

    private record Scene(Neighbours.Fixture fixture, Runnable again) {}

    private Scene settled() {
        Neighbours.Fixture fixture = neighbours.settle();
        assertThat(fixture.own().sent()).isNotNull();
        assertThat(fixture.own().said()).isNotNull();
        return new Scene(fixture, tables.copy());
    }

    @Test
    void noAddressAnswers500() {
        Scene scene = settled();
        for (Route route : routes.all()) {
            if (route.method().equals("GET")) {
                ask(scene, route);
            }
        }
        assertThat(failed).isEmpty();
    }

    private void ask(Scene scene, Route route) {
        Role role = asking(scene, route);
        String path = route.at(scene.fixture().own());
        Set<String> names = new LinkedHashSet<>(route.parameters());
        MockHttpServletResponse right = answer(scene, HttpMethod.GET, path, route.needed(), role);
        if (right != null && !route.isApi() && right.getStatus() == 200 && isHtml(right)) {
            names.addAll(words(text(right), path));
        }
        for (String name : names) {
            for (String value : wrong(route.path() + name)) {
                Map<String, String> sent = new LinkedHashMap<>(route.needed());
                sent.put(name, value);
                judge(
                        answer(scene, HttpMethod.GET, path, sent, role),
                        "GET " + route.path() + " " + name + " " + shortened(value));
            }
        }
        if (route.hasVariables()) {
            for (String wrong : List.of("x", "%00", "%E2%80%A8", "%ED%A0%80", "x".repeat(5_000), "%7B0%7D", "(((((")) {
                String at = route.path().replaceAll("\\{[^}]*}", wrong);
                judge(answer(scene, HttpMethod.GET, at, route.needed(), role), "GET " + route.path() + " at " + wrong);
            }
        }
    }

    private static List<String> wrong(String place) {
        List<String> wrong = new ArrayList<>(WRONG);
        wrong.add(MORE.get(Math.floorMod(place.hashCode(), MORE.size())));
        return wrong;
    }

    /// What the forms and links of a page add to its own address.
    private static Set<String> words(String html, String path) {
        Set<String> words = new LinkedHashSet<>();
        for (PageForm form : PageForm.of(html, path)) {
            if (form.method().equals("GET") && form.action().equals(path)) {
                words.addAll(form.fields().keySet());
            }
        }
        for (String link : html.split("href=\"", -1)) {
            if (link.startsWith("?") || link.startsWith(path + "?")) {
                WORD.matcher(link.substring(0, Math.max(0, link.indexOf('"'))))
                        .results()
                        .forEach(word -> words.add(word.group(1)));
            }
        }
        return words;
    }

    private Role asking(Scene scene, Route route) {
        String path = route.at(scene.fixture().own());
        for (Role role : ASKING) {
            MockHttpServletResponse found = answer(scene, HttpMethod.GET, path, route.needed(), role);
            if (found == null || found.getStatus() < 400 || found.getStatus() >= 500) {
                return role;
            }
        }
        return Role.DIRECTOR;
    }

    @Test
    void noFormAnswers500() {
        Scene scene = settled();
        Map<String, PageForm> forms = new LinkedHashMap<>();
        Map<String, Role> by = new LinkedHashMap<>();
        for (Role role : ASKING) {
            for (Route route : routes.all()) {
                if (route.method().equals("GET") && !route.isApi()) {
                    String path = route.at(scene.fixture().own());
                    MockHttpServletResponse page = answer(scene, HttpMethod.GET, path, route.needed(), role);
                    if (page != null && page.getStatus() == 200 && isHtml(page)) {
                        for (PageForm form : PageForm.of(text(page), path)) {
                            if (!form.method().equals("GET") && forms.putIfAbsent(form.kind(), form) == null) {
                                by.put(form.kind(), role);
                            }
                        }
                    }
                }
            }
        }
        assertThat(forms).hasSizeGreaterThan(60);
        forms.forEach((kind, form) -> send(scene, kind, form, by.getOrDefault(kind, Role.DIRECTOR)));
        assertThat(failed).isEmpty();
    }

    private void send(Scene scene, String kind, PageForm form, Role role) {
        MockHttpServletResponse right =
                answer(scene, HttpMethod.valueOf(form.method()), form.action(), form.fields(), role);
        judge(right, kind + " as it stands");
        scene.again().run();
        for (String name : fields(form)) {
            for (String value : wrong(kind + name)) {
                Map<String, String> sent = new LinkedHashMap<>(form.fields());
                sent.put(name, value);
                MockHttpServletResponse found =
                        answer(scene, HttpMethod.valueOf(form.method()), form.action(), sent, role);
                String what = kind + " " + name + " " + shortened(value);
                judge(found, what);
                if (found == null || found.getStatus() < 400) {
                    // a paragraph has several lines, and so may the header of a column of a file
                    boolean several = form.paragraphs().contains(name) || name.startsWith("header.");
                    if (!several || value.contains("\u0007")) {
                        look(value, what);
                    }
                    scene.again().run();
                }
            }
        }
    }

    /// The fields of a form; of those that come once for each column or row, the first.
    private static Collection<String> fields(PageForm form) {
        Map<String, String> first = new LinkedHashMap<>();
        form.fields().keySet().forEach(name -> first.putIfAbsent(name.replaceFirst("\\..*", "."), name));
        return first.values();
    }

    /// What was taken must not be kept with signs that nobody sees, or on more than one line.
    private void look(String value, String what) {
        if (value.startsWith("zeile")) {
            stored().forEach(table -> failed.add(what + " is stored in " + table));
        }
    }

    @Test
    void noJsonAnswers500() {
        Scene scene = settled();
        for (Route route : routes.all()) {
            if (route.body() == Routes.Body.JSON) {
                send(scene, route);
            }
        }
        assertThat(failed).isEmpty();
    }

    private void send(Scene scene, Route route) {
        Role role = Role.DIRECTOR;
        for (String whole : List.of(
                "",
                "null",
                "1",
                "\"x\"",
                "[]",
                "{",
                "{\"a\":".repeat(50_000),
                "[".repeat(50_000),
                "{\"" + "x".repeat(60_000) + "\":1}",
                "\u0000")) {
            judge(json(scene, route, whole, role), route.method() + " " + route.path() + " body " + shortened(whole));
        }
        Class<?> read = routes.read(route);
        if (read == null) {
            return;
        }
        JsonBody body = JsonBody.of(read, name -> known(name, scene.fixture().own()));
        MockHttpServletResponse right = json(scene, route, JSON.writeValueAsString(body.fields()), role);
        judge(right, route.method() + " " + route.path() + " as it should be");
        scene.again().run();
        for (List<String> place : body.places()) {
            List<@Nullable Object> wrong = new ArrayList<>(wrong(route.path() + place));
            wrong.addAll(Arrays.asList(null, 1, true, List.of(1), Map.of("a", 1), TINY));
            for (Object value : wrong) {
                String what =
                        route.method() + " " + route.path() + " " + place + " " + shortened(String.valueOf(value));
                MockHttpServletResponse found =
                        json(scene, route, JSON.writeValueAsString(body.with(place, value)), role);
                judge(found, what);
                if (found == null || found.getStatus() < 400) {
                    if (value instanceof String text && text.contains("\u0007")) {
                        look(text, what);
                    }
                    scene.again().run();
                }
            }
        }
    }

    private static @Nullable Object known(String name, Neighbours.Side side) {
        return switch (name) {
            case "startup" -> side.startup();
            case "partner" -> side.partner();
            case "offer" -> side.offer();
            case "need" -> side.talks().need();
            case "park" -> side.park();
            default -> null;
        };
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(30, text.length()));
    }

    private @Nullable MockHttpServletResponse json(Scene scene, Route route, String body, Role role) {
        URI address = URI.create(route.at(scene.fixture().own()));
        return perform(as(
                scene,
                request(HttpMethod.valueOf(route.method()), address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.getBytes(StandardCharsets.UTF_8)),
                role,
                route.isApi()));
    }

    private @Nullable MockHttpServletResponse answer(
            Scene scene, HttpMethod method, String path, Map<String, String> sent, Role role) {
        boolean api = path.startsWith("/api/");
        StringBuilder address = new StringBuilder(path);
        if (method.equals(HttpMethod.GET)) {
            sent.forEach((name, value) -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        }
        MockHttpServletRequestBuilder asked = request(method, URI.create(address.toString()));
        if (!method.equals(HttpMethod.GET)) {
            sent.forEach(asked::param);
        }
        return perform(as(scene, asked, role, api));
    }

    private static MockHttpServletRequestBuilder as(
            Scene scene, MockHttpServletRequestBuilder asked, Role role, boolean api) {
        if (api) {
            return asked.header(
                    "Authorization", "Bearer " + scene.fixture().tokens().get(role));
        }
        SignedIn person = scene.fixture().people().get(role);
        if (person != null) {
            asked.with(authentication(
                    UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities())));
        }
        return asked.with(csrf());
    }

    private @Nullable MockHttpServletResponse perform(MockHttpServletRequestBuilder asked) {
        try {
            return web.perform(asked).andReturn().getResponse();
        } catch (Exception | StackOverflowError thrown) {
            return null; // nobody was left to answer
        }
    }

    private void judge(@Nullable MockHttpServletResponse found, String what) {
        if (found == null || found.getStatus() >= 500) {
            failed.add(what);
        } else if (found.getStatus() >= 400
                && found.getContentAsByteArray().length > 0 // what the container answers is written by `/error`
                && !text(found).matches("(?s).*(<h1|\"detail\":\"[^\"]).*")) {
            failed.add(what + " is answered without a sentence: " + found.getStatus());
        }
    }

    private List<String> stored() {
        JdbcClient database = JdbcClient.create(owner.dataSource());
        String tables = database.sql("""
                        select string_agg(format('select %L from %I.%I t where to_jsonb(t)::text ~ :signs',
                          tablename, schemaname, tablename), ' union all ')
                        from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema', 'public', 'database', 'web', 'jobs')
                          and schemaname not like 'pg\\_%'
                        """).query(String.class).single();
        return database.sql(tables)
                .param("signs", "zeile(\\\\n|\\\\u0007|\u2028)bruch")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static boolean isHtml(MockHttpServletResponse response) {
        return String.valueOf(response.getContentType()).startsWith(MediaType.TEXT_HTML_VALUE);
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
