package org.parcours.database;

import com.zaxxer.hikari.HikariDataSource;
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
        return OpenServer.of(settings);
    }

    @Bean
    Secrets secrets(DatabaseSettings settings) {
        return settings.secrets();
    }

    /// The application's own connections: an unprivileged role under row-level policies, opened once the schemas are up
    /// to date.
    @Bean
    HikariDataSource dataSource(OpenServer server) {
        return Pool.of(server.migrated());
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
    Owner owner(OpenServer server) {
        return new Owner(server.owner());
    }
}
