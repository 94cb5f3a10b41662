package org.parcours.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;

/// Runs the method again where another transaction has changed the same rows meanwhile. Belongs outside of any
/// transaction, since each attempt needs its own.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Retryable(includes = ConcurrencyFailureException.class, maxRetries = 12, delay = 0)
public @interface RetryOnConflict {}
