package org.parcours.testing;

import static java.util.Map.entry;

import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route of the product, and paths that ask for them.
@Component
public class Routes {
    private static final String NOBODY = "01900000-0000-7000-8000-00000000ffff";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)(?::[^}]*)?}");

    /// What the variables beneath a path stand for, by `path-beginning variable`; the longest
    /// beginning wins. A route
    /// whose variable is not named here is asked with an id that nobody has.
    private static final Map<String, Function<Neighbours.Side, Object>> VALUES = Map.ofEntries(
            entry("/administration/parks id", Neighbours.Side::park),
            entry("/administration/regions id", Neighbours.Side::region),
            entry("/administration/people id", Neighbours.Side::person),
            entry("/administration/people role", Neighbours.Side::role),
            entry("/administration/settings list", side -> "sectors"),
            entry("/account/tokens id", Neighbours.Side::token),
            entry("/day/of person", Neighbours.Side::person),
            entry("/portfolios person", Neighbours.Side::person),
            entry("/exchanges exchange", side -> side.talks().exchange()),
            entry("/exchanges step", side -> side.talks().step()),
            entry("/api/v1/exchanges exchange", side -> side.talks().exchange()),
            entry("/needs id", side -> side.talks().need()),
            entry("/api/v1/needs id", side -> side.talks().need()),
            entry("/questionnaire-drafts moment", side -> "2024-01-01T00:00:00Z"),
            entry("/startups id", Neighbours.Side::startup),
            entry("/api/v1/startups id", Neighbours.Side::startup),
            entry("/imports id", Neighbours.Side::sent),
            entry("/api/v1/imports id", Neighbours.Side::sent),
            entry("/exports sheet", side -> "startups"),
            entry("/indicators code", side -> "survival"),
            entry("/api/v1/indicators code", side -> "survival"),
            entry("/publications id", side -> side.said().waiting()),
            entry("/api/v1/publications id", side -> side.said().waiting()),
            entry("/partners id", Neighbours.Side::partner),
            entry("/api/v1/partners id", Neighbours.Side::partner),
            entry("/offers id", Neighbours.Side::offer),
            entry("/api/v1/offers id", Neighbours.Side::offer),
            entry("/introductions id", Neighbours.Side::introduction),
            entry("/api/v1/introductions id", Neighbours.Side::introduction),
            entry("/figures slug", side -> side.said().slug()));

    /// What a route that reads JSON is sent, so that its rule can be asked; others are sent an empty object.
    private static final Map<String, String> SENT =
            Map.of("/api/v1/recipes/{name}", "{\"sheet\": \"startups\", \"recipe\": {}}");

    private static final Map<Class<?>, String> SAMPLES = Map.of(
            String.class, "x",
            UUID.class, NOBODY,
            Instant.class, "2024-01-01T00:00:00Z",
            LocalDate.class, "2024-01-01",
            int.class, "1",
            long.class, "1",
            boolean.class, "true");

    private final List<Route> all;
    private final Map<String, Class<?>> bodies = new HashMap<>();

    /// A route, and for each parameter that it cannot do without a value that it can read: only then
    /// is its rule asked.
    ///
    /// @param parameters names of all that it declares
    public record Route(String method, String path, Map<String, String> needed, Set<String> parameters, Body body) {
        /// A page to be read.
        public static Route page(String path) {
            return new Route("GET", path, Map.of(), Set.of(), Body.NONE);
        }

        public boolean hasVariables() {
            return path.contains("{");
        }

        public boolean isApi() {
            return path.startsWith("/api/");
        }

        public String json() {
            return SENT.getOrDefault(path, "{}");
        }

        /// The path with this side's ids.
        public String at(Neighbours.Side side) {
            return VARIABLE.matcher(path).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), side)));
        }

        private String value(String variable, Neighbours.Side side) {
            return VALUES.entrySet().stream()
                    .filter(known -> known.getKey().endsWith(" " + variable)
                            && path.startsWith(known.getKey().split(" ", 2)[0] + "/"))
                    .max(Comparator.comparingInt(known -> known.getKey().length()))
                    .map(known -> known.getValue().apply(side).toString())
                    .orElse(NOBODY);
        }
    }

    Routes(List<RequestMappingHandlerMapping> mappings) {
        List<Route> found = new ArrayList<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                if (handler.getBeanType().getPackageName().startsWith("org.parcours")) {
                    info.getPatternValues()
                            .forEach(path -> info.getMethodsCondition().getMethods().stream()
                                    .map(method -> new Route(
                                            method.name(), path, needed(handler), parameters(handler), body(handler)))
                                    .forEach(route -> {
                                        found.add(route);
                                        Arrays.stream(handler.getMethodParameters())
                                                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
                                                        && parameter
                                                                .getParameterType()
                                                                .isRecord())
                                                .forEach(parameter -> bodies.put(
                                                        route.method() + " " + path, parameter.getParameterType()));
                                    }));
                }
            });
        }
        Set<String> seen = new HashSet<>(); // one path may answer in several forms
        all = found.stream()
                .filter(route -> seen.add(route.method() + " " + route.path()))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private static Map<String, String> needed(HandlerMethod handler) {
        Map<String, String> needed = new TreeMap<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null
                    && named.required()
                    && named.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                    && sample(parameter.getParameterType()) != null) {
                String name = name(handler, parameter, named);
                needed.put(name, named(name, Objects.requireNonNull(sample(parameter.getParameterType()))));
            }
        }
        return needed;
    }

    private static Set<String> parameters(HandlerMethod handler) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null && !Map.class.isAssignableFrom(parameter.getParameterType())) {
                names.add(name(handler, parameter, named));
            }
        }
        return names;
    }

    private static String name(HandlerMethod handler, MethodParameter parameter, RequestParam named) {
        String given = named.value().isEmpty() ? named.name() : named.value();
        Parameter declared = handler.getMethod().getParameters()[parameter.getParameterIndex()];
        return given.isEmpty() ? declared.getName() : given;
    }

    private static String named(String parameter, String sample) {
        return parameter.equals("sheet") ? "startups" : sample;
    }

    private static @Nullable String sample(Class<?> type) {
        return type.isEnum() ? type.getEnumConstants()[0].toString() : SAMPLES.get(type);
    }

    /// What a route reads besides its parameters.
    public enum Body {
        NONE,
        JSON,
        FILE
    }

    private static Body body(HandlerMethod handler) {
        if (Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class))) {
            return Body.JSON;
        }
        return Arrays.stream(handler.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType().equals(MultipartFile.class))
                ? Body.FILE
                : Body.NONE;
    }

    /// The record that a route reads as JSON; null if it reads none or anything.
    public @Nullable Class<?> read(Route route) {
        return bodies.get(route.method() + " " + route.path());
    }

    /// In the order of paths. What the container itself sends to `/error` has no method and is left out.
    public List<Route> all() {
        return all;
    }
}
