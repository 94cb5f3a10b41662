package org.parcours.surveys.estimates;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.expressions.Expression;
import org.parcours.questionnaires.forms.Choice;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Interview;
import org.parcours.questionnaires.forms.Labels;
import org.parcours.questionnaires.forms.Question;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.questionnaires.forms.Rule;
import org.parcours.surveys.Asked;
import org.parcours.text.LocalizedText;

/// Invented lists and answers.
final class Frames {
    static final UUID CASABLANCA = new UUID(0, 1);
    static final UUID RABAT = new UUID(0, 2);
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 1, 12, 0);
    private static final LocalizedText PARK = new LocalizedText("Parc", null, null);

    final List<Member> frame = new ArrayList<>();
    final Map<UUID, Interview> handedIn = new HashMap<>();
    final Form form;

    Frames() {
        Map<String, List<Choice>> lists = new LinkedHashMap<>();
        lists.put("yes_no", List.of(choice("yes"), choice("no")));
        form = new Form(
                new Form.Settings("Exportation", "export", "1", ""),
                List.of(""),
                List.of(
                        question("exports", QuestionType.SELECT_ONE, "yes_no", null),
                        question("by_ship", QuestionType.SELECT_ONE, "yes_no", "${exports} = 'yes'"),
                        question("jobs", QuestionType.INTEGER, "", null)),
                lists);
    }

    private static Choice choice(String name) {
        return new Choice(name, Labels.NONE, Map.of());
    }

    private static Question question(String name, QuestionType type, String list, @Nullable String relevant) {
        return new Question(
                name,
                type,
                list,
                new Question.Wording(Labels.NONE, Labels.NONE, Labels.NONE, Labels.NONE),
                relevant == null
                        ? Question.Logic.NONE
                        : new Question.Logic(
                                new Rule(relevant, Expression.read(relevant)), null, null, null, null, null),
                "",
                "",
                null,
                Map.of());
    }

    /// Adds so many of one kind, of whom the first answer the same.
    void add(UUID park, String sector, int age, int asked, int answering, Map<String, String> answers) {
        for (int i = 0; i < asked; i++) {
            boolean came = i < answering;
            UUID id = new UUID(1, frame.size());
            frame.add(new Member(
                    new Asked(
                            id,
                            new UUID(3, 0),
                            new UUID(2, frame.size()),
                            park,
                            "Atlas",
                            null,
                            PARK,
                            LocalDate.of(2025, 1, 1),
                            null,
                            came,
                            came ? LocalDate.of(2025, 1, 2) : null),
                    "06",
                    sector.isEmpty() ? null : sector,
                    age,
                    null));
            if (came) {
                handedIn.put(id, new Interview(form, answers, NOW));
            }
        }
    }
}
