package org.parcours.coaching.needs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;

/// A need as it stood on a day, among others.
///
/// @param openedOn the day it was expressed, or last reopened: the duty of care counts from there
/// @param person who answers for it; null where nobody does
/// @param contactDue the day by which a contact is owed; like the others null once it is met, or where it is closed
public record NeedLine(
        UUID id,
        UUID startup,
        String name,
        @Nullable String nameArabic,
        UUID parkId,
        LocalizedText park,
        String family,
        String words,
        Need.Urgency urgency,
        NeedStep.State state,
        LocalDate stateOn,
        LocalDate openedOn,
        @Nullable UUID person,
        @Nullable String personName,
        @Nullable LocalDate firstContactOn,
        @Nullable LocalDate contactDue,
        @Nullable LocalDate answerDue,
        @Nullable LocalDate silenceDue) {
    /// The days by which something is owed; each null once it is met, or where the need is closed.
    public record Due(
            @Nullable LocalDate contact,
            @Nullable LocalDate answer,
            @Nullable LocalDate silence) {
        /// The first of them.
        public Optional<LocalDate> first() {
            return Stream.of(contact, answer, silence)
                    .flatMap(Stream::ofNullable)
                    .min(Comparator.naturalOrder());
        }
    }

    /// What is still owed and by when.
    public Due due() {
        return new Due(contactDue, answerDue, silenceDue);
    }

    public boolean late(LocalDate on) {
        return due().first().filter(day -> day.isBefore(on)).isPresent();
    }

    public String nameIn(Language reader) {
        return reader.nameOf(name, nameArabic);
    }
}
