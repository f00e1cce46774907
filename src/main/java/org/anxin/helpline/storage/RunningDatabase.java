package org.anxin.helpline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anxin.helpline.start.SettingException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** For commands: the embedded PostgreSQL of an Anxin that runs on the data folder. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "anxin.storage.embedded", havingValue = "true")
@Profile("command")
class RunningDatabase {

    /** Its line in PostgreSQL's own file about the running server, counted from 0. */
    private static final int PORT = 3;

    @Bean
    JdbcConnectionDetails runningConnection(StorageSettings settings) throws IOException {
        Path running = settings.data().resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(running)) {
            throw new SettingException("No Anxin runs on the data folder " + settings.data()
                    + ": start it, or set anxin.database.url to the database to look at.");
        }
        List<String> lines = Files.readAllLines(running);
        return new PostgresConnection(
                "jdbc:postgresql://127.0.0.1:" + lines.get(PORT).strip() + "/postgres", "postgres", "");
    }
}
