package org.parcours.questionnaires.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.SignedIn;
import org.parcours.database.Ids;
import org.parcours.history.Histories;
import org.parcours.history.Kept;
import org.parcours.questionnaires.AnswerFacts;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.Version;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.xlsform.FormRows;
import org.parcours.questionnaires.xlsform.XlsForm;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The questionnaires that are being written. Each change is kept at once, right or wrong, and can be
/// taken back; what is wrong keeps a draft from being published and from nothing else.
@Component
public class FormDrafts {
    private static final Kept KEPT = new Kept("questionnaires.draft", "id");

    /// Some eight times the largest form that is read.
    private static final int LARGEST = 8_000_000;

    private final FormDraftTable table;
    private final Questionnaires questionnaires;
    private final Histories histories;
    private final AnswerFacts facts;

    FormDrafts(FormDraftTable table, Questionnaires questionnaires, Histories histories, AnswerFacts facts) {
        this.table = table;
        this.questionnaires = questionnaires;
        this.histories = histories;
        this.facts = facts;
    }

    /// What was changed last first.
    @Transactional(readOnly = true)
    public List<FormDraft> all() {
        return table.all();
    }

    /// One of them.
    ///
    /// @throws NotHere where there is none
    @Transactional(readOnly = true)
    public FormDraft byId(UUID id) {
        return table.byId(id).orElseThrow(() -> new NotHere("draft " + id));
    }

    /// Begins one by these lines; where they are those of a questionnaire that is published, its next
    /// version.
    @Transactional
    public UUID begin(FormRows rows) {
        FormRows begun = Outline.balanced(Languages.completed(rows));
        Optional<Version> known = published(begun);
        if (known.isPresent()
                && table.ofQuestionnaire(known.get().questionnaire()).isPresent()) {
            throw new Refused(409, "questionnaires.refused.begun", known.get().title());
        }
        return known.isPresent()
                ? add(known.get().questionnaire(), called(begun, known.get().code()))
                : add(null, begun);
    }

    private UUID add(@Nullable UUID questionnaire, FormRows rows) {
        UUID id = Ids.next();
        table.add(id, questionnaire, rows);
        return id;
    }

    /// Begins the next version of a questionnaire by its latest one, or goes on with what was begun.
    @Transactional
    public UUID next(UUID questionnaire) {
        Optional<FormDraft> begun = table.ofQuestionnaire(questionnaire);
        if (begun.isPresent()) {
            return begun.get().id();
        }
        Version latest = questionnaires.versions(questionnaire).getFirst();
        return add(questionnaire, called(Languages.completed(FormRows.of(latest.form())), latest.code()));
    }

    /// Called by its title alone, it would become another questionnaire with the next title.
    private static FormRows called(FormRows rows, String code) {
        Map<String, String> settings = new TreeMap<>(rows.settings());
        settings.put("form_id", code);
        return new FormRows(rows.languages(), settings, rows.survey(), rows.choices());
    }

    /// The latest version of the questionnaire whose next one these lines would be.
    @Transactional(readOnly = true)
    public Optional<Version> published(FormRows rows) {
        String code = rows.setting("form_id").strip();
        return questionnaires.all().stream()
                .filter(one -> !code.isEmpty() && one.code().equals(code))
                .findFirst();
    }

    /// Changes the lines as they are now.
    ///
    /// @return the moment by which the change can be taken back; empty where nothing became other
    /// @throws ConcurrencyFailureException where somebody changed them at the same time
    @Transactional
    public Optional<Instant> change(UUID id, UnaryOperator<FormRows> change) {
        FormDraft draft = table.hold(id).orElseThrow(() -> new NotHere("draft " + id));
        FormRows changed = change.apply(draft.rows());
        if (size(changed) > LARGEST) {
            throw new Refused(422, "questionnaires.refused.large");
        }
        return changed.equals(draft.rows()) ? Optional.empty() : Optional.of(table.change(id, changed));
    }

    private static long size(FormRows rows) {
        return java.util.stream.Stream.concat(rows.survey().stream(), rows.choices().stream())
                .flatMap(row -> row.cells().entrySet().stream())
                .mapToLong(cell -> cell.getKey().length() + cell.getValue().length())
                .sum();
    }

    /// Throws a draft away; answers the moment by which it comes back.
    @Transactional
    public Instant remove(UUID id) {
        return histories.remove(KEPT, id, id).orElseThrow(() -> new NotHere("draft " + id));
    }

    /// Takes back what the person who asks did at one moment.
    ///
    /// @throws Refused where something was changed since
    @Transactional
    public void takeBack(UUID id, Instant moment) {
        try {
            UUID author = SignedIn.current().map(SignedIn::id).orElse(null);
            if (histories.takeBack(List.of(KEPT), id, moment, author) == 0) {
                throw new NotHere("change " + moment);
            }
        } catch (ConcurrencyFailureException | DuplicateKeyException builtUpon) {
            throw new Refused(409, "questionnaires.refused.built-upon");
        }
    }

    /// Returns the issues of a draft's rows, each with the row that it is about.
    public DraftCheck check(FormRows rows) {
        return DraftCheck.of(rows, facts);
    }

    /// What publishing would publish, as a file with these lines would be read.
    public XlsForm.Reading reading(FormRows rows) {
        return XlsForm.read(Languages.spoken(rows), facts);
    }

    /// Publishes it; the draft is gone then.
    ///
    /// @param seen when what was looked at before was last changed
    /// @throws Refused where it was changed since, or something has to be mended first
    @Transactional
    public Version publish(UUID id, Instant seen) {
        FormDraft draft = table.hold(id).orElseThrow(() -> new NotHere("draft " + id));
        if (!draft.changedAt().equals(seen)) {
            throw new Refused(409, "questionnaires.refused.meanwhile");
        }
        if (draft.title().isBlank()) {
            // all that have none would be versions of one questionnaire
            throw new Refused(422, "questionnaires.refused.title");
        }
        Form form = reading(draft.rows()).form();
        if (form == null) {
            throw new Refused(422, "questionnaires.refused.mend");
        }
        Version version = questionnaires.publish(form);
        histories.remove(KEPT, id, id);
        return version;
    }
}
