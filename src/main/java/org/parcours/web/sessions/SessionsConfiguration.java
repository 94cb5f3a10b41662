package org.parcours.web.sessions;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.SaveMode;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.JdbcHttpSessionConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import(JdbcHttpSessionConfiguration.class)
class SessionsConfiguration {
    private static final Duration WITHOUT_A_SIGN = Duration.ofHours(12);

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> table() {
        return sessions -> {
            sessions.setTableName("web.spring_session");
            sessions.setDefaultMaxInactiveInterval(WITHOUT_A_SIGN);
            sessions.setSaveMode(SaveMode.ON_SET_ATTRIBUTE);
            sessions.setCleanupCron("0 7 * * * *");
        };
    }

    /// The name by which Spring Session looks for it.
    @Bean(defaultCandidate = false)
    GenericConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new KeptPersons());
        return conversion;
    }

    /// Spring Session begins no transaction by itself: a read is one statement, and writes are enclosed below.
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    @Primary
    SessionRepository<? extends Session> keptSessions(
            JdbcIndexedSessionRepository repository, PlatformTransactionManager transactions) {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return kept(repository, apart);
    }

    private static <S extends Session> KeptSessions<S> kept(
            SessionRepository<S> repository, TransactionOperations apart) {
        return new KeptSessions<>(repository, apart);
    }

    @Bean
    OneRequest oneRequest() {
        return new OneRequest();
    }
}
