package org.parcours.sample.coordination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.coordination.Need.Founder;
import org.parcours.sample.coordination.Partners.Offer;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Register.Sitting;
import org.parcours.sample.register.Staff.Member;

/// One introduction and its steps, each written when it was taken.
final class Introduction {
    private static final List<String> WAYS =
            List.of("Au technopark", "Visioconférence", "Chez le partenaire", "بالهاتف");

    private final Need need;
    private final Offer offer;
    private final LocalDate proposedOn;
    private final Member by;
    private final UUID row;
    private Sitting last;
    private int position;

    private Introduction(Need need, Offer offer, LocalDate proposedOn, Member by, UUID row, Sitting written) {
        this.need = need;
        this.offer = offer;
        this.proposedOn = proposedOn;
        this.by = by;
        this.row = row;
        this.last = written;
    }

    static Introduction propose(Need need, Offer offer, LocalDate day, Member by) {
        Dossier dossier = need.dossier();
        @Nullable Founder founder = need.founder();
        Sitting written = need.written().then(day, by.id());
        UUID row = written.add(
                "connections.introduction",
                dossier.row(
                        "need_id", need.row(),
                        "partner_id", offer.partner().id(),
                        "offer_id", offer.id(),
                        "contact_id", offer.partner().contact(),
                        "founder_id", founder == null ? null : founder.row(),
                        "message", null,
                        "proposed_on", day));
        written.add(
                "coaching.need_introduction",
                dossier.row(
                        "need_id", need.row(),
                        "happened_on", day,
                        "words", offer.partner().name()));
        Introduction introduction = new Introduction(need, offer, day, by, row, written);
        introduction.add(written, "PROPOSED", "STAFF", day, by.id(), null, null);
        return introduction;
    }

    Need need() {
        return need;
    }

    Offer offer() {
        return offer;
    }

    LocalDate proposedOn() {
        return proposedOn;
    }

    Member by() {
        return by;
    }

    LocalDate staff(String step, LocalDate day, @Nullable String reason) {
        add(last.then(day, by.id()), step, "STAFF", day, by.id(), null, reason);
        return day;
    }

    LocalDate startup(String step, LocalDate day, @Nullable String reason) {
        add(last.then(day, null), step, "STARTUP", day, null, null, reason);
        return day;
    }

    LocalDate partner(String step, LocalDate day, @Nullable String reason) {
        add(last.then(day, null), step, "PARTNER", day, null, null, reason);
        return day;
    }

    LocalDate system(String step, LocalDate day, @Nullable String reason) {
        add(last.then(day, null), step, "SYSTEM", day, null, null, reason);
        return day;
    }

    /// The partner agrees, and by that both have each other's address.
    void connect(LocalDate day) {
        partner("PARTNER_AGREED", day, null);
        add(last, "CONNECTED", "SYSTEM", day, null, null, null);
    }

    void meet(LocalDate day, UUID person) {
        String how = need.chance().pick(WAYS);
        add(last.then(day, person), "MET", "STAFF", day, person, how, null);
    }

    /// The mail that asks the startup comes back: its address is no longer one.
    ///
    /// @param email that it was sent to
    void returned(String email) {
        UUID letter = last.add(
                "mail.outbox",
                Dossier.values(
                        "recipient",
                        email,
                        "language",
                        "fr",
                        "subject",
                        Texts.about("MAIL_SUBJECT", need.chance()),
                        "body",
                        Texts.about("MAIL", need.chance()),
                        "written_at",
                        last.moment(),
                        "tried",
                        12,
                        "failure",
                        "550 5.1.1 <" + email + ">: Recipient address rejected"));
        last.add(
                "connections.introduction_mail",
                row(
                        "side", "STARTUP",
                        "purpose", "QUESTION",
                        "sent_on", proposedOn,
                        "letter_id", letter,
                        "holder", email));
    }

    private void add(
            Sitting written,
            String step,
            String side,
            LocalDate day,
            @Nullable UUID person,
            @Nullable String how,
            @Nullable String reason) {
        written.add(
                "connections.introduction_step",
                row(
                        "step",
                        step,
                        "side",
                        side,
                        "happened_on",
                        day,
                        "person_id",
                        person,
                        "how",
                        how,
                        "reason",
                        reason,
                        "position",
                        position++));
        last = written;
    }

    /// A row about this introduction.
    Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> values = need.dossier().row(namesAndValues);
        values.put("introduction_id", row);
        values.put("partner_id", offer.partner().id());
        return values;
    }

    Sitting then(LocalDate day, @Nullable UUID person) {
        return last.then(day, person);
    }
}
