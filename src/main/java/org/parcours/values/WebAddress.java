package org.parcours.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.IDN;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;

/// An address of the web, `http` or `https`, with a host and without credentials. Domains in any script.
public final class WebAddress {
    private static final int LONGEST = 2_000;
    private static final Pattern ADDRESS = Pattern.compile(
            "(https?)://([^/?#:\\[\\]]+|\\[[0-9a-f:.]+\\])(?::([0-9]{1,5}))?([/?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}_-]+(\\.[\\p{L}\\p{M}\\p{Nd}_-]+)*\\.?");

    private final String text;
    private final @Nullable String host;

    /// Reads what came in. A bare host, as `www.example.ma/page`, is taken for `https`.
    ///
    /// @throws Refused where it is no address of the web
    @JsonCreator
    public WebAddress(String typed) {
        String line = Lines.one(typed, LONGEST);
        this.text = line.contains("://") || !line.contains(".") ? line : "https://" + line;
        this.host = hostOf(text);
        if (host == null) {
            throw new Refused("values.refused.web-address");
        }
    }

    private WebAddress(String text, @Nullable String host) {
        this.text = text;
        this.host = host;
    }

    /// An address as the database holds it, sound or not.
    public static WebAddress stored(String text) {
        return new WebAddress(text, hostOf(text));
    }

    /// As [#stored], or null if there is none.
    public static @Nullable WebAddress storedOrNull(@Nullable String text) {
        return text == null ? null : stored(text);
    }

    @JsonValue
    public String text() {
        return text;
    }

    /// Whether it would be accepted today. What is not is shown as text, never as a link.
    public boolean isSound() {
        return host != null;
    }

    /// What a link leads to, or null if the address is not sound.
    public @Nullable String link() {
        return host == null ? null : text;
    }

    /// The host in small letters, other scripts in Punycode (RFC 5890), or null if the address is not sound.
    public @Nullable String host() {
        return host;
    }

    private static @Nullable String hostOf(String text) {
        Matcher parts = ADDRESS.matcher(text);
        if (text.length() > LONGEST || text.codePoints().anyMatch(WebAddress::isForbidden) || !parts.matches()) {
            return null;
        }
        String port = Objects.requireNonNullElse(parts.group(3), "80");
        return Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65_535 ? null : ascii(parts.group(2));
    }

    private static @Nullable String ascii(String host) {
        if (host.startsWith("[")) {
            return host.toLowerCase(Locale.ROOT);
        }
        try {
            return HOST.matcher(host).matches()
                    ? IDN.toASCII(host.replaceFirst("\\.$", "")).toLowerCase(Locale.ROOT)
                    : null;
        } catch (IllegalArgumentException noHost) {
            return null;
        }
    }

    /// White space and quotes end an address, browsers take `\` for `/`, and marks of direction show it as another.
    private static boolean isForbidden(int sign) {
        return "\\\"<>`^{}|".indexOf(sign) >= 0
                || Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || switch (Character.getType(sign)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
                    default -> false;
                };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WebAddress address && address.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
