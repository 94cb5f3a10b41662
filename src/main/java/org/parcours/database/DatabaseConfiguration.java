package org.parcours.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// Transactions begin outside of everything else that stands around a method: where a page reads in one
/// transaction, its rule reads in the same one.
@EnableResilientMethods
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(proxyTargetClass = true, order = 0)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    @Bean(destroyMethod = "close")
    OpenServer server(DatabaseSettings settings) {
        @Nullable String url = settings.databaseUrl();
        Server server = url == null || url.isBlank()
                ? new EmbeddedServer(settings.home(), settings.serving()).open()
                : Server.at(url);
        return new OpenServer(server);
    }

    @Bean
    Secrets secrets(DatabaseSettings settings) {
        return new Secrets(settings.home().resolve("secrets"));
    }

    /// The application's own connections: an unprivileged role under row-level policies, opened once the schemas are up
    /// to date.
    @Bean
    HikariDataSource dataSource(OpenServer open, DatabaseSettings settings, Secrets secrets) {
        @Nullable String given = settings.applicationPassword();
        String password = given == null || given.isBlank() ? secrets.kept("database-application") : given;
        new Migrations(open.server().owner(), settings.modules(), password).run();
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(open.server().url());
        pool.setUsername(Server.APPLICATION);
        pool.setPassword(password);
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(2);
        return new HikariDataSource(pool);
    }

    @Bean
    JdbcTransactionManager transactionManager(HikariDataSource dataSource) {
        return new ScopedTransactions(dataSource);
    }

    @Bean
    JdbcClient database(HikariDataSource dataSource) {
        return ConvertingJdbcClient.create(dataSource);
    }

    @Bean
    Owner owner(OpenServer open) {
        return new Owner(open.server().owner());
    }

    record OpenServer(Server server) implements AutoCloseable {
        @Override
        public void close() {
            server.close().run();
        }
    }
}
