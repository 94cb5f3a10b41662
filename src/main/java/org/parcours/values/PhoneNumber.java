package org.parcours.values;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;

/// A telephone number that the numbering plan of its country knows, as `+212 5 22 20 10 10`.
public final class PhoneNumber {
    private static final int LONGEST = 60;
    private static final String NOWHERE = "ZZ";
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    private final String text;
    private final Phonenumber.@Nullable PhoneNumber number;

    /// Reads what came in, in any usual spelling.
    ///
    /// @param region ISO 3166 code of the country that a number without `+` belongs to
    /// @throws Refused where no such number can be called
    public PhoneNumber(String typed, String region) {
        this.number = parse(Lines.one(typed), region);
        if (number == null) {
            throw new Refused("values.refused.phone");
        }
        this.text = PLANS.format(number, PhoneNumberFormat.INTERNATIONAL);
    }

    private PhoneNumber(String text) {
        this.text = text;
        this.number = parse(text, NOWHERE);
    }

    /// A number as the database holds it, sound or not.
    public static PhoneNumber stored(String text) {
        return new PhoneNumber(text);
    }

    @JsonValue
    public String text() {
        return text;
    }

    public boolean isSound() {
        return number != null;
    }

    /// What a link leads to (`tel:`, RFC 3966), or null if the number is not sound.
    public @Nullable String link() {
        return number == null ? null : PLANS.format(number, PhoneNumberFormat.RFC3966);
    }

    private static Phonenumber.@Nullable PhoneNumber parse(String typed, String region) {
        if (typed.length() > LONGEST) {
            return null;
        }
        try {
            Phonenumber.PhoneNumber number = PLANS.parse(typed, region);
            return PLANS.isValidNumber(number) ? number : null;
        } catch (NumberParseException noNumber) {
            return null;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PhoneNumber phone && phone.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
