package org.parcours.indicators.publications;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Definition;
import org.parcours.indicators.FigureQuery;
import org.parcours.indicators.publications.frozen.EvidenceTree;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Everything that a passport freezes. It names no company and no person.
@Component
class PassportBody {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Messages messages;

    PassportBody(Messages messages) {
        this.messages = messages;
    }

    /// @param replaced the publication that it restates, sealed; null for none
    /// @param park reads a park's code and names as JSON
    ObjectNode of(
            Publication publication,
            Definition definition,
            Place place,
            @Nullable Publication replaced,
            Function<java.util.UUID, String> park) {
        ObjectNode body = JSON.objectNode()
                .put("number", place.number())
                .put("slug", place.slug())
                .put("occasion", publication.occasion())
                .put("preparedAt", publication.prepared().at().toString())
                .put("approvedAt", place.at().toString());
        body.set("sentence", sentence(publication));
        body.set("definition", definition(publication, definition));
        body.set("parameters", parameters(publication.query(), park));
        body.set("figure", publication.figure().json());
        body.set(
                "evidence",
                JSON.objectNode()
                        .put("rows", publication.rows())
                        .put("root", publication.root())
                        .put("method", EvidenceTree.METHOD));
        body.set("replaces", replaces(publication, replaced));
        return body;
    }

    /// Where and when it is sealed.
    record Place(int number, String slug, Instant at) {}

    static ObjectNode sentence(Publication publication) {
        ObjectNode sentence = JSON.objectNode();
        publication.sentence().toMap().forEach(sentence::put);
        return sentence;
    }

    private ObjectNode definition(Publication publication, Definition definition) {
        ObjectNode json = JSON.objectNode()
                .put("code", definition.code())
                .put("version", definition.version())
                .put("sha256", digest(definition));
        ObjectNode counted = json.putObject("counted");
        for (Language language : Language.values()) {
            var words = messages.words(language);
            counted.putObject(language.tag())
                    .put("name", PublicationWords.name(words, publication.code(), publication.query()))
                    .put("how", PublicationWords.how(words, publication.code()));
        }
        return json;
    }

    static String digest(Definition definition) {
        byte[] sql = definition.sql().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(EvidenceTree.sha256().digest(sql));
    }

    private static ObjectNode parameters(FigureQuery query, Function<java.util.UUID, String> park) {
        ObjectNode json = JSON.objectNode()
                .put("on", query.on().toString())
                .put("known", query.known().toString())
                .put("years", query.years());
        ObjectNode where = json.putObject("where");
        query.where()
                .set()
                .forEach((name, value) -> where.set(
                        name,
                        switch (value) {
                            case java.util.UUID id -> JsonMapper.shared().readTree(park.apply(id));
                            case Integer number -> JSON.numberNode(number);
                            default -> JSON.stringNode(value.toString());
                        }));
        return json;
    }

    private static JsonNode replaces(Publication publication, @Nullable Publication replaced) {
        return replaced == null || replaced.sealed() == null
                ? JSON.nullNode()
                : JSON.objectNode()
                        .put("slug", replaced.sealed().slug())
                        .put("seal", replaced.sealed().seal())
                        .put("reason", publication.reason());
    }
}
