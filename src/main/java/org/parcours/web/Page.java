package org.parcours.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Language;
import org.parcours.text.Words;

/// What the layout and every template need besides their own data; a template takes it as its first
/// parameter.
///
/// @param words the reader's language, digits and formats
/// @param viewer who reads; null on public pages
/// @param path path of this page, without its query
/// @param query its query with the question mark, or empty
/// @param theme `light`, `dark` or `system`
/// @param zone the network's own time
/// @param csrf value of the hidden field `_csrf`
public record Page(
        Words words,
        @Nullable Viewer viewer,
        String path,
        String query,
        String theme,
        String csrf,
        @Nullable Flash flash,
        List<MenuSource.MenuEntry> menu,
        ZoneId zone) {

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /// A moment as the clock on the wall of the network showed it.
    public String moment(Instant moment) {
        return words.moment(LocalDateTime.ofInstant(moment, zone));
    }

    public Language language() {
        return words.language();
    }

    public List<MenuSource.MenuEntry> menu(MenuSource.Group group) {
        return menu.stream().filter(entry -> entry.group() == group).toList();
    }

    public boolean isAt(MenuSource.MenuEntry entry) {
        return path.equals(entry.href()) || path.startsWith(entry.href() + "/");
    }

    /// The same page said in other words, for who looks at what somebody else will read.
    public Page said(Words other) {
        return new Page(other, viewer, path, query, theme, csrf, flash, menu, zone);
    }

    /// This page in another language.
    public String in(Language other) {
        String kept = query.replaceAll("([?&])lang=[a-z]+&?", "$1").replaceAll("[?&]$", "");
        return path + kept + (kept.isEmpty() ? "?" : "&") + "lang=" + other.tag();
    }
}
