package org.parcours;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a jte template shows of itself: its text between tags, and its visible attributes, without expressions.
final class TemplateText {
    private static final Pattern VISIBLE_ATTRIBUTE = Pattern.compile(
            "\\b(?:title|aria-label|aria-description|placeholder|alt|label|data-confirm|hx-confirm)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[/!a-zA-Z](?:[^<>\"]|\"[^\"]*\")*>");

    private TemplateText() {}

    static List<String> visible(String template) {
        String bare = template.replaceAll("(?s)<%--.*?--%>", "")
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?s)<(script|style)\\b.*?</\\1>", "")
                .replaceAll("(?m)^\\s*@(import|param) .*$", "");
        bare = withoutStatements(bare);
        List<String> visible = new ArrayList<>();
        Matcher attributes = VISIBLE_ATTRIBUTE.matcher(bare);
        while (attributes.find()) {
            visible.add(attributes.group(1).strip());
        }
        for (String text : TAG.matcher(bare).replaceAll("\n").split("\n", -1)) {
            visible.add(text.replaceAll("&#?\\w+;", "").strip());
        }
        visible.removeIf(String::isEmpty);
        return visible;
    }

    /// Drops `${…}`, `!{…}`, `$unsafe{…}` and `@if(…)`, `@template.x(…)` with whatever stands between their brackets;
    /// a block handed over as `@`…`` stays, being shown.
    private static String withoutStatements(String template) {
        StringBuilder rest = new StringBuilder();
        Matcher start = Pattern.compile("(\\$(?:unsafe)?|!)\\{|@[a-zA-Z][\\w.]*(\\()?|@`|`")
                .matcher(template);
        int at = 0;
        while (start.find(at)) {
            rest.append(template, at, start.start());
            at = start.end();
            if (start.group(1) != null) {
                at = end(template, at, '{', '}', rest);
            } else if (start.group(2) != null) {
                at = end(template, at, '(', ')', rest);
            }
        }
        return rest.append(template.substring(at)).toString();
    }

    private static int end(String template, int from, char open, char close, StringBuilder shown) {
        int depth = 1;
        int at = from;
        while (at < template.length() && depth > 0) {
            char c = template.charAt(at);
            if (c == '"') {
                at = afterString(template, at + 1);
                continue;
            } else if (c == '\'' && at + 2 < template.length() && template.charAt(at + 2) == '\'') {
                at += 2;
            } else if (template.startsWith("@`", at)) {
                int limit = endOfBlock(template, at + 2);
                shown.append(withoutStatements(template.substring(at + 2, limit)));
                at = limit;
            } else if (c == open) {
                depth++;
            } else if (c == close) {
                depth--;
            }
            at++;
        }
        return at;
    }

    /// Blocks may stand in blocks: `@` and a backtick open one, a backtick alone closes it.
    private static int endOfBlock(String template, int from) {
        int depth = 1;
        for (int at = from; at < template.length(); at++) {
            if (template.charAt(at) == '`') {
                depth += template.charAt(at - 1) == '@' ? 1 : -1;
                if (depth == 0) {
                    return at;
                }
            }
        }
        return template.length();
    }

    private static int afterString(String template, int from) {
        int at = from;
        while (at < template.length() && template.charAt(at) != '"') {
            at += template.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}
