package org.parcours.values;

/// Reads telephone numbers as people of one country write them.
///
/// @param region ISO 3166 code of the country that a number without `+` belongs to
public record PhoneNumbers(String region) {
    /// Reads what came in.
    ///
    /// @throws org.parcours.text.Refused where no such number can be called
    public PhoneNumber read(String typed) {
        return new PhoneNumber(typed, region);
    }
}
