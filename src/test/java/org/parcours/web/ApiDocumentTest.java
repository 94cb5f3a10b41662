package org.parcours.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parcours.testing.ModuleTest;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What machines rely on changes on purpose only.
@ModuleTest
class ApiDocumentTest {
    private static final Path REVIEWED = Path.of("docs", "openapi.json");
    private static final Path FOUND = Path.of("target", "openapi.json");

    private final MockMvc web;

    ApiDocumentTest(MockMvc web) {
        this.web = web;
    }

    @Test
    void isTheReviewedOne() throws Exception {
        String found = sorted(
                web.perform(get("/api/openapi")).andReturn().getResponse().getContentAsString());
        Files.writeString(FOUND, found);
        assertThat(Files.readString(REVIEWED))
                .as(
                        "The API has changed. Read `diff %s %s`; if it is meant, copy the second over the first.",
                        REVIEWED, FOUND)
                .isEqualTo(found);
    }

    private static String sorted(String document) {
        JsonMapper json = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .build();
        ObjectWriter writer = json.writerWithDefaultPrettyPrinter();
        Map<?, ?> whole = json.readValue(document, Map.class);
        whole.remove("servers"); // where it was asked
        return writer.writeValueAsString(whole) + "\n";
    }
}
