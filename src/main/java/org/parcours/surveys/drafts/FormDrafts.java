package org.parcours.surveys.drafts;

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
import org.parcours.surveys.Questionnaires;
import org.parcours.surveys.Version;
import org.parcours.surveys.forms.Form;
import org.parcours.surveys.forms.Lines;
import org.parcours.surveys.forms.XlsForm;
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
    private static final Kept KEPT = new Kept("surveys.draft", "id");

    /// Some eight times the largest form that is read.
    private static final int LARGEST = 8_000_000;

    private final FormDraftTable table;
    private final Questionnaires questionnaires;
    private final Histories histories;

    FormDrafts(FormDraftTable table, Questionnaires questionnaires, Histories histories) {
        this.table = table;
        this.questionnaires = questionnaires;
        this.histories = histories;
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
    public UUID begin(Lines lines) {
        Lines begun = Outline.balanced(Languages.completed(lines));
        Optional<Version> known = published(begun);
        if (known.isPresent()
                && table.ofQuestionnaire(known.get().questionnaire()).isPresent()) {
            throw new Refused(409, "questionnaires.refused.begun", known.get().title());
        }
        return known.isPresent()
                ? add(known.get().questionnaire(), called(begun, known.get().code()))
                : add(null, begun);
    }

    private UUID add(@Nullable UUID questionnaire, Lines lines) {
        UUID id = Ids.next();
        table.add(id, questionnaire, lines);
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
        return add(questionnaire, called(Languages.completed(Lines.of(latest.form())), latest.code()));
    }

    /// Called by its title alone, it would become another questionnaire with the next title.
    private static Lines called(Lines lines, String code) {
        Map<String, String> settings = new TreeMap<>(lines.settings());
        settings.put("form_id", code);
        return new Lines(lines.languages(), settings, lines.survey(), lines.choices());
    }

    /// The latest version of the questionnaire whose next one these lines would be.
    @Transactional(readOnly = true)
    public Optional<Version> published(Lines lines) {
        String code = Questionnaires.code(lines.setting("form_id"), lines.setting("form_title"));
        return questionnaires.all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    /// Changes the lines as they are now.
    ///
    /// @return the moment by which the change can be taken back; empty where nothing became other
    /// @throws ConcurrencyFailureException where somebody changed them at the same time
    @Transactional
    public Optional<Instant> change(UUID id, UnaryOperator<Lines> change) {
        FormDraft draft = table.hold(id).orElseThrow(() -> new NotHere("draft " + id));
        Lines changed = change.apply(draft.lines());
        if (size(changed) > LARGEST) {
            throw new Refused(422, "questionnaires.refused.large");
        }
        return changed.equals(draft.lines()) ? Optional.empty() : Optional.of(table.change(id, changed));
    }

    private static long size(Lines lines) {
        return java.util.stream.Stream.concat(lines.survey().stream(), lines.choices().stream())
                .flatMap(line -> line.cells().entrySet().stream())
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

    /// What publishing would publish, as a file with these lines would be read.
    public static XlsForm.Reading reading(Lines lines) {
        return XlsForm.read(Languages.spoken(lines));
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
        Form form = reading(draft.lines()).form();
        if (form == null) {
            throw new Refused(422, "questionnaires.refused.mend");
        }
        Version version = questionnaires.publish(form);
        histories.remove(KEPT, id, id);
        return version;
    }
}
