package org.parcours.questionnaires.answers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parcours.files.StoredFile;
import org.parcours.questionnaires.forms.DateRange;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Interview;
import org.parcours.questionnaires.forms.Question;
import org.parcours.text.Language;
import org.parcours.text.Refused;

/// A form with what somebody has typed so far, as its sheet shows it.
public interface FormEntry {
    Form form();

    Interview interview();

    /// Returns what was typed, by question.
    Map<String, String> typed();

    /// Returns the values known from elsewhere, by question.
    Map<String, Prefill> prefills();

    /// Returns the day before which the periods end that questions are about.
    LocalDate askedOn();

    /// Returns whether the answers were handed in; they can still change.
    boolean isHandedIn();

    /// Returns the files given as answers, by question.
    default Map<String, StoredFile> files() {
        return Map.of();
    }

    /// Returns why answers were not taken, by question: a file, or what no form would take either.
    default Map<String, Refused> refusals() {
        return Map.of();
    }

    /// Returns whether the form asks for files.
    default boolean isSentWithFiles() {
        return form().questions().anyMatch(question -> question.type().isFile());
    }

    /// Returns the address of a file that was given as an answer.
    ///
    /// @param path of the sheet
    static String fileAddress(String path, String question) {
        return path + "/files?question=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    }

    /// Returns the endings of files that answer a question, as a browser's field has them: `.png,.jpg`.
    static String accepted(Question question) {
        return endings(question).map(ending -> "." + ending).collect(Collectors.joining(","));
    }

    /// Returns the types of file that answer a question, for readers: `PNG · JPG`.
    static String types(Question question) {
        return AnswerFiles.types(question.type()).stream()
                .sorted()
                .map(type -> type.endings().getFirst().toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(" · "));
    }

    private static Stream<String> endings(Question question) {
        return AnswerFiles.types(question.type()).stream().sorted().flatMap(type -> type.endings().stream());
    }

    /// Returns a question's label without markup, for a list of what is wrong.
    default String plainLabel(String question, Language language) {
        return interview()
                .form()
                .question(question)
                .map(one -> Markdown.plain(interview().say(one, one.label(), language.tag())))
                .orElse(question);
    }

    /// Returns the text that a question's field holds.
    default String shown(Question question) {
        Prefill prefill = prefills().get(question.name());
        return typed().getOrDefault(
                        question.name(), prefill == null ? interview().initial(question) : prefill.text());
    }

    /// Returns whether all that is asked is known from elsewhere, so that it need only be confirmed.
    default boolean isPrefilled() {
        return !prefills().isEmpty()
                && interview()
                        .form()
                        .questions()
                        .filter(question ->
                                question.type().isAnswered() && interview().isAsked(question))
                        .allMatch(question -> prefills().containsKey(question.name()));
    }

    /// Returns the days that an answer is about, or empty if it is about the day of the answer.
    default Optional<DateRange> about(Question question) {
        return Optional.ofNullable(question.binding())
                .filter(binding -> !binding.period().isEmpty())
                .flatMap(binding -> binding.before(askedOn()));
    }
}
