package org.parcours.charts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What goes from one column of nodes to the next, as bands whose thickness says how many. A node is as high as what
/// passes through it; all of a column's nodes are as high together as those of the next, where nothing is lost.
///
/// @param columns nodes in reading direction, in their order downwards
public record FlowBands(Caption caption, List<List<Node>> columns, List<Band> bands) implements Chart {

    private static final double TOP = 18;
    private static final double GAP = 26;
    private static final double THICK = 12;
    private static final double ROOM = 240;

    /// One state.
    ///
    /// @param key names it among all nodes
    /// @param label with its count, as the reader writes it
    public record Node(String key, String label, Tone tone) {}

    /// What goes from one state to another.
    ///
    /// @param title says from where to where, and how many
    public record Band(String from, String to, long count, String href, String title) {
        public Band {
            if (count <= 0) throw new IllegalArgumentException("A band is of something: " + count);
        }
    }

    public FlowBands {
        columns = columns.stream().map(List::copyOf).toList();
        bands = List.copyOf(bands);
    }

    private record Place(Node node, double x, double y, double height) {}

    @Override
    public String draw(Canvas canvas) {
        int most = columns.stream().mapToInt(List::size).max().orElse(0);
        int height = (int) (TOP + ROOM + most * GAP);
        Drawing drawing = new Drawing(canvas, height, "flow", caption, "figure");
        Map<String, Place> places = places(canvas, height);
        bands(drawing, places);
        for (int column = 0; column < columns.size(); column++) {
            String anchor = column == 0 ? "start" : column == columns.size() - 1 ? "end" : "middle";
            for (Node node : columns.get(column)) {
                Place place = places.get(node.key());
                if (place != null && place.height() > 0) node(drawing, place, anchor);
            }
        }
        return drawing.finish();
    }

    private long through(Node node) {
        long in = bands.stream()
                .filter(band -> band.to().equals(node.key()))
                .mapToLong(Band::count)
                .sum();
        long out = bands.stream()
                .filter(band -> band.from().equals(node.key()))
                .mapToLong(Band::count)
                .sum();
        return Math.max(in, out);
    }

    private Map<String, Place> places(Canvas canvas, int height) {
        long total = columns.stream()
                .mapToLong(column -> column.stream().mapToLong(this::through).sum())
                .max()
                .orElse(0);
        double each = total == 0 ? 0 : ROOM / total;
        Map<String, Place> places = new HashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            List<Node> present = columns.get(column).stream()
                    .filter(node -> through(node) > 0)
                    .toList();
            double x = columns.size() == 1 ? 0 : (canvas.width() - THICK) * column / (columns.size() - 1);
            double free = height - TOP - ROOM - present.size() * GAP;
            double y = TOP + Math.max(0, free) / 2;
            for (Node node : present) {
                double tall = through(node) * each;
                places.put(node.key(), new Place(node, x, y, tall));
                y += tall + GAP;
            }
        }
        return places;
    }

    /// Bands leave and reach a node in the order of the nodes at their other ends, so that few cross.
    private void bands(Drawing drawing, Map<String, Place> places) {
        Map<String, Double> left = new HashMap<>();
        Map<String, Double> reached = new HashMap<>();
        for (Band band : inOrder()) {
            Place from = places.get(band.from());
            Place to = places.get(band.to());
            if (from == null || to == null) continue;
            double thick = from.height() * band.count() / through(from.node());
            double y1 = from.y() + left.merge(band.from(), thick, Double::sum) - thick;
            double y2 = to.y() + reached.merge(band.to(), thick, Double::sum) - thick;
            drawing.quietLink(band.href(), band.title());
            drawing.path("band " + to.node().tone().css(), shape(drawing, from, to, y1, y2, Math.max(1, thick)), null);
            drawing.endLink();
        }
    }

    private List<Band> inOrder() {
        List<Band> ordered = new ArrayList<>();
        for (List<Node> column : columns) {
            for (Node from : column) {
                for (List<Node> next : columns) {
                    for (Node to : next) {
                        bands.stream()
                                .filter(band -> band.from().equals(from.key())
                                        && band.to().equals(to.key()))
                                .forEach(ordered::add);
                    }
                }
            }
        }
        return ordered;
    }

    private static String shape(Drawing drawing, Place from, Place to, double y1, double y2, double thick) {
        double start = from.x() + THICK;
        double end = to.x();
        double middle = (start + end) / 2;
        return "M" + drawing.point(start, y1)
                + "C" + drawing.point(middle, y1) + " " + drawing.point(middle, y2) + " " + drawing.point(end, y2)
                + "L" + drawing.point(end, y2 + thick)
                + "C" + drawing.point(middle, y2 + thick) + " " + drawing.point(middle, y1 + thick) + " "
                + drawing.point(start, y1 + thick) + "z";
    }

    private static void node(Drawing drawing, Place place, String anchor) {
        Node node = place.node();
        drawing.rect(
                "part " + node.tone().css(), place.x(), place.y(), THICK, Math.max(2, place.height()), 2, node.label());
        double x =
                anchor.equals("start") ? place.x() : anchor.equals("end") ? place.x() + THICK : place.x() + THICK / 2;
        drawing.text("label", anchor, x, place.y() - 6, node.label());
    }
}
