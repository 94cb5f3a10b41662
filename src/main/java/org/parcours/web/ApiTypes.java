package org.parcours.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parcours.values.Amounts;
import org.springdoc.core.customizers.ServerBaseUrlCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the types of the OpenAPI document: `MeasureDraft` for the record `Draft` in `Measure`. Two types of one name
/// would be shown as one of them, so that a second one is refused.
@Configuration
class ApiTypes {
    static {
        SpringDocUtils.getConfig().replaceWithClass(Amounts.Quantity.class, BigDecimal.class);
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new Names()).openapi31(true);
    }

    /// The document names the address of the settings, whatever host a request says that it asks.
    @Bean
    ServerBaseUrlCustomizer ownAddress(@Value("${parcours.address}") String address) {
        return (asked, request) -> address;
    }

    private static final class Names extends TypeNameResolver {
        private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

        @Override
        protected String getNameOfClass(Class<?> type) {
            String name = full(type);
            Class<?> other = named.putIfAbsent(name, type);
            if (other != null && !other.equals(type)) {
                throw new IllegalStateException(
                        "The API shows both " + type.getName() + " and " + other.getName() + " as " + name);
            }
            return name;
        }

        private static String full(Class<?> type) {
            Class<?> enclosing = type.getEnclosingClass();
            return enclosing == null ? type.getSimpleName() : full(enclosing) + type.getSimpleName();
        }
    }
}
