package org.parcours.database;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.KeyHolder;

/// A `JdbcClient` whose parameters and results pass through `Conversions`, and whose named parameters may come from
/// several records beside single values.
public final class ConvertingJdbcClient implements JdbcClient {
    private final JdbcClient client;

    private ConvertingJdbcClient(JdbcClient client) {
        this.client = client;
    }

    public static JdbcClient create(DataSource source) {
        return new ConvertingJdbcClient(JdbcClient.create(source));
    }

    @Override
    public StatementSpec sql(String sql) {
        return new Statement(client.sql(sql));
    }

    private static final class Statement implements StatementSpec {
        private final StatementSpec statement;
        private final Parameters parameters = new Parameters();

        private Statement(StatementSpec statement) {
            this.statement = statement;
        }

        @Override
        public StatementSpec withFetchSize(int rows) {
            statement.withFetchSize(rows);
            return this;
        }

        @Override
        public StatementSpec withMaxRows(int rows) {
            statement.withMaxRows(rows);
            return this;
        }

        @Override
        public StatementSpec withQueryTimeout(int seconds) {
            statement.withQueryTimeout(seconds);
            return this;
        }

        @Override
        public StatementSpec param(@Nullable Object value) {
            statement.param(Conversions.parameter(value));
            return this;
        }

        @Override
        public StatementSpec param(int index, @Nullable Object value) {
            statement.param(index, Conversions.parameter(value));
            return this;
        }

        @Override
        public StatementSpec param(int index, @Nullable Object value, int type) {
            statement.param(index, value, type);
            return this;
        }

        @Override
        public StatementSpec param(String name, @Nullable Object value) {
            parameters.with(name, value);
            return named();
        }

        @Override
        public StatementSpec param(String name, @Nullable Object value, int type) {
            return param(name, new SqlParameterValue(type, value));
        }

        @Override
        public StatementSpec params(@Nullable Object... values) {
            for (Object value : values) {
                param(value);
            }
            return this;
        }

        @Override
        public StatementSpec params(List<?> values) {
            values.forEach(this::param);
            return this;
        }

        @Override
        public StatementSpec params(Map<String, ?> values) {
            values.forEach(parameters::with);
            return named();
        }

        /// Adds the components of a record, after what is named so far.
        @Override
        public StatementSpec paramSource(Object record) {
            return paramSource(new SimplePropertySqlParameterSource(record));
        }

        @Override
        public StatementSpec paramSource(SqlParameterSource source) {
            parameters.with(source);
            return named();
        }

        private StatementSpec named() {
            statement.paramSource(parameters);
            return this;
        }

        @Override
        public ResultQuerySpec query() {
            return statement.query();
        }

        /// Maps each row to a record, or its only column to any other type.
        @Override
        @SuppressWarnings("UnnecessaryMethodReference") // its type may be null
        public <T> MappedQuerySpec<@Nullable T> query(Class<T> type) {
            RowMapper<T> mapper = Row.as(type);
            return statement.query((row, number) -> mapper.mapRow(row, number));
        }

        @Override
        public <T extends @Nullable Object> MappedQuerySpec<T> query(RowMapper<T> mapper) {
            return statement.query(mapper);
        }

        @Override
        public void query(RowCallbackHandler handler) {
            statement.query(handler);
        }

        @Override
        public <T extends @Nullable Object> T query(ResultSetExtractor<T> extractor) {
            return statement.query(extractor);
        }

        @Override
        public int update() {
            return statement.update();
        }

        @Override
        public int update(KeyHolder keys) {
            return statement.update(keys);
        }

        @Override
        public int update(KeyHolder keys, String... columns) {
            return statement.update(keys, columns);
        }
    }
}
