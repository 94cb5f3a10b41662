package org.parcours.connections.introductions.mails;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.IntroductionContacts;
import org.parcours.connections.introductions.Introductions;
import org.parcours.connections.introductions.Side;
import org.parcours.database.Ids;
import org.parcours.database.Scope;
import org.parcours.links.Link;
import org.parcours.text.Language;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Thirty and ninety days after two were connected each is asked by mail whether they met and what
/// came of it; one
/// click says it. What a side says is kept as it says it; that they met becomes a step.
@Component
public class FollowUps {
    private static final String PURPOSE = "connections.follow-up";
    private static final Duration LIFE = Duration.ofDays(30);
    private static final int LONGEST = 2000;

    private final FollowUpTable table;
    private final Introductions introductions;
    private final IntroductionContacts sides;
    private final FollowUpMail mail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FollowUps(
            FollowUpTable table,
            Introductions introductions,
            IntroductionContacts sides,
            FollowUpMail mail,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.introductions = introductions;
        this.sides = sides;
        this.mail = mail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A side that is to be asked.
    ///
    /// @param afterDays 30 or 90
    public record Due(UUID introduction, Side side, int afterDays) {}

    @Transactional(readOnly = true)
    public List<Due> due() {
        return table.due(LocalDate.now(clock));
    }

    /// Asks one side that is due, if it has somebody to write to; nothing is sent twice.
    @Transactional
    public void ask(Due due) {
        Introduction introduction = known(due.introduction());
        Optional<IntroductionContacts.ContactPerson> asked =
                sides.of(introduction, due.side()).filter(one -> one.email() != null);
        LocalDate today = LocalDate.now(clock);
        FollowUp followUp =
                new FollowUp(Ids.next(), due.introduction(), due.side(), due.afterDays(), today, null, null, null);
        if (asked.isPresent() && table.add(introduction, followUp)) {
            mail.write(introduction, followUp, asked.get(), PURPOSE, LIFE);
        }
    }

    private Introduction known(UUID introduction) {
        return introductions.byId(introduction).orElseThrow(() -> new NotHere("introduction " + introduction));
    }

    /// Of one introduction, oldest first.
    @Transactional(readOnly = true)
    public List<FollowUp> of(UUID introduction) {
        return table.of(introduction);
    }

    /// What is asked.
    ///
    /// @param other name of the other side
    public record Question(FollowUp followUp, String other) {}

    /// What a link asks about, without using it.
    ///
    /// @throws org.parcours.links.LinkRefused where the link does not hold
    public Question look(String secret, Language reader) {
        Link link = mail.look(secret, PURPOSE);
        // nobody is signed in: the link opens the one question that it is about
        return Scope.SYSTEM.call(() -> Objects.requireNonNull(transaction.execute(status -> {
            FollowUp asked = asked(link);
            return new Question(asked, mail.other(known(asked.introduction()), asked.side(), reader));
        })));
    }

    private FollowUp asked(Link link) {
        return table.byId(link.subject()).orElseThrow(() -> new NotHere("follow-up " + link.subject()));
    }

    /// Keeps what the side says and uses the link.
    ///
    /// @param on the day on which they met; null for today, or where they did not
    /// @throws org.parcours.links.LinkRefused where the link does not hold
    /// @throws Refused where the day cannot be; the link still holds
    public void give(String secret, boolean met, @Nullable LocalDate on, @Nullable String answer) {
        if (answer != null && answer.length() > LONGEST) {
            throw Refused.field("answer", "introductions.refused.long", LONGEST);
        }
        // nobody is signed in: the link answers the one question that it is about
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(status -> {
            FollowUp asked = asked(mail.spend(secret, PURPOSE));
            table.answer(asked.id(), met, answer, LocalDate.now(clock));
            if (met) {
                introductions.metAsSaidBy(asked.introduction(), asked.side(), on);
            }
        }));
    }
}
