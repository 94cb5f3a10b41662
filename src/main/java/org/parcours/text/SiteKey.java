package org.parcours.text;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The web site that a company is recognised by.
///
/// @param key equal for all addresses of one site: its host, or host and path if many share the host
/// @param own whether the host is the company's own: another own host is another site
public record SiteKey(String key, boolean own) {
    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://");
    private static final Pattern COMMON = Pattern.compile("^(www\\d?|m)\\.");

    /// Hosts on which everybody has a page, and the ends of hosts that they give away.
    private static final Set<String> SHARED = Set.of(
            "about.me",
            "angel.co",
            "apple.com",
            "behance.net",
            "bit.ly",
            "blogspot.com",
            "bubbleapps.io",
            "canva.site",
            "carrd.co",
            "charika.ma",
            "crunchbase.com",
            "etsy.com",
            "facebook.com",
            "fb.com",
            "fb.me",
            "free.fr",
            "github.com",
            "github.io",
            "gitlab.com",
            "gitlab.io",
            "google.com",
            "goo.gl",
            "herokuapp.com",
            "instagram.com",
            "kerix.net",
            "kickstarter.com",
            "linkedin.com",
            "linktr.ee",
            "medium.com",
            "myshopify.com",
            "netlify.app",
            "notion.site",
            "notion.so",
            "pages.dev",
            "pinterest.com",
            "producthunt.com",
            "strikingly.com",
            "substack.com",
            "technopark.ma",
            "telecontact.ma",
            "tiktok.com",
            "tumblr.com",
            "twitter.com",
            "vercel.app",
            "wa.me",
            "web.app",
            "webflow.io",
            "weebly.com",
            "wellfound.com",
            "wixsite.com",
            "wordpress.com",
            "x.com",
            "ycombinator.com",
            "youtu.be",
            "youtube.com",
            "t.me");

    /// Reads the site of an address, with or without its scheme; empty if the address names none.
    public static Optional<SiteKey> of(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return Optional.empty();
        }
        String written = address.strip().toLowerCase(Locale.ROOT);
        try {
            URI uri = URI.create(SCHEME.matcher(written).find() ? written : "https://" + written);
            return Optional.ofNullable(uri.getHost())
                    .filter(host -> host.indexOf('.') > 0)
                    .map(host -> COMMON.matcher(host).replaceFirst(""))
                    .flatMap(host -> of(host, Optional.ofNullable(uri.getPath()).orElse("")));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /// On a shared host nobody is recognised without a page.
    private static Optional<SiteKey> of(String host, String path) {
        String shared = SHARED.stream()
                .filter(end -> host.equals(end) || host.endsWith("." + end))
                .findFirst()
                .orElse(null);
        if (shared == null) {
            return Optional.of(new SiteKey(host, true));
        }
        String page =
                Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).collect(Collectors.joining("/"));
        return host.equals(shared) && page.isEmpty()
                ? Optional.empty()
                : Optional.of(new SiteKey(page.isEmpty() ? host : host + "/" + page, false));
    }

    /// Whether both are sites of their own, and not the same.
    public boolean contradicts(SiteKey other) {
        return own && other.own && !key.equals(other.key);
    }
}
