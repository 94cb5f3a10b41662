package org.parcours.indicators.publications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.FigureQuery;
import org.parcours.indicators.publications.frozen.FrozenFigure;
import org.parcours.text.LocalizedText;

/// A figure frozen to be said in public, and what became of it.
///
/// @param query with its years filled in
/// @param root of the [EvidenceTree] over its rows
/// @param replaces the publication that it restates, and why
public record Publication(
        UUID id,
        String code,
        int version,
        FigureQuery query,
        LocalizedText sentence,
        @Nullable String occasion,
        FrozenFigure figure,
        int rows,
        String root,
        @Nullable UUID replaces,
        @Nullable String reason,
        Act prepared,
        @Nullable Decision decision,
        @Nullable Sealed sealed) {

    public enum State {
        WAITING,
        PUBLISHED,
        REPLACED,
        WITHDRAWN
    }

    /// Who did something when; the name is null where the person is not known here.
    public record Act(Instant at, UUID by, @Nullable String name) {}

    public record Decision(boolean approved, @Nullable String reason, Act act) {}

    /// Its place in the chain.
    ///
    /// @param number 1 for the network's first
    /// @param previous seal of the one before
    /// @param passport the exact text of the file
    /// @param replacedBy slug of the publication that restates this one; null where it still stands
    /// @param replaces slug of the publication that this one restates
    public record Sealed(
            int number,
            String slug,
            @Nullable String previous,
            String seal,
            String passport,
            @Nullable String replacedBy,
            @Nullable String replaces) {}

    public State state() {
        if (sealed != null) {
            return sealed.replacedBy() == null ? State.PUBLISHED : State.REPLACED;
        }
        return decision == null ? State.WAITING : State.WITHDRAWN;
    }

    /// Query that opens the form for a restatement of this figure, by all that is known now.
    public String restating() {
        var address = new StringBuilder("?replaces=" + id + "&on=" + query.on());
        if (query.years() != null) {
            address.append("&years=").append(query.years());
        }
        query.where()
                .set()
                .forEach((name, value) ->
                        address.append('&').append(name).append('=').append(value));
        return address.toString();
    }

    public Meaning meaning() {
        return Meaning.of(code);
    }
}
