package org.parcours.links;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.parcours.text.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Links in mails that work once. Looking at one does not use it, because mail scanners open every link they see: a GET
/// looks and shows a button, the button's POST spends. A link that does not hold is refused in one of three sentences.
@Component
public class Links {
    private final LinkTable links;
    private final Clock clock;
    private final String address;

    Links(LinkTable links, Clock clock, @Value("${parcours.address}") String address) {
        this.links = links;
        this.clock = clock;
        this.address = address;
    }

    /// Gives out a new link.
    ///
    /// @param purpose what it is for; a link opens nothing else
    /// @param subject what it is about
    /// @param holder the address that it is sent to
    /// @return its secret, 43 characters that are kept nowhere
    @Transactional
    public String create(String purpose, UUID subject, String holder, Language language, Duration life) {
        String secret = Digests.newSecret();
        links.add(
                Digests.of(secret),
                new Link(purpose, subject, holder, language, clock.instant().plus(life), null));
        return secret;
    }

    /// How a path is written in a mail: with the address that this installation is reached at.
    public String to(String path) {
        return address + path;
    }

    /// What a link is about, without using it.
    ///
    /// @throws LinkRefused where it was used, is too old or was never given out for this purpose
    @Transactional(readOnly = true)
    public Link look(String secret, String purpose) {
        Link link = links.byDigest(Digests.of(secret), purpose)
                .orElseThrow(() -> new LinkRefused(LinkRefused.Reason.UNKNOWN));
        link.require(clock.instant());
        return link;
    }

    /// Uses a link, in the transaction of what it does: where that is refused, the link still holds.
    ///
    /// @throws LinkRefused where it was used, is too old or was never given out for this purpose
    @Transactional
    public Link spend(String secret, String purpose) {
        // where nothing was spent a second look says why
        return links.spend(Digests.of(secret), purpose, clock.instant()).orElseGet(() -> look(secret, purpose));
    }

    /// Lets the unused links of a subject lapse, as a new one is about to be sent.
    @Transactional
    public void lapse(String purpose, UUID subject) {
        links.lapse(purpose, subject, clock.instant());
    }
}
