package org.parcours.questionnaires.answers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The markdown that XLSForm allows in labels and hints: headings, bold, italic, links, and signs after a
/// backslash. All else is shown as it is; the look of spans and paragraphs is left out.
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

    private static final Pattern PARAGRAPH = Pattern.compile("&lt;/?p(?: (?:[^&<>]|&quot;|&#39;){0,200})?&gt;");
    /// A sign after `\` is no markup: it stands aside, in the area for private use, while markup is read.
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\*_#\\[\\]])");
    private static final char HIDDEN = '\ue000';
    private static final Pattern SHOWN = Pattern.compile("[\ue05c\ue02a\ue05f\ue023\ue05b\ue05d]");

    private Markdown() {}

    /// Returns the text as HTML that holds no markup but its own.
    public static String html(String text) {
        String html = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        html = ESCAPED.matcher(html)
                .replaceAll(
                        sign -> String.valueOf((char) (HIDDEN + sign.group(1).charAt(0))));
        html = SPAN.matcher(html).replaceAll("");
        html = PARAGRAPH.matcher(html).replaceAll("\n");
        html = HEADING.matcher(html).replaceAll("<strong>$1</strong>");
        html = BOLD.matcher(html).replaceAll("<strong>$2</strong>");
        html = STAR.matcher(html).replaceAll("<em>$1</em>");
        html = LOW.matcher(html).replaceAll("<em>$1</em>");
        Matcher link = LINK.matcher(html);
        html = link.replaceAll("<a href=\"$2\" target=\"_blank\" rel=\"noopener noreferrer\">$1</a>");
        html = SHOWN.matcher(html)
                .replaceAll(sign -> Matcher.quoteReplacement(
                        String.valueOf((char) (sign.group().charAt(0) - HIDDEN))));
        return html.replace("\r", "").strip().replace("\n", "<br>");
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
