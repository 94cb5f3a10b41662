package org.parcours.questionnaires.drafts.pages;

import java.util.Optional;
import org.parcours.questionnaires.expressions.Bounds;
import org.parcours.questionnaires.expressions.Conditions.Kind;

/// What an answer has to keep to: bounds or a pattern, beside the expression that they are. Whichever
/// of the
/// two was changed is taken, and the other follows.
final class ConstraintForm {
    private static final String TEXT = "constraint";
    private static final String SEEN = "constraint_seen";

    private ConstraintForm() {}

    static void show(RowInput form, String text) {
        form.put(TEXT, text);
        form.put(SEEN, text);
        Bounds said = Bounds.of(text).orElse(Bounds.NONE);
        form.put("from", said.from());
        form.put("until", said.until());
        form.put("pattern", said.pattern());
    }

    /// Brings both to one.
    ///
    /// @param kind of the answers
    static void settle(RowInput form, Kind kind) {
        Bounds shown = Bounds.of(form.get(SEEN)).orElse(Bounds.NONE);
        Kind bounded = kind == Kind.DAY ? Kind.DAY : Kind.NUMBER;
        Bounds typed = new Bounds(
                RelevanceForm.kept(bounded, form.get("from")),
                RelevanceForm.kept(bounded, form.get("until")),
                form.get("pattern"),
                bounded);
        boolean built = !typed.from().equals(shown.from())
                || !typed.until().equals(shown.until())
                || !typed.pattern().equals(shown.pattern());
        boolean written = !form.is(TEXT, form.get(SEEN));
        if (built && written) {
            form.wrong(TEXT, "questionnaires.refused.both");
        } else if (written) {
            show(form, form.get(TEXT));
        } else if (built) {
            build(form, typed);
        }
    }

    private static void build(RowInput form, Bounds typed) {
        Optional<String> text = typed.text();
        if (text.isPresent()) {
            show(form, text.get());
            return;
        }
        for (String bound : new String[] {"from", "until"}) {
            String kept = RelevanceForm.kept(typed.kind(), form.get(bound));
            if (new Bounds(kept, "", "", typed.kind()).text().isEmpty()) {
                form.wrong(
                        bound,
                        typed.kind() == Kind.DAY ? "questionnaires.refused.day" : "questionnaires.refused.number");
            }
        }
        if (new Bounds("", "", typed.pattern(), typed.kind()).text().isEmpty()) {
            form.wrong("pattern", "questionnaires.refused.marks");
        }
    }
}
