package org.parcours.indicators.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parcours.database.Ids;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.indicators.FigureQuery;
import org.parcours.indicators.Indicators;
import org.parcours.indicators.Subpopulation;
import org.parcours.indicators.passports.NetworkKey;
import org.parcours.indicators.passports.PassportVerifier;
import org.parcours.indicators.passports.Verify;
import org.parcours.indicators.publications.Publication.State;
import org.parcours.indicators.publications.PublicationCheck.Part;
import org.parcours.testing.Lives;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.Needs;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;
import org.parcours.text.Messages;
import org.parcours.text.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class PublicationsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 31);
    private static final Messages MESSAGES = new Messages(List.of("text", "indicators"));
    private static final UUID ANALYST = Ids.next();
    private static final UUID DIRECTOR = Ids.next();

    private final Publications publications;
    private final PastPublications past;
    private final Indicators indicators;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final JdbcClient owner;
    private final Lives lives;
    private final List<Lives.Life> startups = new ArrayList<>();
    private UUID park = new UUID(0, 0);

    PublicationsTest(
            Publications publications,
            PastPublications past,
            Indicators indicators,
            JdbcClient database,
            TransactionTemplate transaction,
            Owner owner) {
        this.publications = publications;
        this.past = past;
        this.indicators = indicators;
        this.database = database;
        this.transaction = transaction;
        this.owner = JdbcClient.create(owner.dataSource());
        this.lives = new Lives(owner.dataSource());
    }

    /// Twenty companies admitted in 2015: 18 seen trading in 2021, two closed in 2017.
    @BeforeEach
    void twentyCompanies() {
        park = lives.park("casablanca", "2001-10-01");
        for (int i = 0; i < 20; i++) {
            var life = lives.admitted(park, "2015-01-" + (10 + i));
            startups.add(i < 18 ? life.seen("2021-03-01", "TRADING") : life.seen("2017-03-01", "CEASED"));
        }
    }

    private static PublicationDraft draft(String sentence, @Nullable UUID replaces) {
        return new PublicationDraft(
                "survival",
                DAY,
                null,
                5.0,
                Subpopulation.ALL,
                new LocalizedText(sentence, null, null),
                "Interview",
                replaces,
                replaces == null ? null : "Une entreprise avait cessé");
    }

    private UUID prepare(PublicationDraft draft) {
        return Scope.network(ANALYST).call(() -> publications.prepare(draft));
    }

    private String approve(UUID id) {
        return Scope.network(DIRECTOR).call(() -> publications.approve(id));
    }

    private String published() {
        return approve(prepare(draft("90 % sont encore en activité après 5 ans d’accompagnement", null)));
    }

    /// As a stranger: nobody signed in.
    private Publication read(String slug) {
        return publications.bySlug(slug).orElseThrow();
    }

    @Test
    void publishesWhatOnePreparedAndAnotherApproved() {
        UUID id = prepare(draft("90 % sont encore en activité après 5 ans d’accompagnement", null));
        assertThat(publications.byId(id)).isEmpty();

        String slug = approve(id);

        assertThat(slug).isEqualTo("survival-5-years-2024-05-31");
        Publication publication = read(slug);
        assertThat(publication.state()).isEqualTo(State.PUBLISHED);
        assertThat(publication.figure().share()).isEqualTo(0.9);
        assertThat(publication.figure().headline()).isCloseTo(0.9, offset(1e-12));
        assertThat(publication.figure().population()).isEqualTo(20);
        assertThat(publication.rows()).isEqualTo(20);
        assertThat(publications.evidence(publication, 0, 100)).isEmpty();
        assertThat(Scope.SYSTEM.call(() -> publications.evidence(publication, 0, 100)))
                .hasSize(20)
                .allMatch(line -> line.name() != null);
    }

    @Test
    void publishesASumAndAMedianAsTheyAreSaid(@Autowired Owner rows) {
        Lives.Life life = lives.admitted(lives.park("rabat", "2001-10-01"), "2023-01-02");
        Needs needs = new Needs(rows.dataSource());
        needs.of(life, "financing", "2024-02-01")
                .introduced("2024-02-13")
                .agreed("2024-02-15")
                .step("MET", "2024-02-20")
                .outcome("LOAN", "2024-03-01", 4_213_500L, "MAD");
        UUID sum = prepare(saying("introductions-value", "Les mises en relation ont apporté 4,2 MDH en un an"));
        UUID median =
                prepare(saying("days-to-introduction", "La moitié des besoins ont une mise en relation en 12 jours"));
        assertThatThrownBy(() -> prepare(saying("introductions-value", "Les mises en relation ont apporté 5 MDH")))
                .isInstanceOf(Refused.class);
        Publication money = read(approve(sum));
        assertThat(money.figure().value()).isEqualTo(4_213_500L);
        assertThat(money.figure().money()).isTrue();
        assertThat(publications.check(money).same()).isTrue();
        Publication days = read(approve(median));
        assertThat(Objects.requireNonNull(days.figure().median()).time()).hasValue(12);
        assertThat(publications.check(days).same()).isTrue();
    }

    private static PublicationDraft saying(String code, String sentence) {
        return new PublicationDraft(
                code,
                DAY,
                null,
                1.0,
                Subpopulation.ALL,
                new LocalizedText(sentence, null, null),
                "Interview",
                null,
                null);
    }

    @Test
    void nobodyApprovesWhatTheyPrepared() {
        UUID id = prepare(draft("90 % sont encore en activité", null));

        assertThatThrownBy(() -> Scope.network(ANALYST).call(() -> publications.approve(id)))
                .isInstanceOf(Refused.class)
                .hasMessage("publications.refused.same-person");
        assertThatThrownBy(() -> Scope.network(ANALYST)
                        .run(() -> transaction.executeWithoutResult(status -> database.sql(
                                        "insert into indicators.decision (publication_id, prepared_by, kind) values (?, ?, 'APPROVED')")
                                .params(id, ANALYST)
                                .update())))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("two_people");
    }

    @Test
    void refusesASentenceThatSaysSomethingElse() {
        assertThatThrownBy(() -> prepare(draft("90 % après 5 ans d’existence", null)))
                .isInstanceOf(Refused.class)
                .hasMessage("publications.sentence.origin");
        assertThatThrownBy(() -> prepare(draft("9 sur 12 encore en activité", null)))
                .isInstanceOf(Refused.class)
                .hasMessage("publications.sentence.no-count");
    }

    @Test
    void whatIsWithdrawnIsNeverApproved() {
        UUID id = prepare(draft("90 % sont encore en activité", null));
        Scope.network(ANALYST).run(() -> publications.withdraw(id, "Trop tôt"));

        assertThatThrownBy(() -> approve(id)).isInstanceOf(Refused.class).hasMessage("publications.refused.decided");
    }

    @Test
    void staysTheSameAsKnownThenWhenALaterFactChangesTodaysFigure() {
        String slug = published();
        startups.getFirst().seen("2018-01-01", "CEASED");

        assertThat(publications.check(read(slug)).same()).isTrue();
        Instant now = Scope.SYSTEM.call(indicators::now);
        assertThat(Scope.SYSTEM
                        .call(() -> indicators.figure("survival", new FigureQuery(DAY, now, 5.0, Subpopulation.ALL)))
                        .share())
                .isEqualTo(0.85);
    }

    @Test
    void findsEveryTamperedRowOfEvidence() {
        String slug = published();
        Publication publication = read(slug);
        for (int place = 0; place < 20; place++) {
            String line = owner.sql("select line from indicators.publication_evidence where place = ?")
                    .param(place)
                    .query(String.class)
                    .single();
            rewrite(place, line.replace("2015", "2014"));
            assertThat(differing(publication)).containsExactly(Part.KEPT, Part.ROWS);
            rewrite(place, line);
        }
        assertThat(publications.check(publication).same()).isTrue();
    }

    private void rewrite(int place, String line) {
        owner.sql("update indicators.publication_evidence set line = ? where place = ?")
                .params(line, place)
                .update();
    }

    private List<Part> differing(Publication publication) {
        return publications.check(publication).findings().stream()
                .filter(finding -> !finding.same())
                .map(PublicationCheck.Finding::part)
                .toList();
    }

    @Test
    void findsWhatWasRewrittenOutsideTheApplication() {
        String slug = published();
        owner.sql("update indicators.publication set sentence = '{\"fr\": \"99 %\"}'")
                .update();
        assertThat(publications.check(read(slug)).findings())
                .contains(new PublicationCheck.Finding(Part.PASSPORT, false, List.of("sentence")));

        owner.sql("update startups.startup_history set recorded_at = recorded_at")
                .update();
        owner.sql("alter table startups.observation disable trigger keep_version")
                .update();
        owner.sql("update startups.observation set status = 'CEASED' where startup_id = ?")
                .param(startups.getFirst().startup)
                .update();
        owner.sql("alter table startups.observation enable trigger keep_version")
                .update();
        assertThat(differing(read(slug))).containsExactly(Part.PASSPORT, Part.ROWS, Part.NUMBERS);
    }

    @Test
    void theApplicationCannotChangeWhatIsFrozen() {
        published();
        for (String change : List.of(
                "update indicators.seal set slug = 'other'",
                "delete from indicators.publication_evidence",
                "update indicators.publication set occasion = null")) {
            assertThatThrownBy(() -> Scope.SYSTEM.run(() -> transaction.executeWithoutResult(
                            status -> database.sql(change).update())))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aRestatementNamesTheOneItReplaces() {
        String first = published();
        startups.getFirst().seen("2018-01-01", "CEASED");
        startups.get(1).seen("2018-01-01", "CEASED");
        UUID old = read(first).id();

        String second = approve(prepare(draft("80 % sont encore en activité", old)));

        assertThat(second).isEqualTo("survival-5-years-2024-05-31-2");
        assertThat(read(first).state()).isEqualTo(State.REPLACED);
        assertThat(read(first).sealed()).matches(link -> second.equals(link.replacedBy()));
        assertThat(read(second).sealed()).matches(link -> first.equals(link.replaces()));
        assertThatThrownBy(() -> prepare(draft("80 % sont encore en activité", old)))
                .hasMessage("publications.refused.replaces");
    }

    /// Twenty more, all alive, first seen four years after their admission: of the first years they say nothing.
    private void twentySeenLate() {
        for (int i = 0; i < 20; i++) {
            lives.admitted(park, LocalDate.of(2015, 1, 10 + i), LocalDate.of(2019, 6, 1))
                    .seen("2021-03-01", "TRADING");
        }
    }

    @Test
    void saysTheCurveAndStopsTheShareThatLateLivesBias() {
        twentySeenLate();
        assertThatThrownBy(() -> prepare(draft("95 % sont encore en activité après 5 ans", null)))
                .isInstanceOf(Refused.class)
                .hasMessage("publications.sentence.percent");
        assertThatThrownBy(() -> prepare(draft("38 startups sur 40 sont encore en activité", null)))
                .isInstanceOf(Refused.class)
                .hasMessage("publications.sentence.no-count");
        Publication said = read(approve(prepare(draft("90 % sont encore en activité après 5 ans", null))));
        assertThat(said.figure().headline()).isCloseTo(0.9, offset(1e-12));
        assertThat(said.figure().share()).isEqualTo(0.95);
        assertThat(said.figure().beside().in(MESSAGES.words(Language.ENGLISH)))
                .singleElement()
                .asString()
                .startsWith("Plain share: 95.0%. It does not allow for 20 companies followed only from later on");
        var limits = Objects.requireNonNull(said.figure().headlineInterval());
        prepare(draft(
                "Entre %d et %d %% sont encore en activité"
                        .formatted(Math.round(100 * limits.lower()), Math.round(100 * limits.upper())),
                null));
        assertThat(publications.check(said).same()).isTrue();
    }

    @Test
    void saysTheWorstAndTheBestCaseWhereMuchIsUnknown() {
        for (int i = 0; i < 5; i++) {
            lives.admitted(park, "2015-02-1" + i);
        }
        prepare(draft("Au pire 72 %, au mieux 92 % sont encore en activité", null));
        prepare(draft("Entre 72 et 92 % sont encore en activité selon les inconnues", null));
        assertThatThrownBy(() -> prepare(draft("92 % sont encore en activité", null)))
                .hasMessage("publications.sentence.percent");
    }

    @Test
    void saysNothingOfAnAgeThatFewerThanTenAreFollowedTo() {
        for (int i = 0; i < 9; i++) {
            startups.get(i).seen("2018-01-01", "CEASED");
        }
        assertThatThrownBy(() -> prepare(draft("45 % sont encore en activité", null)))
                .hasMessage("publications.refused.too-few");
    }

    @Test
    void whatWasSaidUnderTheFirstVersionStaysAndIsRestatedByTheCurve() {
        twentySeenLate();
        Instant then = Instant.now();
        UUID id = past.publish(
                1,
                draft("95 % sont encore en activité après 5 ans", null),
                new PastPublications.Act(ANALYST, then),
                new PastPublications.Act(DIRECTOR, then.plusSeconds(1)));
        Publication old = publications.byId(id).orElseThrow();
        assertThat(old.figure().headline()).isEqualTo(0.95);
        assertThat(old.figure().beside().in(MESSAGES.words(Language.ENGLISH)))
                .singleElement()
                .asString()
                .startsWith("The curve says 90.0%");
        assertThat(publications.check(old).same()).isTrue();

        String slug = approve(prepare(draft("90 % sont encore en activité après 5 ans", id)));

        assertThat(read(slug).version()).isEqualTo(2);
        Publication replaced = publications.byId(id).orElseThrow();
        assertThat(replaced.state()).isEqualTo(State.REPLACED);
        assertThat(replaced.figure().headline()).isEqualTo(0.95);
        assertThat(publications.check(replaced).same()).isTrue();
    }

    @Test
    void theChainStaysOneLineUnderConcurrentApprovals() throws Exception {
        List<Callable<String>> approvals = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            UUID id = prepare(draft("90 % sont encore en activité", null));
            approvals.add(() -> approve(id));
        }
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var done : threads.invokeAll(approvals)) {
                done.get();
            }
        }
        List<Publication> chain = publications.published().reversed();
        assertThat(chain).hasSize(6);
        for (int i = 0; i < 6; i++) {
            var link = java.util.Objects.requireNonNull(chain.get(i).sealed());
            assertThat(link.number()).isEqualTo(i + 1);
            assertThat(link.previous())
                    .isEqualTo(
                            i == 0
                                    ? null
                                    : java.util.Objects.requireNonNull(
                                                    chain.get(i - 1).sealed())
                                            .seal());
        }
        assertThat(publications.check(chain.getLast()).same()).isTrue();
    }

    @Test
    void aStrangerVerifiesThePassportAlone(@TempDir Path folder, @Autowired NetworkSeal seal) throws IOException {
        String first = passport(published());
        String second = passport(published());
        assertThat(first).doesNotContain("Company");
        Files.writeString(folder.resolve("first.json"), first);
        Files.writeString(folder.resolve("second.json"), second);
        Files.writeString(folder.resolve("key.pem"), NetworkKey.pem(seal.publicKey()));

        assertThat(verify(folder, "second.json")).isZero();
        assertThat(PassportVerifier.verify(second.replace("0.9", "0.8"), Optional.empty(), Optional.empty())
                        .accepted())
                .isFalse();
    }

    private String passport(String slug) {
        return java.util.Objects.requireNonNull(read(slug).sealed()).passport();
    }

    private static int verify(Path folder, String file) {
        var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        String[] words = {
            folder.resolve(file).toString(),
            "--chain",
            folder.resolve("first.json").toString(),
            "--key",
            folder.resolve("key.pem").toString()
        };
        return Verify.run(words, nowhere, nowhere, Locale.FRENCH);
    }

    @Test
    void replaysAPublicationOfThePast() {
        Instant friday = Instant.now();
        var draft = draft("90 % sont encore en activité", null);

        UUID id = past.publish(
                1,
                draft,
                new PastPublications.Act(ANALYST, friday),
                new PastPublications.Act(DIRECTOR, friday.plusSeconds(1)));

        Publication publication = publications.byId(id).orElseThrow();
        assertThat(publication.prepared().by()).isEqualTo(ANALYST);
        assertThat(publication.query().known()).isEqualTo(publication.prepared().at());
        assertThat(publications.check(publication).same()).isTrue();
    }
}
