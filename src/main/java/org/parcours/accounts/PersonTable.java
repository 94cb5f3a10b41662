package org.parcours.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.parcours.text.Digits;
import org.parcours.text.Language;
import org.parcours.values.PhoneNumber;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonTable {
    private static final String PEOPLE = """
            select p.*, s.reason as suspended,
              exists (select from accounts.password w where w.person_id = p.id)
                or exists (select from accounts.known_device d where d.person_id = p.id) as entered
            from accounts.person p left join accounts.suspension s on s.person_id = p.id
            """;

    private final JdbcClient database;
    private final RoleTable roles;

    PersonTable(JdbcClient database, RoleTable roles) {
        this.database = database;
        this.roles = roles;
    }

    /// Who may sign in with this address: known and not suspended, with the roles of the day.
    Optional<SignedIn> signingIn(String email, LocalDate today) {
        return byEmail(email).filter(person -> person.suspended() == null).map(person -> SignedIn.of(person, today));
    }

    /// Everybody who ever held one of the roles, in the order of names.
    List<Person> holding(List<String> roleNames) {
        return withRoles(database.sql(PEOPLE + """
                         where exists (select from accounts.role_held r where r.person_id = p.id and r.role = any (:roles))
                         order by p.name, p.id
                        """)
                .param("roles", roleNames.toArray(String[]::new))
                .query(PersonTable::person)
                .list());
    }

    Optional<Person> byEmail(String email) {
        return withRoles(database.sql(PEOPLE + " where p.email = cast(:email as public.citext)")
                        .param("email", email.strip())
                        .query(PersonTable::person)
                        .list())
                .stream()
                .findFirst();
    }

    long invited(LocalDate on) {
        return database.sql("select count(*) from (" + PEOPLE + """
                        ) x where not x.entered and x.suspended is null and exists (select from accounts.role_held r
                          where r.person_id = x.id and r.held_from <= :on and (r.held_until is null or r.held_until >= :on))
                        """)
                .param("on", on)
                .query(Long.class)
                .single();
    }

    Map<String, UUID> ids(Collection<String> emails) {
        return database
                .sql(
                        "select id, lower(email) as name from accounts.person where email = any (cast(? as public.citext[]))")
                .param(emails.toArray(String[]::new))
                .query((row, number) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::name, Named::id));
    }

    Optional<Person> byId(UUID id) {
        return withRoles(database.sql(PEOPLE + " where p.id = :id")
                        .param("id", id)
                        .query(PersonTable::person)
                        .list())
                .stream()
                .findFirst();
    }

    List<Person> search(String text, @Nullable Set<UUID> parks, int offset) {
        // what a reader types without accents finds the name with them
        String where = """
                 where (translate(lower(p.name), 'àâäáãéèêëíìîïóòôöõúùûüçñ', 'aaaaaeeeeiiiiooooouuuucn') like :text or lower(p.email::text) like :text or p.name_arabic like :text)
                   and (:everybody or exists (select from accounts.role_held r where r.person_id = p.id and r.park_id = any (:parks)))
                 order by p.name, p.id limit 51 offset :offset
                """;
        return withRoles(database.sql(PEOPLE + where)
                .param("text", "%" + folded(text) + "%")
                .param("everybody", parks == null)
                .param("parks", parks == null ? new UUID[0] : parks.toArray(UUID[]::new))
                .param("offset", offset)
                .query(PersonTable::person)
                .list());
    }

    private static String folded(String text) {
        String bare = java.text.Normalizer.normalize(
                        text.strip().toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f]", "");
        return bare.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private List<Person> withRoles(List<Person> bare) {
        Map<UUID, List<RoleHeld>> held = roles.of(bare.stream().map(Person::id).toList());
        return bare.stream()
                .map(person -> person.with(held.getOrDefault(person.id(), List.of())))
                .toList();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("name_arabic"),
                row.getString("email"),
                Language.of(row.getString("language")),
                Digits.valueOf(row.getString("digits").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("phone"))
                        .map(PhoneNumber::stored)
                        .orElse(null),
                List.of(),
                row.getString("suspended"),
                row.getBoolean("entered"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private record Named(UUID id, String name) {}

    Map<UUID, String> names(Collection<UUID> ids) {
        return database
                .sql("select id, name from accounts.person where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, number) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    Map<UUID, String> emails(Collection<UUID> ids) {
        return database.sql("select id, email from accounts.person where id = any (:ids)")
                .param("ids", ids)
                .query(Row.map(row -> row.id("id"), row -> row.text("email")));
    }

    void add(UUID id, Invitation invitation, String email) {
        database.sql("insert into accounts.person (id, name, name_arabic, email, language) values (?, ?, ?, ?, ?)")
                .params(Arrays.<@Nullable Object>asList(
                        id,
                        invitation.name().strip(),
                        invitation.nameArabic(),
                        email,
                        invitation.language().tag()))
                .update();
    }

    void describe(
            Person seen,
            String name,
            @Nullable String nameArabic,
            Language language,
            Digits digits,
            @Nullable PhoneNumber phone) {
        int changed = database.sql("""
                        update accounts.person set name = ?, name_arabic = ?, language = ?, digits = ?, phone = ?
                        where id = ? and recorded_at = ?
                        """)
                .params(Arrays.<@Nullable Object>asList(
                        name,
                        nameArabic,
                        language.tag(),
                        digits.name().toLowerCase(Locale.ROOT),
                        phone == null ? null : phone.text(),
                        seen.id(),
                        seen.recordedAt().atOffset(java.time.ZoneOffset.UTC)))
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("person " + seen.id());
        }
    }

    void suspend(UUID person, String reason) {
        database.sql("insert into accounts.suspension (id, person_id, reason) values (?, ?, ?)")
                .params(Ids.next(), person, reason)
                .update();
    }

    void restore(UUID person) {
        database.sql("delete from accounts.suspension where person_id = ?")
                .param(person)
                .update();
    }

    Optional<String> passwordHash(UUID person) {
        return database.sql("select hash from accounts.password where person_id = ?")
                .param(person)
                .query(String.class)
                .optional();
    }

    void setPassword(UUID person, String hash) {
        database.sql("""
                        insert into accounts.password (person_id, hash) values (?, ?)
                        on conflict (person_id) do update set hash = excluded.hash, changed_at = now()
                        """).params(person, hash).update();
    }
}
