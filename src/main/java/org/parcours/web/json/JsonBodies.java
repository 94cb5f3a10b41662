package org.parcours.web.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parcours.values.Days;
import org.parcours.values.Lines;
import org.parcours.values.Numbers;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.NumberDeserializers.BigDecimalDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Reads the JSON that machines send by the rules that hold for what people type: no text is endless or holds control
/// characters, no number and no day is out of reach. What is refused names its field.
@Configuration(proxyBeanMethods = false)
class JsonBodies implements WebMvcConfigurer {
    private final JsonMapper json;

    JsonBodies(JsonMapper json) {
        SimpleModule bounds = new SimpleModule()
                .addDeserializer(String.class, new Bounded<>(StringDeserializer.instance, Lines::several))
                .addDeserializer(BigDecimal.class, new Bounded<>(BigDecimalDeserializer.instance, Numbers::bounded))
                .addDeserializer(LocalDate.class, new Bounded<>(LocalDateDeserializer.INSTANCE, Days::inReach));
        this.json = json.rebuild().addModule(bounds).build();
    }

    @Override
    public void configureMessageConverters(ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json));
    }

    /// Reads a value as usual, then refuses it if it is out of bounds.
    private static final class Bounded<T> extends StdScalarDeserializer<T> {
        private final StdDeserializer<T> reader;
        private final UnaryOperator<T> bounds;

        Bounded(StdDeserializer<T> reader, UnaryOperator<T> bounds) {
            super(reader.handledType());
            this.reader = reader;
            this.bounds = bounds;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            T value = reader.deserialize(parser, context);
            return value == null ? null : bounds.apply(value);
        }
    }
}
