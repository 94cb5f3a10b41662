package org.parcours.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.parcours.database.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Empties every business table before each test; the settable lists that migrations bring stay.
class EmptyTables implements BeforeEachCallback {
    private static final String EMPTY = """
            do $$
            declare tables text;
            begin
              select string_agg(format('%I.%I', schemaname, tablename), ', ') into tables from pg_tables
              where schemaname not in ('pg_catalog', 'information_schema', 'public', 'database')
                and tablename <> 'migration'
                and (schemaname, tablename) not in (('startups', 'sector'), ('startups', 'stage_kind'), ('startups', 'identifier_kind'),
                  ('startups', 'measure_kind'), ('startups', 'setting'), ('coaching', 'need_family'), ('coaching', 'duty'),
                  ('connections', 'setting'));
              execute 'truncate ' || tables || ' cascade';
            end $$
            """;

    @Override
    public void beforeEach(ExtensionContext context) {
        empty(SpringExtension.getApplicationContext(context).getBean(Owner.class));
    }

    static void empty(Owner owner) {
        JdbcClient.create(owner.dataSource()).sql(EMPTY).update();
    }
}
