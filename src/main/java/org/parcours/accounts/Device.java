package org.parcours.accounts;

import java.time.Instant;
import java.util.List;

/// Where somebody is signed in.
///
/// @param browser what the browser calls itself (`User-Agent`); empty where it said nothing
/// @param here whether it is the one that asks
public record Device(String browser, Instant since, Instant lastSeen, boolean here) {
    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");

    /// Browser and system in two words, as `Firefox, Linux`; empty where neither is known.
    public String name() {
        return String.join(
                ", ",
                java.util.stream.Stream.of(first(BROWSERS), first(SYSTEMS))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    private String first(List<String> words) {
        return words.stream()
                .filter(browser::contains)
                .findFirst()
                .map(word -> word.equals("Edg") ? "Edge" : word.equals("OPR") ? "Opera" : word)
                .orElse("");
    }
}
