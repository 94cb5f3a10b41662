package org.parcours.indicators.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.parcours.indicators.Labels;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the needs of a period went, each band opening its needs.
@Controller
class FlowPages {
    private final FlowTable table;
    private final Labels labels;
    private final Clock clock;

    FlowPages(FlowTable table, Labels labels, Clock clock) {
        this.table = table;
        this.labels = labels;
        this.clock = clock;
    }

    /// What an address says wrongly is left out: the period then is the year up to today.
    @Transactional(readOnly = true)
    @GetMapping("/network/flow")
    @PreAuthorize("@indicatorRules.mayRead()")
    String flow(@RequestParam Map<String, String> address, Page page, Model model) {
        LocalDate today = LocalDate.now(clock);
        Flow.Band band = Flow.Band.of(address, today);
        Flow flow = new Flow(band.period(), table.parts(band.period(), today));
        model.addAttribute(
                "view",
                new FlowView.Maker(flow, labels.families(), page.words())
                        .of(band, table.needs(band, today, address.get("at"))));
        return "indicators/network/flow";
    }
}
