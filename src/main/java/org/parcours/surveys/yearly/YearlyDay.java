package org.parcours.surveys.yearly;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.parcours.home.DayItem;
import org.parcours.home.DayItems;
import org.parcours.home.DayQuestion;
import org.parcours.home.DayRule;
import org.parcours.mail.Mails;
import org.parcours.surveys.yearly.YearlyTable.Unanswered;
import org.parcours.text.Saying;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Alumni whose yearly question the mail does not settle: nobody has an address, the address refused it,
/// or no answer came. The line goes once the state of the company is seen, from whatever source.
@Component
class YearlyDay implements DayItems {
    static final DayRule ALUMNI = DayRule.upkeep("surveys.alumni", 45);

    private final YearlyQuestions questions;
    private final Mails mails;

    YearlyDay(YearlyQuestions questions, Mails mails) {
        this.questions = questions;
        this.mails = mails;
    }

    @Override
    public List<DayRule> rules() {
        return List.of(ALUMNI);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DayItem> items(DayQuestion asked) {
        if (!asked.applies(ALUMNI.code())) {
            return List.of();
        }
        List<Unanswered> all = questions.unanswered(asked.on(), asked.owner());
        Map<UUID, String> failures = mails.failures(
                all.stream().map(Unanswered::letter).filter(Objects::nonNull).toList());
        int days = asked.days(ALUMNI.code());
        return all.stream()
                .flatMap(one ->
                        line(one, days, failures).filter(item -> !item.due().isAfter(asked.on())))
                .toList();
    }

    private static Stream<DayItem> line(Unanswered one, int days, Map<UUID, String> failures) {
        LocalDate askedOn = one.askedOn();
        if (askedOn != null) {
            boolean bounced = one.letter() != null && failures.containsKey(one.letter());
            return Stream.of(item(one, bounced ? "bounced" : "silent", askedOn, askedOn.plusDays(bounced ? 0 : days)));
        }
        // the mail goes out by itself on the next working day; a line stands only where it cannot, or did not
        return Stream.of(
                one.reachable()
                        ? item(one, "unasked", one.since(), one.since().plusDays(days))
                        : item(one, "nobody", one.since(), one.since()));
    }

    private static DayItem item(Unanswered one, String why, LocalDate since, LocalDate due) {
        boolean answers =
                one.asked() != null && one.closesOn() != null && !one.closesOn().isBefore(due);
        String dossier = "/startups/" + one.startup();
        return new DayItem(
                ALUMNI,
                one.startup(),
                new DayItem.About(one.startup(), one.name(), one.nameArabic(), dossier, null),
                one.park(),
                one.owner(),
                due,
                Saying.of("surveys.day.alumni." + why, since),
                answers
                        ? new DayItem.Action("surveys.day.alumni.answer", "/answers/" + one.asked())
                        : new DayItem.Action("surveys.day.alumni.see", dossier + "/observations/new"));
    }
}
