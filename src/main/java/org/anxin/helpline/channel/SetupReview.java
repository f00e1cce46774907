package org.anxin.helpline.channel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anxin.helpline.start.SettingException;
import org.springframework.beans.BeansException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.context.ApplicationContext;

/**
 * Looks at every channel by itself: one whose settings cannot even be read does not hide the others. Its context makes
 * beans only when they are asked for.
 */
class SetupReview {

    private static final String SUFFIX = "Setup";
    private static final String SPELLING = "unknownSettings";

    private final ApplicationContext context;

    SetupReview(ApplicationContext context) {
        this.context = context;
    }

    /** What is misspelt, and every channel that somebody began to set up. */
    List<Reviewed> all() {
        return Stream.concat(
                        misspelt().stream(),
                        Arrays.stream(context.getBeanNamesForType(Setup.class, true, false))
                                .sorted()
                                .map(this::channel)
                                .flatMap(Optional::stream))
                .toList();
    }

    private Optional<Reviewed> misspelt() {
        try {
            context.getBean(SPELLING);
            return Optional.empty();
        } catch (BeansException e) {
            return Optional.of(new Reviewed("settings", List.of(sentence(e)), List.of()));
        }
    }

    private Optional<Reviewed> channel(String bean) {
        String name = bean.substring(0, bean.length() - SUFFIX.length());
        try {
            Setup setup = context.getBean(bean, Setup.class);
            if (!setup.begun()) {
                return Optional.empty();
            }
            Findings findings = new Findings();
            setup.look(findings);
            return Optional.of(new Reviewed(name, findings.problems(), findings.steps()));
        } catch (BeansException e) {
            return Optional.of(new Reviewed(name, List.of(sentence(e)), List.of()));
        }
    }

    /** Values are not repeated: they may be secrets. */
    private static String sentence(Throwable problem) {
        String binding = null;
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SettingException setting) {
                return String.valueOf(setting.getMessage());
            }
            if (cause instanceof BindException bind && bind.getProperty() != null) {
                binding = "%s cannot be read as a %s: set it to one."
                        .formatted(
                                bind.getProperty().getName(),
                                bind.getTarget().getType().resolve(Object.class).getSimpleName());
            }
        }
        return binding == null ? "The settings cannot be read: start the helpline to see why." : binding;
    }

    /** @param steps what is left to do at the provider */
    record Reviewed(String name, List<String> problems, List<String> steps) {}
}
