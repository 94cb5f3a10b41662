package org.parcours.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The OpenAPI document as a page to read, without any script.
@Controller
class ApiPage {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private final ObjectProvider<OpenApiWebMvcResource> document;
    private final ObjectMapper json;

    ApiPage(ObjectProvider<OpenApiWebMvcResource> document, ObjectMapper json) {
        this.document = document;
        this.json = json;
    }

    @OpenToAll
    @GetMapping("/api")
    String read(HttpServletRequest request, Model model) throws Exception {
        JsonNode api = json.readTree(document.getObject().openapiJson(request, "/api/openapi", Locale.ENGLISH));
        List<ApiOperation> operations = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(method -> path.getValue().has(method))
                        .forEach(method -> operations.add(ApiOperation.of(
                                method.toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue().path(method)))));
        model.addAttribute("operations", operations);
        return "web/api";
    }
}
