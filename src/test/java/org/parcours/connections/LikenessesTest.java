package org.parcours.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parcours.transfers.Finding;

class LikenessesTest {
    private final Likenesses likenesses = new Likenesses();

    private static Likenesses.Known known(long id, String name, @Nullable String website, @Nullable String latitude) {
        return new Likenesses.Known(
                new UUID(1, id),
                name,
                website,
                new Partner.Place(
                        null,
                        null,
                        latitude == null ? null : new BigDecimal(latitude),
                        latitude == null ? null : BigDecimal.ONE),
                0);
    }

    @Test
    void saysTheStrongestReasonOnceForEach() {
        likenesses.add(known(1, "Incubme Algeria", "https://www.incubme.dz/a", "36.75"));
        likenesses.add(known(2, "IncubMe Algérie", null, null));
        likenesses.add(known(3, "Fonds du Nord", null, "36.7500001"));
        likenesses.add(known(4, "Banque du Sud", "https://sud.example", "12"));
        assertThat(likenesses.of(known(9, "IncubeMe Algeria", "http://incubme.dz", "36.750000")))
                .extracting(Finding.Likeness::subject, Finding.Likeness::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new UUID(1, 1), "connections.alike.website"),
                        org.assertj.core.groups.Tuple.tuple(new UUID(1, 2), "text.names.spelling"),
                        org.assertj.core.groups.Tuple.tuple(new UUID(1, 3), "connections.alike.position"));
    }

    @Test
    void doesNotProposeAPartnerAsItself() {
        Likenesses.Known atlas = known(1, "Atlas", "https://atlas.example", "33");
        likenesses.add(atlas);
        assertThat(likenesses.of(atlas)).isEmpty();
    }
}
