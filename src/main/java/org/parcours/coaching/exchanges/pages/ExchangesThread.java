package org.parcours.coaching.exchanges.pages;

import java.util.List;
import org.parcours.coaching.exchanges.Exchanges;
import org.parcours.startups.DossierThread;
import org.parcours.startups.Startup;
import org.parcours.web.Page;
import org.springframework.stereotype.Component;

/// Exchanges in the thread of a dossier.
@Component
class ExchangesThread implements DossierThread {
    private final Exchanges exchanges;

    ExchangesThread(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public String about() {
        return "exchanges.thread.about";
    }

    @Override
    public List<Line> lines(Startup startup, Page page) {
        return exchanges.of(startup.id()).stream()
                .map(exchange -> new Line(
                        exchange.heldOn(),
                        page.say("exchanges.thread", page.say("exchanges.kind." + exchange.kind()), exchange.about()),
                        exchange.agreed(),
                        exchange.shared() ? null : page.say("exchanges.private"),
                        "",
                        "/exchanges/" + exchange.id()))
                .toList();
    }
}
