package org.anxin.helpline;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real PostgreSQL for the test JVM. Every call gives a new, migrated database of it. */
public final class FreshDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private FreshDatabase() {}

    public static DataSource create() {
        String name = "test_" + COUNT.incrementAndGet();
        JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        DataSource source = Server.POSTGRES.getDatabase("postgres", name);
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
