package org.parcours.connections;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Closeness;
import org.parcours.text.NameIndex;
import org.parcours.text.SiteKey;
import org.parcours.transfers.Finding;

/// Finds partners that may be one, and says why: the same website, a close name, the very same position.
public final class Likenesses {
    private static final int MOST = 5;

    /// A partner as far as it is recognised by it.
    ///
    /// @param line of the file that brought it; 0 where it was known before
    public record Known(UUID id, String name, @Nullable String website, Partner.Place place, int line) {
        public static Known of(Partner partner) {
            Partner.Facts facts = partner.facts();
            return new Known(partner.id(), facts.name(), facts.website(), facts.place(), 0);
        }

        Optional<SiteKey> site() {
            return SiteKey.of(website);
        }

        Optional<String> position() {
            BigDecimal latitude = place.latitude();
            BigDecimal longitude = place.longitude();
            return latitude == null || longitude == null
                    ? Optional.empty()
                    : Optional.of(kept(latitude) + " " + kept(longitude));
        }

        /// With as many decimals as are kept of it: a decimetre.
        private static String kept(BigDecimal degrees) {
            return degrees.setScale(6, RoundingMode.HALF_UP).toPlainString();
        }
    }

    private final Map<SiteKey, List<Known>> bySite = new HashMap<>();
    private final NameIndex<Known> byName = new NameIndex<>();
    private final Map<String, List<Known>> byPosition = new HashMap<>();

    public void add(Known known) {
        known.site().ifPresent(site -> put(bySite, site, known));
        known.position().ifPresent(position -> put(byPosition, position, known));
        byName.add(known.name(), known);
    }

    private static <K> void put(Map<K, List<Known>> index, K key, Known known) {
        index.computeIfAbsent(key, unseen -> new ArrayList<>()).add(known);
    }

    /// Who may be the same, each once, with the strongest reason: website, then name, then position.
    public List<Finding.Likeness> of(Known asked) {
        Map<UUID, Finding.Likeness> found = new LinkedHashMap<>();
        asked.site()
                .ifPresent(site -> bySite.getOrDefault(site, List.of())
                        .forEach(known -> put(found, asked, known, "connections.alike.website", null)));
        for (NameIndex.Match<Known> match : byName.close(asked.name(), known -> true)) {
            put(
                    found,
                    asked,
                    match.bearer(),
                    match.closeness().key(),
                    match.closeness() instanceof Closeness.Spelling(double similarity)
                            ? (int) Math.round(similarity * 100)
                            : null);
        }
        asked.position()
                .ifPresent(position -> byPosition
                        .getOrDefault(position, List.of())
                        .forEach(known -> put(found, asked, known, "connections.alike.position", null)));
        // several of one name are all offered
        long namesakes = found.values().stream()
                .filter(like -> like.reason().equals(new Closeness.Same().key()))
                .count();
        return found.values().stream().limit(Math.max(MOST, namesakes)).toList();
    }

    private static void put(
            Map<UUID, Finding.Likeness> found, Known asked, Known known, String reason, @Nullable Integer similarity) {
        if (!known.id().equals(asked.id())) {
            found.putIfAbsent(
                    known.id(),
                    new Finding.Likeness(
                            known.id(),
                            known.name(),
                            known.line() == 0 ? null : known.line(),
                            reason,
                            similarity,
                            known.place().city()));
        }
    }
}
