package org.parcours.surveys;

/// How far a campaign is, of those within reach.
///
/// @param asked without those of whom all was known
/// @param known not asked, because all that they would be asked was known
public record Progress(int asked, int answered, int known) {
    public static final Progress NONE = new Progress(0, 0, 0);

    /// As a fraction of one; 0 where nobody is asked.
    public double rate() {
        return asked == 0 ? 0 : (double) answered / asked;
    }
}
