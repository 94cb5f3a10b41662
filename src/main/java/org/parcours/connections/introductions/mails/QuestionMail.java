package org.parcours.connections.introductions.mails;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parcours.connections.Settings;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.IntroductionContacts;
import org.parcours.connections.introductions.IntroductionLine;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.connections.introductions.Side;
import org.parcours.links.Links;
import org.parcours.mail.Mails;
import org.parcours.text.Language;
import org.springframework.stereotype.Component;

/// The mail that asks a side whether it wants to meet the other, and its link.
@Component
class QuestionMail {
    static final String PURPOSE = "connections.introduction";

    private final IntroductionSearch search;
    private final Settings settings;
    private final Links links;
    private final Mails mails;

    QuestionMail(IntroductionSearch search, Settings settings, Links links, Mails mails) {
        this.search = search;
        this.settings = settings;
        this.links = links;
        this.mails = mails;
    }

    /// Lets the link of a mail that was sent hold no longer.
    void lapse(UUID sent) {
        links.lapse(PURPOSE, sent);
    }

    /// Writes to a side and returns the letter.
    ///
    /// @param id what the link is about
    UUID write(UUID id, Introduction introduction, Side side, boolean again, IntroductionContacts.ContactPerson asked) {
        Language language = asked.language();
        String email = Objects.requireNonNull(asked.email());
        int days = settings.number(Settings.LINK_DAYS);
        String secret = links.create(PURPOSE, id, email, language, Duration.ofDays(days));
        String path = "/introduce/" + secret + "?lang=" + language.tag() + "&agrees=";
        IntroductionLine line = search.line(introduction.id()).orElseThrow();
        String key = "introductions.mail." + side;
        return mails.send(
                email,
                language,
                key + (again ? ".reminder" : ".subject"),
                key + ".body",
                Map.of(
                        "name", asked.nameIn(language),
                        "startup", line.startup().nameIn(language),
                        "partner", line.partner().nameIn(language),
                        "words", line.need().words(),
                        "offer", line.offer() == null ? "" : line.offer().in(language) + "\n\n",
                        "message", introduction.message() == null ? "" : introduction.message() + "\n\n",
                        "yes", links.to(path + true),
                        "no", links.to(path + false),
                        "days", days));
    }
}
