package org.parcours.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.needs.NeedsFixture;
import org.parcours.database.Scope;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.xlsform.XlsForm;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.facts.Observation.Status;
import org.parcours.startups.facts.Observations;
import org.parcours.startups.facts.Source;
import org.parcours.surveys.answers.AnswerSheets;
import org.parcours.surveys.facts.FactKind;
import org.parcours.testing.ModuleTest;
import org.parcours.text.LocalizedText;
import org.parcours.transfers.files.SheetWriter;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What machines do with answers: several that write at once, and the held ones.
@ModuleTest
class MachinesTest {
    private final NeedsFixture fixture;
    private final Questionnaires questionnaires;
    private final Campaigns campaigns;
    private final AnswerSheets sheets;
    private final Observations observations;
    private final MockMvc web;
    private NeedsFixture.Scene scene;
    private UUID asked = new UUID(0, 0);

    MachinesTest(
            NeedsFixture fixture,
            Questionnaires questionnaires,
            Campaigns campaigns,
            AnswerSheets sheets,
            Observations observations,
            MockMvc web) {
        this.fixture = fixture;
        this.questionnaires = questionnaires;
        this.campaigns = campaigns;
        this.sheets = sheets;
        this.observations = observations;
        this.web = web;
    }

    @BeforeEach
    void plan() {
        scene = fixture.open("Atlas");
        asked = Scope.SYSTEM.call(() -> campaigns
                .frame(campaigns
                        .plan(new Campaigns.Draft(
                                questionnaires.publish(form()).id(),
                                new LocalizedText("Enquête", null, null),
                                fixture.today(),
                                fixture.today().plusDays(5),
                                12,
                                Map.of()))
                        .id())
                .getFirst()
                .id());
    }

    private static org.parcours.questionnaires.forms.Form form() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter out = SheetWriter.xlsx(bytes, false)) {
            out.table("survey", List.of("type", "name", "label", "parcours_fact"));
            out.row(List.of("select_one yes_no", "trading", "Still trading?", "observation"));
            for (int i = 0; i < 8; i++) {
                out.row(List.of("text", "q" + i, "Question " + i, ""));
            }
            out.table("choices", List.of("list_name", "name", "label"));
            out.row(List.of("yes_no", "yes", "Yes"));
            out.row(List.of("yes_no", "no", "No"));
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        return Objects.requireNonNull(
                XlsForm.read(bytes.toByteArray(), "form.xlsx", FactKind::fit).form());
    }

    private static MockHttpServletRequestBuilder as(SignedIn person, MockHttpServletRequestBuilder request) {
        return request.contentType(MediaType.APPLICATION_JSON)
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        person, null, AuthorityUtils.createAuthorityList("SCOPE_read", "SCOPE_write"))));
    }

    @Test
    void takesMachinesThatWriteAtOnceOneAfterTheOther() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (var machines = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String typed = "{\"q" + i + "\": \"typed\"}";
                boolean handIn = i == 7;
                answers.add(machines.submit(() -> {
                    start.await();
                    return web.perform(as(scene.coordinator(), put("/api/v1/answers/" + asked + "?handIn=" + handIn))
                                    .content(typed))
                            .andReturn()
                            .getResponse()
                            .getStatus();
                }));
            }
            start.countDown();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(Scope.SYSTEM.call(() -> sheets.of(asked)).sheet().answers())
                .hasSize(8)
                .containsValue("typed");
    }

    private String held() throws Exception {
        scene.reach()
                .run(() -> observations.add(
                        scene.startup(),
                        new Observation.Draft(
                                fixture.today().minusDays(9), Status.CEASED, Source.REGISTER, null, null, null, null)));
        web.perform(as(scene.coordinator(), put("/api/v1/answers/" + asked + "?handIn=true"))
                        .content("{\"trading\": \"yes\"}"))
                .andExpect(status().isOk());
        String list = web.perform(as(scene.coordinator(), get("/api/v1/held-answers")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].said").value("TRADING"))
                .andExpect(jsonPath("$.items[0].doubt").value("ceased"))
                .andExpect(jsonPath("$.items[0].state").value("held"))
                .andExpect(jsonPath("$.items[0].known.source").value("register"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return "/api/v1/held-answers/" + com.jayway.jsonpath.JsonPath.read(list, "$.items[0].id") + "/decision";
    }

    @Test
    void decidesAboutAHeldAnswerOnceAndWithAReason() throws Exception {
        String decision = held();
        web.perform(as(scene.coordinator(), post(decision)).content("{\"state\": \"new_kept\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("reason"));
        web.perform(as(scene.coordinator(), post(decision)).content("{\"state\": \"held\", \"reason\": \"seen\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("state"));
        web.perform(as(scene.coordinator(), post(decision)).content("{\"state\": \"new_kept\", \"reason\": \"seen\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("new_kept"))
                .andExpect(jsonPath("$.settled").value("TRADING"));
        assertThat(scene.reach().call(() -> observations.of(scene.startup())))
                .extracting(Observation::status)
                .contains(Status.TRADING);
        web.perform(as(scene.coordinator(), post(decision)).content("{\"state\": \"known_kept\", \"reason\": \"no\"}"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void showsNoHeldAnswerBeyondOnesParksAndLetsNobodyDecideAboutOne() throws Exception {
        String decision = held();
        web.perform(as(scene.elsewhere(), get("/api/v1/held-answers")))
                .andExpect(jsonPath("$.items").isEmpty());
        web.perform(as(scene.elsewhere(), post(decision)).content("{\"state\": \"new_kept\", \"reason\": \"seen\"}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void isDescribedToMachines() throws Exception {
        web.perform(as(scene.coordinator(), get("/api/openapi")))
                .andExpect(jsonPath("$.paths['/api/v1/held-answers'].get").exists())
                .andExpect(jsonPath("$.paths['/api/v1/held-answers/{id}/decision'].post")
                        .exists());
    }
}
