package org.parcours.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Places where they lie, north above and west at the left whatever way the page is read: a disc each,
/// whose area says how much, with its name and words beside it.
public record PointMap(Caption caption, List<Point> points) implements Chart {
    private static final double MARGIN = 30;
    private static final double LARGEST = 22;
    private static final double LINE = 15;

    /// `latitude` and `longitude` in degrees; `amount` is not negative; `text` stands beneath the name.
    public record Point(String name, String text, double latitude, double longitude, double amount, Tone tone) {}

    public PointMap {
        points = List.copyOf(points);
    }

    /// Where a point is drawn, in pixels.
    private record Spot(Point point, double x, double y, double radius) {}

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    @Override
    public String draw(Canvas canvas) {
        // the drawing is never mirrored: a map that has its west at the right is wrong
        Canvas plain = new Canvas(canvas.width(), Direction.LTR);
        int height = canvas.isNarrow() ? 320 : 420;
        Drawing drawing = new Drawing(plain, height, "map", caption, "img");
        List<Spot> spots = spots(plain, height);
        for (Spot spot : spots) {
            drawing.path(
                    "part " + spot.point().tone().css(),
                    disc(spot),
                    spot.point().name() + ": " + spot.point().text());
        }
        label(drawing, spots, canvas.width());
        return drawing.finish();
    }

    /// A degree eastwards is shorter than one northwards by the cosine of the latitude.
    private List<Spot> spots(Canvas canvas, int height) {
        double north = points.stream().mapToDouble(Point::latitude).max().orElse(0);
        double south = points.stream().mapToDouble(Point::latitude).min().orElse(0);
        double west = points.stream().mapToDouble(Point::longitude).min().orElse(0);
        double east = points.stream().mapToDouble(Point::longitude).max().orElse(0);
        double narrowing = Math.cos(Math.toRadians((north + south) / 2));
        double wide = Math.max(0.5, (east - west) * narrowing);
        double high = Math.max(0.5, north - south);
        double room = canvas.isNarrow() ? 50 : 130;
        double scale = Math.min((canvas.width() - 2 * room) / wide, (height - 2 * MARGIN) / high);
        double most = points.stream().mapToDouble(Point::amount).max().orElse(1);
        double left = (canvas.width() - wide * scale) / 2;
        double top = (height - high * scale) / 2;
        return points.stream()
                .map(point -> new Spot(
                        point,
                        left + (point.longitude() - west) * narrowing * scale,
                        top + (north - point.latitude()) * scale,
                        Math.max(4, LARGEST * Math.sqrt(most == 0 ? 0 : point.amount() / most))))
                .sorted(Comparator.comparingDouble(Spot::radius).reversed())
                .toList();
    }

    private static String disc(Spot spot) {
        String r = Drawing.number(spot.radius());
        String across = Drawing.number(2 * spot.radius());
        return "M" + Drawing.number(spot.x() - spot.radius()) + " " + Drawing.number(spot.y()) + "a" + r + " " + r
                + " 0 1 0 " + across + " 0a" + r + " " + r + " 0 1 0-" + across + " 0z";
    }

    /// Each label at the right of its disc, else at the left, beneath or above it: the first place that
    /// is free.
    private static void label(Drawing drawing, List<Spot> spots, int width) {
        List<Box> taken = new ArrayList<>();
        spots.forEach(spot -> taken.add(new Box(
                spot.x() - spot.radius(),
                spot.y() - spot.radius(),
                spot.x() + spot.radius(),
                spot.y() + spot.radius())));
        for (Spot spot : spots) {
            double wide = Math.max(
                    Drawing.widthOf(spot.point().name()),
                    Drawing.widthOf(spot.point().text()));
            double reach = spot.radius() + 6;
            List<Box> places = List.of(
                    at(spot.x() + reach, spot.y() - LINE, wide),
                    at(spot.x() - reach - wide, spot.y() - LINE, wide),
                    at(spot.x() - wide / 2, spot.y() + reach, wide),
                    at(spot.x() - wide / 2, spot.y() - reach - 2 * LINE, wide));
            Box place = places.stream()
                    .filter(box -> box.left() >= 0 && box.right() <= width)
                    .filter(box -> taken.stream().noneMatch(box::meets))
                    .findFirst()
                    .orElse(places.get(2));
            taken.add(place);
            double middle = (place.left() + place.right()) / 2;
            drawing.text(
                    "label",
                    "middle",
                    middle,
                    place.top() + LINE - 3,
                    spot.point().name());
            drawing.text(
                    "value",
                    "middle",
                    middle,
                    place.top() + 2 * LINE - 3,
                    spot.point().text());
        }
    }

    private static Box at(double left, double top, double wide) {
        return new Box(left, top, left + wide, top + 2 * LINE);
    }
}
