package org.parcours.connections.introductions.mails;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.IntroductionContacts;
import org.parcours.connections.introductions.IntroductionState;
import org.parcours.connections.introductions.IntroductionStepped;
import org.parcours.connections.introductions.Side;
import org.parcours.database.Ids;
import org.parcours.mail.Mails;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes to the sides of an introduction, in the transaction of what is written about: to the side
/// whose turn it is,
/// with a link that answers; then to both at once, with their contact details. Earlier links of it
/// lapse each time.
@Component
public class SideMails {
    private final SentTable table;
    private final IntroductionContacts sides;
    private final QuestionMail question;
    private final ConnectionMail connection;
    private final Mails mails;
    private final Clock clock;

    SideMails(
            SentTable table,
            IntroductionContacts sides,
            QuestionMail question,
            ConnectionMail connection,
            Mails mails,
            Clock clock) {
        this.table = table;
        this.sides = sides;
        this.question = question;
        this.connection = connection;
        this.mails = mails;
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
                .forEach(sent -> question.lapse(sent.id()));
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
        asked.ifPresent(one -> {
            UUID id = Ids.next();
            UUID letter = question.write(id, introduction, side, purpose == Sent.Purpose.REMINDER, one);
            record(introduction, id, side, purpose, letter, Objects.requireNonNull(one.email()));
        });
        return asked.isPresent();
    }

    private void record(
            Introduction introduction, UUID id, @Nullable Side side, Sent.Purpose purpose, UUID letter, String to) {
        table.add(introduction, new Sent(id, introduction.id(), side, purpose, LocalDate.now(clock), letter, to));
    }

    private void connect(Introduction introduction) {
        Optional<IntroductionContacts.ContactPerson> founder = sides.of(introduction, Side.STARTUP);
        Optional<IntroductionContacts.ContactPerson> contact = sides.of(introduction, Side.PARTNER);
        List<IntroductionContacts.ContactPerson> written = Stream.of(founder, contact)
                .flatMap(Optional::stream)
                .filter(one -> one.email() != null)
                .toList();
        if (!written.isEmpty()) {
            List<String> to = written.stream()
                    .map(one -> Objects.requireNonNull(one.email()))
                    .toList();
            UUID letter = connection.write(introduction, to, written, founder, contact);
            record(introduction, Ids.next(), null, Sent.Purpose.CONNECTION, letter, String.join(", ", to));
        }
    }

    /// A mail that did not arrive, and what the server said.
    public record Failed(Sent sent, String failure) {}

    /// The last mail to each side of these introductions, where a server refused it. A side sees
    /// none of them.
    @Transactional(readOnly = true)
    public List<Failed> failed(Collection<UUID> introductions) {
        Map<String, Sent> last = new LinkedHashMap<>();
        table.of(introductions).forEach(sent -> last.putIfAbsent(sent.introduction() + " " + sent.side(), sent));
        Map<UUID, String> failures =
                mails.failures(last.values().stream().map(Sent::letter).toList());
        return last.values().stream()
                .filter(sent -> failures.containsKey(sent.letter()))
                .map(sent -> new Failed(sent, failures.getOrDefault(sent.letter(), "")))
                .toList();
    }
}
