package org.anxin.helpline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;
import org.springframework.modulith.docs.Documenter;

/** The floors of the house: which module may know which. */
class ModularityTest {

    /** The whole picture, so that a new arrow is a decision and not an accident. */
    private static final Map<String, Set<String>> ARROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("start", Set.of()),
            Map.entry("lifecycle", Set.of()),
            Map.entry("dialog", Set.of()),
            Map.entry("understanding", Set.of()),
            Map.entry("knowledge", Set.of("understanding")),
            Map.entry("storage", Set.of("start")),
            Map.entry("privacy", Set.of("start")),
            Map.entry("staff", Set.of("privacy", "start")),
            Map.entry("conversation", Set.of("dialog", "understanding", "knowledge", "privacy", "lifecycle", "start")),
            Map.entry("channel", Set.of("conversation", "privacy", "start", "storage")),
            Map.entry("report", Set.of("conversation", "privacy", "staff", "lifecycle", "understanding", "start")),
            Map.entry("learning", Set.of("conversation", "privacy")),
            Map.entry("employer", Set.of("conversation", "privacy")),
            Map.entry(
                    "console",
                    Set.of(
                            "report",
                            "staff",
                            "conversation",
                            "knowledge",
                            "channel",
                            "understanding",
                            "privacy",
                            "employer",
                            "learning"))));

    private static final ApplicationModules MODULES = ApplicationModules.of(HelplineApplication.class);

    @Test
    void modules_keep_to_the_arrows_they_declare() {
        MODULES.verify();
    }

    @Test
    void there_are_no_other_arrows() {
        Map<String, Set<String>> found = MODULES.stream()
                .collect(Collectors.toMap(
                        module -> module.getIdentifier().toString(),
                        ModularityTest::dependencies,
                        (one, other) -> one,
                        TreeMap::new));
        assertThat(found).isEqualTo(ARROWS);
    }

    @Test
    void the_picture_of_the_modules_is_drawn() {
        Path folder = Path.of("target", "modules");
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
        assertThat(folder.resolve("components.puml")).isNotEmptyFile();
    }

    private static Set<String> dependencies(ApplicationModule module) {
        return module.getDependencies(MODULES, DependencyDepth.IMMEDIATE)
                .uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
