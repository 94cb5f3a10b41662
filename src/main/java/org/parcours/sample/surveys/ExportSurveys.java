package org.parcours.sample.surveys;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.forms.Form;
import org.parcours.sample.register.Books;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Register;
import org.parcours.sample.register.Register.Sitting;
import org.parcours.sample.register.Staff;

/// The export surveys of 2022 and 2024: one questionnaire, put each time to every company on its path.
/// Two of three answer, fewer in one park.
public final class ExportSurveys {
    private static final LocalDate PUBLISHED = LocalDate.of(2022, 3, 21);
    private static final String SLOW_PARK = "tanger";
    private static final int TRIED = 2;

    private final Register register;
    private final Staff staff;

    public ExportSurveys(Register register, Staff staff) {
        this.register = register;
        this.staff = staff;
    }

    /// Writes it all down.
    ///
    /// @param books of every company, in the order of admission
    /// @param arranged those whose last weeks are arranged for `today`: some of them are asked to try
    /// the next survey
    public void write(Map<Dossier, Books> books, Set<UUID> arranged, LocalDate today) {
        UUID analyst = staff.firstOf("ANALYST").id();
        Chance chance = Chance.of("surveys");
        Form form = Workbook.form();
        UUID version = Questionnaire.published(form, PUBLISHED, register.sitting(PUBLISHED, analyst, chance));
        Answering answering = new Answering(register, staff, form);
        Map<UUID, String> addresses = addresses(register);
        for (Survey survey : Survey.HELD) {
            Sitting planned = register.sitting(survey.opens(), analyst, chance);
            UUID campaign = campaign(survey, version, planned);
            books.forEach((dossier, kept) -> {
                if (dossier.life().occupies(survey.opens()) && dossier.opened().before(planned)) {
                    UUID asked = planned.add("surveys.asked", dossier.row("campaign_id", campaign));
                    ask(new Asked(survey, asked, dossier, kept, addresses.get(dossier.startup())), planned, answering);
                }
            });
        }
        Trial trial = Trial.of(books, arranged, today);
        if (trial.survey().opens().isAfter(PUBLISHED)) {
            Sitting planned = register.sitting(trial.survey().opens(), analyst, chance);
            trial(trial, planned, campaign(trial.survey(), version, planned), answering);
        }
    }

    private static UUID campaign(Survey survey, UUID version, Sitting planned) {
        return planned.add(
                "surveys.campaign",
                Dossier.values(
                        "version_id",
                        version,
                        "title",
                        survey.title(),
                        "opens_on",
                        survey.opens(),
                        "closes_on",
                        survey.closes(),
                        "minutes",
                        4,
                        "fresh_months",
                        12,
                        "filter",
                        Map.of("state", "supported"),
                        "yearly",
                        false));
    }

    /// A trial of the next survey: one startup has answered with a nought too many, the other is
    /// waited for.
    private void trial(Trial trial, Sitting planned, UUID campaign, Answering answering) {
        Survey survey = trial.survey();
        boolean slips = true;
        for (Map.Entry<Dossier, Books> one : trial.asked()) {
            UUID row = planned.add("surveys.asked", one.getKey().row("campaign_id", campaign));
            if (slips) {
                Asked asked = new Asked(survey, row, one.getKey(), one.getValue(), null);
                answering.slipped(
                        asked,
                        survey.reminded(),
                        one.getValue().of(survey.asksAbout()).orElseThrow());
            }
            slips = false;
        }
    }

    private record Trial(Survey survey, List<Map.Entry<Dossier, Books>> asked) {
        static Trial of(Map<Dossier, Books> books, Set<UUID> arranged, LocalDate today) {
            Survey survey = Survey.trial(today);
            return new Trial(
                    survey,
                    books.entrySet().stream()
                            .filter(one -> arranged.contains(one.getKey().startup())
                                    && one.getKey().life().occupies(today)
                                    && one.getValue()
                                            .of(survey.asksAbout())
                                            .filter(year -> year.declaredBefore(survey.opens()))
                                            .isPresent())
                            .limit(TRIED)
                            .toList());
        }
    }

    /// The first of a startup's people who has an address; who has an account today is another on
    /// another day.
    static Map<UUID, String> addresses(Register register) {
        Map<UUID, String> addresses = new HashMap<>();
        register.first("startups.founder").forEach(entry -> {
            if (entry.values().get("startup_id") instanceof UUID startup
                    && entry.values().get("email") instanceof String email
                    && !email.endsWith(Staff.DOMAIN)) {
                addresses.putIfAbsent(startup, email);
            }
        });
        return addresses;
    }

    /// One startup that is asked.
    ///
    /// @param address of somebody there; null where nobody has one
    record Asked(
            Survey survey,
            UUID row,
            Dossier dossier,
            Books books,
            @Nullable String address) {
        Chance chance() {
            return dossier.life().chance(survey.topic());
        }
    }

    private static void ask(Asked asked, Sitting planned, Answering answering) {
        Chance chance = asked.chance();
        Survey survey = asked.survey();
        boolean slow = asked.dossier().life().park().code().equals(SLOW_PARK);
        boolean answers = chance.happens(slow ? 0.46 : survey.answering());
        boolean begins = answers || chance.happens(0.06);
        int soon = chance.soon(0, (int) survey.opens().until(survey.closes(), java.time.temporal.ChronoUnit.DAYS));
        LocalDate day = survey.opens().plusDays(Math.max(1, soon));
        invite(asked, planned.later(), survey.opens(), chance);
        if (!answers || day.isAfter(survey.reminded())) {
            invite(asked, planned.then(survey.reminded(), null), survey.reminded(), chance);
        }
        if (begins) {
            answering.write(asked, day, answers, chance);
        }
    }

    private static void invite(Asked asked, Sitting sent, LocalDate day, Chance chance) {
        if (asked.address() != null) {
            sent.add(
                    "surveys.invitation",
                    asked.dossier()
                            .row(
                                    "asked_id", asked.row(),
                                    "holder", asked.address(),
                                    "letter_id", chance.id(sent.moment()),
                                    "sent_on", day));
        }
    }
}
