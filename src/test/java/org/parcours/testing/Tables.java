package org.parcours.testing;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Owner;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/// Empties the business tables, or brings back the rows that stood in them; the settable lists that migrations bring
/// stay. Whoever is still at work ends first, for which all are locked. Rows are deleted, since to truncate would make
/// new files for every table and index. The statements are functions of one connection, so that they are planned once.
@Component
public class Tables implements DisposableBean {
    private static final String TABLES = """
            create temporary table business_table as
            select format('%I.%I', schemaname, tablename) as name, row_number() over (order by schemaname, tablename) as number
            from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema', 'public', 'database') and schemaname not like 'pg\\_temp%'
              and tablename <> 'migration'
              and schemaname || '.' || tablename not in ('startups.sector', 'startups.stage_kind', 'startups.identifier_kind',
                'startups.measure_kind', 'startups.setting', 'coaching.need_family', 'coaching.duty', 'connections.setting')
            """;

    /// Makes a function that locks and empties all, then runs what is given.
    private static final String FUNCTION = """
            do $do$ begin
              execute (select format('create or replace function pg_temp.%s() returns void language plpgsql as $f$ begin
                  lock table %%s in access exclusive mode; %%s %%s end $f$',
                  string_agg(name, ', ' order by number), string_agg(format('delete from %%s;', name), ' ' order by number),
                  (%s))
                from business_table);
            end $do$
            """;

    private static final String COPIES = """
            do $$ declare t record; filled boolean; columns text; begin
              drop table if exists copied;
              create temporary table copied (name text, columns text, copy text);
              for t in select * from business_table loop
                execute format('drop table if exists pg_temp.copy_%s', t.number);
                execute format('select exists (select from %s)', t.name) into filled;
                if filled then
                  execute format('create temporary table copy_%s as table %s', t.number, t.name);
                  select string_agg(quote_ident(attname), ', ' order by attnum) into columns from pg_attribute
                  where attrelid = t.name::regclass and attnum > 0 and not attisdropped and attgenerated = '';
                  insert into copied values (t.name, columns, format('copy_%s', t.number));
                end if;
              end loop;
            end $$
            """;

    private static final String INSERTS = """
            select string_agg(format('insert into %s (%s) overriding system value select %s from %s;', c.name, columns, columns, copy), ' ')
            from copied c""";

    private final Owner owner;
    private @Nullable SingleConnectionDataSource connection;

    Tables(Owner owner) {
        this.owner = owner;
    }

    private SingleConnectionDataSource open() {
        try {
            var opened = new SingleConnectionDataSource(owner.dataSource().getConnection(), true);
            var database = new JdbcTemplate(opened);
            database.execute("set session_replication_role = replica"); // neither history nor cascades
            database.execute(TABLES);
            database.execute(FUNCTION.formatted("empty", "''"));
            return opened;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private void run(String statement) {
        connection = connection == null ? open() : connection; // once the schemas are there
        new JdbcTemplate(connection).execute(statement);
    }

    public synchronized void empty() {
        run("select pg_temp.empty()");
    }

    /// Copies all rows.
    ///
    /// @return brings them back, and nothing but them
    public synchronized Runnable copy() {
        run(COPIES);
        run(FUNCTION.formatted("restore", INSERTS));
        return this::restore;
    }

    /// Work that outlives its request may hold what this waits for; one of the two gives way.
    private synchronized void restore() {
        for (int attempt = 1; ; attempt++) {
            try {
                run("select pg_temp.restore()");
                return;
            } catch (PessimisticLockingFailureException deadlock) {
                if (attempt == 5) {
                    throw deadlock;
                }
            }
        }
    }

    @Override
    public void destroy() {
        if (connection != null) {
            connection.destroy();
        }
    }
}
