package org.parcours.coaching.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parcours.accounts.People;
import org.parcours.accounts.Person;
import org.parcours.coaching.needs.Families;
import org.parcours.coaching.needs.NeedLine;
import org.parcours.coaching.needs.NeedSearch;
import org.parcours.links.Links;
import org.parcours.mail.Mails;
import org.parcours.text.Messages;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reminds whoever answers for a need that has been open for 9, 21 and 45 days, then the park's managers
/// a week later; at once the managers where nobody answers for it. One mail a person, each line with
/// what to do.
@Component
public class Reminders {
    /// Days after which whoever answers for an open need is reminded.
    public static final List<Integer> AFTER = List.of(9, 21, 45);
    /// Days after which the park's managers are told.
    public static final int TO_MANAGERS = 52;

    private final NeedSearch search;
    private final ReminderTable table;
    private final Families families;
    private final People people;
    private final Post post;

    Reminders(NeedSearch search, ReminderTable table, Families families, People people, Post post) {
        this.search = search;
        this.table = table;
        this.families = families;
        this.people = people;
        this.post = post;
    }

    /// What writes and carries a mail.
    @Component
    record Post(Messages messages, Mails mails, Links links) {}

    /// Why somebody is written to about a need.
    private record Notice(NeedLine line, long days, String todo) {}

    /// Sends what is due on a day; what was sent is not sent again, however often this runs. To be
    /// called in the system's scope.
    ///
    /// @return how many mails were written
    @Transactional
    public int remind(LocalDate on) {
        Map<UUID, List<Notice>> byPerson = new LinkedHashMap<>();
        for (NeedLine line : search.open(on, null)) {
            long days = ChronoUnit.DAYS.between(line.openedOn(), on);
            AFTER.stream()
                    .filter(after -> after <= days)
                    .reduce((earlier, later) -> later)
                    .ifPresent(after -> {
                        boolean nobody = line.person() == null;
                        List<UUID> first =
                                line.person() == null ? table.managers(line.parkId(), on) : List.of(line.person());
                        first.forEach(person -> note(
                                byPerson, person, after, on, new Notice(line, days, nobody ? "nobody" : todo(line))));
                        if (days >= TO_MANAGERS && !nobody) {
                            table.managers(line.parkId(), on)
                                    .forEach(person ->
                                            note(byPerson, person, TO_MANAGERS, on, new Notice(line, days, "manager")));
                        }
                    });
        }
        byPerson.forEach((person, notices) -> people.byId(person).ifPresent(known -> write(known, notices)));
        return byPerson.size();
    }

    private void note(Map<UUID, List<Notice>> byPerson, UUID person, int after, LocalDate on, Notice notice) {
        if (table.mark(notice.line(), after, person, on)) {
            byPerson.computeIfAbsent(person, first -> new ArrayList<>()).add(notice);
        }
    }

    private static String todo(NeedLine line) {
        return line.due().contact() != null ? "contact" : line.due().answer() != null ? "answer" : "silence";
    }

    private void write(Person person, List<Notice> notices) {
        Words words = post.messages().words(person.language());
        String lines = notices.stream().map(notice -> said(notice, words)).collect(Collectors.joining("\n\n"));
        post.mails()
                .send(
                        person.email(),
                        person.language(),
                        "needs.mail.reminder.subject",
                        "needs.mail.reminder.body",
                        "name",
                        person.nameIn(person.language()),
                        "count",
                        notices.size(),
                        "startup",
                        notices.getFirst().line().nameIn(person.language()),
                        "lines",
                        lines);
    }

    private String said(Notice notice, Words words) {
        return words.say(
                "needs.mail.reminder.line",
                "startup",
                notice.line().nameIn(words.language()),
                "family",
                families.name(notice.line().family(), words),
                "days",
                notice.days(),
                "todo",
                words.say(
                        "needs.todo." + notice.todo(),
                        "person",
                        String.valueOf(notice.line().personName())),
                "link",
                post.links().to("/needs/" + notice.line().id()));
    }
}
