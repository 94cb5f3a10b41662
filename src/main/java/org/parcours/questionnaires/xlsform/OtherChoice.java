package org.parcours.questionnaires.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parcours.questionnaires.forms.Choice;
import org.parcours.questionnaires.forms.Labels;
import org.parcours.questionnaires.forms.Question;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.questionnaires.forms.Rule;

/// `or_other` of XLSForm: a choice more, and a text that is asked where it was chosen. As pyxform writes
/// it out, so that answers bear the names that other readers of the form expect.
final class OtherChoice {
    private static final String OTHER = "other";
    private static final String SAID = "(?i) or[_ ](?:specify )?other$";

    private OtherChoice() {}

    static boolean isAsked(String type) {
        return type.matches("(?i)(add )?select[ _1].*" + SAID.substring("(?i)".length()));
    }

    static String without(String type) {
        return type.replaceFirst(SAID, "");
    }

    static String name(Question question) {
        return question.name() + "_" + OTHER;
    }

    /// The same question, with its list and the choice more under a name of their own: others ask by the
    /// list as it is.
    static Question offered(Question question, Map<String, List<Choice>> lists) {
        String list = question.list() + "_with_" + OTHER;
        List<Choice> choices = new ArrayList<>(lists.getOrDefault(question.list(), List.of()));
        if (choices.stream().noneMatch(one -> one.name().equals(OTHER))) {
            choices.add(new Choice(OTHER, labels(question, "Autre", "أخرى", "Other"), Map.of()));
        }
        lists.put(list, choices);
        return new Question(
                question.name(),
                question.type(),
                list,
                question.wording(),
                question.logic(),
                question.preset(),
                question.appearance(),
                question.binding(),
                question.parameters());
    }

    static Question specified(Question question) {
        return new Question(
                name(question),
                QuestionType.TEXT,
                "",
                new Question.Wording(
                        labels(question, "Précisez", "يرجى التحديد", "Specify other."),
                        Labels.NONE,
                        Labels.NONE,
                        Labels.NONE),
                new Question.Logic(
                        Rule.read("selected(${" + question.name() + "}, '" + OTHER + "')"),
                        null,
                        null,
                        null,
                        null,
                        null),
                "",
                "",
                null,
                Map.of());
    }

    /// In the languages of the question itself.
    private static Labels labels(Question question, String french, String arabic, String english) {
        Map<String, String> texts = new LinkedHashMap<>();
        question.label()
                .texts()
                .keySet()
                .forEach(language -> texts.put(
                        language,
                        switch (Labels.tag(language)) {
                            case "fr" -> french;
                            case "ar" -> arabic;
                            default -> english;
                        }));
        return new Labels(texts);
    }
}
