package org.parcours.connections.introductions.mails;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.connections.Settings;
import org.parcours.connections.introductions.Ending;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.Introductions;
import org.parcours.connections.introductions.Side;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks after the introductions that wait for a side: what cannot go on lapses at once, a side
/// that was asked by mail
/// and is silent is reminded once and lapses later. Whom nobody wrote to is waited for until
/// somebody calls.
@Component
public class WaitingRound {
    private final SentTable table;
    private final Introductions introductions;
    private final SideMails mails;
    private final Settings settings;
    private final Clock clock;

    WaitingRound(SentTable table, Introductions introductions, SideMails mails, Settings settings, Clock clock) {
        this.table = table;
        this.introductions = introductions;
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
    }

    /// Within reach, those that wait longest first.
    @Transactional(readOnly = true)
    public List<UUID> waiting() {
        return table.waiting(LocalDate.now(clock));
    }

    /// Does what is due for one of them; nothing twice, however often it is called.
    @Transactional
    public void attend(UUID id) {
        Introduction introduction = introductions.byId(id).orElseThrow();
        Optional<Side> side = introduction.waitsFor();
        if (side.isEmpty()) {
            return;
        }
        Optional<Ending> obstacle = introductions.obstacle(introduction);
        if (obstacle.isPresent()) {
            introductions.lapse(id, obstacle.get());
        } else {
            List<Sent> sent = table.of(List.of(id)).stream()
                    .filter(one -> one.side() == side.get())
                    .toList();
            sent.stream()
                    .filter(one -> one.purpose() == Sent.Purpose.QUESTION)
                    .findFirst()
                    .ifPresent(asked -> attend(introduction, asked, sent));
        }
    }

    private void attend(Introduction introduction, Sent asked, List<Sent> sent) {
        LocalDate today = LocalDate.now(clock);
        boolean reminded = sent.stream()
                .anyMatch(one ->
                        one.purpose() == Sent.Purpose.REMINDER && !one.sentOn().isBefore(asked.sentOn()));
        if (!asked.sentOn().plusDays(settings.number(Settings.LAPSE_DAYS)).isAfter(today)) {
            introductions.lapse(introduction.id(), Ending.NO_ANSWER);
        } else if (!reminded
                && !asked.sentOn()
                        .plusDays(settings.number(Settings.REMINDER_DAYS))
                        .isAfter(today)) {
            mails.ask(introduction, Sent.Purpose.REMINDER);
        }
    }
}
