package org.parcours.coaching.needs;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.database.Scope;
import org.parcours.links.Link;
import org.parcours.links.Links;
import org.parcours.mail.Mails;
import org.parcours.startups.Founders;
import org.parcours.startups.journeys.Refusal;
import org.parcours.text.Language;
import org.parcours.text.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Links by which a founder says what the startup needs, without an account.
@Component
public class Invitations {
    private static final String PURPOSE = "coaching.need";
    private static final Duration LIFE = Duration.ofDays(14);

    private final JdbcClient database;
    private final Founders founders;
    private final Needs needs;
    private final Post post;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Invitations(
            JdbcClient database,
            Founders founders,
            Needs needs,
            Post post,
            TransactionTemplate transaction,
            Clock clock) {
        this.database = database;
        this.founders = founders;
        this.needs = needs;
        this.post = post;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What carries a link to its holder.
    @Component
    record Post(Links links, Mails mails) {}

    /// A link that was sent.
    ///
    /// @param failure what the mail server said where it refused the mail; null where it did not
    public record Sent(
            String holder, LocalDate sentOn, @Nullable String failure) {}

    /// Sends a link, for which earlier ones of this startup lapse.
    ///
    /// @param email one of the dossier's own addresses
    /// @param language in which the founder is written to; null for that of their account, else French
    /// @throws Refused (field `email`) where nobody of the startup has this address, or it has left
    @Transactional
    public void send(UUID startup, @Nullable String email, @Nullable Language language) {
        Founders.Founder founder = founders.of(startup).stream()
                .filter(one -> one.email().equalsIgnoreCase(String.valueOf(email)))
                .findFirst()
                .orElseThrow(() -> Refusal.UNKNOWN_CODE.of("email"));
        needs.refuseWhereLeft(startup, "email");
        Language spoken = language == null ? founder.language() : language;
        post.links().lapse(PURPOSE, startup);
        String secret = post.links().create(PURPOSE, startup, founder.email(), spoken, LIFE);
        UUID letter = post.mails()
                .send(
                        founder.email(),
                        spoken,
                        "needs.mail.invitation.subject",
                        "needs.mail.invitation.body",
                        "name",
                        founder.name(),
                        "startup",
                        founder.startup(),
                        "days",
                        LIFE.toDays(),
                        "link",
                        post.links().to("/express/" + secret + "?lang=" + spoken.tag()));
        database.sql("""
                        insert into coaching.need_invitation (id, startup_id, park_id, holder, letter_id, sent_on, person_id)
                        select :id, s.id, s.park_id, :holder, :letter, :on, :person from startups.startup s where s.id = :startup
                        """)
                .param("id", Ids.next())
                .param("holder", founder.email())
                .param("letter", letter)
                .param("on", LocalDate.now(clock))
                .param("person", Scope.current().person(), Types.OTHER)
                .param("startup", startup)
                .update();
    }

    /// The last few of a startup, newest first, each with what became of its mail.
    @Transactional(readOnly = true)
    public List<Sent> of(UUID startup) {
        record Row(String holder, LocalDate sentOn, UUID letterId) {}
        List<Row> rows = database.sql("""
                        select holder, sent_on, letter_id from coaching.need_invitation
                        where startup_id = ? order by sent_on desc, id desc limit 3
                        """)
                .param(startup)
                .query((row, number) -> new Row(
                        row.getString("holder"),
                        row.getObject("sent_on", LocalDate.class),
                        row.getObject("letter_id", UUID.class)))
                .list();
        Map<UUID, String> failures =
                post.mails().failures(rows.stream().map(Row::letterId).toList());
        return rows.stream()
                .map(row -> new Sent(row.holder(), row.sentOn(), failures.get(row.letterId())))
                .toList();
    }

    /// Which startup a link speaks for, and who holds it, without using it.
    ///
    /// @throws org.parcours.links.LinkRefused where it does not hold
    public Founders.Founder look(String secret) {
        return holder(post.links().look(secret, PURPOSE));
    }

    private Founders.Founder holder(Link link) {
        return inReachOf(link)
                .call(() -> founders.of(link.subject()).stream()
                        .filter(founder -> founder.email().equalsIgnoreCase(link.holder()))
                        .findFirst()
                        .orElseThrow(() -> Refused.field("words", "needs.refusal.NOT_A_FOUNDER")));
    }

    /// Nobody is signed in: the link opens its one dossier, as a founder's own account would.
    private static Scope inReachOf(Link link) {
        return new Scope(null, false, Set.of(), Set.of(link.subject()));
    }

    /// Keeps what the founder says and uses the link; what is refused leaves it unused.
    ///
    /// @throws org.parcours.links.LinkRefused where it does not hold
    public void express(String secret, Need.Draft said) {
        Link seen = post.links().look(secret, PURPOSE);
        String name = holder(seen).name();
        inReachOf(seen)
                .run(() -> transaction.executeWithoutResult(status -> {
                    post.links().spend(secret, PURPOSE);
                    needs.express(
                            seen.subject(),
                            new Need.Draft(said.family(), said.words(), said.urgency(), null, name, said.wish()));
                }));
    }
}
