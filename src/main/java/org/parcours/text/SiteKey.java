package org.parcours.text;

import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The web site that a company is recognised by.
///
/// @param key equal for all addresses of one site: its host, or host and path if many share the host
/// @param own whether the host is the company's own: another own host is another site
public record SiteKey(String key, boolean own) {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:[a-z][a-z0-9+.-]*://)?(?:[^/?#@]*@)?([^/?#:@\\s]+?)\\.?(?::\\d*)?(/[^?#]*)?(?:\\?([^#]*))?(?:#.*)?");

    private static final Pattern HOST = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)+");
    private static final Pattern COMMON = Pattern.compile("^(www\\d?|m|fr|en|ar|app|web|home)\\.(?=[^.]+\\.)");

    /// Hosts on which everybody has a page, and the ends of hosts that they give away.
    private static final Set<String> SHARED = Set.of(
            "about.me",
            "airtable.com",
            "amazonaws.com",
            "appspot.com",
            "azurewebsites.net",
            "angel.co",
            "apple.com",
            "behance.net",
            "bit.ly",
            "blogspot.com",
            "bsky.app",
            "bubbleapps.io",
            "canva.site",
            "carrd.co",
            "charika.ma",
            "crunchbase.com",
            "discord.gg",
            "discord.com",
            "etsy.com",
            "facebook.com",
            "fb.com",
            "fb.me",
            "firebaseapp.com",
            "fly.dev",
            "framer.website",
            "free.fr",
            "github.com",
            "github.io",
            "gitlab.com",
            "gitlab.io",
            "google.com",
            "goo.gl",
            "gmail.com",
            "herokuapp.com",
            "hotmail.com",
            "hubspotpagebuilder.com",
            "instagram.com",
            "kerix.net",
            "kickstarter.com",
            "linkedin.com",
            "linktr.ee",
            "medium.com",
            "myshopify.com",
            "myportfolio.com",
            "netlify.app",
            "notion.site",
            "notion.so",
            "onrender.com",
            "outlook.com",
            "pages.dev",
            "pinterest.com",
            "producthunt.com",
            "squarespace.com",
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
            "webador.com",
            "webflow.io",
            "weebly.com",
            "wellfound.com",
            "wix.com",
            "wixsite.com",
            "wordpress.com",
            "x.com",
            "ycombinator.com",
            "yahoo.com",
            "yahoo.fr",
            "youtu.be",
            "youtube.com",
            "t.me");

    /// Reads the site of an address, with or without its scheme; empty if the address names none.
    public static Optional<SiteKey> of(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return Optional.empty();
        }
        Matcher read = ADDRESS.matcher(address.strip().toLowerCase(Locale.ROOT));
        return read.matches()
                ? host(read.group(1)).flatMap(host -> of(host, page(read.group(2), read.group(3))))
                : Optional.empty();
    }

    /// Hosts in other scripts in the letters that the network has for them.
    private static Optional<String> host(String written) {
        try {
            return Optional.of(COMMON.matcher(IDN.toASCII(written)).replaceFirst(""))
                    .filter(host -> HOST.matcher(host).matches());
        } catch (IllegalArgumentException noHost) {
            return Optional.empty();
        }
    }

    /// Some hosts tell their pages apart by what follows the question mark.
    private static String page(@Nullable String path, @Nullable String query) {
        String asked = Arrays.stream(Objects.requireNonNullElse(query, "").split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("utm_"))
                .sorted()
                .collect(Collectors.joining("&"));
        return Objects.requireNonNullElse(path, "") + (asked.isEmpty() ? "" : "/?" + asked);
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
