package org.anxin.helpline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.anxin.helpline.report.Replies.Risk;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Reads an answer as somebody would who should not see it. */
@Component
class Risks {

    private static final Set<String> ANY_TIME = Set.of("随时", "都可以", "any time", "anytime");

    private final Map<Risk, Pattern> patterns = new EnumMap<>(Risk.class);

    Risks() {
        try {
            new ClassPathResource("report/risks.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 2))
                    .forEach(parts -> patterns.put(
                            Risk.valueOf(parts[0]),
                            Pattern.compile(parts[1], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<Risk> of(String text, Map<String, String> facts) {
        Set<Risk> risks = EnumSet.noneOf(Risk.class);
        patterns.forEach((risk, pattern) -> {
            if (pattern.matcher(text).find()) {
                risks.add(risk);
            }
        });
        for (String place : new String[] {facts.getOrDefault("employer", ""), facts.getOrDefault("where", "")}) {
            if (place.length() > 1 && !place.startsWith("~") && text.contains(place)) {
                risks.add(Risk.NAMES_EMPLOYER);
            }
        }
        if (!whenSafe(facts).isEmpty()) {
            risks.add(Risk.OUTSIDE_HOURS);
        }
        return risks;
    }

    /** What she said about when it is safe, unless any time is. */
    static String whenSafe(Map<String, String> facts) {
        String when = facts.getOrDefault("answer-when", "");
        return when.startsWith("~") || ANY_TIME.contains(when.strip().toLowerCase(java.util.Locale.ROOT)) ? "" : when;
    }
}
