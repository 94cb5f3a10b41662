package org.parcours.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.needs.NeedsFixture;
import org.parcours.database.Scope;
import org.parcours.files.Upload;
import org.parcours.surveys.answers.AnswerSheets;
import org.parcours.testing.ModuleTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Pictures and papers as answers: bounded, recognised by what they hold, in the scope of their startup, in
/// repeats too.
@ModuleTest
class AnswerFilesTest {
    private static final byte[] PICTURE = HexFormat.of().parseHex("ffd8ffe000104a4649460001");
    private static final Map<String, String> FORM = Map.of("survey", """
            type | name | label | required
            text | city | City |
            image | shop | Your shop |
            begin_repeat | machine | Machine |
            file | invoice | Invoice | yes
            end_repeat | | |
            note | seen | You sent ${shop}. |
            """);

    private final NeedsFixture fixture;
    private final OneCampaign one;
    private final AnswerSheets sheets;
    private final MockMvc pages;
    private NeedsFixture.Scene scene;
    private OneCampaign.Asking asking;

    AnswerFilesTest(NeedsFixture fixture, OneCampaign one, AnswerSheets sheets, MockMvc pages) {
        this.fixture = fixture;
        this.one = one;
        this.sheets = sheets;
        this.pages = pages;
    }

    @BeforeEach
    void ask() {
        scene = fixture.open("Atlas");
        asking = one.ask(FORM);
    }

    private static MockMultipartFile picture(String question) {
        return new MockMultipartFile(question, "C:\\photos\\devanture.jpg", "image/jpeg", PICTURE);
    }

    private static RequestPostProcessor machine(SignedIn person) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList("SCOPE_read", "SCOPE_write")));
    }

    private Map<String, String> typed() {
        return Scope.SYSTEM.call(() -> sheets.of(asking.asked())).sheet().answers();
    }

    private long stored() {
        return fixture.owner()
                .sql("select count(*) from questionnaires.answer_file")
                .query(Long.class)
                .single();
    }

    @Test
    void takesAPictureWithWhatIsTypedAndHandsItOutToWhoMayReadIt() throws Exception {
        pages.perform(multipart(asking.link())
                        .file(picture("shop"))
                        .param("city", "Agadir")
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("devanture.jpg")))
                .andExpect(content().string(containsString(asking.link() + "/files?question=shop")))
                .andExpect(content().string(containsString("You sent devanture.jpg.")));
        assertThat(typed()).containsEntry("shop", "devanture.jpg").containsEntry("city", "Agadir");
        for (var reader : java.util.List.of(
                get(asking.link() + "/files"),
                get("/answers/" + asking.asked() + "/files").with(user(scene.coordinator())),
                get("/api/v1/answers/" + asking.asked() + "/files").with(machine(scene.coordinator())))) {
            pages.perform(reader.param("question", "shop"))
                    .andExpect(status().isOk())
                    .andExpect(content().bytes(PICTURE))
                    .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        }
        pages.perform(get("/answers/" + asking.asked() + "/files")
                        .param("question", "shop")
                        .with(user(scene.elsewhere())))
                .andExpect(status().isNotFound());
        pages.perform(get(asking.link() + "/files").param("question", "city")).andExpect(status().isNotFound());
    }

    @Test
    void refusesWhatIsNoPictureBesideItsFieldAndKeepsTheRest() throws Exception {
        byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        byte[] large = new byte[Upload.LARGEST_MEGABYTES * 1024 * 1024 + 1];
        for (MockMultipartFile sent : java.util.List.of(
                new MockMultipartFile("shop", "page.jpg", "image/jpeg", page),
                new MockMultipartFile("shop", "page.svg", "image/svg+xml", page),
                new MockMultipartFile("shop", "vide.jpg", "image/jpeg", new byte[0]),
                new MockMultipartFile("shop", "grand.jpg", "image/jpeg", large))) {
            pages.perform(multipart(asking.link())
                            .file(sent)
                            .param("city", sent.getOriginalFilename())
                            .with(csrf()))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("id=\"shop-error\"")));
            assertThat(typed())
                    .containsEntry("city", sent.getOriginalFilename())
                    .doesNotContainKey("shop");
        }
        assertThat(stored()).isZero();
    }

    @Test
    void takesNoNameForAFile() throws Exception {
        pages.perform(post(asking.link()).with(csrf()).param("shop", "devanture.jpg"))
                .andExpect(status().isOk());
        pages.perform(put("/api/v1/answers/" + asking.asked())
                        .with(machine(scene.coordinator()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"shop\": \"x.jpg\", \"city\": null}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.answers.shop").doesNotExist());
    }

    @Test
    void takesAFileForEachRepetitionAndTakesItBack() throws Exception {
        pages.perform(post(asking.link()).with(csrf()).param("machine", "2").param("action", "hand-in"))
                .andExpect(status().isUnprocessableContent());
        for (String question : java.util.List.of("invoice[1]", "invoice[2]", "invoice[3]")) {
            pages.perform(multipart(asking.link()).file(picture(question)).with(csrf()))
                    .andExpect(status().isOk());
        }
        // there are two machines
        assertThat(typed()).containsKeys("invoice[1]", "invoice[2]").doesNotContainKey("invoice[3]");
        pages.perform(post(asking.link()).with(csrf()).param("remove", "invoice[1]"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("question=invoice%5B1%5D"))))
                .andExpect(content().string(containsString("question=invoice%5B2%5D")));
        assertThat(stored()).isEqualTo(1);
        pages.perform(post(asking.link()).with(csrf()).param("action", "hand-in"))
                .andExpect(status().isUnprocessableContent());
        pages.perform(multipart(asking.link())
                        .file(picture("invoice[1]"))
                        .param("action", "hand-in")
                        .with(csrf()))
                .andExpect(status().isOk());
    }

    @Test
    void answersMachinesWithTheReason() throws Exception {
        String files = "/api/v1/answers/" + asking.asked() + "/files";
        pages.perform(multipart(files)
                        .file(new MockMultipartFile("file", "a.jpg", null, PICTURE))
                        .param("question", "shop")
                        .with(machine(scene.coordinator())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.answers.shop").value("a.jpg"));
        pages.perform(multipart(files)
                        .file(new MockMultipartFile("file", "a.pdf", null, PICTURE))
                        .param("question", "shop")
                        .with(machine(scene.coordinator())))
                .andExpect(status().isUnprocessableContent());
        pages.perform(multipart(files)
                        .file(new MockMultipartFile("file", "a.jpg", null, PICTURE))
                        .param("question", "city")
                        .with(machine(scene.coordinator())))
                .andExpect(status().isUnprocessableContent());
        pages.perform(multipart(files)
                        .file(new MockMultipartFile("file", "a.jpg", null, PICTURE))
                        .param("question", "shop")
                        .with(machine(scene.elsewhere())))
                .andExpect(status().isForbidden());
    }

    @Test
    void boundsWhatOneSheetCanStore() throws Exception {
        pages.perform(multipart(asking.link()).file(picture("shop")).with(csrf()))
                .andExpect(status().isOk());
        fixture.owner()
                .sql("update questionnaires.answer_file set size = 100 << 20")
                .update();
        pages.perform(multipart(asking.link()).file(picture("invoice[1]")).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("100")));
        // what others replaced still counts
        fixture.owner().sql("delete from questionnaires.answer_file").update();
        pages.perform(multipart(asking.link()).file(picture("invoice[1]")).with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void endsWithTheStartup() throws Exception {
        pages.perform(multipart(asking.link()).file(picture("shop")).with(csrf()))
                .andExpect(status().isOk());
        fixture.owner().sql("delete from surveys.asked").update();
        assertThat(stored()).isZero();
    }
}
