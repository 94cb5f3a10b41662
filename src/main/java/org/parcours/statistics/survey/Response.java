package org.parcours.statistics.survey;

/// Who was asked, and who answered.
///
/// @param complete answered to the end
/// @param partial answered in part
/// @param refused said that they would not
/// @param silent reached, and did not answer
/// @param unreached could not be asked, so that nobody knows whether they belonged to the frame
/// @param known not asked, because all that they would be asked was known from elsewhere: neither an
/// answer nor a silence, and so no part of the rate
public record Response(int complete, int partial, int refused, int silent, int unreached, int known) {
    public Response {
        if (complete < 0 || partial < 0 || refused < 0 || silent < 0 || unreached < 0 || known < 0) {
            throw new IllegalArgumentException("nobody answers less than never");
        }
    }

    /// Where everybody was asked.
    public Response(int complete, int partial, int refused, int silent, int unreached) {
        this(complete, partial, refused, silent, unreached, 0);
    }

    /// Of whom the survey has no whole answer, for whatever reason.
    public int unheard() {
        return asked() - complete + known;
    }

    public int asked() {
        return complete + partial + refused + silent + unreached;
    }

    /// The least favourable response rate, RR1 of AAPOR's Standard Definitions (10th edition, 2023):
    /// complete answers
    /// among all who belong or could belong to the frame. NaN where nobody was asked.
    public double rate() {
        return asked() == 0 ? Double.NaN : (double) complete / asked();
    }
}
