package org.anxin.helpline;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives every test context a data folder of its own under {@code target}. */
class OwnDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path folder = Path.of("target", "helplines", UUID.randomUUID().toString());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("own data folder", Map.of("anxin.data", folder.toString())));
    }
}
