package org.parcours.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.People;
import org.parcours.accounts.Role;
import org.parcours.database.Scope;
import org.parcours.testing.Accounts;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Language;
import org.parcours.text.Refused;

@ModuleTest
class MergesTest {
    private final Partners partners;
    private final PartnerPeople people;
    private final Offers offers;
    private final Merges merges;
    private final Duplicates duplicates;
    private final Accounts accounts;
    private final People everybody;
    private UUID gone = new UUID(0, 0);
    private UUID kept = new UUID(0, 0);

    MergesTest(
            Partners partners,
            PartnerPeople people,
            Offers offers,
            Merges merges,
            Duplicates duplicates,
            Accounts accounts,
            People everybody) {
        this.partners = partners;
        this.people = people;
        this.offers = offers;
        this.merges = merges;
        this.duplicates = duplicates;
        this.accounts = accounts;
        this.everybody = everybody;
    }

    @BeforeEach
    void twoRecordsOfOnePartner() {
        Scope.SYSTEM.run(() -> {
            gone = partners.register(PartnersTest.facts("Fonds Atlas"));
            kept = partners.register(PartnersTest.facts("Atlas Fund"));
            people.add(new Contact(
                    gone, gone, "Salma", null, null, "salma@atlas.example", null, Language.FRENCH, null, null));
            offers.add(gone, PartnersTest.draft());
            accounts.add("salma@atlas.example", Role.PARTNER, null, gone);
        });
    }

    private Set<UUID> dossiersOfSalma() {
        UUID salma = everybody.search("salma@atlas.example", null, 0).getFirst().id();
        return accounts.signedIn(salma).scope().dossiers();
    }

    @Test
    void movesPeopleOffersAndRolesAndTakesThemBack() {
        Scope.SYSTEM.run(() -> {
            merges.merge(gone, kept);
            assertThat(partners.byId(gone).orElseThrow().mergedInto()).isEqualTo(kept);
            assertThat(offers.of(kept)).hasSize(1);
            assertThat(people.contacts(kept)).hasSize(1);
            assertThat(dossiersOfSalma()).containsExactly(kept);
            merges.takeBack(gone);
            assertThat(partners.byId(gone).orElseThrow().mergedInto()).isNull();
            assertThat(offers.of(gone)).hasSize(1);
            assertThat(offers.of(kept)).isEmpty();
            assertThat(people.contacts(gone)).hasSize(1);
            assertThat(dossiersOfSalma()).containsExactly(gone);
        });
    }

    @Test
    void doesNotTakeBackWhatSomebodyBuiltOn() {
        Scope.SYSTEM.run(() -> {
            merges.merge(gone, kept);
            Offer offer = offers.of(kept).getFirst();
            offers.change(offer.id(), PartnersTest.draft(), offer.version(), "Salma");
            assertThatThrownBy(() -> merges.takeBack(gone))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.key()).isEqualTo("connections.merge.refused.since"));
            assertThat(offers.of(kept)).hasSize(1);
        });
    }

    @Test
    void refusesToMergeTwice() {
        Scope.SYSTEM.run(() -> {
            merges.merge(gone, kept);
            assertThatThrownBy(() -> merges.merge(gone, kept)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> merges.merge(kept, kept)).isInstanceOf(Refused.class);
        });
    }

    @Test
    void proposesTheTwoUntilSomebodyTellsThemApart() {
        Scope.SYSTEM.run(() -> {
            assertThat(duplicates.of(gone)).extracting(like -> like.subject()).containsExactly(kept);
            assertThat(duplicates.pairs()).hasSize(1);
            duplicates.tellApart(kept, gone);
            assertThat(duplicates.of(gone)).isEmpty();
            assertThat(duplicates.pairs()).isEmpty();
        });
    }
}
