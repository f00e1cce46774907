package org.anxin.helpline.dialog.model;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An ICU message, parsed once. Argument names are value names with {@code _} for {@code -}, which ICU does not allow.
 * Thread-safe.
 */
public final class Message {

    private final String pattern;
    private final Map<String, Boolean> arguments;
    private final String problem;
    private final Optional<MessageFormat> format;

    private Message(String pattern, Map<String, Boolean> arguments, Optional<MessageFormat> format, String problem) {
        this.pattern = pattern;
        this.arguments = arguments;
        this.format = format;
        this.problem = problem;
    }

    /** A pattern that cannot be parsed gives a message with a {@link #problem()}, for lint to refuse. */
    public static Message of(String pattern, Locale language) {
        try {
            MessageFormat format = new MessageFormat(pattern, language);
            return new Message(pattern, arguments(new MessagePattern(pattern)), Optional.of(format), "");
        } catch (IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage());
            return new Message(pattern, Map.of(), Optional.empty(), reason.isBlank() ? "it is malformed" : reason);
        }
    }

    /** Argument names, and whether the argument is a plain one, which shows a value as the person knows it. */
    private static Map<String, Boolean> arguments(MessagePattern parsed) {
        Map<String, Boolean> arguments = new LinkedHashMap<>();
        for (int i = 1; i < parsed.countParts(); i++) {
            Part.Type type = parsed.getPart(i).getType();
            if (type == Part.Type.ARG_NAME || type == Part.Type.ARG_NUMBER) {
                boolean plain = parsed.getPart(i - 1).getArgType() == ArgType.NONE;
                arguments.merge(parsed.getSubstring(parsed.getPart(i)), plain, Boolean::logicalAnd);
            }
        }
        return arguments;
    }

    public String pattern() {
        return pattern;
    }

    /** Names of the values it needs. */
    public Set<String> values() {
        return arguments.keySet().stream()
                .map(Message::value)
                .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** Why it cannot be parsed, empty if it can. */
    public String problem() {
        return problem;
    }

    /**
     * @param shown a value as the person reads it, for arguments that only name it
     * @param raw a value as it was collected, for plural and select
     * @throws MissingValueException when one is not there: a message is sent whole or not at all
     */
    public String filled(Function<String, Optional<String>> shown, Function<String, Optional<String>> raw) {
        if (format.isEmpty()) {
            throw new IllegalStateException("A text that cannot be parsed was loaded");
        }
        Map<String, Object> filled = new HashMap<>();
        arguments.forEach((argument, plain) -> {
            String name = value(argument);
            String given = (plain ? shown : raw).apply(name).orElseThrow(() -> new MissingValueException(name));
            filled.put(argument, plain ? given : counted(given));
        });
        // A MessageFormat keeps state while it formats.
        return format.get().clone().format(filled);
    }

    private static String value(String argument) {
        return argument.replace('_', '-');
    }

    private static Object counted(String value) {
        return value.matches("\\d{1,9}") ? Long.valueOf(value) : value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Message message && message.pattern.equals(pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
