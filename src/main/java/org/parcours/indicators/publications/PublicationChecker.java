package org.parcours.indicators.publications;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parcours.indicators.Definition;
import org.parcours.indicators.Indicators;
import org.parcours.indicators.passports.PassportVerifier;
import org.parcours.indicators.passports.Verification;
import org.parcours.indicators.publications.Publication.Sealed;
import org.parcours.indicators.publications.PublicationCheck.Finding;
import org.parcours.indicators.publications.PublicationCheck.Part;
import org.parcours.indicators.publications.frozen.EvidenceTree;
import org.parcours.indicators.publications.frozen.Freezing;
import org.parcours.indicators.publications.frozen.Frozen;
import org.parcours.indicators.publications.frozen.FrozenFigure;
import org.parcours.indicators.publications.frozen.FrozenRow;
import org.parcours.indicators.publications.frozen.FrozenTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares a publication with its passport, with the rows saved with it, and with what counting again
/// from what was known then gives.
@Component
class PublicationChecker {
    private final ChainTable chain;
    private final FrozenTable rows;
    private final Freezing freezing;
    private final Indicators indicators;
    private final NetworkSeal seal;
    private final Clock clock;

    PublicationChecker(
            ChainTable chain,
            FrozenTable rows,
            Freezing freezing,
            Indicators indicators,
            NetworkSeal seal,
            Clock clock) {
        this.chain = chain;
        this.rows = rows;
        this.freezing = freezing;
        this.indicators = indicators;
        this.seal = seal;
        this.clock = clock;
    }

    /// Needs the scope of the whole network: what is beyond it would look lost.
    @Transactional(readOnly = true)
    public PublicationCheck check(Publication publication) {
        List<Finding> findings = new ArrayList<>();
        FrozenFigure figure = publication.figure();
        String root = publication.root();
        Sealed sealed = publication.sealed();
        if (sealed != null) {
            JsonNode body = JsonMapper.shared().readTree(sealed.passport()).path("body");
            findings.add(passport(publication, sealed, body));
            findings.add(chain(sealed));
            figure = new FrozenFigure(body.path("figure"));
            root = body.path("evidence").path("root").stringValue("");
        }
        List<FrozenRow> rows = this.rows.of(publication.id());
        Optional<Definition> definition = indicators.definition(publication.code(), publication.version());
        findings.add(finding(
                Part.DEFINITION,
                definition.filter(known -> isSealed(known, sealed)).isPresent()));
        findings.add(finding(Part.KEPT, EvidenceTree.root(rows).equals(root)));
        if (definition.isPresent()) {
            Frozen again = freezing.freeze(definition.get(), publication.query());
            findings.add(finding(Part.ROWS, differing(rows, again.rows())));
            findings.add(finding(
                    Part.NUMBERS,
                    figure.differences(FrozenFigure.of(again.figure()).restrictedTo(figure))));
        }
        return new PublicationCheck(clock.instant(), List.copyOf(findings));
    }

    /// The page shows what the tables hold, so that has to be what was sealed.
    private Finding passport(Publication publication, Sealed sealed, JsonNode body) {
        List<String> where = new ArrayList<>();
        var verification = PassportVerifier.verify(sealed.passport(), Optional.empty(), Optional.of(seal.publicKey()));
        if (!verification.accepted()) {
            where.add("seal");
        }
        if (!new FrozenFigure(body.path("figure"))
                .differences(publication.figure())
                .isEmpty()) {
            where.add("figure");
        }
        if (!body.path("sentence").equals(PassportBody.sentence(publication))) {
            where.add("sentence");
        }
        if (body.path("number").intValue() != sealed.number()
                || !body.path("slug").stringValue("").equals(sealed.slug())) {
            where.add("place");
        }
        return finding(Part.PASSPORT, where);
    }

    private Finding chain(Sealed sealed) {
        var found = PassportVerifier.verify(
                        sealed.passport(), Optional.of(chain.before(sealed.number())), Optional.empty())
                .of(Verification.Check.CHAIN);
        boolean whole = found instanceof Verification.Passed passed
                && passed.complete()
                && passed.links() == sealed.number() - 1;
        return finding(Part.CHAIN, whole);
    }

    private static boolean isSealed(Definition definition, @org.jspecify.annotations.Nullable Sealed sealed) {
        return sealed == null
                || JsonMapper.shared()
                        .readTree(sealed.passport())
                        .path("body")
                        .path("definition")
                        .path("sha256")
                        .stringValue("")
                        .equals(PassportBody.digest(definition));
    }

    /// Ids of the subjects whose row is another one now, or is there only once.
    private static List<String> differing(List<FrozenRow> rows, List<FrozenRow> again) {
        Map<String, String> lines = new TreeMap<>();
        rows.forEach(row -> lines.put(row.subject().toString(), row.line()));
        List<String> differing = new ArrayList<>();
        for (FrozenRow row : again) {
            String subject = row.subject().toString();
            if (!row.line().equals(lines.remove(subject))) {
                differing.add(subject);
            }
        }
        differing.addAll(lines.keySet());
        return differing;
    }

    private static Finding finding(Part part, boolean same) {
        return new Finding(part, same, List.of());
    }

    private static Finding finding(Part part, List<String> where) {
        return new Finding(part, where.isEmpty(), List.copyOf(where));
    }
}
