package org.parcours.surveys.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.surveys.Asked;

/// Which lines of a campaign's list are shown, as its address says it.
///
/// @param state a state of [Asked.State] in small letters; else all
/// @param from first place to show
public record FrameAsking(
        @Nullable UUID park,
        @Nullable String state,
        @Nullable Integer from) {
    /// Lines of a page.
    public static final int SIZE = 50;

    public int first() {
        return from == null ? 0 : Math.max(0, from);
    }

    /// All lines that are asked for.
    public List<Asked> of(List<Asked> frame) {
        return frame.stream()
                .filter(one -> park == null || one.park().equals(park))
                .filter(one ->
                        state == null || state.isEmpty() || word(one.state()).equals(state))
                .toList();
    }

    /// Those of one page.
    public List<Asked> shown(List<Asked> found) {
        int last = Math.min(found.size(), first() + SIZE);
        return found.subList(Math.min(first(), last), last);
    }

    /// The lines by park, in the order of the list.
    public static Map<UUID, List<Asked>> byPark(List<Asked> frame) {
        return frame.stream().collect(Collectors.groupingBy(Asked::park, LinkedHashMap::new, Collectors.toList()));
    }

    public static String word(Asked.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /// The same lines from another place on.
    public String at(int place) {
        return "?" + (park == null ? "" : "park=" + park + "&") + (state == null ? "" : "state=" + state + "&")
                + "from=" + place;
    }
}
