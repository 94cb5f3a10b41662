package org.parcours.charts;

import org.jspecify.annotations.Nullable;

/// Writes one SVG element. Positions are given from where reading starts; right-to-left canvases are mirrored here,
/// and nowhere else: `text-anchor` follows the `direction` attribute by itself.
final class Drawing {
    private final StringBuilder out = new StringBuilder(2048);
    private final Canvas canvas;

    /// `role` is `img` for a picture, `figure` where the drawing holds links.
    Drawing(Canvas canvas, int height, String css, Caption caption, String role) {
        this.canvas = canvas;
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart ").append(css);
        out.append("\" viewBox=\"0 0 ").append(canvas.width()).append(' ').append(height);
        out.append("\" width=\"").append(canvas.width()).append("\" height=\"").append(height);
        out.append("\" direction=\"")
                .append(canvas.direction().attribute())
                .append("\" role=\"")
                .append(role);
        out.append("\" aria-label=\"").append(escape(caption.title())).append("\">");
        element("title", caption.title());
        if (!caption.description().isEmpty()) element("desc", caption.description());
    }

    Drawing group(String css) {
        out.append("<g class=\"").append(css).append("\">");
        return this;
    }

    Drawing link(String href) {
        out.append("<a href=\"").append(escape(href)).append("\">");
        return this;
    }

    /// A link that Tab passes over: it is reached by pointer and by arrow keys, and its twin stands in the table.
    Drawing quietLink(String href, String name) {
        out.append("<a tabindex=\"-1\" href=\"").append(escape(href)).append("\">");
        return element("title", name);
    }

    Drawing end() {
        out.append("</g>");
        return this;
    }

    Drawing endLink() {
        out.append("</a>");
        return this;
    }

    Drawing shape(Shape shape, String css, double x, double y, @Nullable String title) {
        out.append("<path class=\"")
                .append(css)
                .append("\" transform=\"translate(")
                .append(number(mirror(x)));
        out.append(' ')
                .append(number(y))
                .append(")\" d=\"")
                .append(shape.path())
                .append('"');
        return close("path", title);
    }

    Drawing line(String css, double x1, double y1, double x2, double y2) {
        return path(css, line(x1, y1, x2, y2), null);
    }

    Drawing path(String css, String d, @Nullable String title) {
        out.append("<path");
        if (!css.isEmpty()) out.append(" class=\"").append(css).append('"');
        out.append(" d=\"").append(d).append('"');
        return close("path", title);
    }

    Drawing rect(String css, double x, double y, double width, double height, int radius, @Nullable String title) {
        double left = canvas.direction() == Direction.RTL ? mirror(x) - width : x;
        out.append("<rect class=\"").append(css).append("\" x=\"").append(number(left));
        out.append("\" y=\"").append(number(y)).append("\" width=\"").append(number(Math.max(0, width)));
        out.append("\" height=\"").append(number(height)).append('"');
        if (radius > 0) out.append(" rx=\"").append(radius).append('"');
        return close("rect", title);
    }

    /// `anchor` is `start`, `middle` or `end` in reading direction.
    Drawing text(String css, String anchor, double x, double y, String text) {
        out.append("<text");
        if (!css.isEmpty()) out.append(" class=\"").append(css).append('"');
        out.append(" x=\"")
                .append(number(mirror(x)))
                .append("\" y=\"")
                .append(number(y))
                .append('"');
        if (!"start".equals(anchor))
            out.append(" text-anchor=\"").append(anchor).append('"');
        out.append('>').append(escape(text)).append("</text>");
        return this;
    }

    /// The path data of one straight line.
    String line(double x1, double y1, double x2, double y2) {
        return "M" + point(x1, y1) + "L" + point(x2, y2);
    }

    String point(double x, double y) {
        return number(mirror(x)) + " " + number(y);
    }

    String finish() {
        return out.append("</svg>").toString();
    }

    private Drawing element(String name, String text) {
        out.append('<').append(name).append('>').append(escape(text));
        out.append("</").append(name).append('>');
        return this;
    }

    private Drawing close(String name, @Nullable String title) {
        if (title == null) {
            out.append("/>");
            return this;
        }
        out.append('>');
        element("title", title);
        out.append("</").append(name).append('>');
        return this;
    }

    private double mirror(double x) {
        return canvas.direction() == Direction.RTL ? canvas.width() - x : x;
    }

    /// A whole number, or one decimal: a tenth of a pixel is finer than any screen shows.
    static String number(double value) {
        if (!Double.isFinite(value)) throw new IllegalArgumentException("Not a position: " + value);
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return size % 10 == 0 ? sign + size / 10 : sign + size / 10 + "." + size % 10;
    }

    /// Safe inside text and quoted attributes; characters that XML does not allow are left out.
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 8);
        text.codePoints().filter(Drawing::isAllowed).forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /// The `Char` production of XML 1.0.
    private static boolean isAllowed(int c) {
        if (c < 0x20) return c == '\t' || c == '\n';
        return c < 0xD800 || (c >= 0xE000 && c < 0xFFFE) || c > 0xFFFF;
    }

    /// About how many pixels `text` takes at 12 px: enough to decide whether it fits.
    static double widthOf(String text) {
        return text.codePointCount(0, text.length()) * 6.7;
    }
}
