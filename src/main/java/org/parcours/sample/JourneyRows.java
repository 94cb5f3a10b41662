package org.parcours.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Clerk;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Life;
import org.parcours.sample.register.Life.Kind;
import org.parcours.sample.register.Life.Leaving;
import org.parcours.sample.register.Listing;
import org.parcours.sample.register.Register;
import org.parcours.sample.register.Register.Sitting;
import org.parcours.sample.register.Staff;

/// Writes the path of a company: admission, stages, extension, exit.
record JourneyRows(Register register, Staff staff) {
    private static final List<Listing.Line> REASONS = Listing.of("reasons").lines();

    void write(Dossier dossier) {
        Life life = dossier.life();
        Clerk clerk = new Clerk(register, staff, life, "journey");
        Chance chance = clerk.chance();
        Sitting admission = clerk.promptly(life.admittedOn(), dossier.opened());
        boolean slip = chance.happens(0.015) && life.admittedOn().getDayOfMonth() > 4;
        LocalDate written = slip ? life.admittedOn().minusDays(chance.between(1, 3)) : life.admittedOn();
        LocalDate followed = written.isBefore(Register.OPENED) ? Register.OPENED : written;
        UUID journey = admission.add(
                "startups.journey",
                dossier.row(
                        "admitted_on", written,
                        "followed_from", followed,
                        "planned_end", written.plusMonths(Life.PATH_MONTHS)));
        if (slip) {
            clerk.promptly(life.admittedOn().plusDays(40), admission)
                    .change(
                            "startups.journey",
                            journey,
                            Dossier.values(
                                    "admitted_on", life.admittedOn(),
                                    "followed_from",
                                            life.admittedOn().isBefore(Register.OPENED)
                                                    ? Register.OPENED
                                                    : life.admittedOn(),
                                    "planned_end", life.plannedEnd()));
        }
        extension(dossier, journey, clerk, admission);
        Sitting exit = clerk.promptly(life.leftOn(), admission);
        exit = life.leaving() == Leaving.COMPLETED ? exit : clerk.eventually(life.leftOn(), exit);
        Sitting last = stages(dossier, journey, clerk, admission, exit);
        exit(dossier, journey, last.before(exit) ? exit : last, chance);
    }

    private void extension(Dossier dossier, UUID journey, Clerk clerk, Sitting admission) {
        Life life = dossier.life();
        if (!life.leftOn().isAfter(life.plannedEnd())) {
            return;
        }
        LocalDate decided = life.plannedEnd().minusDays(clerk.chance().between(12, 60));
        LocalDate until = life.plannedEnd().plusMonths(life.courseMonths() > 72 ? 24 : 12);
        clerk.promptly(decided, admission)
                .add(
                        "startups.extension",
                        dossier.row(
                                "journey_id", journey,
                                "decided_on", decided,
                                "planned_end", until,
                                "decision", reason("EXTENSION", clerk.chance()).formatted(decided)));
    }

    private record Step(String stage, LocalDate since) {}

    /// Each stage is opened when it begins and closed when the next one does.
    private static Sitting stages(Dossier dossier, UUID journey, Clerk clerk, Sitting admission, Sitting exit) {
        Life life = dossier.life();
        List<Step> steps = steps(life, clerk.chance());
        Sitting last = admission;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            UUID stage = last.add(
                    "startups.stage", dossier.row("journey_id", journey, "stage", step.stage(), "since", step.since()));
            boolean lastStep = i + 1 == steps.size();
            LocalDate end = lastStep ? life.leftOn() : steps.get(i + 1).since();
            Sitting closing = lastStep ? exit : clerk.eventually(end, last);
            last = last.before(closing) ? closing : last.later();
            last.change("startups.stage", stage, Dossier.values("until", end));
        }
        return last;
    }

    private static List<Step> steps(Life life, Chance chance) {
        List<Step> steps = new ArrayList<>();
        LocalDate day = life.admittedOn();
        if (life.kind() == Kind.PROJECT_HOLDER) {
            steps.add(new Step("pre-incubation", day));
            if (life.companyFrom() == null) {
                return steps;
            }
            day = life.companyFrom();
        }
        if (life.kind() != Kind.TPE) {
            steps.add(new Step("incubation", day));
            day = day.plusDays(chance.between(330, 620));
        }
        if (steps.isEmpty() || (!life.shortPath() && day.isBefore(life.leftOn()))) {
            steps.add(new Step("development", day));
            day = day.plusDays(chance.between(400, 800));
            if (chance.happens(0.3) && day.isBefore(life.leftOn())) {
                steps.add(new Step("acceleration", day));
            }
        }
        return steps;
    }

    private static void exit(Dossier dossier, UUID journey, Sitting written, Chance chance) {
        Life life = dossier.life();
        String kind = life.leaving().name();
        boolean unfounded = life.kind() == Kind.PROJECT_HOLDER && life.companyFrom() == null;
        String reasons = unfounded ? "HOLDER" : life.shortPath() && kind.equals("COMPLETED") ? "SHORT" : kind;
        String reason = reason(reasons, chance);
        boolean later = chance.happens(0.08);
        UUID exit = written.add(
                "startups.exit",
                dossier.row(
                        "journey_id",
                        journey,
                        "exited_on",
                        life.leftOn(),
                        "kind",
                        kind,
                        "reason",
                        later ? null : reason));
        if (later) {
            written.later().change("startups.exit", exit, Dossier.values("reason", reason));
        }
    }

    private static String reason(String kind, Chance chance) {
        return chance.pick(REASONS.stream()
                        .filter(line -> line.get("kind").equals(kind))
                        .toList())
                .get("text");
    }
}
