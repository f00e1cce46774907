package org.anxin.helpline.channel.sms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is registered with the carriers.
 *
 * @param code what the gateway calls it
 * @param language of the text, {@code zh} or {@code en}
 * @param text as registered, with variables such as <code>${number}</code>
 * @param approved by which carriers
 * @param neutral whether it may stand for any text: it says that there is an answer, and nothing of it
 */
record Template(String code, String language, String text, Set<Carrier> approved, boolean neutral) {

    /** Longer values are what carriers refuse, and no number or date is longer. */
    private static final int LONGEST_VALUE = 20;

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z]\\w*)}");

    /** Whether a message to that carrier may use it; where nobody knows the carrier all have to have approved. */
    boolean serves(Optional<Carrier> carrier) {
        return carrier.map(approved::contains).orElse(approved.containsAll(Set.of(Carrier.values())));
    }

    /** The values of its variables, if that is what the text says. */
    Optional<Map<String, String>> says(String said) {
        List<String> names = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        Matcher variable = VARIABLE.matcher(text);
        int from = 0;
        while (variable.find()) {
            pattern.append(Pattern.quote(text.substring(from, variable.start())))
                    .append("(.{1,")
                    .append(LONGEST_VALUE)
                    .append("})");
            names.add(variable.group(1));
            from = variable.end();
        }
        pattern.append(Pattern.quote(text.substring(from)));
        Matcher matcher = Pattern.compile(pattern.toString()).matcher(said);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), matcher.group(i + 1));
        }
        return Optional.of(values);
    }

    boolean hasVariables() {
        return VARIABLE.matcher(text).find();
    }
}
