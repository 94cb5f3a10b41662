package org.parcours.sample.coordination;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import org.parcours.sample.register.Dossier;

/// Needs and introductions that wait on the day of the load for the coordinator whose account is shown first: one for
/// each thing that can be late, and one that is about to be.
record WaitingNeeds(Waiting waiting, Needs needs, Answers answers, Introductions introductions) {
    void write() {
        Iterator<Dossier> own = waiting.own().stream().filter(needs::reaches).iterator();
        expressed(own.next(), "financing", 8);
        expressed(own.next(), "market", 4);
        taken(own.next(), "skills", 24, 22);
        taken(own.next(), "market", 19, 16);
        silent(taken(own.next(), "financing", 62, 60));
        lapsed(taken(own.next(), "market", 24, 23));
        proposed(taken(own.next(), "market", 17, 15), 9).ifPresent(WaitingNeeds::returned);
        agreed(taken(own.next(), "financing", 22, 20), 14);
        agreed(taken(own.next(), "market", 40, 37), 31).ifPresent(introduction -> introduction.connect(ago(22)));
        agreed(taken(own.next(), "financing", 62, 59), 52).ifPresent(introduction -> {
            introduction.connect(ago(46));
            introduction.meet(ago(26), introduction.by().id());
            answers.contact(introduction.need(), ago(24));
        });
    }

    private LocalDate ago(int days) {
        return waiting.today().minusDays(days);
    }

    private Need expressed(Dossier dossier, String family, int days) {
        waiting.touch(dossier);
        return needs.express(dossier, family, ago(days), dossier.life().chance("waiting/" + waiting.today()));
    }

    private Need taken(Dossier dossier, String family, int days, int contact) {
        Need need = expressed(dossier, family, days);
        answers.take(need, ago(contact));
        return need;
    }

    /// Brought together once, and nothing since.
    private void silent(Need need) {
        agreed(need, 36).ifPresent(introduction -> introduction.connect(ago(33)));
    }

    /// A partner let it lapse a few days ago, and nobody else has been thought of.
    private void lapsed(Need need) {
        agreed(need, 20).ifPresent(introduction -> introduction.system("LAPSED", ago(4), "NO_ANSWER"));
    }

    private static void returned(Introduction introduction) {
        Optional.ofNullable(introduction.need().founder())
                .map(Need.Founder::email)
                .ifPresent(introduction::returned);
    }

    private Optional<Introduction> proposed(Need need, int days) {
        return introductions.proposed(need, ago(days));
    }

    private Optional<Introduction> agreed(Need need, int days) {
        Optional<Introduction> proposed = proposed(need, days);
        proposed.ifPresent(introduction -> introduction.startup("STARTUP_AGREED", ago(days - 2), null));
        return proposed;
    }
}
