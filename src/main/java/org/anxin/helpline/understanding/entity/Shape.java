package org.anxin.helpline.understanding.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A thing known by its shape: a regular expression, and what its value is. */
record Shape(String type, Pattern pattern, Value value) implements Finder {

    /** What was matched, in one spelling; empty where it is not what it looks like. */
    interface Value {
        Optional<String> of(MatchResult match);
    }

    static Shape of(String type, String regex, Value value) {
        return new Shape(type, Pattern.compile(regex), value);
    }

    /** The last group that took part, or all. */
    static Optional<String> group(MatchResult match) {
        for (int group = match.groupCount(); group > 0; group--) {
            if (match.group(group) != null) {
                return Optional.of(match.group(group));
            }
        }
        return Optional.of(match.group());
    }

    @Override
    public List<Span> in(String text) {
        List<Span> spans = new ArrayList<>(0);
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            value.of(matcher).ifPresent(found -> spans.add(new Span(type, matcher.start(), matcher.end(), found)));
        }
        return spans;
    }
}
