package org.parcours.questionnaires;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        List<Version> latest = table.latest();
        latest.stream().filter(one -> one.form().equals(form)).findFirst().ifPresent(same -> {
            throw new Refused(409, "questionnaires.refused.same", same.number());
        });
        String id = form.settings().id().strip();
        Optional<Version> before = latest.stream()
                .filter(one -> !id.isEmpty() && one.code().equals(id))
                .findFirst();
        String code = id.isEmpty() ? unlike(form.settings().title().strip(), latest) : id;
        UUID questionnaire = before.map(Version::questionnaire).orElseGet(() -> table.add(Ids.next(), code));
        Version next = new Version(
                Ids.next(), questionnaire, code, before.map(Version::number).orElse(0) + 1, LocalDate.now(clock), form);
        table.add(next);
        return next;
    }

    /// A form without an id is a questionnaire of its own, whatever its title.
    private static String unlike(String title, List<Version> latest) {
        String stem = title.isEmpty() ? "questionnaire" : title;
        Set<String> codes = latest.stream().map(Version::code).collect(Collectors.toSet());
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 ? stem : stem + " " + i)
                .filter(code -> !codes.contains(code))
                .findFirst()
                .orElseThrow();
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
