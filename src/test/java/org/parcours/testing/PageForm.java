package org.parcours.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// A form of a page as a browser would send it.
///
/// @param method as the handler knows it, `_method` told apart
/// @param fields names with what stands in them, or with something that fits where nothing does
/// @param paragraphs names of the fields that take several lines
public record PageForm(String method, String action, Map<String, String> fields, Set<String> paragraphs) {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile(
            "<(input|select|textarea|button)\\b([^>]*)>(?:(.*?)</(?:select|textarea|button)>)?", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern PARAGRAPHS = Pattern.compile("<textarea\\b[^>]*\\bname=\"([^\"]*)\"");
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    /// Every form of a page.
    public static List<PageForm> of(String html, String path) {
        List<PageForm> forms = new ArrayList<>();
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            Map<String, String> said = attributes(form.group(1));
            Map<String, String> fields = fields(form.group(2));
            String method = fields.getOrDefault("_method", said.getOrDefault("method", "get"));
            String action = said.getOrDefault("action", "");
            fields.keySet().removeAll(List.of("_method", "_csrf", "_key"));
            forms.add(new PageForm(
                    method.toUpperCase(Locale.ROOT),
                    action.isEmpty() ? path : action,
                    fields,
                    PARAGRAPHS
                            .matcher(form.group(2))
                            .results()
                            .map(found -> found.group(1))
                            .collect(Collectors.toSet())));
        }
        return forms;
    }

    /// Its place whatever it is about.
    public String kind() {
        return method + " " + action.replaceFirst("\\?.*", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
    }

    private static Map<String, String> fields(String html) {
        Map<String, String> fields = new LinkedHashMap<>();
        // textareas and selects hold no controls, so that none is met twice
        Matcher control = CONTROL.matcher(html.replaceAll("(<input\\b[^>]*>)", "$1\n"));
        int from = 0;
        while (control.find(from)) {
            boolean alone = control.group(1).equals("input");
            from = alone ? control.end(2) : control.end();
            Map<String, String> said = attributes(control.group(2));
            String name = said.get("name");
            if (name != null
                    && !said.containsKey("disabled")
                    && !said.getOrDefault("type", "").equals("file")) {
                String value = value(control.group(1), said, String.valueOf(control.group(3)));
                if (fields.getOrDefault(name, "").isEmpty()) {
                    fields.put(name, value);
                }
            }
        }
        return fields;
    }

    private static String value(String tag, Map<String, String> said, String within) {
        String value = said.getOrDefault("value", "");
        return switch (tag) {
            case "select" -> chosen(within);
            case "textarea" -> within.isBlank() ? "Texte" : HtmlUtils.htmlUnescape(within);
            default -> !value.isEmpty() || "hidden".equals(said.get("type")) ? value : fitting(said);
        };
    }

    private static String chosen(String options) {
        String first = "";
        Matcher option = OPTION.matcher(options);
        while (option.find()) {
            Map<String, String> said = attributes(option.group(1));
            String value = said.getOrDefault("value", "");
            if (said.containsKey("selected") && !value.isEmpty()) {
                return value;
            }
            first = first.isEmpty() ? value : first;
        }
        return first;
    }

    private static String fitting(Map<String, String> said) {
        return switch (said.getOrDefault("inputmode", said.getOrDefault("type", "text"))) {
            case "numeric" -> "2024-05-31";
            case "decimal", "number" -> "1";
            case "email" -> "someone@parcours.example";
            case "url" -> "https://parcours.example/";
            case "tel" -> "+212522201010";
            default -> "Texte";
        };
    }

    private static Map<String, String> attributes(String within) {
        Map<String, String> said = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(within);
        while (attribute.find()) {
            String value = attribute.group(2);
            said.putIfAbsent(attribute.group(1), value == null ? "" : HtmlUtils.htmlUnescape(value));
        }
        return said;
    }
}
