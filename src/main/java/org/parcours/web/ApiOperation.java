package org.parcours.web;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// One method of one path, as the OpenAPI document says it.
///
/// @param body media types it takes; empty where it takes none
/// @param answers status codes with the media types they come in
public record ApiOperation(
        String method,
        String path,
        String summary,
        List<Parameter> parameters,
        List<String> body,
        List<Answer> answers) {

    /// What may or must be given.
    ///
    /// @param in `path`, `query` or `header`
    public record Parameter(String name, String in, String type, boolean required) {}

    public record Answer(String status, List<String> types) {}

    /// A name for links to it.
    public String anchor() {
        return method.toLowerCase(java.util.Locale.ROOT) + path.replaceAll("[^a-z0-9]+", "-");
    }

    static ApiOperation of(String method, String path, JsonNode operation) {
        return new ApiOperation(
                method,
                path,
                operation.path("summary").asString(""),
                operation
                        .path("parameters")
                        .valueStream()
                        .map(ApiOperation::parameter)
                        .toList(),
                operation
                        .path("requestBody")
                        .path("content")
                        .propertyStream()
                        .map(type -> type.getKey())
                        .toList(),
                operation
                        .path("responses")
                        .propertyStream()
                        .map(answer -> new Answer(
                                answer.getKey(),
                                answer.getValue()
                                        .path("content")
                                        .propertyStream()
                                        .map(type -> type.getKey())
                                        .toList()))
                        .toList());
    }

    private static Parameter parameter(JsonNode node) {
        JsonNode schema = node.path("schema");
        String format = schema.path("format").asString("");
        return new Parameter(
                node.path("name").asString(""),
                node.path("in").asString(""),
                format.isEmpty() ? schema.path("type").asString("") : format,
                node.path("required").asBoolean(false));
    }
}
