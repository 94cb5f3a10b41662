package org.parcours.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.parcours.database.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Empties every business table before each test; the settable lists that migrations bring stay. Whoever is still
/// at work ends first, for which all are locked. What is deleted is a handful of rows: to truncate would make new
/// files for every table and index, and all plans would be made anew.
public class EmptyTables implements BeforeEachCallback {
    private static final String EMPTY = """
            do $$
            declare
              kept text[] := array['startups.sector', 'startups.stage_kind', 'startups.identifier_kind', 'startups.measure_kind', 'startups.setting',
                'coaching.need_family', 'coaching.duty', 'connections.setting'];
              tables regclass[]; emptied regclass;
            begin
              select array_agg(format('%I.%I', schemaname, tablename)::regclass order by schemaname, tablename) into tables from pg_tables
              where schemaname not in ('pg_catalog', 'information_schema', 'public', 'database')
                and tablename <> 'migration' and schemaname || '.' || tablename <> all (kept);
              execute 'lock table ' || array_to_string(tables, ', ') || ' in access exclusive mode';
              perform set_config('session_replication_role', 'replica', true); -- neither history nor cascades
              foreach emptied in array tables loop
                if pg_relation_size(emptied) > 0 then
                  execute 'delete from ' || emptied;
                end if;
              end loop;
            end $$
            """;

    @Override
    public void beforeEach(ExtensionContext context) {
        empty(SpringExtension.getApplicationContext(context).getBean(Owner.class));
    }

    public static void empty(Owner owner) {
        JdbcClient.create(owner.dataSource()).sql(EMPTY).update();
    }
}
