package org.parcours.surveys.answers;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Scope;
import org.parcours.links.Link;
import org.parcours.links.Links;
import org.parcours.mail.Mails;
import org.parcours.startups.Founders;
import org.parcours.surveys.Asked;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.Campaigns;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes to those who have not answered, each with a personal link that holds until the campaign
/// closes: it opens the one sheet, again and again and on any device, and no account.
@Component("surveyInvitations")
public class Invitations {
    private static final String PURPOSE = "surveys.answer";
    private final Campaigns campaigns;
    private final Founders founders;
    private final Links links;
    private final Mails mails;
    private final AnswerSheets sheets;
    private final Clock clock;

    Invitations(Campaigns campaigns, Founders founders, Links links, Mails mails, AnswerSheets sheets, Clock clock) {
        this.campaigns = campaigns;
        this.founders = founders;
        this.links = links;
        this.mails = mails;
        this.sheets = sheets;
        this.clock = clock;
    }

    /// What became of an attempt to write to all.
    ///
    /// @param sent how many were written to
    /// @param unreachable how many have nobody with an address
    /// @param known of how many all is known and fresh, so that they were left alone
    public record Sent(int sent, int unreachable, int known) {}

    /// Writes to all within reach that have not handed in and have something to answer.
    ///
    /// @throws Refused where the campaign is not open, or asks each of its startups once by itself
    @Transactional
    public Sent send(UUID campaign) {
        Campaign known = campaigns.byId(campaign).orElseThrow(() -> new NotHere("campaign " + campaign));
        LocalDate today = LocalDate.now(clock);
        if (known.yearly()) {
            throw new Refused(409, "surveys.refused.yearly");
        }
        if (known.on(today) != Campaign.State.OPEN) {
            throw new Refused(409, "surveys.refused.not-open", known.opensOn(), known.closesOn());
        }
        Duration life = Duration.ofDays(ChronoUnit.DAYS.between(today, known.closesOn()) + 1);
        int sent = 0;
        int unreachable = 0;
        int all = 0;
        for (Asked asked : campaigns.frame(campaign)) {
            if (asked.state() == Asked.State.HANDED_IN) {
                continue;
            }
            if (sheets.of(asked.id()).isPrefilled()) {
                sheets.known(asked);
                all++;
                continue;
            }
            var founder = founders.of(asked.startup()).stream().findFirst();
            founder.ifPresent(one -> send(known, asked, one, life));
            sent += founder.isPresent() ? 1 : 0;
            unreachable += founder.isPresent() ? 0 : 1;
        }
        return new Sent(sent, unreachable, all);
    }

    private void send(Campaign campaign, Asked asked, Founders.Founder founder, Duration life) {
        String secret = links.create(PURPOSE, asked.id(), founder.email(), founder.language(), life);
        UUID letter = mails.send(
                founder.email(),
                founder.language(),
                "surveys.mail.subject",
                "surveys.mail.body",
                "name",
                founder.name(),
                "startup",
                founder.startup(),
                "title",
                campaign.title().in(founder.language()),
                "minutes",
                campaign.minutes(),
                "until",
                campaign.closesOn(),
                "link",
                links.to("/survey/" + secret + "?lang=" + founder.language().tag()));
        sheets.invited(asked, founder.email(), letter);
    }

    /// What a server said of the last mail to each of a campaign's startups that it refused, by the ids of
    /// their lines.
    @Transactional(readOnly = true)
    public Map<UUID, String> failures(UUID campaign) {
        Map<UUID, UUID> letters = sheets.letters(campaign);
        Map<UUID, String> refused = mails.failures(letters.keySet());
        return refused.entrySet().stream()
                .collect(Collectors.toMap(
                        one -> Objects.requireNonNull(letters.get(one.getKey())), Map.Entry::getValue));
    }

    /// What is done with a sheet.
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, X extends Throwable> {
        T on(UUID asked) throws X;
    }

    /// Works with the sheet that a link opens, as a founder's own account would.
    ///
    /// @throws org.parcours.links.LinkRefused where it does not hold
    public <T extends @Nullable Object, X extends Throwable> T with(String secret, Work<T, X> work) throws X {
        Link link = links.look(secret, PURPOSE);
        UUID asked = link.subject();
        // Nobody is signed in, and the link names no dossier: it is looked up to open that one and no other.
        UUID startup = Scope.SYSTEM
                .call(() -> campaigns.asked(asked))
                .map(Asked::startup)
                .orElseThrow(() -> new NotHere("asked " + asked));
        return new Scope(null, false, Set.of(), Set.of(startup)).call(() -> work.on(asked));
    }
}
