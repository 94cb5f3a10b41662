package org.parcours.questionnaires.answers;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Interview;
import org.parcours.questionnaires.forms.Question;
import org.parcours.text.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts what somebody has just typed into the answers that are saved.
@Component
public class AnswerMerge {
    private static final Pattern REPETITION = Pattern.compile("(\\[\\d{1,2}\\]){1,4}$");
    private static final int LONGEST = 10_000;

    private final AnswerFiles files;
    private final Clock clock;

    AnswerMerge(AnswerFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /// The answers as they are now.
    ///
    /// @param refused why files and texts were not taken, by question
    public record Merged(Map<String, String> answers, Interview interview, Map<String, Refused> refused) {
        /// Returns whether nothing speaks against handing in.
        public boolean isComplete() {
            return refused.isEmpty() && interview.issues().isEmpty();
        }
    }

    /// Returns the saved answers with those newly typed in their place, and stores the files among them. What the form
    /// does not ask is left out.
    @Transactional
    public Merged merge(AnswerFiles.Holder holder, Form form, Map<String, String> saved, TypedAnswers typed) {
        LocalDateTime now = LocalDateTime.now(clock);
        Map<String, Refused> refused = new LinkedHashMap<>();
        Map<String, String> answers = texts(form, saved, typed.texts(), refused);
        Interview asked = new Interview(form, answers, now);
        typed.files()
                .forEach((name, file) -> asked.form()
                        .question(name)
                        .filter(question -> question.type().isFile() && asked.isAsked(question))
                        .ifPresent(question -> {
                            try {
                                files.save(holder, name, question.type(), file);
                                answers.put(name, file.name());
                            } catch (Refused why) {
                                refused.put(name, why);
                            }
                        }));
        saved.forEach((name, text) -> {
            if (!text.isEmpty()
                    && isFile(form, name)
                    && answers.getOrDefault(name, "").isEmpty()) {
                files.remove(holder.sheet(), name);
            }
        });
        Interview interview = new Interview(form, answers, now);
        answers.putAll(interview.once());
        return new Merged(answers, interview, refused);
    }

    /// The beginning of a text that is too long stays, for its author to shorten it.
    private static Map<String, String> texts(
            Form form, Map<String, String> saved, Map<String, String> typed, Map<String, Refused> refused) {
        Map<String, String> answers = new LinkedHashMap<>(saved);
        Set<String> names = Stream.concat(
                        form.questions()
                                .filter(question -> question.type().isAnswered())
                                .map(Question::name),
                        form.counted())
                .collect(Collectors.toSet());
        typed.forEach((name, text) -> {
            // a file is not named but sent; only its removal is typed
            if (names.contains(base(name)) && (text.isEmpty() || !isFile(form, name))) {
                answers.put(name, text.substring(0, Math.min(text.length(), LONGEST)));
                if (text.length() > LONGEST) {
                    refused.put(name, new Refused("values.refused.long", LONGEST));
                }
            }
        });
        return answers;
    }

    private static boolean isFile(Form form, String name) {
        return form.question(base(name)).filter(one -> one.type().isFile()).isPresent();
    }

    /// `firstName[2]` is the answer in the second repetition.
    private static String base(String name) {
        return REPETITION.matcher(name).replaceFirst("");
    }
}
