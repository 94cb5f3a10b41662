package org.parcours.coaching.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.NeedStep;
import org.parcours.database.Scope;
import org.parcours.links.Link;
import org.parcours.links.Links;
import org.parcours.mail.Mails;
import org.parcours.startups.Founders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// At the end of a need its startup is asked by mail whether it was contacted and whether that was useful: one click
/// says it. What it says is kept with its day; the requests tell how many were asked.
@Component
public class Feedbacks {
    private static final String PURPOSE = "coaching.feedback";
    private static final Duration LIFE = Duration.ofDays(30);

    private final FeedbackTable table;
    private final Founders founders;
    private final Links links;
    private final Mails mails;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Feedbacks(
            FeedbackTable table,
            Founders founders,
            Links links,
            Mails mails,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.founders = founders;
        this.links = links;
        this.mails = mails;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Asks once an end, where somebody of the startup has an address; a need that it withdrew itself asks nothing.
    @Transactional
    public void ask(Need need) {
        if (need.open()
                || need.state() == NeedStep.State.WITHDRAWN
                || table.asked(need.last().id())) {
            return;
        }
        founders.toWrite(need.startup(), need.expressedBy()).ifPresent(founder -> {
            String secret = links.create(PURPOSE, need.id(), founder.email(), founder.language(), LIFE);
            String path = "/feedback/" + secret + "?lang=" + founder.language().tag() + "&answer=";
            UUID letter = mails.send(
                    founder.email(),
                    founder.language(),
                    "needs.mail.feedback.subject",
                    "needs.mail.feedback.body",
                    "name",
                    founder.name(),
                    "startup",
                    founder.startup(),
                    "words",
                    need.words(),
                    "useful",
                    links.to(path + Feedback.Answer.USEFUL),
                    "not_useful",
                    links.to(path + Feedback.Answer.NOT_USEFUL),
                    "not_contacted",
                    links.to(path + Feedback.Answer.NOT_CONTACTED),
                    "days",
                    LIFE.toDays());
            table.addRequest(need, founder.email(), letter, LocalDate.now(clock));
        });
    }

    /// What was last asked about a need.
    @Transactional(readOnly = true)
    public Optional<Feedback> of(UUID need) {
        return table.of(need).stream().findFirst().map(this::withFailure);
    }

    private Feedback withFailure(Feedback asked) {
        @Nullable UUID letter = table.letter(asked.request());
        @Nullable
        String failure = letter == null ? null : mails.failures(List.of(letter)).get(letter);
        return new Feedback(
                asked.request(),
                asked.need(),
                asked.holder(),
                asked.askedOn(),
                asked.answer(),
                asked.comment(),
                asked.givenOn(),
                failure);
    }

    /// What a link asks about, without using it.
    ///
    /// @throws org.parcours.links.LinkRefused where it does not hold
    public Need look(String secret) {
        // nobody is signed in: the link opens the one need that it is about
        Link link = links.look(secret, PURPOSE);
        return Scope.SYSTEM.call(
                () -> Objects.requireNonNull(transaction.execute(status -> table.need(link.subject()))));
    }

    /// Keeps what the startup says and uses the link.
    ///
    /// @throws org.parcours.links.LinkRefused where it does not hold
    public void give(String secret, Feedback.Answer answer, @Nullable String comment) {
        // nobody is signed in: the link opens the one need that it is about
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(status -> {
            Link link = links.spend(secret, PURPOSE);
            table.give(table.need(link.subject()), answer, comment, LocalDate.now(clock));
        }));
    }
}
