package org.parcours.home;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.mail.Mails;
import org.parcours.text.Messages;
import org.parcours.text.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The day by mail, in the person's language: the same lines in the same order as on the page; for who
/// looks after others, those that concern them.
@Component
public class MorningMails {
    /// More than these nobody reads in a mail; it says how many more there are.
    private static final int LINES = 20;

    private final Days days;
    private final MorningTable table;
    private final Mails mails;
    private final Messages messages;
    private final String address;

    MorningMails(
            Days days,
            MorningTable table,
            Mails mails,
            Messages messages,
            @Value("${parcours.address}") String address) {
        this.days = days;
        this.table = table;
        this.mails = mails;
        this.messages = messages;
        this.address = address;
    }

    /// Writes the mail of one person, once a day, unless nothing waits or it is not wanted.
    /// To be called in the person's own scope.
    @Transactional
    public void write(SignedIn person, LocalDate day) {
        List<DayItem> lines = person.holds(Role.DIRECTOR, Role.PARK_MANAGER)
                ? days.oversight(day, null).concerns().stream()
                        .map(Oversight.Concern::line)
                        .toList()
                : days.of(person.id(), day);
        if (lines.isEmpty() || !table.wants(person.id()) || !table.markSent(person.id(), day)) {
            return;
        }
        Words words = messages.words(person.language());
        String said = lines.stream()
                .limit(LINES)
                .map(line -> words.say(
                        "home.mail.line",
                        "name",
                        line.about().nameIn(person.language()),
                        "reason",
                        line.reason().in(words)))
                .collect(Collectors.joining("\n"));
        mails.send(
                person.email(),
                person.language(),
                "home.mail.subject",
                "home.mail.body",
                "name",
                person.nameIn(person.language()),
                "count",
                lines.size(),
                "lines",
                said,
                "more",
                Math.max(0, lines.size() - LINES),
                "link",
                address + "/day");
    }

    @Transactional(readOnly = true)
    public boolean wanted(UUID person) {
        return table.wants(person);
    }

    @Transactional
    public void want(UUID person, boolean wanted) {
        table.want(person, wanted);
    }
}
