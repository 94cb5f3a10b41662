package org.parcours.indicators.passports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The one way of writing a JSON value, after RFC 8785 (JSON Canonicalization Scheme): no white space, names sorted by
/// UTF-16 unit, numbers as ECMAScript writes them. Two equal values have equal text, so that text can be sealed.
public final class CanonicalJson {
    private CanonicalJson() {}

    /// The canonical text of a value, to be encoded as UTF-8.
    ///
    /// @throws IllegalArgumentException for what the scheme cannot hold: a number that a double cannot carry (not
    ///     finite, or with more digits than it has), half of a surrogate pair, a node that is not JSON
    public static String of(JsonNode value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(JsonNode value, StringBuilder out) {
        switch (value.getNodeType()) {
            case OBJECT -> writeObject(value, out);
            case ARRAY -> {
                out.append('[');
                for (int i = 0; i < value.size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    write(value.get(i), out);
                }
                out.append(']');
            }
            case STRING -> writeString(value.stringValue(), out);
            case NUMBER -> out.append(number(value));
            case BOOLEAN -> out.append(value.booleanValue());
            case NULL -> out.append("null");
            default -> throw new IllegalArgumentException("not JSON: " + value.getNodeType());
        }
    }

    private static void writeObject(JsonNode object, StringBuilder out) {
        out.append('{');
        var separator = "";
        for (var name : new TreeSet<>(object.propertyNames())) {
            out.append(separator);
            writeString(name, out);
            out.append(':');
            write(object.get(name), out);
            separator = ",";
        }
        out.append('}');
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        refuseHalfPair(text, i);
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static void refuseHalfPair(String text, int i) {
        char c = text.charAt(i);
        boolean whole = Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : !Character.isLowSurrogate(c) || (i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
        if (!whole) {
            throw new IllegalArgumentException("half of a surrogate pair at " + i);
        }
    }

    private static String number(JsonNode value) {
        var written = number(value.doubleValue());
        boolean exact =
                value.isDouble() || value.isFloat() || new BigDecimal(written).compareTo(value.decimalValue()) == 0;
        if (!exact) {
            throw new IllegalArgumentException("more digits than a double carries: " + value);
        }
        return written;
    }

    /// ECMAScript's `Number::toString`: the shortest digits that read back as the same double, placed as it places
    /// them.
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        if (value == 0) {
            return "0";
        }
        var shortest = shortest(Math.abs(value));
        var digits = shortest.unscaledValue().toString();
        int length = digits.length();
        int point = length - shortest.scale();
        String written;
        if (point > 21 || point <= -6) {
            var fraction = length == 1 ? "" : "." + digits.substring(1);
            written = digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "") + (point - 1);
        } else if (point <= 0) {
            written = "0." + "0".repeat(-point) + digits;
        } else if (point >= length) {
            written = digits + "0".repeat(point - length);
        } else {
            written = digits.substring(0, point) + "." + digits.substring(point);
        }
        return value < 0 ? "-" + written : written;
    }

    private static BigDecimal shortest(double value) {
        var shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        // Java never writes fewer than two digits, so where one is enough (5e-324) it shows a second (4.9E-324).
        if (shortest.precision() == 2) {
            var one = shortest.round(new MathContext(1));
            return one.doubleValue() == value ? one.stripTrailingZeros() : shortest;
        }
        return shortest;
    }
}
