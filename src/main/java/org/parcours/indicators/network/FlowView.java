package org.parcours.indicators.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.charts.Caption;
import org.parcours.charts.Direction;
import org.parcours.charts.FlowBands;
import org.parcours.charts.Tone;
import org.parcours.indicators.network.Flow.Answer;
import org.parcours.indicators.network.Flow.Chosen;
import org.parcours.indicators.network.Flow.End;
import org.parcours.text.LocalizedText;
import org.parcours.text.Words;
import org.parcours.web.lists.Slice;

/// The flow in the reader's words, drawn and as its table.
///
/// @param chart HTML of the drawing
/// @param band that the list is of
/// @param chosen what the list is narrowed to; empty for all
/// @param found how many needs the band has
public record FlowView(
        Flow.Band band, String sentence, String chart, List<Row> rows, String chosen, long found, Slice<Line> needs) {
    /// A band, from one column to the next.
    public record Row(String from, String to, long needs, String share, String href) {}

    /// A need of the band.
    public record Line(UUID id, String name, String family, String expressed, String answer, String end) {}

    /// Words a flow.
    record Maker(Flow flow, Map<String, LocalizedText> families, Words words) {
        FlowView of(Flow.Band band, Slice<Flow.Need> needs) {
            Chosen chosen = band.chosen();
            return new FlowView(
                    band,
                    words.say(
                            "network.flow.sentence",
                            flow.needs(),
                            words.date(flow.period().from()),
                            words.date(flow.period().until())),
                    chart(),
                    rows(),
                    chosen.any() ? said(chosen) : "",
                    flow.needs(chosen),
                    needs.map(this::line));
        }

        private Line line(Flow.Need need) {
            return new Line(
                    need.id(),
                    words.text(new LocalizedText(need.name(), need.nameArabic(), null)),
                    family(need.family()),
                    words.date(need.expressedOn()),
                    say(need.answer()),
                    say(need.end()));
        }

        private String said(Chosen chosen) {
            List<String> said = new ArrayList<>();
            if (chosen.family() != null) {
                said.add(family(chosen.family()));
            }
            if (chosen.answer() != null) {
                said.add(say(chosen.answer()));
            }
            if (chosen.end() != null) {
                said.add(say(chosen.end()));
            }
            return String.join(" · ", said);
        }

        private List<Chosen> bands() {
            List<Chosen> bands = new ArrayList<>();
            for (String family : families.keySet()) {
                for (Answer answer : Answer.values()) {
                    bands.add(new Chosen(family, answer, null));
                }
            }
            for (Answer answer : Answer.values()) {
                for (End end : End.values()) {
                    bands.add(new Chosen(null, answer, end));
                }
            }
            return bands.stream().filter(band -> flow.needs(band) > 0).toList();
        }

        private List<Row> rows() {
            return bands().stream()
                    .map(band -> new Row(
                            from(band),
                            to(band),
                            flow.needs(band),
                            words.percent((double) flow.needs(band)
                                    / flow.needs(new Chosen(
                                            band.family(), band.family() == null ? band.answer() : null, null))),
                            href(band)))
                    .toList();
        }

        private String from(Chosen band) {
            return band.family() == null ? say(band.answer()) : family(band.family());
        }

        private String to(Chosen band) {
            return band.end() == null ? say(band.answer()) : say(band.end());
        }

        private String chart() {
            return new FlowBands(
                            new Caption(words.say("network.flow.title"), words.say("network.flow.description")),
                            List.of(
                                    families.keySet().stream().map(this::node).toList(),
                                    Arrays.stream(Answer.values())
                                            .map(this::node)
                                            .toList(),
                                    Arrays.stream(End.values()).map(this::node).toList()),
                            bands().stream().map(this::band).toList())
                    .fit(1100, Direction.of(words.language().locale()));
        }

        private FlowBands.Node node(String family) {
            return node(family, family(family), new Chosen(family, null, null), Tone.BRAND);
        }

        private FlowBands.Node node(Answer answer) {
            Tone tone = answer == Answer.NONE ? Tone.SOFT : answer == Answer.INTRODUCED ? Tone.GOOD : Tone.BRAND;
            return node(answer.name(), say(answer), new Chosen(null, answer, null), tone);
        }

        private FlowBands.Node node(End end) {
            Tone tone = switch (end) {
                case OUTCOME, HELPED -> Tone.GOOD;
                case UNHELPED, UNREACHABLE -> Tone.WARN;
                case WITHDRAWN, OPEN -> Tone.SOFT;
            };
            return node(end.name(), say(end), new Chosen(null, null, end), tone);
        }

        private FlowBands.Node node(String key, String label, Chosen through, Tone tone) {
            return new FlowBands.Node(key, label + " " + words.integer(flow.needs(through)), tone);
        }

        private FlowBands.Band band(Chosen band) {
            String from = band.family() == null ? String.valueOf(band.answer()) : band.family();
            String to = band.end() == null
                    ? String.valueOf(band.answer())
                    : band.end().name();
            long needs = flow.needs(band);
            return new FlowBands.Band(
                    from, to, needs, href(band), words.say("network.flow.band", from(band), to(band), needs));
        }

        private String href(Chosen band) {
            return "/network/flow" + new Flow.Band(flow.period(), band).filter().with("", "") + "#needs";
        }

        private String family(String code) {
            return words.text(families.getOrDefault(code, new LocalizedText(code, null, null)));
        }

        private String say(@Nullable Answer answer) {
            return words.say("network.flow.answer." + answer);
        }

        private String say(@Nullable End end) {
            return words.say("network.flow.end." + end);
        }
    }
}
