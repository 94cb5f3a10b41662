package org.parcours.indicators.publications;

import java.util.Map;
import java.util.TreeMap;
import org.parcours.indicators.Beside;
import org.parcours.indicators.Figure;
import org.parcours.indicators.FigureNumber;
import org.parcours.indicators.Subpopulation;
import org.parcours.indicators.publications.sentences.Sentence;
import org.parcours.statistics.FigureSubject.Basis;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;

/// Sentences to begin with, in each language, for whoever publishes a figure of the whole network. What one
/// says of a park or a sector has to name it, and is left to its author.
@Component
public class ProposedSentences {
    private final Messages messages;

    ProposedSentences(Messages messages) {
        this.messages = messages;
    }

    /// By the tag of the language; only what is held against the figure without a complaint.
    public Map<String, String> of(Figure figure) {
        Map<String, String> proposed = new TreeMap<>();
        if (FigureNumber.known(figure) && figure.query().where().equals(Subpopulation.ALL)) {
            for (Language language : Language.values()) {
                String sentence = sentence(figure, messages.words(language));
                if (Sentence.mismatches(sentence, Meaning.claim(figure)).isEmpty()) {
                    proposed.put(language.tag(), sentence);
                }
            }
        }
        return proposed;
    }

    /// What startups answer is never said without how many did, and where much is unknown the worst and the
    /// best case are said too.
    private static String sentence(Figure figure, Words words) {
        String said = figure.definition()
                .sentence(words, FigureNumber.of(figure, words), figure.query().years());
        if (figure.definition().subject().basis() == Basis.ANSWERS) {
            said = words.say(
                    "publications.publish.responded",
                    "sentence",
                    said,
                    "rate",
                    words.percent(figure.counts().known()));
        }
        return Beside.of(figure).muchUnknown() && figure.worst() != null && figure.best() != null
                ? words.say(
                        "publications.publish.bounded",
                        "sentence",
                        said,
                        "worst",
                        words.percent(figure.worst()),
                        "best",
                        words.percent(figure.best()))
                : said;
    }
}
