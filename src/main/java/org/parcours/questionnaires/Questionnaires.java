package org.parcours.questionnaires;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Ids;
import org.parcours.questionnaires.forms.Form;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The questionnaires of the network, each in its versions.
@Component
public class Questionnaires {
    private final QuestionnaireTable table;
    private final AnswerFacts facts;
    private final Clock clock;

    Questionnaires(QuestionnaireTable table, AnswerFacts facts, Clock clock) {
        this.table = table;
        this.facts = facts;
        this.clock = clock;
    }

    /// The latest version of each, by title.
    @Transactional(readOnly = true)
    public List<Version> all() {
        return table.latest();
    }

    /// The versions of one, newest first.
    ///
    /// @throws NotHere where there is none
    @Transactional(readOnly = true)
    public List<Version> versions(UUID questionnaire) {
        List<Version> versions = table.versions(questionnaire);
        if (versions.isEmpty()) {
            throw new NotHere("questionnaire " + questionnaire);
        }
        return versions;
    }

    @Transactional(readOnly = true)
    public Optional<Version> version(UUID version) {
        return table.version(version);
    }

    /// Publishes a form: as the first version of a new questionnaire, or as the next one of that which
    /// has the form's id.
    ///
    /// @throws Refused where it says nothing else than the version that stands, or measures what the
    /// network does not
    @Transactional
    public Version publish(Form form) {
        facts.requireRecorded(form);
        String code = code(form.settings().id(), form.settings().title());
        Optional<Version> before =
                table.latest().stream().filter(one -> one.code().equals(code)).findFirst();
        if (before.isPresent() && before.get().form().equals(form)) {
            throw new Refused(409, "questionnaires.refused.same", before.get().number());
        }
        UUID questionnaire = before.map(Version::questionnaire).orElseGet(() -> table.add(Ids.next(), code));
        Version next = new Version(
                Ids.next(), questionnaire, code, before.map(Version::number).orElse(0) + 1, LocalDate.now(clock), form);
        table.add(next);
        return next;
    }

    /// By which a form's questionnaire is called: its id, else its title.
    public static String code(String id, String title) {
        String said = id.isBlank() ? title : id;
        return said.isBlank() ? "questionnaire" : said.strip();
    }

    /// What a version asks otherwise than the one before it; empty for the first.
    @Transactional(readOnly = true)
    public Optional<Difference> difference(Version version) {
        return table.versions(version.questionnaire()).stream()
                .filter(one -> one.number() == version.number() - 1)
                .findFirst()
                .map(before -> Difference.between(before.form(), version.form()));
    }
}
