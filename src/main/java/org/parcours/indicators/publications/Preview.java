package org.parcours.indicators.publications;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Figure;
import org.parcours.indicators.FigureNumber;
import org.parcours.indicators.publications.sentences.Mismatch;
import org.parcours.indicators.publications.sentences.Sentence;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;

/// A figure about to be published, and what its sentence says otherwise, by language.
public record Preview(Figure figure, Map<Language, List<Mismatch>> mismatches) {
    static Preview of(Figure figure, @Nullable LocalizedText sentence) {
        Map<Language, List<Mismatch>> mismatches = new EnumMap<>(Language.class);
        if (isNothing(figure) || sentence == null) {
            return new Preview(figure, mismatches);
        }
        var claim = Meaning.claim(figure);
        sentence.toMap().forEach((tag, text) -> mismatches.put(Language.of(tag), Sentence.mismatches(text, claim)));
        return new Preview(figure, mismatches);
    }

    /// The same figure with another sentence.
    public Preview saying(@Nullable LocalizedText sentence) {
        return of(figure, sentence);
    }

    /// There is a sentence, and it says what the figure says.
    public boolean fits() {
        return !mismatches.isEmpty() && mismatches.values().stream().allMatch(List::isEmpty);
    }

    public List<Mismatch> in(Language language) {
        return mismatches.getOrDefault(language, List.of());
    }

    /// The message that says why there is nothing to say.
    public String why() {
        return figure.share() == null ? "publications.refused.nobody" : "publications.refused.too-few";
    }

    /// Whether nobody could be counted, so that there is nothing to say.
    public boolean nothing() {
        return isNothing(figure);
    }

    private static boolean isNothing(Figure figure) {
        return !FigureNumber.known(figure);
    }

    /// @throws Refused with the first reason, where the sentence is not the figure's
    void require() {
        if (nothing()) {
            throw new Refused(why());
        }
        mismatches.values().stream().flatMap(List::stream).findFirst().ifPresent(mismatch -> {
            throw mismatch.refusal();
        });
    }
}
