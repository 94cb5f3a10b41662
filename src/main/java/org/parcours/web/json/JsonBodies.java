package org.parcours.web.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parcours.values.Amounts;
import org.parcours.values.Days;
import org.parcours.values.Lines;
import org.parcours.values.Numbers;
import org.parcours.values.PartialDate;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.NumberDeserializers.BigDecimalDeserializer;
import tools.jackson.databind.deser.jdk.NumberDeserializers.IntegerDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Reads the JSON that machines send by the rules that hold for what people type: no text is endless or holds control
/// characters, no number and no day is out of reach; a number, an amount or a day that is sent as text is read as a
/// form reads it; no field is left out that nothing reads. What is refused names its field.
@Configuration(proxyBeanMethods = false)
class JsonBodies implements WebMvcConfigurer {
    private static final BigDecimalDeserializer NUMBERS = BigDecimalDeserializer.instance;

    private final JsonMapper json;

    JsonBodies(JsonMapper json) {
        SimpleModule values = new SimpleModule()
                .addDeserializer(String.class, new Bounded<>(StringDeserializer.instance, Lines::several))
                .addDeserializer(
                        BigDecimal.class,
                        new Written<>(
                                NUMBERS,
                                Numbers::bounded,
                                typed -> Numbers.read(typed).orRefuse()))
                .addDeserializer(
                        Integer.class,
                        new Written<>(
                                new IntegerDeserializer(Integer.class, null),
                                UnaryOperator.identity(),
                                Numbers::integer))
                .addDeserializer(
                        Amounts.Quantity.class,
                        new Written<>(
                                new Bare(),
                                UnaryOperator.identity(),
                                typed -> Amounts.read(typed).orRefuse()))
                .addDeserializer(
                        LocalDate.class, new Written<>(LocalDateDeserializer.INSTANCE, Days::inReach, Days::day))
                .addDeserializer(
                        PartialDate.class,
                        new Written<>(
                                new Year(),
                                UnaryOperator.identity(),
                                typed -> Days.read(typed).orRefuse()));
        this.json = json.rebuild()
                .addModule(values)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Override
    public void configureMessageConverters(ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json));
    }

    /// Reads a value as usual, then refuses it if it is out of bounds.
    private static class Bounded<T> extends StdScalarDeserializer<T> {
        private final ValueDeserializer<T> reader;
        private final UnaryOperator<T> bounds;

        Bounded(ValueDeserializer<T> reader, UnaryOperator<T> bounds) {
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

    /// Reads a text as people write the value.
    private static final class Written<T> extends Bounded<T> {
        private final Function<String, T> text;

        Written(ValueDeserializer<T> reader, UnaryOperator<T> bounds, Function<String, T> text) {
            super(reader, bounds);
            this.text = text;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return super.deserialize(parser, context);
            }
            return parser.getString().isBlank() ? null : text.apply(parser.getString());
        }
    }

    /// An amount without its currency.
    private static final class Bare extends StdScalarDeserializer<Amounts.Quantity> {
        Bare() {
            super(Amounts.Quantity.class);
        }

        @Override
        public Amounts.Quantity deserialize(JsonParser parser, DeserializationContext context) {
            return new Amounts.Quantity(Numbers.bounded(NUMBERS.deserialize(parser, context)), null);
        }
    }

    /// A year as a number.
    private static final class Year extends StdScalarDeserializer<PartialDate> {
        Year() {
            super(PartialDate.class);
        }

        @Override
        public PartialDate deserialize(JsonParser parser, DeserializationContext context) {
            return Days.read(Integer.toString(parser.getIntValue())).orRefuse();
        }
    }
}
