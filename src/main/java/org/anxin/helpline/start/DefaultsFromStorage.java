package org.anxin.helpline.start;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Settings whose default depends on where the data lies: the phone simulator is on when Anxin runs on its own embedded
 * database, and off as soon as an external one is set; with that, staff need a second factor, cookies need TLS, and
 * health is asked on a port of its own.
 */
class DefaultsFromStorage implements EnvironmentPostProcessor {

    private static final String EMBEDDED_DATABASE = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    private static final Map<String, Object> EMBEDDED = Map.of(
            "anxin.storage.embedded",
            true,
            "anxin.simulator.enabled",
            true,
            "anxin.staff.second-factor-required",
            false);

    /** In service: TLS in front, a second factor for all, and what watches the process on a port of its own. */
    private static final Map<String, Object> EXTERNAL = Map.of(
            "anxin.storage.embedded",
            false,
            "anxin.simulator.enabled",
            false,
            "anxin.staff.second-factor-required",
            true,
            "server.servlet.session.cookie.secure",
            true,
            "management.server.port",
            8081);

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean embedded = !environment.containsProperty("anxin.database.url");
        if (embedded && !ClassUtils.isPresent(EMBEDDED_DATABASE, getClass().getClassLoader())) {
            throw new SettingException(
                    "This jar was built without an embedded database: set anxin.database.url and anxin.redis.url.");
        }
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("anxin defaults from storage", embedded ? EMBEDDED : EXTERNAL));
    }
}
