package org.parcours.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parcours.values.Days;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/// A day given in an address or a form, as people type it or as `2024-05-31`; blank is none.
@Component
class DayParameter implements Converter<String, @Nullable LocalDate> {
    @Override
    public @Nullable LocalDate convert(String typed) {
        return typed.isBlank() ? null : Days.day(typed);
    }
}
