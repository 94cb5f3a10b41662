package org.parcours.connections.introductions.mails;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.IntroductionContacts;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.connections.introductions.Party;
import org.parcours.connections.introductions.Side;
import org.parcours.database.Ids;
import org.parcours.links.Link;
import org.parcours.links.Links;
import org.parcours.mail.Mails;
import org.parcours.text.Language;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;

/// The mail that asks how it goes on, and its link.
@Component
class FollowUpMail {
    private final SentTable sent;
    private final IntroductionSearch search;
    private final Links links;
    private final Mails mails;

    FollowUpMail(SentTable sent, IntroductionSearch search, Links links, Mails mails) {
        this.sent = sent;
        this.search = search;
        this.links = links;
        this.mails = mails;
    }

    void write(
            Introduction introduction,
            FollowUp asked,
            IntroductionContacts.ContactPerson holder,
            String purpose,
            Duration life) {
        Language language = holder.language();
        String email = Objects.requireNonNull(holder.email());
        String secret = links.create(purpose, asked.id(), email, language, life);
        String path = "/follow-up/" + secret + "?lang=" + language.tag() + "&met=";
        UUID letter = mails.send(
                email,
                language,
                "introductions.mail.follow-up.subject",
                "introductions.mail.follow-up.body",
                Map.of(
                        "name", holder.nameIn(language),
                        "other", other(introduction, asked.side(), language),
                        "after", asked.afterDays(),
                        "yes", links.to(path + true),
                        "no", links.to(path + false),
                        "days", life.toDays()));
        sent.add(
                introduction,
                new Sent(
                        Ids.next(),
                        introduction.id(),
                        asked.side(),
                        Sent.Purpose.FOLLOW_UP,
                        asked.askedOn(),
                        letter,
                        email));
    }

    /// The name of the side that is not asked.
    String other(Introduction introduction, Side asked, Language language) {
        return search.line(introduction.id())
                .map(line -> asked == Side.STARTUP ? line.partner() : line.startup())
                .map((Party party) -> party.nameIn(language))
                .orElseThrow(() -> new NotHere("introduction " + introduction.id()));
    }

    Link look(String secret, String purpose) {
        return links.look(secret, purpose);
    }

    Link spend(String secret, String purpose) {
        return links.spend(secret, purpose);
    }
}
