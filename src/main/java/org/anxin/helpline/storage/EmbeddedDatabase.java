package org.anxin.helpline.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** A real PostgreSQL in the data folder, on loopback, with the durability of a real one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "anxin.storage.embedded", havingValue = "true")
@Profile("!command")
class EmbeddedDatabase {

    @Bean
    DataFolder dataFolder(StorageSettings settings) {
        return DataFolder.open(settings.data());
    }

    @Bean
    EmbeddedPostgres embeddedPostgres(DataFolder folder) throws IOException {
        Leftover.end(folder.resolve("postgres/postmaster.pid"), "postgres");
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                // As PostgreSQL has by default: the pool's 30 three times over, commands and an operator's psql.
                .setServerConfig("max_connections", "100")
                .start();
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres postgres) {
        return new PostgresConnection(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
    }
}
