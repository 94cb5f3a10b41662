package org.parcours.startups.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.database.Scope;
import org.parcours.startups.Identities;
import org.parcours.startups.Startups;
import org.parcours.startups.journeys.Admission;
import org.parcours.startups.journeys.Exit;
import org.parcours.startups.journeys.Journey;
import org.parcours.startups.journeys.Journeys;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.text.Refused;

@ModuleTest
class ChronicleTest {
    private static final LocalDate ADMITTED = LocalDate.of(2020, 3, 1);

    private final TwoParks network;
    private final Startups startups;
    private final Identities identities;
    private final Journeys journeys;
    private final Chronicle chronicle;
    private final Sentences sentences;
    private final Messages messages;
    private Scope casablanca = Scope.NOTHING;
    private UUID startup = new UUID(0, 0);

    ChronicleTest(
            TwoParks network,
            Startups startups,
            Identities identities,
            Journeys journeys,
            Chronicle chronicle,
            Sentences sentences,
            Messages messages) {
        this.network = network;
        this.startups = startups;
        this.identities = identities;
        this.journeys = journeys;
        this.chronicle = chronicle;
        this.sentences = sentences;
        this.messages = messages;
    }

    @BeforeEach
    void enterTwoStages() {
        TwoParks.Parks parks = network.open();
        casablanca = new Scope(null, false, Set.of(parks.casablanca()), Set.of());
        startup = casablanca.call(() -> startups.register(TwoParks.facts(parks.casablanca(), "Atlas")));
        casablanca.run(() -> journeys.admit(startup, new Admission(ADMITTED, null, ADMITTED.plusMonths(60))));
        casablanca.run(() -> journeys.enterStage(startup, "incubation", ADMITTED));
        casablanca.run(() -> journeys.enterStage(startup, "development", ADMITTED.plusYears(1)));
    }

    private List<Entry> entries() {
        return casablanca.call(() -> chronicle.of(startup));
    }

    private Journey journey() {
        return casablanca.call(() -> journeys.last(startup)).orElseThrow();
    }

    private void takeBackLast() {
        casablanca.run(() -> chronicle.takeBack(startup, entries().getFirst().at()));
    }

    @Test
    void makesOneEntryOfWhatOneTransactionRecorded() {
        assertThat(entries()).hasSize(4);
        assertThat(entries().getFirst().changes())
                .extracting(change -> change.kind() + " "
                        + String.join(
                                ",",
                                change.fields().stream().filter("until"::equals).toList()))
                .containsExactlyInAnyOrder("ADDED ", "CHANGED until");
    }

    @Test
    void saysChangesInSentencesWithBeforeAndAfter() {
        casablanca.run(() -> journeys.exit(startup, ADMITTED.plusYears(2), Exit.Kind.COMPLETED, null));
        List<EntryView> said = casablanca.call(() -> sentences.say(entries(), messages.words(Language.FRENCH)));
        assertThat(said.getFirst().changes())
                .containsExactlyInAnyOrder(
                        new EntryView.ChangeView(
                                "La sortie est notée.",
                                List.of(
                                        new EntryView.FieldView("Issue", "", "parcours achevé"),
                                        new EntryView.FieldView("Sortie le", "", "01/03/2022"))),
                        new EntryView.ChangeView(
                                "Une étape a changé.", List.of(new EntryView.FieldView("Jusqu’au", "", "01/03/2022"))));
        assertThat(said.getFirst().who()).isEqualTo("le système");
        assertThat(said.getLast().changes())
                .singleElement()
                .satisfies(opened -> assertThat(opened.fields())
                        .contains(new EntryView.FieldView("Secteur", "", "Technologies de l’information")));
    }

    @Test
    void takesTheLastChangeBackOneAfterTheOther() {
        Journey two = journey();
        casablanca.run(() -> journeys.exit(startup, ADMITTED.plusYears(2), Exit.Kind.CEASED, null));
        takeBackLast();
        assertThat(journey()).isEqualTo(two);
        // the taking back is a change as well
        takeBackLast();
        assertThat(journey().isOpen()).isFalse();
    }

    @Test
    void putsBackAStageThatMadeRoomForAnother() {
        takeBackLast();
        assertThat(journey().stages())
                .singleElement()
                .satisfies(stage -> assertThat(stage.isOpen()).isTrue());
    }

    @Test
    void putsBackWhatWasTakenAwayTogether() {
        UUID second = journey().stages().getLast().id();
        casablanca.run(() -> journeys.withdrawStage(startup, second));
        takeBackLast();
        assertThat(journey().stages()).hasSize(2);
    }

    @Test
    void refusesToTakeBackWhatIsNotTheLastChange() {
        Entry admission = entries().get(2);
        assertThatThrownBy(() -> casablanca.run(() -> chronicle.takeBack(startup, admission.at())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("journeys.history.refused.not-last"));
        assertThat(journey().stages()).hasSize(2);
    }

    @Test
    void leavesOutWhatSaysNothingToAReader() {
        int before = entries().size();
        casablanca.run(() -> identities.addOtherName(startup, "Atlas Data"));
        assertThat(entries()).hasSize(before + 1);
        assertThat(entries().getFirst().changes()).hasSize(1);
    }

    @Test
    void refusesToTakeTheOpeningBack() {
        TwoParks.Parks parks = Scope.SYSTEM.call(
                () -> new TwoParks.Parks(startups.byId(startup).orElseThrow().park(), startup));
        UUID fresh = casablanca.call(() -> startups.register(TwoParks.facts(parks.casablanca(), "Rif")));
        Entry opening = casablanca.call(() -> chronicle.of(fresh)).getFirst();
        assertThatThrownBy(() -> casablanca.run(() -> chronicle.takeBack(fresh, opening.at())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("journeys.history.refused.opening"));
    }
}
