package org.parcours.transfers.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.transfers.files.Xlsx.number;
import static org.parcours.transfers.files.Xlsx.row;
import static org.parcours.transfers.files.Xlsx.text;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.accounts.TokenScope;
import org.parcours.accounts.Tokens;
import org.parcours.database.Scope;
import org.parcours.testing.Accounts;
import org.parcours.testing.Importing;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.parcours.transfers.Import;
import org.parcours.transfers.Imports;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Each kind of bad file, dropped on the page as a person does: a sentence in the reader's language, and nothing kept.
@ModuleTest
class HostileUploadsTest {
    private static final String HEADER =
            row(1, text("A1", "Nom"), text("B1", "Date d'entrée"), text("C1", "Technopark"));

    private final MockMvc web;
    private final Importing importing;
    private final Imports imports;
    private final Accounts accounts;
    private final Tokens tokens;
    private final SignedIn director = TwoParks.person(Role.DIRECTOR, null);

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    HostileUploadsTest(MockMvc web, Importing importing, Imports imports, Accounts accounts, Tokens tokens) {
        this.web = web;
        this.importing = importing;
        this.imports = imports;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @BeforeEach
    void aPark() {
        Scope.SYSTEM.run(() -> importing.park("CAS"));
    }

    @Test
    void saysWhatToDoWithEachBadFileInEachLanguageAndKeepsNothing() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("EMPTY", new byte[0]);
        files.put("NO_ROWS", bytes("Nom;Technopark\n"));
        files.put("NOT_A_SHEET", bytes("%PDF-1.7\n1 0 obj"));
        files.put("MACRO", workbook(good().put("xl/vbaProject.bin", new byte[] {1})));
        files.put("ZIP_BOMB", workbook(good().put("xl/media/zeros.bin", new byte[20 << 20])));
        files.put("CORRUPT", java.util.Arrays.copyOf(workbook(good()), 300));
        files.put("BROKEN_LINE", bytes("Nom;Technopark\nAtlas;\"CAS\n"));
        files.put("DUPLICATE_HEADER", bytes("Nom;nom\na;b\n"));
        files.put(
                "MERGED_CELLS",
                workbook(Xlsx.sheet(
                        HEADER + row(2, text("A2", "x")) + row(3, text("A3", "y")),
                        "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")));
        files.put("ENCODING", new byte[] {'a', ';', 'b', '\n', (byte) 0x81, ';', (byte) 0x8D, '\n'});
        files.put("TOO_MANY_COLUMNS", bytes("x;".repeat(2_000) + "y\n" + "1;".repeat(2_000) + "2\n"));
        Map<String, String> begins = Map.of(
                "fr",
                "Ce fichier ne peut pas être lu",
                "ar",
                "لا يمكن قراءة هذا الملف",
                "en",
                "This file cannot be read");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            for (Map.Entry<String, String> language : begins.entrySet()) {
                MockHttpServletResponse answer = upload(file.getValue(), language.getKey());
                assertThat(answer.getStatus()).as(file.getKey()).isEqualTo(400);
                assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                        .as("%s in %s", file.getKey(), language.getKey())
                        .contains(language.getValue())
                        .doesNotContain("file.refused", "{sheet}");
            }
        }
        assertThat(kept("select count(*) from transfers.import")).isZero();
        assertThat(kept("select count(*) from files.content")).isZero();
    }

    @Test
    void saysThatAFileIsTooLargeOverTheWireToo() throws Exception {
        UUID person = accounts.add("salma@example.org", Role.DIRECTOR, null, null);
        String token = tokens.issue(person, "loader", Set.of(TokenScope.WRITE), 1);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                bytes(
                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"liste.csv\"\r\nContent-Type: text/csv\r\n\r\n"));
        body.writeBytes(new byte[66 << 20]);
        body.writeBytes(bytes("\r\n--b--\r\n"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/imports?sheet=startups"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "multipart/form-data; boundary=b")
                            .header("Accept-Language", "fr")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("Un fichier peut faire 64 Mo au plus");
        }
    }

    @Test
    void namesWrongCellsAndReadsWhatOnlyLooksStrange() throws Exception {
        String rows = HEADER
                + row(2, text("A2", "Formule"), "<c r=\"B2\"><f>TODAY()</f><v>45443</v></c>", text("C2", "CAS"))
                + row(3, text("A3", "Jour fictif"), number("B3", "60", 1), text("C3", "CAS"))
                + row(4, text("A4", "Parc"), number("B4", "45443", 1), text("C4", "Atlantis"))
                + row(5, text("A5", "Chiffres"), text("B5", "٣١/٠٥/٢٠٢٤"), text("C5", "CAS"))
                + row(6, text("A6", "Jour"), text("B6", "30/02/2024"), text("C6", "CAS"));
        String page = Objects.requireNonNull(
                upload(workbook(Xlsx.sheet(rows, "")), "fr").getHeader("Location"));
        assertThat(shown(page)).contains("Malgré son nom, ce fichier est du XLSX");
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        director.scope().run(() -> imports.doNow(id, Import.Work.PREVIEW));
        assertThat(shown(page))
                .contains("B2", "contient une formule", "B3", "n’a jamais existé", "C4", "Atlantis", "B6")
                .contains("n’est pas un jour du calendrier")
                .doesNotContain("Chiffres");
    }

    @Test
    void keepsARowOutThatHasMoreCellsThanTheHeader() throws Exception {
        String page = Objects.requireNonNull(upload(bytes("Nom;Technopark\nAtlas;CAS\nNour; Énergie;CAS\n"), "fr")
                .getHeader("Location"));
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        director.scope().run(() -> imports.doNow(id, Import.Work.PREVIEW));
        assertThat(shown(page)).contains("plus de cellules que la ligne de titres");
        assertThat(director.scope().call(() -> imports.byId(id).orElseThrow()).acceptable())
                .isFalse();
    }

    private static Xlsx good() {
        return Xlsx.sheet(HEADER + row(2, text("A2", "x")), "");
    }

    private byte[] workbook(Xlsx workbook) throws IOException {
        return Files.readAllBytes(workbook.write(Files.createTempFile(folder, "book", ".xlsx")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long kept(String sql) {
        return Scope.SYSTEM.call(() -> importing.count(sql));
    }

    private MockHttpServletResponse upload(byte[] content, String language) throws Exception {
        return web.perform(multipart("/imports?lang=" + language)
                        .file(new MockMultipartFile("file", "liste.csv", "text/csv", content))
                        .param("sheet", "startups")
                        .with(csrf())
                        .with(signedIn()))
                .andReturn()
                .getResponse();
    }

    private String shown(String page) throws Exception {
        return web.perform(get(page).param("lang", "fr").with(signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private RequestPostProcessor signedIn() {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(director, null, director.getAuthorities()));
    }
}
