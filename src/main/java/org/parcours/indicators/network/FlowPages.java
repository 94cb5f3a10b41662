package org.parcours.indicators.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Labels;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the needs of a period went, each band opening its needs.
@Controller
class FlowPages {
    private static final int MOST = 100;

    private final FlowTable table;
    private final Labels labels;
    private final Clock clock;

    FlowPages(FlowTable table, Labels labels, Clock clock) {
        this.table = table;
        this.labels = labels;
        this.clock = clock;
    }

    /// @param from first day; a year before the last where nothing is asked
    /// @param until last day; today where nothing is asked, or later is
    @Transactional(readOnly = true)
    @GetMapping("/network/flow")
    @PreAuthorize("@indicatorRules.mayRead()")
    String flow(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String family,
            @RequestParam(required = false) Flow.@Nullable Answer answer,
            @RequestParam(required = false) Flow.@Nullable End end,
            @ModelAttribute("page") Page page,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last =
                Optional.ofNullable(until).filter(day -> !day.isAfter(today)).orElse(today);
        LocalDate first = Optional.ofNullable(from)
                .filter(day -> !day.isAfter(last))
                .orElse(last.minusYears(1).plusDays(1));
        Flow.Period period = new Flow.Period(first, last);
        Flow.Chosen chosen = new Flow.Chosen(family, answer, end);
        Flow flow = new Flow(period, table.parts(period, today));
        model.addAttribute(
                "view",
                new FlowView.Maker(flow, labels.families(), page.words())
                        .of(chosen, table.needs(period, chosen, today, MOST), MOST));
        return "indicators/network/flow";
    }
}
