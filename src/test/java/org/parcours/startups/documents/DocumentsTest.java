package org.parcours.startups.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.files.FileContents;
import org.parcours.files.StoredFile;
import org.parcours.files.Upload;
import org.parcours.startups.Startups;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class DocumentsTest {
    private static final byte[] NOTES = "Procès-verbal du 31 mai".getBytes(StandardCharsets.UTF_8);

    private final TwoParks network;
    private final Startups startups;
    private final Documents documents;
    private final FileContents contents;
    private final Owner owner;
    private Scope casablanca = Scope.NOTHING;
    private Scope rabat = Scope.NOTHING;
    private UUID atlas = new UUID(0, 0);
    private UUID rif = new UUID(0, 0);

    DocumentsTest(TwoParks network, Startups startups, Documents documents, FileContents contents, Owner owner) {
        this.network = network;
        this.startups = startups;
        this.documents = documents;
        this.contents = contents;
        this.owner = owner;
    }

    @BeforeEach
    void register() {
        TwoParks.Parks parks = network.open();
        casablanca = new Scope(null, false, Set.of(parks.casablanca()), Set.of());
        rabat = new Scope(null, false, Set.of(parks.rabat()), Set.of());
        atlas = casablanca.call(() -> startups.register(TwoParks.facts(parks.casablanca(), "Atlas")));
        rif = rabat.call(() -> startups.register(TwoParks.facts(parks.rabat(), "Rif")));
    }

    @Test
    void storesTheSameContentOnceAndKeepsBothParksApart() {
        UUID one = casablanca.call(() -> documents.attach(atlas, Upload.of("C:\\bureau\\pv.txt", NOTES)));
        UUID other = rabat.call(() -> documents.attach(rif, Upload.of("notes.txt", NOTES)));
        assertThat(JdbcClient.create(owner.dataSource())
                        .sql("select count(*) from files.content")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(casablanca.call(() -> documents.file(atlas, one))).hasValueSatisfying(content -> {
            assertThat(casablanca.call(() -> sent(content))).isEqualTo(NOTES);
            assertThat(content.name()).isEqualTo("pv.txt");
            // its digest alone opens nothing
            assertThatThrownBy(() -> new Scope(null, false, Set.of(), Set.of()).call(() -> sent(content)))
                    .isInstanceOf(NotHere.class);
        });
        assertThat(casablanca.call(() -> documents.file(rif, other))).isEmpty();
        assertThat(casablanca.call(() -> documents.file(atlas, other))).isEmpty();
        assertThat(casablanca.call(() -> documents.of(rif))).isEmpty();
        assertThatThrownBy(() -> casablanca.run(() -> documents.attach(rif, Upload.of("pv.txt", NOTES))))
                .isInstanceOf(NotHere.class);
    }

    /// What is sent of a file, as a browser would save it.
    private byte[] sent(StoredFile file) {
        try {
            MockHttpServletResponse response = new MockHttpServletResponse();
            contents.send(file, response);
            assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
            return response.getContentAsByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Test
    void streamsAFileOfSeveralParts() {
        byte[] bytes = new byte[(5 << 20) / 2];
        new Random(7).nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), 0, bytes, 0, 9);
        UUID id = casablanca.call(() -> documents.attach(atlas, Upload.of("bilan.pdf", bytes)));
        assertThat(JdbcClient.create(owner.dataSource())
                        .sql("select array_agg(length(bytes) order by number) from files.part")
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("{1048576,1048576,524288}");
        assertThat(casablanca.call(() -> sent(documents.file(atlas, id).orElseThrow())))
                .isEqualTo(bytes);
    }

    @Test
    void forgetsADocumentThatIsTakenAway() {
        UUID id = casablanca.call(() -> documents.attach(atlas, Upload.of("pv.txt", NOTES)));
        casablanca.run(() -> documents.remove(atlas, id));
        assertThat(casablanca.call(() -> documents.of(atlas))).isEmpty();
        assertThat(casablanca.call(() -> documents.file(atlas, id))).isEmpty();
    }

    @Test
    void refusesWhatIsEmptyOrLargerThanTwentyMegabytes() {
        byte[] tooLarge = new byte[Upload.LARGEST_MEGABYTES * 1024 * 1024 + 1];
        assertThat(refusal("pv.txt", new byte[0])).isEqualTo("files.refused.empty");
        assertThat(refusal("pv.txt", tooLarge)).isEqualTo("files.refused.large");
        assertThat(refusal("page.html", NOTES)).isEqualTo("files.refused.type");
        assertThat(refusal("bilan.pdf", NOTES)).isEqualTo("files.refused.mislabelled");
        assertThat(casablanca.call(() -> documents.of(atlas))).isEmpty();
    }

    private String refusal(String name, byte[] bytes) {
        return catchThrowableOfType(
                        Refused.class, () -> casablanca.run(() -> documents.attach(atlas, Upload.of(name, bytes))))
                .key();
    }
}
