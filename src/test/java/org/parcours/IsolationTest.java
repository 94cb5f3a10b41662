package org.parcours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.Neighbours;
import org.parcours.testing.Routes;
import org.parcours.testing.Routes.Route;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// With data of two parks present, nobody of the one reads the other's: through no page, search, export or API.
@ModuleTest
class IsolationTest {
    /// Those who may see the whole network, or everybody's account.
    private static final Set<Role> SEEING_ALL = EnumSet.of(Role.DIRECTOR, Role.ANALYST, Role.ADMINISTRATOR);

    /// Those to whom partners are none of their business, but for themselves.
    private static final Set<Role> OUTSIDE = EnumSet.of(Role.STARTUP, Role.PARTNER, Role.JUROR, Role.FUNDER);

    private final MockMvc web;
    private final Routes routes;
    private final Neighbours neighbours;

    IsolationTest(MockMvc web, Routes routes, Neighbours neighbours) {
        this.web = web;
        this.routes = routes;
        this.neighbours = neighbours;
    }

    @Test
    void nobodyReadsAnotherPark() throws Exception {
        Neighbours.Fixture fixture = neighbours.settle();
        for (Neighbours.Side side : List.of(fixture.own(), fixture.other())) {
            assertThat(side.sent()).isNotNull();
            assertThat(side.said()).isNotNull();
        }
        List<String> leaks = new ArrayList<>();
        for (Route route : routes.all()) {
            if (route.method().equals("GET")) {
                for (Role role : EnumSet.complementOf(EnumSet.copyOf(SEEING_ALL))) {
                    for (String path : askings(route, fixture)) {
                        String answer = read(route, path, role, fixture);
                        if (answer.contains(Neighbours.MARK)) {
                            leaks.add(role + " reads the other park at " + path);
                        }
                        if (OUTSIDE.contains(role) && answer.contains(Neighbours.PARTNER_MARK)) {
                            leaks.add(role + " reads another partner at " + path);
                        }
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    private static List<String> askings(Route route, Neighbours.Fixture fixture) {
        String own = route.at(fixture.own());
        String found = Neighbours.SEARCH;
        String park = fixture.other().park().toString();
        return List.of(
                own,
                route.at(fixture.other()),
                own + "?q=" + found + "&search=" + found + "&text=" + found + "&name=" + found,
                own + "?park=" + park + "&parks=" + park + "&scope=" + park,
                own + "?park=rabat&parks=rabat");
    }

    private String read(Route route, String path, Role role, Neighbours.Fixture fixture) throws Exception {
        MockHttpServletRequestBuilder asked = get(URI.create(path));
        if (route.isApi()) {
            asked.header("Authorization", "Bearer " + fixture.tokens().get(role));
        } else {
            SignedIn person = Objects.requireNonNull(fixture.people().get(role));
            asked.with(authentication(
                    UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities())));
        }
        return text(web.perform(asked).andReturn().getResponse().getContentAsByteArray());
    }

    /// A workbook is a zip of texts; whatever else is sent is text.
    private static String text(byte[] body) throws IOException {
        StringBuilder text = new StringBuilder(new String(body, StandardCharsets.UTF_8));
        if (body.length > 1 && body[0] == 'P' && body[1] == 'K') {
            // read by its directory: what is written in one go does not say ahead how long its parts are
            Path kept = Files.createTempFile("export", ".zip");
            try {
                Files.write(kept, body);
                try (ZipFile workbook = new ZipFile(kept.toFile())) {
                    for (ZipEntry part : Collections.list(workbook.entries())) {
                        text.append(new String(workbook.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            } finally {
                Files.delete(kept);
            }
        }
        return text.toString();
    }

    /// Proof that the mark would be seen: those who may, see it.
    @Test
    void theMarkShowsToThoseWhoMay() throws Exception {
        Neighbours.Fixture fixture = neighbours.settle();
        Route people = Route.page("/administration/people");
        assertThat(read(people, people.path(), Role.ADMINISTRATOR, fixture)).contains(Neighbours.MARK);
        assertThat(read(people, people.path(), Role.PARK_MANAGER, fixture)).contains("Colleague");
        Route sent = Route.page("/imports/{id}");
        assertThat(read(sent, sent.at(fixture.other()), Role.DIRECTOR, fixture)).contains(Neighbours.MARK);
        assertThat(read(sent, sent.at(fixture.own()), Role.COORDINATOR, fixture))
                .contains("Colleague Deux");
        Route said = Route.page("/publications/{id}");
        assertThat(read(said, said.at(fixture.other()), Role.DIRECTOR, fixture)).contains(Neighbours.MARK);
        Route export = Route.page("/exports/startups");
        assertThat(read(export, export.path(), Role.DIRECTOR, fixture)).contains(Neighbours.MARK);
        assertThat(read(export, export.path(), Role.PARK_MANAGER, fixture)).contains("Atlas");
        Route partners = Route.page("/partners");
        assertThat(read(partners, partners.path(), Role.COORDINATOR, fixture)).contains(Neighbours.PARTNER_MARK);
    }
}
