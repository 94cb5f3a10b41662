package org.parcours.startups.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.startups.Startups;
import org.parcours.startups.journeys.Refusal;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class DocumentsTest {
    private static final byte[] NOTES = "Procès-verbal du 31 mai".getBytes(StandardCharsets.UTF_8);

    private final TwoParks network;
    private final Startups startups;
    private final Documents documents;
    private final Owner owner;
    private Scope casablanca = Scope.NOTHING;
    private Scope rabat = Scope.NOTHING;
    private UUID atlas = new UUID(0, 0);
    private UUID rif = new UUID(0, 0);

    DocumentsTest(TwoParks network, Startups startups, Documents documents, Owner owner) {
        this.network = network;
        this.startups = startups;
        this.documents = documents;
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
        UUID one = casablanca.call(() -> documents.attach(atlas, "C:\\bureau\\pv.txt", NOTES));
        UUID other = rabat.call(() -> documents.attach(rif, "notes.txt", NOTES));
        assertThat(JdbcClient.create(owner.dataSource())
                        .sql("select count(*) from startups.document_content")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(casablanca.call(() -> documents.content(atlas, one))).hasValueSatisfying(content -> {
            assertThat(content.bytes()).isEqualTo(NOTES);
            assertThat(content.document().name()).isEqualTo("pv.txt");
        });
        assertThat(casablanca.call(() -> documents.content(rif, other))).isEmpty();
        assertThat(casablanca.call(() -> documents.content(atlas, other))).isEmpty();
        assertThat(casablanca.call(() -> documents.of(rif))).isEmpty();
        assertThatThrownBy(() -> casablanca.run(() -> documents.attach(rif, "pv.txt", NOTES)))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void forgetsADocumentThatIsTakenAway() {
        UUID id = casablanca.call(() -> documents.attach(atlas, "pv.txt", NOTES));
        casablanca.run(() -> documents.remove(atlas, id));
        assertThat(casablanca.call(() -> documents.of(atlas))).isEmpty();
        assertThat(casablanca.call(() -> documents.content(atlas, id))).isEmpty();
    }

    @Test
    void refusesWhatIsEmptyOrLargerThanTwentyMegabytes() {
        byte[] tooLarge = new byte[Documents.LARGEST_MEGABYTES * 1024 * 1024 + 1];
        assertThat(refusal("pv.txt", new byte[0])).isEqualTo(Refusal.EMPTY_FILE.key());
        assertThat(refusal("pv.txt", tooLarge)).isEqualTo(Refusal.TOO_LARGE.key());
        assertThat(refusal("page.html", NOTES)).isEqualTo(Refusal.TYPE_NOT_ALLOWED.key());
        assertThat(refusal("bilan.pdf", NOTES)).isEqualTo(Refusal.MISLABELLED.key());
        assertThat(casablanca.call(() -> documents.of(atlas))).isEmpty();
    }

    private String refusal(String name, byte[] bytes) {
        return catchThrowableOfType(Refused.class, () -> casablanca.run(() -> documents.attach(atlas, name, bytes)))
                .key();
    }
}
