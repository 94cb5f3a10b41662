package org.parcours.connections.introductions.mails;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.Ending;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.IntroductionLine;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.connections.introductions.Introductions;
import org.parcours.connections.introductions.Side;
import org.parcours.database.Scope;
import org.parcours.links.Link;
import org.parcours.links.Links;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What a side answers by the link of its mail, without an account. Looking uses nothing; what is
/// refused leaves the
/// link unused.
@Component
public class AnswerLinks {
    private final SentTable table;
    private final Introductions introductions;
    private final IntroductionSearch search;
    private final Links links;
    private final TransactionTemplate transaction;

    AnswerLinks(
            SentTable table,
            Introductions introductions,
            IntroductionSearch search,
            Links links,
            TransactionTemplate transaction) {
        this.table = table;
        this.introductions = introductions;
        this.search = search;
        this.links = links;
        this.transaction = transaction;
    }

    /// What is asked.
    ///
    /// @param message what the staff said with the proposal; null where nothing
    /// @param obstacle why it cannot be agreed to any more; empty where it can
    public record Question(
            IntroductionLine line, Side side, @Nullable String message, Optional<Ending> obstacle) {}

    /// What a link asks, without using it.
    ///
    /// @throws org.parcours.links.LinkRefused where the link does not hold
    public Question look(String secret) {
        Link link = links.look(secret, QuestionMail.PURPOSE);
        // nobody is signed in: the link opens the one introduction that it is about
        return Scope.SYSTEM.call(() -> Objects.requireNonNull(transaction.execute(status -> question(link))));
    }

    private Question question(Link link) {
        Sent sent = sent(link);
        Introduction introduction = introductions
                .byId(sent.introduction())
                .orElseThrow(() -> new NotHere("introduction " + sent.introduction()));
        return new Question(
                search.line(introduction.id()).orElseThrow(),
                Objects.requireNonNull(sent.side()),
                introduction.message(),
                introductions.obstacle(introduction));
    }

    private Sent sent(Link link) {
        return table.byId(link.subject()).orElseThrow(() -> new NotHere("mail " + link.subject()));
    }

    /// Keeps what the side says and uses the link.
    ///
    /// @throws org.parcours.links.LinkRefused where the link does not hold
    /// @throws org.parcours.text.Refused where it cannot go on; the link still holds
    public Introduction answer(String secret, boolean agrees, @Nullable String reason) {
        // nobody is signed in: the link answers for the one side that it was sent to
        return Scope.SYSTEM.call(() -> Objects.requireNonNull(transaction.execute(status -> {
            Sent sent = sent(links.spend(secret, QuestionMail.PURPOSE));
            return introductions.answer(sent.introduction(), Objects.requireNonNull(sent.side()), agrees, reason);
        })));
    }
}
