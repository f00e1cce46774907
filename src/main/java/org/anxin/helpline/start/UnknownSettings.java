package org.anxin.helpline.start;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Refuses a setting under {@code anxin.} that does not exist: a misspelt {@code anxin.database.url} must not start an
 * embedded database behind somebody's back.
 */
@Component
class UnknownSettings implements InitializingBean {

    private static final int CLOSE_ENOUGH = 4;
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private final ConfigurableEnvironment environment;
    private final KnownSettings known;

    UnknownSettings(ConfigurableEnvironment environment, KnownSettings known) {
        this.environment = environment;
        this.known = known;
    }

    @Override
    public void afterPropertiesSet() {
        TreeSet<String> unknown = new TreeSet<>();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .map(UnknownSettings::canonical)
                .filter(name -> name.startsWith("anxin."))
                .filter(name -> !known.contains(name))
                .forEach(unknown::add);
        if (!unknown.isEmpty()) {
            throw new SettingException("There is no setting " + unknown.first() + suggestion(unknown.first()));
        }
    }

    private String suggestion(String name) {
        Map<Integer, List<String>> byDistance = known.names().stream()
                .collect(Collectors.groupingBy(
                        candidate -> DISTANCE.apply(squeezed(name), squeezed(candidate)),
                        TreeMap::new,
                        Collectors.toList()));
        Map.Entry<Integer, List<String>> nearest =
                byDistance.entrySet().iterator().next();
        return nearest.getKey() <= CLOSE_ENOUGH
                ? ", did you mean " + nearest.getValue().getFirst() + "?"
                : ", see the table of settings in the README.";
    }

    private static String canonical(String name) {
        if (name.startsWith("ANXIN_")) {
            return StringUtils.replace(name.toLowerCase(Locale.ROOT), "_", ".");
        }
        return name.startsWith("anxin.")
                ? ConfigurationPropertyName.adapt(name, '.').toString()
                : "";
    }

    private static String squeezed(String name) {
        return name.replaceAll("[.-]", "");
    }
}
