package org.parcours.questionnaires.drafts.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.drafts.DraftCheck;
import org.parcours.questionnaires.drafts.FormDraft;
import org.parcours.questionnaires.drafts.Outline;
import org.parcours.questionnaires.expressions.Conditions;
import org.parcours.questionnaires.expressions.Conditions.Condition;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.questionnaires.xlsform.FormRows;
import org.parcours.questionnaires.xlsform.FormRows.Row;
import org.parcours.questionnaires.xlsform.RowType;
import org.parcours.text.Language;
import org.parcours.values.Days;
import org.parcours.web.Page;

/// What the page of a draft shows.
///
/// @param changedBy who changed it last; null where nobody is known
/// @param typed settings that were typed and not kept; empty where they were
/// @param conflict whether somebody else changed the settings meanwhile
public record DraftView(
        FormDraft draft, DraftCheck checked, @Nullable String changedBy, Map<String, String> typed, boolean conflict) {
    public String path() {
        return "/questionnaire-drafts/" + draft.id();
    }

    public List<Outline.Node> nodes() {
        return Outline.of(draft.rows());
    }

    public String title(Page page) {
        return draft.title().isEmpty() ? page.say("questionnaires.untitled") : draft.title();
    }

    public long questions() {
        return draft.rows().survey().stream()
                .filter(row -> RowType.of(row).part() == RowType.Part.QUESTION)
                .count();
    }

    public int minutes() {
        return checked.sketch() == null ? 1 : checked.sketch().minutes();
    }

    public String setting(String name) {
        return typed.getOrDefault(name, draft.rows().setting(name));
    }

    /// What tells whether the settings are still as they were read.
    static String seen(FormRows rows) {
        return String.join("|", rows.setting("form_title"), rows.setting("form_id"), rows.setting("default_language"));
    }

    public String seen() {
        return seen(draft.rows());
    }

    public String label(Row row, Page page) {
        String said = row.labels("label").in(page.language().tag(), draft.rows().setting("default_language"));
        return said.isEmpty() ? row.cell("name") : said;
    }

    /// What kind of line it is, in a word.
    public String kind(Outline.Node node, Page page) {
        QuestionType type = node.type().type();
        if (type != null) {
            return page.say("questionnaires.type." + type);
        }
        return node.type().part() == RowType.Part.GROUP_BEGINS
                ? page.say("questionnaires.group")
                : node.type().said();
    }

    public List<Language> lacking(Row row) {
        return LanguageSide.lacking(draft.rows(), row.labels("label"));
    }

    /// The choices of a question, a few of them.
    public String choices(Outline.Node node, Page page) {
        return draft.rows().list(node.type().list()).stream()
                .limit(12)
                .map(choice -> label(choice, page))
                .collect(Collectors.joining(" · "));
    }

    /// When a line is asked, in words where its rule is plain, else as it is written.
    public String when(Row row, Page page) {
        String text = row.cell("relevant");
        return Conditions.of(text)
                .map(said -> said.all().stream()
                        .map(one -> words(one, page))
                        .collect(Collectors.joining(" " + page.say("questionnaires.join." + said.join()) + " ")))
                .orElse(text);
    }

    private String words(Condition one, Page page) {
        Optional<Row> asked = draft.rows().survey().stream()
                .filter(row -> row.cell("name").equals(one.question()))
                .findFirst();
        String question = asked.map(row -> label(row, page)).orElse(one.question());
        String sign = page.say("questionnaires.sign." + one.sign());
        if (!one.sign().compares()) {
            return page.say("questionnaires.condition.bare", "question", question, "sign", sign);
        }
        String value = asked.stream()
                .flatMap(row -> draft.rows().list(RowType.of(row).list()).stream())
                .filter(choice -> choice.cell("name").equals(one.value()))
                .map(choice -> label(choice, page))
                .findFirst()
                .orElse(one.kind() == Conditions.Kind.DAY ? Days.shown(one.value(), page.words()) : one.value());
        return page.say("questionnaires.condition", "question", question, "sign", sign, "value", value);
    }
}
