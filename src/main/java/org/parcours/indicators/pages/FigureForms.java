package org.parcours.indicators.pages;

import java.util.HashMap;
import java.util.Map;
import org.parcours.indicators.FigureRequest;
import org.parcours.indicators.FigureRequests;
import org.parcours.indicators.Labels;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;

/// Reads what the address of a page of indicators asks for.
@Component
class FigureForms {
    private final FigureRequests requests;
    private final Labels labels;

    FigureForms(FigureRequests requests, Labels labels) {
        this.requests = requests;
        this.labels = labels;
    }

    /// Reads the parameters. The first that cannot be read is named in the form, and the rest is read without it.
    FigureForm read(Map<String, String> parameters, Words words) {
        try {
            return new FigureForm(words, parameters, requests.read(parameters), labels, null);
        } catch (FigureRequest.Unreadable refused) {
            Map<String, String> rest = new HashMap<>(parameters);
            rest.remove(refused.field());
            return new FigureForm(words, parameters, read(rest, words).request(), labels, refused);
        }
    }
}
