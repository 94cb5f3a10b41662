package org.parcours.connections.introductions.mails;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.IntroductionContacts;
import org.parcours.connections.introductions.IntroductionLine;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.mail.Mails;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.springframework.stereotype.Component;

/// The mail that connects both sides.
@Component
class ConnectionMail {
    private final IntroductionSearch search;
    private final Mails mails;
    private final Messages messages;

    ConnectionMail(IntroductionSearch search, Mails mails, Messages messages) {
        this.search = search;
        this.mails = mails;
        this.messages = messages;
    }

    /// Writes one mail to both, in the language of each: whoever reads it sees whom to answer.
    ///
    /// @param to addresses of those who are written to
    UUID write(
            Introduction introduction,
            List<String> to,
            List<IntroductionContacts.ContactPerson> written,
            Optional<IntroductionContacts.ContactPerson> founder,
            Optional<IntroductionContacts.ContactPerson> contact) {
        IntroductionLine line = search.line(introduction.id()).orElseThrow();
        List<Language> languages = written.stream()
                .map(IntroductionContacts.ContactPerson::language)
                .distinct()
                .toList();
        String body = languages.stream()
                .map(language -> body(line, founder, contact, language))
                .collect(Collectors.joining("\n\n———\n\n"));
        return mails.sendToAll(
                to,
                languages.getFirst(),
                "introductions.mail.both.subject",
                "introductions.mail.both.body",
                "startup",
                line.startup().nameIn(languages.getFirst()),
                "partner",
                line.partner().nameIn(languages.getFirst()),
                "body",
                body);
    }

    private String body(
            IntroductionLine line,
            Optional<IntroductionContacts.ContactPerson> founder,
            Optional<IntroductionContacts.ContactPerson> contact,
            Language language) {
        return messages.words(language)
                .say(
                        "introductions.mail.connection",
                        "startup",
                        line.startup().nameIn(language),
                        "partner",
                        line.partner().nameIn(language),
                        "words",
                        line.need().words(),
                        "founder",
                        reached(founder, language),
                        "contact",
                        reached(contact, language));
    }

    /// `Nadia Alaoui, nadia@fonds.example, +212600000000`.
    private static String reached(Optional<IntroductionContacts.ContactPerson> asked, Language language) {
        return asked.stream()
                .flatMap(one -> Stream.of(
                        one.nameIn(language),
                        Objects.requireNonNullElse(one.email(), ""),
                        Objects.requireNonNullElse(one.phone(), "")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
