package org.parcours.surveys.drafts.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.surveys.drafts.Checked;
import org.parcours.surveys.drafts.FormDraft;
import org.parcours.surveys.drafts.Outline;
import org.parcours.surveys.expressions.Conditions;
import org.parcours.surveys.expressions.Conditions.Condition;
import org.parcours.surveys.forms.LineType;
import org.parcours.surveys.forms.Lines;
import org.parcours.surveys.forms.Lines.Line;
import org.parcours.surveys.forms.QuestionType;
import org.parcours.text.Language;
import org.parcours.web.Page;

/// What the page of a draft shows.
///
/// @param changedBy who changed it last; null where nobody is known
/// @param typed settings that were typed and not kept; empty where they were
/// @param conflict whether somebody else changed the settings meanwhile
public record DraftView(
        FormDraft draft, Checked checked, @Nullable String changedBy, Map<String, String> typed, boolean conflict) {
    public String path() {
        return "/questionnaire-drafts/" + draft.id();
    }

    public List<Outline.Node> nodes() {
        return Outline.of(draft.lines());
    }

    public String title(Page page) {
        return draft.title().isEmpty() ? page.say("questionnaires.untitled") : draft.title();
    }

    public long questions() {
        return draft.lines().survey().stream()
                .filter(line -> LineType.of(line).part() == LineType.Part.QUESTION)
                .count();
    }

    public int minutes() {
        return checked.sketch() == null ? 1 : checked.sketch().minutes();
    }

    public String setting(String name) {
        return typed.getOrDefault(name, draft.lines().setting(name));
    }

    /// What tells whether the settings are still as they were read.
    static String seen(Lines lines) {
        return String.join(
                "|", lines.setting("form_title"), lines.setting("form_id"), lines.setting("default_language"));
    }

    public String seen() {
        return seen(draft.lines());
    }

    public String label(Line line, Page page) {
        String said =
                line.labels("label").in(page.language().tag(), draft.lines().setting("default_language"));
        return said.isEmpty() ? line.cell("name") : said;
    }

    /// What kind of line it is, in a word.
    public String kind(Outline.Node node, Page page) {
        QuestionType type = node.type().type();
        if (type != null) {
            return page.say("surveys.type." + type);
        }
        return node.type().part() == LineType.Part.GROUP_BEGINS
                ? page.say("questionnaires.group")
                : node.type().said();
    }

    public List<Language> lacking(Line line) {
        return Side.lacking(draft.lines(), line.labels("label"));
    }

    /// The choices of a question, a few of them.
    public String choices(Outline.Node node, Page page) {
        return draft.lines().list(node.type().list()).stream()
                .limit(12)
                .map(choice -> label(choice, page))
                .collect(Collectors.joining(" · "));
    }

    /// When a line is asked, in words where its rule is plain, else as it is written.
    public String when(Line line, Page page) {
        String text = line.cell("relevant");
        return Conditions.of(text)
                .map(said -> said.all().stream()
                        .map(one -> words(one, page))
                        .collect(Collectors.joining(" " + page.say("questionnaires.join." + said.join()) + " ")))
                .orElse(text);
    }

    private String words(Condition one, Page page) {
        Optional<Line> asked = draft.lines().survey().stream()
                .filter(line -> line.cell("name").equals(one.question()))
                .findFirst();
        String question = asked.map(line -> label(line, page)).orElse(one.question());
        String sign = page.say("questionnaires.sign." + one.sign());
        if (!one.sign().compares()) {
            return page.say("questionnaires.condition.bare", "question", question, "sign", sign);
        }
        String value = asked.stream()
                .flatMap(line -> draft.lines().list(LineType.of(line).list()).stream())
                .filter(choice -> choice.cell("name").equals(one.value()))
                .map(choice -> label(choice, page))
                .findFirst()
                .orElse(one.kind() == Conditions.Kind.DAY ? page.words().day(one.value()) : one.value());
        return page.say("questionnaires.condition", "question", question, "sign", sign, "value", value);
    }
}
