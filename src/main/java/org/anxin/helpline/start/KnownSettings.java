package org.anxin.helpline.start;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every setting under {@code anxin.} that the program reads, from the metadata the build generates. */
@Component
class KnownSettings {

    private final Set<String> names = new TreeSet<>();
    private final Map<String, String> squeezed = new TreeMap<>();

    KnownSettings() throws IOException {
        JsonMapper json = JsonMapper.shared();
        List<Resource> metadata = new ArrayList<>();
        var resolver = new PathMatchingResourcePatternResolver();
        metadata.addAll(List.of(resolver.getResources("classpath*:META-INF/spring-configuration-metadata.json")));
        metadata.addAll(
                List.of(resolver.getResources("classpath*:META-INF/additional-spring-configuration-metadata.json")));
        for (Resource resource : metadata) {
            try (InputStream in = resource.getInputStream()) {
                for (JsonNode property : json.readTree(in).path("properties")) {
                    String name = property.path("name").asString();
                    if (name.startsWith("anxin.")) {
                        names.add(name);
                        squeezed.put(squeeze(name), name);
                    }
                }
            }
        }
    }

    Set<String> names() {
        return names;
    }

    /** Relaxed as binding is: dashes do not count, an index or a key below a known name is fine. */
    boolean contains(String name) {
        String candidate = squeeze(name);
        return squeezed.keySet().stream()
                .anyMatch(known -> candidate.equals(known) || candidate.matches("\\Q" + known + "\\E(\\[\\d+]|\\d+)"));
    }

    private static String squeeze(String name) {
        return name.replaceAll("[.-]", "");
    }
}
