package org.parcours.questionnaires.answers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The markdown that XLSForm allows in labels and hints: headings, bold, italic and links. All else is shown as it is;
/// colours of spans are left out.
public final class Markdown {
    private static final Pattern SPAN = Pattern.compile("&lt;/?span(?:[^&<>]|&quot;|&#39;){0,200}&gt;");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]]{1,500})]\\((https?://[^\\s()\"'<>]{1,1000}|mailto:[^\\s()\"'<>]{1,300})\\)");
    private static final Pattern BOLD = Pattern.compile("(\\*\\*|__)(?=\\S)([^*_\\n]{1,2000}?)(?<=\\S)\\1");
    private static final Pattern STAR =
            Pattern.compile("(?<![*\\p{L}\\p{N}])\\*(?=[^\\s*])([^*\\n]{1,2000}?)(?<=\\S)\\*(?!\\*)");
    private static final Pattern LOW =
            Pattern.compile("(?<![\\p{L}\\p{N}_/])_(?=[^\\s_])([^_\\n<>\"]{1,2000}?)(?<=\\S)_(?![\\p{L}\\p{N}_])");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}[ \\t]+(.{1,2000}?)[ \\t]*#*$");

    private Markdown() {}

    /// Returns the text as HTML that holds no markup but its own.
    public static String html(String text) {
        String html = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        html = SPAN.matcher(html).replaceAll("");
        html = HEADING.matcher(html).replaceAll("<strong>$1</strong>");
        html = BOLD.matcher(html).replaceAll("<strong>$2</strong>");
        html = STAR.matcher(html).replaceAll("<em>$1</em>");
        html = LOW.matcher(html).replaceAll("<em>$1</em>");
        Matcher link = LINK.matcher(html);
        html = link.replaceAll("<a href=\"$2\" target=\"_blank\" rel=\"noopener noreferrer\">$1</a>");
        return html.replace("\r", "").replace("\n", "<br>");
    }

    /// Returns the text without any markup, for names of regions and pages.
    public static String plain(String text) {
        return html(text)
                .replace("<br>", " ")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
