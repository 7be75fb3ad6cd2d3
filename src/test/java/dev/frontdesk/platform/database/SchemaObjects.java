package dev.frontdesk.platform.database;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// All that a database holds beside rows, one definition a line: what two schemas must share to be the same.
/// Liquibase's own tables, and what belongs to an extension, are left out.
final class SchemaObjects {
    private static final List<String> QUESTIONS = List.of("""
            SELECT 'extension ' || extname FROM pg_extension WHERE extname <> 'plpgsql'
            """, """
            SELECT 'relation ' || c.relname || ' ' || c.relkind::TEXT || ' ' || c.relpersistence::TEXT
            FROM pg_class c WHERE c.relnamespace = 'public'::REGNAMESPACE
            """, """
            SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                   || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
                   || ' identity [' || a.attidentity::TEXT || '] generated [' || a.attgenerated::TEXT || '] default '
                   || coalesce(pg_get_expr(d.adbin, d.adrelid), 'none')
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                 LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE c.relnamespace = 'public'::REGNAMESPACE AND c.relkind IN ('r', 'p', 'v', 'm', 'c')
              AND a.attnum > 0 AND NOT a.attisdropped
            """, """
            SELECT 'constraint ' || conrelid::REGCLASS || '.' || conname || ' ' || pg_get_constraintdef(oid)
            FROM pg_constraint WHERE connamespace = 'public'::REGNAMESPACE
            """, """
            SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
            """, """
            SELECT 'trigger ' || pg_get_triggerdef(oid) || ' enabled ' || tgenabled::TEXT
            FROM pg_trigger WHERE NOT tgisinternal
            """, """
            SELECT 'function ' || pg_get_functiondef(p.oid) FROM pg_proc p
            WHERE p.pronamespace = 'public'::REGNAMESPACE AND p.prokind <> 'a'
              AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
            """, """
            SELECT 'view ' || viewname || ' ' || definition FROM pg_views WHERE schemaname = 'public'
            """, """
            SELECT 'type ' || t.typname || ' ' || t.typtype::TEXT || ' ' || coalesce(
                       (SELECT string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder) FROM pg_enum e
                        WHERE e.enumtypid = t.oid), '')
            FROM pg_type t
            WHERE t.typnamespace = 'public'::REGNAMESPACE
              AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype IN ('e', 'i'))
            """);

    private SchemaObjects() {}

    static List<String> in(DataSource dataSource) {
        return JdbiFactory.over(dataSource).withHandle(handle -> {
            var all = new ArrayList<String>();
            QUESTIONS.forEach(question ->
                    all.addAll(handle.createQuery(question).mapTo(String.class).list()));
            return all.stream()
                    .filter(definition -> !definition.contains("databasechangelog"))
                    .sorted()
                    .toList();
        });
    }
}
