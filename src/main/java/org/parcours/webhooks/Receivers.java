package org.parcours.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.parcours.text.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Decides which addresses may be told of events: those of the public internet, by `https`. Whoever may add one must
/// not reach the machines of the network's own inside by it (server-side request forgery); those that are meant are
/// named in the settings.
@Component
class Receivers {
    /// Shared, benchmark, reserved and translated networks that `InetAddress` has no word for: RFC 6890.
    private static final List<Network> RESERVED = List.of(
            new Network(List.of(0), 8),
            new Network(List.of(100, 64), 10),
            new Network(List.of(192, 0, 0), 24),
            new Network(List.of(192, 0, 2), 24),
            new Network(List.of(198, 18), 15),
            new Network(List.of(198, 51, 100), 24),
            new Network(List.of(203, 0, 113), 24),
            new Network(List.of(240), 4));

    private final Set<String> allowed;

    /// @param allowed hosts that may be private, with commas between them
    Receivers(@Value("${parcours.webhooks.private-hosts}") String allowed) {
        this.allowed = Arrays.stream(allowed.split(","))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Network(List<Integer> bytes, int bits) {
        boolean has(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int network = bit / 8 < bytes.size() ? bytes.get(bit / 8) : 0;
                if ((((network ^ address[bit / 8]) >> (7 - bit % 8)) & 1) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /// Checks an address before it is kept. A name that nobody knows today may be known tomorrow.
    ///
    /// @throws Refused where it is not told by `https`, or leads inside
    void check(URI address) {
        boolean secret = "https".equalsIgnoreCase(address.getScheme());
        boolean named = allowed.contains(host(address));
        // what leaves this machine must not be read on its way
        if (!secret && !(named && "http".equalsIgnoreCase(address.getScheme()))) {
            throw Refused.field("address", "webhooks.refused.address");
        }
        if (!named && leadsInside(host(address))) {
            throw Refused.field("address", "webhooks.refused.private", host(address));
        }
    }

    /// Whether an address may be asked now: its name may stand for another machine than when it was added. The JVM
    /// remembers for 30 s what it was told here, so that the connection that follows goes to the same machine.
    boolean mayReach(URI address) {
        return allowed.contains(host(address)) || !leadsInside(host(address));
    }

    private static String host(URI address) {
        return Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
    }

    private static boolean leadsInside(String host) {
        try {
            // no host at all, as in https://127.1/, is this machine
            return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(Receivers::isInside);
        } catch (UnknownHostException nowhere) {
            return false;
        } catch (IllegalArgumentException ambiguousLiteral) {
            return true; // such as 0x7f.1, which is 127.0.0.1 to some
        }
    }

    /// Whether a machine is not of the public internet. An IPv4 address inside of an IPv6 one is meant by it.
    static boolean isInside(InetAddress machine) {
        byte[] bytes = machine.getAddress();
        if (machine.isAnyLocalAddress()
                || machine.isLoopbackAddress()
                || machine.isLinkLocalAddress()
                || machine.isSiteLocalAddress()
                || machine.isMulticastAddress()) {
            return true;
        }
        return machine instanceof Inet4Address
                ? RESERVED.stream().anyMatch(network -> network.has(bytes))
                : !isGlobalUnicast(bytes);
    }

    /// IPv6 hands out `2000::/3` alone; of it Teredo (`2001::/23`), documentation and 6to4 (`2002::/16`) lead
    /// elsewhere, as the translated `64:ff9b::/96` outside of it does.
    private static boolean isGlobalUnicast(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
        boolean special = (first == 0x2001 && (second < 0x200 || second == 0xdb8)) || first == 0x2002;
        return (bytes[0] & 0xe0) == 0x20 && !special;
    }
}
