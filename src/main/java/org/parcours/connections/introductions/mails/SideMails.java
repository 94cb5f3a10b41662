package org.parcours.connections.introductions.mails;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.IntroductionContacts;
import org.parcours.connections.introductions.IntroductionLine;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.connections.introductions.IntroductionState;
import org.parcours.connections.introductions.IntroductionStepped;
import org.parcours.connections.introductions.Side;
import org.parcours.database.Ids;
import org.parcours.text.Language;
import org.parcours.web.NotHere;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes to the sides of an introduction, in the transaction of what is written about: to the side
/// whose turn it is,
/// with a link that answers; then to both at once, with their contact details. Earlier links of it
/// lapse each time.
@Component
public class SideMails {
    static final String PURPOSE = "connections.introduction";

    private final SentTable table;
    private final IntroductionContacts sides;
    private final IntroductionSearch search;
    private final IntroductionSettings settings;
    private final Carrier carrier;
    private final Clock clock;

    SideMails(
            SentTable table,
            IntroductionContacts sides,
            IntroductionSearch search,
            IntroductionSettings settings,
            Carrier carrier,
            Clock clock) {
        this.table = table;
        this.sides = sides;
        this.search = search;
        this.settings = settings;
        this.carrier = carrier;
        this.clock = clock;
    }

    @EventListener
    void on(IntroductionStepped stepped) {
        Introduction introduction = stepped.introduction();
        lapse(introduction);
        introduction.waitsFor().ifPresent(side -> write(introduction, side, Sent.Purpose.QUESTION));
        if (introduction.state() == IntroductionState.CONNECTED
                && table.of(List.of(introduction.id())).stream().noneMatch(SideMails::connects)) {
            connect(introduction);
        }
    }

    private static boolean connects(Sent sent) {
        return sent.purpose() == Sent.Purpose.CONNECTION;
    }

    private void lapse(Introduction introduction) {
        table.of(List.of(introduction.id())).stream()
                .filter(sent -> sent.purpose() == Sent.Purpose.QUESTION || sent.purpose() == Sent.Purpose.REMINDER)
                .forEach(sent -> carrier.links().lapse(PURPOSE, sent.id()));
    }

    /// Asks the side that is waited for once more.
    ///
    /// @return false where it has nobody with an address, or nobody is waited for
    @Transactional
    public boolean ask(Introduction introduction, Sent.Purpose purpose) {
        lapse(introduction);
        return introduction
                .waitsFor()
                .filter(side -> write(introduction, side, purpose))
                .isPresent();
    }

    private boolean write(Introduction introduction, Side side, Sent.Purpose purpose) {
        Optional<IntroductionContacts.ContactPerson> asked =
                sides.of(introduction, side).filter(one -> one.email() != null);
        asked.ifPresent(one -> write(introduction, side, purpose, one));
        return asked.isPresent();
    }

    private void write(
            Introduction introduction, Side side, Sent.Purpose purpose, IntroductionContacts.ContactPerson asked) {
        UUID id = Ids.next();
        Language language = asked.language();
        String email = Objects.requireNonNull(asked.email());
        int days = settings.days(IntroductionSettings.LINK);
        String secret = carrier.links().create(PURPOSE, id, email, language, Duration.ofDays(days));
        String path = "/introduce/" + secret + "?lang=" + language.tag() + "&agrees=";
        IntroductionLine line = line(introduction);
        String key = "introductions.mail." + side;
        UUID letter = carrier.mails()
                .send(
                        email,
                        language,
                        key + (purpose == Sent.Purpose.REMINDER ? ".reminder" : ".subject"),
                        key + ".body",
                        Map.of(
                                "name", asked.nameIn(language),
                                "startup", line.startup().nameIn(language),
                                "partner", line.partner().nameIn(language),
                                "words", line.need().words(),
                                "offer",
                                        line.offer() == null ? "" : line.offer().in(language) + "\n\n",
                                "message", introduction.message() == null ? "" : introduction.message() + "\n\n",
                                "yes", carrier.links().to(path + true),
                                "no", carrier.links().to(path + false),
                                "days", days));
        table.add(introduction, new Sent(id, introduction.id(), side, purpose, today(), letter, email));
    }

    /// One mail to both, in the language of each: whoever reads it sees whom to answer.
    private void connect(Introduction introduction) {
        Optional<IntroductionContacts.ContactPerson> founder = sides.of(introduction, Side.STARTUP);
        Optional<IntroductionContacts.ContactPerson> contact = sides.of(introduction, Side.PARTNER);
        List<IntroductionContacts.ContactPerson> written = Stream.of(founder, contact)
                .flatMap(Optional::stream)
                .filter(one -> one.email() != null)
                .toList();
        if (written.isEmpty()) {
            return;
        }
        IntroductionLine line = line(introduction);
        List<Language> languages = written.stream()
                .map(IntroductionContacts.ContactPerson::language)
                .distinct()
                .toList();
        List<String> to =
                written.stream().map(one -> Objects.requireNonNull(one.email())).toList();
        String body = languages.stream()
                .map(language -> body(line, founder, contact, language))
                .collect(Collectors.joining("\n\n———\n\n"));
        UUID letter = carrier.mails()
                .sendToAll(
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
        table.add(
                introduction,
                new Sent(
                        Ids.next(),
                        introduction.id(),
                        null,
                        Sent.Purpose.CONNECTION,
                        today(),
                        letter,
                        String.join(", ", to)));
    }

    private String body(
            IntroductionLine line,
            Optional<IntroductionContacts.ContactPerson> founder,
            Optional<IntroductionContacts.ContactPerson> contact,
            Language language) {
        return carrier.messages()
                .words(language)
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

    private IntroductionLine line(Introduction introduction) {
        return search.line(introduction.id()).orElseThrow(() -> new NotHere("introduction " + introduction.id()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /// A mail that did not arrive, and what the server said.
    public record Failed(Sent sent, String failure) {}

    /// The last mail to each side of these introductions, where a server refused it. A side sees
    /// none of them.
    @Transactional(readOnly = true)
    public List<Failed> failed(Collection<UUID> introductions) {
        Map<String, Sent> last = new LinkedHashMap<>();
        table.of(introductions).forEach(sent -> last.putIfAbsent(sent.introduction() + " " + sent.side(), sent));
        Map<UUID, String> failures = carrier.mails()
                .failures(last.values().stream().map(Sent::letter).toList());
        return last.values().stream()
                .filter(sent -> failures.containsKey(sent.letter()))
                .map(sent -> new Failed(sent, failures.getOrDefault(sent.letter(), "")))
                .toList();
    }
}
