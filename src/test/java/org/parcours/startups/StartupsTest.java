package org.parcours.startups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.database.Scope;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.parcours.text.Refused;
import org.springframework.dao.OptimisticLockingFailureException;

@ModuleTest
class StartupsTest {
    private final TwoParks network;
    private final Startups startups;
    private final Identities identities;
    private UUID casablanca = new UUID(0, 0);
    private UUID rabat = new UUID(0, 0);

    StartupsTest(TwoParks network, Startups startups, Identities identities) {
        this.network = network;
        this.startups = startups;
        this.identities = identities;
    }

    @BeforeEach
    void openParks() {
        TwoParks.Parks parks = network.open();
        casablanca = parks.casablanca();
        rabat = parks.rabat();
    }

    private UUID register(UUID park, String name) {
        return Scope.SYSTEM.call(() -> startups.register(TwoParks.facts(park, name)));
    }

    private Startup read(UUID id) {
        return Scope.SYSTEM.call(() -> startups.byId(id)).orElseThrow();
    }

    @Test
    void readsBackWhatWasRegistered() {
        UUID id = register(casablanca, "Atlas Data");
        assertThat(read(id).facts()).isEqualTo(TwoParks.facts(casablanca, "Atlas Data"));
    }

    @Test
    void refusesTheSecondOfTwoChangesOfOneVersion() {
        UUID id = register(casablanca, "Atlas");
        Startup read = read(id);
        Scope.SYSTEM.run(() -> startups.change(id, TwoParks.facts(casablanca, "Atlas Data"), read.version()));
        assertThatThrownBy(() -> Scope.SYSTEM.run(
                        () -> startups.change(id, TwoParks.facts(casablanca, "Atlas Labs"), read.version())))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(read(id).name()).isEqualTo("Atlas Data");
        assertThat(Scope.SYSTEM.call(() -> startups.asKnown(id, read.version())))
                .contains(read);
    }

    @Test
    void showsNothingOfAnotherPark() {
        UUID id = register(casablanca, "Atlas");
        Scope beside = new Scope(null, false, Set.of(rabat), Set.of());
        assertThat(beside.call(() -> startups.byId(id))).isEmpty();
        assertThat(beside.call(() -> startups.byIds(List.of(id)))).isEmpty();
    }

    @Test
    void refusesANumberTwiceAndNamesItsBearerOnlyWithinReach() {
        UUID atlas = register(casablanca, "Atlas");
        UUID rif = register(rabat, "Rif");
        Scope.SYSTEM.run(() -> identities.addIdentifier(atlas, "ICE", "001561191000066"));
        assertThatThrownBy(() -> Scope.SYSTEM.run(() -> identities.addIdentifier(rif, "ICE", "00 15 61 19 10 00 066")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("startups.refused.identifier.taken-by");
                    assertThat(refused.issues().getFirst().says().arguments()).containsExactly("Atlas");
                });
        assertThatThrownBy(() -> new Scope(null, false, Set.of(rabat), Set.of())
                        .run(() -> identities.addIdentifier(rif, "ICE", "001561191000066")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("startups.refused.identifier.taken"));
    }

    @Test
    void keepsPeopleNamesAndNumbers() {
        UUID id = register(casablanca, "Atlas");
        Scope.SYSTEM.run(() -> {
            identities.addOtherName(id, "Atlas Data");
            identities.addOtherName(id, "Atlas Data");
            identities.addFounder(
                    id, new Identity.Founder(id, "Salma", "سلمى", "s@example.org", Identity.Part.FOUNDER, null, null));
            identities.addIdentifier(id, "RC", "12345");
        });
        Identity identity = Scope.SYSTEM.call(() -> identities.of(id));
        assertThat(identity.otherNames()).extracting(Identity.OtherName::name).containsExactly("Atlas Data");
        assertThat(identity.founders()).extracting(Identity.Founder::email).containsExactly("s@example.org");
        assertThat(identity.identifiers())
                .extracting(Identity.Identifier::value)
                .containsExactly("12345");
        Scope.SYSTEM.run(() -> {
            identities.removeFounder(id, identity.founders().getFirst().id());
            identities.removeIdentifier(id, identity.identifiers().getFirst().id());
            identities.removeOtherName(id, identity.otherNames().getFirst().id());
        });
        assertThat(Scope.SYSTEM.call(() -> identities.of(id))).isEqualTo(new Identity(List.of(), List.of(), List.of()));
    }
}
