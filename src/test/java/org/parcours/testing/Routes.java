package org.parcours.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route of the product, and paths that ask for them.
@Component
public class Routes {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)(?::[^}]*)?}");

    /// What the variables beneath a path stand for, by `path-beginning variable`; the longest beginning wins. A route
    /// whose variable is not named here is asked with an id that nobody has.
    private static final Map<String, Function<Neighbours.Side, UUID>> VALUES = Map.of(
            "/administration/parks id", Neighbours.Side::park,
            "/administration/regions id", Neighbours.Side::region,
            "/administration/people id", Neighbours.Side::person,
            "/administration/people role", Neighbours.Side::role,
            "/startups id", Neighbours.Side::startup,
            "/startups startup", Neighbours.Side::startup,
            "/api/v1/startups id", Neighbours.Side::startup);

    private final List<Route> all;

    public record Route(String method, String path) {
        public boolean hasVariables() {
            return path.contains("{");
        }

        public boolean isApi() {
            return path.startsWith("/api/");
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
                    .orElse("01900000-0000-7000-8000-00000000ffff");
        }
    }

    Routes(List<RequestMappingHandlerMapping> mappings) {
        List<Route> found = new ArrayList<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                if (handler.getBeanType().getPackageName().startsWith("org.parcours")) {
                    info.getPatternValues()
                            .forEach(path -> info.getMethodsCondition().getMethods().stream()
                                    .map(method -> new Route(method.name(), path))
                                    .forEach(found::add));
                }
            });
        }
        all = found.stream()
                .distinct()
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    /// In the order of paths. What the container itself sends to `/error` has no method and is left out.
    public List<Route> all() {
        return all;
    }
}
