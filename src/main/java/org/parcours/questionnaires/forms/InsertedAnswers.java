package org.parcours.questionnaires.forms;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Texts of a form with the answers that they refer to: `${name}` is the answer to that question, choices by
/// their labels.
record InsertedAnswers(Interview interview, String language) {
    private static final Pattern INSERTED = Pattern.compile("\\$\\{\\s*([\\p{L}\\p{N}_.-]+)\\s*}");

    /// Returns the text of an item.
    ///
    /// @param suffix the repetition in which the item stands
    String in(Labels text, String suffix) {
        return INSERTED.matcher(text.in(language, own()))
                .replaceAll(found -> Matcher.quoteReplacement(answer(found.group(1), suffix)));
    }

    private String own() {
        return interview.form().settings().language();
    }

    private String answer(String name, String suffix) {
        return interview.known(suffix, name).map(this::answer).orElse("");
    }

    private String answer(Question question) {
        String answer = Defaults.readable(interview.value(question).text());
        List<String> chosen = question.type().chosen(answer);
        return question.type().offersList()
                ? interview.form().choices(question).stream()
                        .filter(choice -> chosen.contains(choice.name()))
                        .map(choice -> choice.label().in(language, own()))
                        .distinct()
                        .collect(Collectors.joining(", "))
                : answer;
    }
}
