package org.parcours.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.parcours.accounts.Role;
import org.parcours.database.Owner;
import org.parcours.database.Row;
import org.parcours.database.Secrets;
import org.parcours.sample.register.Register;
import org.parcours.sample.register.Replay;
import org.parcours.sample.register.Staff;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// An invented network, complete with its past: the same for everybody who loads it on the same day.
@Component
public class SampleNetwork {
    private final Owner owner;
    private final ObjectMapper json;
    private final PasswordEncoder encoder;
    private final Secrets secrets;
    private final Clock clock;
    private final SaidInPublic said;

    SampleNetwork(
            Owner owner, ObjectMapper json, PasswordEncoder encoder, Secrets secrets, Clock clock, SaidInPublic said) {
        this.owner = owner;
        this.json = json;
        this.encoder = encoder;
        this.secrets = secrets;
        this.clock = clock;
        this.said = said;
    }

    /// Somebody who can sign in, and what for.
    public record Account(Role role, String email) {}

    /// True as long as nobody and no park is known, and after a load that was cut off: only then may the sample be
    /// loaded.
    public boolean mayBeLoaded() {
        return isEmpty() || wasCutOff();
    }

    private boolean isEmpty() {
        return holds("select not exists (select from accounts.person) and not exists (select from parks.park)");
    }

    /// The passwords come last: people of the sample without one are what a killed process left.
    private boolean wasCutOff() {
        return holds("""
                select not exists (select from accounts.password)
                  and exists (select from accounts.person where email like '%@parcours.example')
                """);
    }

    private boolean holds(String question) {
        return JdbcClient.create(owner.dataSource())
                .sql(question)
                .query(Boolean.class)
                .single();
    }

    /// Loads everything that had been recorded by the beginning of today.
    ///
    /// @param written told now and then how many rows stand
    /// @throws IllegalStateException where the database is not empty
    public void load(IntConsumer written) {
        load(LocalDate.now(clock), written);
    }

    void load(LocalDate today, IntConsumer written) {
        if (!mayBeLoaded()) {
            throw new IllegalStateException("The sample network goes into an empty database only");
        }
        Invention invention = Invention.until(today);
        Instant end = today.atStartOfDay(Register.ZONE).toInstant();
        if (isEmpty()) {
            new Replay(owner, json).write(invention.register().until(end), written);
        }
        said.publish(invention.staff(), end);
        givePassword(signingIn(invention, today));
    }

    /// Those of the staff who sign in today, and the founders.
    private static List<UUID> signingIn(Invention invention, LocalDate today) {
        Stream<UUID> staff = invention.staff().members().stream()
                .filter(member -> member.signsIn() && member.from().isBefore(today))
                .map(Staff.Member::id);
        return Stream.concat(staff, invention.founders().values().stream()).toList();
    }

    private void givePassword(List<UUID> people) {
        String hash = encoder.encode(password());
        JdbcTemplate database = new JdbcTemplate(owner.dataSource());
        database.batchUpdate(
                "insert into accounts.password (person_id, hash) values (?, ?)",
                people.stream().map(person -> new Object[] {person, hash}).toList());
    }

    /// One for all accounts of the sample, made by this installation and kept in its home folder.
    public String password() {
        return secrets.kept("sample-password").substring(0, 12);
    }

    /// One account a role, those that the sample's password still opens.
    public List<Account> accounts() {
        record Held(Account account, String hash) {}
        List<Held> held = JdbcClient.create(owner.dataSource())
                .sql("""
                        select distinct on (h.role) h.role, p.email, w.hash from accounts.role_held h
                        join accounts.person p on p.id = h.person_id join accounts.password w on w.person_id = p.id
                        where p.email like '%@parcours.example' and h.held_until is null order by h.role, h.held_from, p.email
                        """)
                .query(Row.as(row ->
                        new Held(new Account(row.get("role", Role.class), row.text("email")), row.text("hash"))))
                .list();
        Map<String, Boolean> opened = new HashMap<>();
        return held.stream()
                .filter(it -> opened.computeIfAbsent(it.hash(), hash -> encoder.matches(password(), hash)))
                .map(Held::account)
                .sorted(Comparator.comparing(Account::role))
                .toList();
    }
}
