package org.anxin.helpline.start;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Settings whose default depends on where the data lies: the phone simulator is on when Anxin runs on its own embedded
 * database, and off as soon as an external one is set.
 */
class DefaultsFromStorage implements EnvironmentPostProcessor {

    private static final String EMBEDDED_DATABASE = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean embedded = !environment.containsProperty("anxin.database.url");
        if (embedded && !ClassUtils.isPresent(EMBEDDED_DATABASE, getClass().getClassLoader())) {
            throw new SettingException(
                    "This jar was built without an embedded database: set anxin.database.url and anxin.redis.url.");
        }
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "anxin defaults from storage",
                        Map.of("anxin.simulator.enabled", embedded, "anxin.storage.embedded", embedded)));
    }
}
