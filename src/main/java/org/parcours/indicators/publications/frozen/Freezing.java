package org.parcours.indicators.publications.frozen;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.parcours.indicators.Definition;
import org.parcours.indicators.Figure;
import org.parcours.indicators.FigureQuery;
import org.parcours.indicators.Indicators;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Computes a figure together with its rows, in one transaction.
@Component
public class Freezing {
    private final Indicators indicators;
    private final SecureRandom random = new SecureRandom();

    Freezing(Indicators indicators) {
        this.indicators = indicators;
    }

    @Transactional(readOnly = true)
    public Frozen freeze(Definition definition, FigureQuery query) {
        Figure figure = indicators.recomputed(definition, query);
        List<FrozenRow> rows = new ArrayList<>();
        indicators.evidence(
                definition,
                figure.query(),
                null,
                row -> rows.add(new FrozenRow(rows.size(), salt(), FrozenRow.line(row))));
        return new Frozen(figure, rows);
    }

    private byte[] salt() {
        byte[] salt = new byte[FrozenRow.SALT];
        random.nextBytes(salt);
        return salt;
    }
}
