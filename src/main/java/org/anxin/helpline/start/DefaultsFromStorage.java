package org.anxin.helpline.start;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings whose default depends on where the data lies: the phone simulator is on when Anxin runs on its own embedded
 * database, and off as soon as an external one is set.
 */
class DefaultsFromStorage implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean embedded = !environment.containsProperty("anxin.database.url");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "anxin defaults from storage",
                        Map.of("anxin.simulator.enabled", embedded, "anxin.storage.embedded", embedded)));
    }
}
