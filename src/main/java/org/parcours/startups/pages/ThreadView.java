package org.parcours.startups.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.DossierThread.Line;
import org.parcours.text.Words;
import org.parcours.web.lists.Door;
import org.springframework.web.util.UriComponentsBuilder;

/// The thread of a dossier as far as it is shown at first: the newest lines, of all that happened or of one kind.
///
/// @param doors a filter for each kind of line that there is; empty where there is one kind
/// @param more the address of all lines; null where all are shown
/// @param count of all lines of the filter in force
public record ThreadView(
        List<Line> lines, List<Door> doors, @Nullable String more, int count) {
    private static final int NEWEST = 12;

    /// Selects the lines of a thread.
    ///
    /// @param about a kind of line; all kinds if it is empty or unknown
    /// @param whole every line, however many
    record ThreadFilter(String about, boolean whole) {}

    /// @param lines by the message key of what they are about, in the order of the filters
    /// @param path the dossier's address, with what else it asks for
    static ThreadView of(Map<String, List<Line>> lines, ThreadFilter filter, String path, Words words) {
        boolean narrowed = lines.keySet().stream().anyMatch(kind -> word(kind).equals(filter.about()));
        List<Line> found = lines.entrySet().stream()
                .filter(kind -> !narrowed || word(kind.getKey()).equals(filter.about()))
                .flatMap(kind -> kind.getValue().stream())
                .sorted(Comparator.comparing(Line::day).reversed())
                .toList();
        boolean cut = !filter.whole() && found.size() > NEWEST;
        return new ThreadView(
                cut ? found.subList(0, NEWEST) : found,
                lines.size() > 1 ? doors(lines, narrowed ? filter.about() : "", path, words) : List.of(),
                cut ? address(path, narrowed ? filter.about() : "", true) : null,
                found.size());
    }

    private static List<Door> doors(Map<String, List<Line>> lines, String about, String path, Words words) {
        List<Door> doors = new ArrayList<>();
        doors.add(new Door(words.say("startups.thread.all"), address(path, "", false), about.isEmpty()));
        lines.forEach((kind, of) -> doors.add(new Door(
                words.say(kind, of.size()),
                address(path, word(kind), false),
                word(kind).equals(about))));
        return doors;
    }

    private static String word(String kind) {
        return kind.substring(0, kind.indexOf('.'));
    }

    private static String address(String path, String about, boolean whole) {
        var address = UriComponentsBuilder.fromUriString(path).fragment("thread");
        if (!about.isEmpty()) {
            address.queryParam("thread", about);
        }
        if (whole) {
            address.queryParam("whole", true);
        }
        return address.build().toUriString();
    }
}
