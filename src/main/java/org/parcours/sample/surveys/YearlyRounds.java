package org.parcours.sample.surveys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Entry;
import org.parcours.sample.register.Life;
import org.parcours.sample.register.Register;
import org.parcours.sample.register.Register.Sitting;
import org.parcours.sample.register.Staff;
import org.parcours.surveys.facts.Claim.State;
import org.parcours.surveys.yearly.YearlyForm;

/// The yearly question to alumni, each October since the network asks it by mail. It invents no answer: a
/// company that a survey saw that October is one that answered, and what was seen is what it said.
public final class YearlyRounds {
    private static final int FIRST = 2023;
    private static final int YEARS = 5;
    private static final int FRESH_MONTHS = 6;
    private static final int WAITED = 50;
    private static final int REFUSED = 2;

    private final Register register;
    private final Staff staff;
    private final Map<UUID, String> addresses;
    private final Map<UUID, List<Entry>> seen = new HashMap<>();

    /// After everything that was seen of the companies has been written.
    public YearlyRounds(Register register, Staff staff) {
        this.register = register;
        this.staff = staff;
        this.addresses = ExportSurveys.addresses(register);
        register.first("startups.observation")
                .forEach(entry -> seen.computeIfAbsent(
                                (UUID) Objects.requireNonNull(entry.values().get("startup_id")),
                                first -> new ArrayList<>())
                        .add(entry));
    }

    /// Writes it all down.
    ///
    /// @param arranged those whose last weeks are arranged for `today`: one of them is waited for, and
    /// another, whose address refuses the question, comes to them
    public void write(Collection<Dossier> dossiers, Set<UUID> arranged, LocalDate today) {
        Chance chance = Chance.of("yearly");
        LocalDate published = LocalDate.of(FIRST, 9, 25);
        UUID version = Questionnaire.published(
                YearlyForm.form(),
                published,
                register.sitting(published, staff.firstOf("ANALYST").id(), chance));
        Map<Integer, UUID> campaigns = new HashMap<>();
        for (int year = FIRST; year <= today.getYear(); year++) {
            campaigns.put(year, campaign(year, version, chance));
        }
        Optional<Dossier> bounces = dossiers.stream()
                .filter(one -> one.life().park().code().equals("casablanca") && !arranged.contains(one.startup()))
                .filter(one -> isDue(one, today.minusDays(REFUSED)) && addresses.containsKey(one.startup()))
                .findFirst();
        bounces.ifPresent(one -> arranged.add(one.startup()));
        for (Dossier dossier : dossiers) {
            boolean special = arranged.contains(dossier.startup());
            rounds(dossier, special ? today.minusDays(WAITED).minusYears(1) : today, campaigns);
            if (special) {
                LocalDate day = today.minusDays(bounces.filter(dossier::equals).isPresent() ? REFUSED : WAITED);
                waiting(dossier, day, campaigns.get(day.getYear()), day.equals(today.minusDays(REFUSED)));
            }
        }
    }

    private UUID campaign(int year, UUID version, Chance chance) {
        return register.sitting(LocalDate.of(year, 10, 1), null, chance)
                .add(
                        "surveys.campaign",
                        Dossier.values(
                                "version_id",
                                version,
                                "title",
                                Map.of(
                                        "fr", "Question annuelle aux anciens, " + year,
                                        "ar", "السؤال السنوي للخريجين، " + year,
                                        "en", "Yearly question to alumni, " + year),
                                "opens_on",
                                LocalDate.of(year, 1, 1),
                                "closes_on",
                                LocalDate.of(year, 12, 31).plusDays(60),
                                "minutes",
                                1,
                                "fresh_months",
                                FRESH_MONTHS,
                                "filter",
                                Map.of(),
                                "yearly",
                                true));
    }

    private void rounds(Dossier dossier, LocalDate until, Map<Integer, UUID> campaigns) {
        Chance chance = dossier.life().chance("yearly");
        for (int year = FIRST; year <= until.getYear(); year++) {
            @Nullable Entry answer = answer(dossier, year);
            int before = chance.between(1, 9);
            LocalDate day = answer == null
                    ? LocalDate.of(year, 10, chance.between(15, 28))
                    : day(answer).minusDays(before);
            @Nullable UUID campaign = campaigns.get(year);
            if (campaign != null && day.getMonthValue() == 10 && day.isBefore(until) && isDue(dossier, day)) {
                @Nullable UUID asked = ask(dossier, day, campaign, chance.id(moment(day)), chance);
                if (asked != null && answer != null) {
                    answered(dossier, asked, answer, chance);
                }
            }
        }
    }

    private static java.time.Instant moment(LocalDate day) {
        return day.atStartOfDay(Register.ZONE).toInstant();
    }

    /// What a survey saw that October, if it saw anything.
    private @Nullable Entry answer(Dossier dossier, int year) {
        return observed(dossier).stream()
                .filter(one -> "SURVEY".equals(one.values().get("source"))
                        && !"UNKNOWN".equals(one.values().get("status"))
                        && day(one).getYear() == year)
                .findFirst()
                .orElse(null);
    }

    private List<Entry> observed(Dossier dossier) {
        return seen.getOrDefault(dossier.startup(), List.of());
    }

    private static LocalDate day(Entry seen) {
        return (LocalDate) Objects.requireNonNull(seen.values().get("seen_on"));
    }

    private boolean isDue(Dossier dossier, LocalDate day) {
        Life life = dossier.life();
        boolean asked = switch (life.leaving()) {
            case COMPLETED, MOVED_OUT, EXCLUDED -> true;
            case CEASED, ACQUIRED, MERGED -> false;
        };
        return asked
                && !life.leftOn().plusYears(1).isAfter(day)
                && life.leftOn().plusYears(YEARS + 1L).isAfter(day)
                && observed(dossier).stream()
                        .filter(one -> !"UNKNOWN".equals(one.values().get("status")) && !day(one).isAfter(day))
                        .noneMatch(one -> day(one).isAfter(day.minusMonths(FRESH_MONTHS))
                                || Set.of("CEASED", "ACQUIRED", "MERGED")
                                        .contains(String.valueOf(one.values().get("status"))));
    }

    /// Null where nobody has an address.
    private @Nullable UUID ask(Dossier dossier, LocalDate day, UUID campaign, UUID letter, Chance chance) {
        String address = addresses.get(dossier.startup());
        if (address == null) {
            return null;
        }
        Sitting sent = register.sitting(day, null, chance);
        UUID asked = sent.add("surveys.asked", dossier.row("campaign_id", campaign, "asked_on", day));
        sent.later()
                .add(
                        "surveys.invitation",
                        dossier.row("asked_id", asked, "holder", address, "letter_id", letter, "sent_on", day));
        return asked;
    }

    private void answered(Dossier dossier, UUID asked, Entry answer, Chance chance) {
        LocalDate day = day(answer);
        Object status = Objects.requireNonNull(answer.values().get("status"));
        boolean visited = chance.happens(0.15);
        Sitting written = register.at(answer.moment(), visited ? answer.by() : null, chance);
        written.add(
                "surveys.answer_sheet",
                dossier.row(
                        "asked_id",
                        asked,
                        "answers",
                        Map.of(YearlyForm.STATUS, status),
                        "handed_in_on",
                        day,
                        "side",
                        visited ? "STAFF" : "STARTUP"));
        written.add(
                "surveys.claim",
                answer.row(),
                dossier.row(
                        "asked_id",
                        asked,
                        "question",
                        YearlyForm.STATUS,
                        "kind",
                        "OBSERVATION",
                        "code",
                        "",
                        "said",
                        status,
                        "period_from",
                        day,
                        "period_until",
                        day,
                        "said_on",
                        day,
                        "state",
                        State.TAKEN,
                        "settled",
                        status));
    }

    /// One that is waited for, or whose address refused the mail.
    private void waiting(Dossier dossier, LocalDate day, @Nullable UUID campaign, boolean refused) {
        Chance chance = dossier.life().chance("yearly/waiting");
        String address = addresses.get(dossier.startup());
        if (campaign == null || address == null || !isDue(dossier, day)) {
            return;
        }
        Sitting written = register.sitting(day, null, chance);
        UUID letter = chance.id(written.moment());
        if (refused) {
            written.add(
                    "mail.outbox",
                    letter,
                    Dossier.values(
                            "recipient",
                            address,
                            "language",
                            "fr",
                            "subject",
                            dossier.company().latin() + " : toujours en activité ?",
                            "body",
                            "Une seule question cette année : où en êtes-vous ?",
                            "written_at",
                            written.moment(),
                            "tried",
                            12,
                            "failure",
                            "550 5.1.1 <" + address + ">: Recipient address rejected"));
        }
        ask(dossier, day, campaign, letter, chance);
    }
}
